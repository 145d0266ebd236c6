// What is read aloud: sounds of every kind made here, whole and half, and the lines beside them.

#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sndfile.h>

#include "base/problem_kinds.h"
#include "content/sound_length.h"
#include "content/web_vtt.h"
#include "fakes/tone.h"
#include "small_folder.h"

namespace kiosk::content {
namespace {

const std::string front = "title: 通告\nkind: event\ndate: 1924-08-31\nsources: [S01]\naudio: reading.opus\n";

Reading read_sound(const std::string& name, std::string bytes, const std::string& said = front, const std::string& body = "正文。\n") {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/notice/index.zh.md", page_text(said, body));
    if (!name.empty()) files.put("1-eve/notice/" + name, std::move(bytes));
    return read(files);
}

// With lines beside a sound of twenty seconds.
Reading read_lines(const std::string& lines, const std::string& body) {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/notice/index.zh.md", page_text(front, body));
    files.put("1-eve/notice/reading.opus", fakes::tone(20, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 8000));
    files.put("1-eve/notice/reading.vtt", lines);
    return read(files);
}

std::string trouble(const Reading& reading) { return only(reading, problems::unreadable_audio).details.at("reason"); }

TEST(Audio, IsReadInEveryFormat) {
    for (const int format : {SF_FORMAT_OGG | SF_FORMAT_OPUS, SF_FORMAT_OGG | SF_FORMAT_VORBIS,
                             SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, SF_FORMAT_WAV | SF_FORMAT_PCM_16}) {
        const Reading reading = read_sound("reading.opus", fakes::tone(1.5, format, 48000));
        EXPECT_EQ(all_problems(reading), "") << format;
        ASSERT_TRUE(notice(reading).audio) << format;
        const Audio& audio = *notice(reading).audio;
        EXPECT_EQ(audio.file, "1-eve/notice/reading.opus");
        EXPECT_FALSE(audio.version.empty());
        EXPECT_NEAR(seconds(audio.length), 1.5, 0.06) << format;
        EXPECT_TRUE(audio.lines.empty());
        EXPECT_EQ(audio.named_at.line, 6);
        EXPECT_FALSE(notice(reading, "en").audio); // every language says its own
    }
}

TEST(Audio, IsFoundAsPicturesAre) {
    const std::string sound = fakes::tone(0.2, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 8000);
    EXPECT_EQ(notice(read_sound("Reading.WAV", sound)).audio->file, "1-eve/notice/Reading.WAV");
    const Problem missing = only(read_sound("raeding.opus", sound), problems::missing_audio);
    EXPECT_EQ(to_string(missing), "1-eve/notice/index.zh.md:6: missing-audio {audio: reading.opus, nearest: raeding.opus}");
    EXPECT_EQ(only(read_sound("", "", "title: x\naudio: ../../../etc/x.wav\n"), problems::path_outside).line, 3);
    EXPECT_EQ(only(read_sound("", "", "title: x\naudio: \"\"\n"), problems::missing_audio).details.at("audio"), "");
    EXPECT_EQ(only(read_sound("", "", "title: x\naduio: a.opus\n"), problems::unknown_key).details.at("nearest"), "audio");
}

TEST(Audio, ThatCannotBeUsedIsLeftOutAndReported) {
    const std::string wave = fakes::tone(1, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 8000);
    const std::string opus = fakes::tone(1, SF_FORMAT_OGG | SF_FORMAT_OPUS, 8000);
    EXPECT_EQ(trouble(read_sound("reading.opus", "")), "audio-empty");
    EXPECT_EQ(trouble(read_sound("reading.opus", "not a sound at all")), "not-audio");
    EXPECT_EQ(trouble(read_sound("reading.opus", wave.substr(0, wave.size() - 100))), "audio-cut");
    EXPECT_EQ(trouble(read_sound("reading.opus", opus.substr(0, opus.size() - 1))), "audio-cut");
    EXPECT_EQ(trouble(read_sound("reading.opus", fakes::tone(0, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 8000))), "no-sound");
    // Half an hour and a second at 100 samples a second.
    EXPECT_EQ(trouble(read_sound("reading.opus", fakes::tone(1801, SF_FORMAT_WAV | SF_FORMAT_PCM_U8, 100))), "audio-too-long");
    EXPECT_FALSE(notice(read_sound("reading.opus", "")).audio);
}

// The loudspeaker follows the same limits (base/sound_limits.h).
TEST(Audio, IsTakenOnlyWhereItCanBeHeard) {
    constexpr int wave = SF_FORMAT_WAVEX | SF_FORMAT_PCM_16;
    const auto sound = [](int rate, int channels) {
        return read_sound("reading.opus", fakes::tones({{440, 0.2}}, wave, rate, channels));
    };
    for (const int channels : {1, 2, 6, 8}) EXPECT_TRUE(notice(sound(48'000, channels)).audio) << channels;
    EXPECT_EQ(trouble(sound(48'000, 9)), "audio-unplayable");
    EXPECT_EQ(trouble(sound(2'000, 1)), "audio-unplayable");
    EXPECT_EQ(trouble(sound(384'000, 1)), "audio-unplayable");
    EXPECT_FALSE(notice(sound(48'000, 9)).audio);
}

// Half a copy may hold anything: the page is shown, with a sound or without.
TEST(Audio, CutAnywhereOrDamagedNeverStopsTheReader) {
    std::mt19937 random(1925); // fixed: a failure comes back
    for (const int format : {SF_FORMAT_OGG | SF_FORMAT_OPUS, SF_FORMAT_OGG | SF_FORMAT_VORBIS,
                             SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, SF_FORMAT_WAV | SF_FORMAT_PCM_16}) {
        const std::string whole = fakes::tone(0.1, format, 16000);
        fakes::MemoryFiles files;
        Findings findings;
        for (int round = 0; round < 60; ++round) {
            std::string bytes = whole.substr(0, round % 2 == 0 ? random() % whole.size() : whole.size());
            for (int change = round % 5; change > 0 && !bytes.empty(); --change) bytes[random() % bytes.size()] = static_cast<char>(random());
            files.put("a.opus", bytes);
            const ContentFolder folder(files, *files.list(), findings);
            const SoundLength measured = measure_sound(folder, *folder.find("a.opus"));
            EXPECT_EQ(measured.length > Duration{0}, measured.trouble.empty());
            EXPECT_LE(measured.length, longest_sound);
        }
    }
}

std::string marked(const Runs& runs) {
    std::string text;
    for (const content::Run& run : runs) text += run.spoken ? fmt::format("({}:{})", *run.spoken, run.text) : run.text;
    return text;
}

TEST(SpokenLines, AreMarkedInTheBody) {
    const Reading reading = read_lines("\xEF\xBB\xBFWEBVTT - 朗读\r\n\r\nNOTE 一\r\n二\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n"
                                       "00:00.000 --> 00:01.000\r\n通告\r\n\r\n"
                                       "1\r\n00:01.000 --> 00:04.500 align:start line:0\r\n<v 甲>１９２４年8月，<i>信</i>发出\r\n\r\n"
                                       "第二句\r\n00:00:05.000 --> 00:00:07.000\r\nZHONG&nbsp;YING\r\n是署名\r\n\r\n"
                                       "00:08.000 --> 00:09.000\r\n不在正文里\r\n",
                                       "1924年8月，*信*发出。“{Zhong Ying|钟英}”[^S01]是署名。\n");
    EXPECT_EQ(to_string(only(reading, problems::cue_not_in_body)),
              "1-eve/notice/reading.vtt:21: cue-not-in-body {count: , found: 不在正文里}");
    EXPECT_EQ(reading.problems.size(), 1u) << all_problems(reading);
    const auto& lines = notice(reading).audio->lines;
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[1].from, Duration(1'000'000));
    EXPECT_EQ(lines[1].to, Duration(4'500'000));
    EXPECT_EQ(lines[1].text, "１９２４年8月，信发出");
    EXPECT_TRUE(lines[0].is_in_body); // the title
    EXPECT_TRUE(lines[2].is_in_body);
    EXPECT_FALSE(lines[3].is_in_body);
    const Runs& runs = std::get<Paragraph>(notice(reading).body[0]).runs;
    EXPECT_EQ(marked(runs), "(1:1924年8月，)(1:信)(1:发出。)(2:“)(2:Zhong Ying)(2:”)1(2:是署名。)");
    EXPECT_EQ(runs[4].ruby, "钟英");
}

TEST(SpokenLines, GoForwardAndMayCrossParagraphs) {
    const Reading reading = read_lines("WEBVTT\n\n00:00.000 --> 00:01.000\n大会\n\n00:01.000 --> 00:02.000\n开幕。闭幕\n\n"
                                       "00:02.000 --> 00:03.000\n大会\n",
                                       "## 大会开幕\n\n- 闭幕\n- 大会在上海\n");
    EXPECT_EQ(all_problems(reading), "");
    const auto& body = notice(reading).body;
    EXPECT_EQ(marked(std::get<Heading>(body[0]).runs), "(0:大会)(1:开幕)");
    EXPECT_EQ(marked(std::get<List>(body[1]).items[0]), "(1:闭幕)");
    EXPECT_EQ(marked(std::get<List>(body[1]).items[1]), "(2:大会)在上海");
}

// A word that stands late on the page does not carry off what is said before it.
TEST(SpokenLines, SayAsMuchOfThePageAsTheyCan) {
    const Reading reading = read_lines("WEBVTT\n\n00:00.000 --> 00:01.000\n在\n\n00:01.000 --> 00:02.000\n大会开幕\n\n"
                                       "00:02.000 --> 00:03.000\n二十人出席\n",
                                       "大会开幕，二十人出席，在上海。\n");
    EXPECT_EQ(only(reading, problems::cue_not_in_body).line, 3);
    EXPECT_EQ(marked(std::get<Paragraph>(notice(reading).body[0]).runs), "(1:大会开幕，)(2:二十人出席，)在上海。");
}

std::string repaired(const std::string& text, std::string& problems_found) {
    Findings findings;
    std::string out;
    for (const Cue& cue : in_order(read_web_vtt(text, "x.vtt", findings), from_seconds(20), "x.vtt", findings)) {
        out += fmt::format("{}-{} {}; ", seconds(cue.from), seconds(cue.to), cue.text);
    }
    problems_found.clear();
    for (const Problem& problem : findings.sorted()) problems_found += fmt::format("{}:{} ", problem.line, problem.details.at("reason"));
    return out;
}

TEST(WebVtt, IsRepairedAndReportedByLine) {
    std::string found;
    EXPECT_EQ(repaired("1\n00:00:01,500 --> 00:00:02,000\nSubRip\n\n2\n00:00:03,5 --> 00:00:04\nb\n", found), "1.5-2 SubRip; 3.5-4 b; ");
    EXPECT_EQ(found, "1:no-cue-header ");
    EXPECT_EQ(repaired("WEBVTT\n\n00:05.000 --> 00:07.000\nb\n\n00:01.000 --> 00:03.000\na\n", found), "1-3 a; 5-7 b; ");
    EXPECT_EQ(found, "6:cue-disordered ");
    EXPECT_EQ(repaired("WEBVTT\n\n00:01.000 --> 00:05.000\na\n00:03.000 --> 00:06.000\nb\n", found), "1-3 a; 3-6 b; ");
    EXPECT_EQ(found, "5:cue-overlaps ");
    EXPECT_EQ(repaired("WEBVTT\n\n00:01.000 --> 00:01.000\na\n\n00:03.000 --> 00:06.000\nb\n", found), "1-3 a; 3-6 b; ");
    EXPECT_EQ(found, "3:cue-backwards ");
    EXPECT_EQ(repaired("WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n00:01.000 --> 00:03.000\nb\n", found), "1-3 a b; ");
    EXPECT_EQ(repaired("WEBVTT\n\n00:01.000 --> 00:02.000\n<c>\n\n00:19.000 --> 00:30.000\nb\n\n00:20.000 --> 00:21.000\nc\n\nwords\n\n"
                       "00:1x.000 --> 00:03.000\nd\n\n00:61.000 --> 01:03.000\ne\n", found),
              "19-20 b; ");
    EXPECT_EQ(found, "3:cue-empty 9:cue-after-end 12:no-cue-times 14:no-cue-times 17:no-cue-times ");
    EXPECT_EQ(repaired("", found), "");
    EXPECT_EQ(repaired("WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\n第一行，\n第二行 &lt;b&gt; &amp;c\nthree\nfour", found),
              "1-2 第一行，第二行 <b> &c three four; ");
    EXPECT_EQ(found, "");
}

TEST(WebVtt, EndsAtTwoThousandLines) {
    std::string text = "WEBVTT\n\n";
    for (int i = 0; i < 2100; ++i) text += fmt::format("00:{:02}.{:03} --> 00:{:02}.{:03}\na\n\n", i / 999, i % 999, (i + 1) / 999, (i + 1) % 999);
    Findings findings;
    EXPECT_EQ(read_web_vtt(text, "x.vtt", findings).size(), most_cues);
    EXPECT_EQ(findings.sorted().size(), 1u);
}

TEST(WebVtt, CutAnywhereOrChangedIsReadToTheEnd) {
    const std::string whole = "WEBVTT\n\nNOTE x\n\n1\n00:00:01.500 --> 00:00:02.000 line:0\n<v 甲>大会&nbsp;开幕。\n\n00:02.000 --> 00:03.000\n”是署名\n";
    std::mt19937 random(1925); // fixed: a failure comes back
    constexpr std::string_view interesting = "<>&;:.,- \n0大1-->";
    for (std::size_t round = 0; round < 3 * whole.size(); ++round) {
        std::string text = whole.substr(0, round % whole.size());
        for (std::size_t change = round / whole.size(); change > 0 && !text.empty(); --change) {
            text[random() % text.size()] = interesting[random() % interesting.size()];
        }
        Findings findings;
        Duration last{0};
        for (const Cue& cue : in_order(read_web_vtt(text, "x.vtt", findings), from_seconds(5), "x.vtt", findings)) {
            EXPECT_GE(cue.from, last);
            EXPECT_GT(cue.to, cue.from);
            EXPECT_FALSE(cue.text.empty());
            last = cue.to;
        }
    }
}

} // namespace
} // namespace kiosk::content
