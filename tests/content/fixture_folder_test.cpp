// A small but complete folder: read as a whole, cut at every byte, and with random bytes changed.

#include <random>

#include <gtest/gtest.h>

#include "base/problem_kinds.h"
#include "content/picture_header.h"
#include "content/reader.h"
#include "small_folder.h"

namespace kiosk::content {
namespace {

// The fixture's files in memory.
fakes::MemoryFiles fixture() {
    const auto disk = disk_files(KIOSK_SOURCE_DIR "/tests/fixtures/content");
    fakes::MemoryFiles files;
    const auto all = disk->list();
    for (const auto& [path, state] : *all) files.put(path, *disk->read(path, state.size));
    return files;
}

std::string ids_of(const std::vector<PageId>& ids) {
    std::string text;
    for (const PageId& id : ids) text += id + ' ';
    return text;
}

TEST(FixtureFolder, HasNoProblemButItsEncodings) {
    const Reading reading = read(fixture());
    EXPECT_EQ(all_problems(reading), "1-eve/notice/index.en.md:0: not-utf8 {expected: UTF-8, found: UTF-16LE}\n"
                                     "1-eve/notice/index.zh.md:0: not-utf8 {expected: UTF-8, found: GB18030}\n");
}

TEST(FixtureFolder, IsReadWhole) {
    const Reading reading = read(fixture());
    ASSERT_TRUE(reading.exhibition);
    const Edition& zh = reading.exhibition->edition("zh");
    const Edition& en = reading.exhibition->edition("en");
    EXPECT_EQ(en.title, "The Fourth Congress");
    EXPECT_EQ(zh.home.numeral, "1925");
    EXPECT_EQ(zh.home.plan, "places/plan");
    EXPECT_EQ(ids_of(zh.people), "people/chen-duxiu people/zhou-enlai ");
    EXPECT_EQ(ids_of(zh.events), "1-eve/notice ");
    EXPECT_EQ(zh.chapters.front().cover->size, (Size{160, 100}));

    const Page& notice = *en.page("1-eve/notice");
    ASSERT_EQ(notice.pictures.size(), 2u);
    EXPECT_EQ(notice.pictures[0].file, "1-eve/notice/desk.png");
    EXPECT_EQ(notice.pictures[0].caption, "A desk");
    EXPECT_EQ(notice.pictures[0].credit, "插画");
    EXPECT_EQ(notice.pictures[0].size, (Size{12, 8}));
    EXPECT_EQ(notice.pictures[1].size, (Size{10, 6}));
    EXPECT_EQ(notice.date, parse_edtf("1924-08-31"));
    EXPECT_EQ(zh.page("1-eve/notice")->body.size(), 7u);

    const Chart& chart = *en.page("1-eve/members")->chart;
    EXPECT_EQ(chart.values[1].label, "Fourth");
    EXPECT_EQ(chart.values[1].shown, "c. 994");
    EXPECT_EQ(chart.values[1].sublabel, "1925");
    EXPECT_TRUE(chart.values[1].is_highlighted);
    EXPECT_FALSE(chart.values[0].is_highlighted);
    EXPECT_EQ(chart.scale, Chart::Scale::Logarithmic);

    ASSERT_EQ(en.slides.size(), 1u); // listed and marked, shown once
    EXPECT_EQ(en.slides[0].picture, 1u);
    EXPECT_EQ(en.slides[0].line, "Signed Zhong Ying");
    EXPECT_EQ(zh.page("places/plan")->plan->stops[0].page, "places/site");
}

TEST(FixtureFolder, TheSameFilesGiveTheSameVersionAndAChangeAnother) {
    fakes::MemoryFiles files = fixture();
    const std::string version = read(files).exhibition->version;
    EXPECT_EQ(read(files).exhibition->version, version);
    files.put("1-eve/cover.svg", files.texts().at("1-eve/cover.svg")); // touched
    EXPECT_NE(read(files).exhibition->version, version);
}

// Every text is cut beside nothing but the settings: what the others hold does not change how a file is parsed.
TEST(FixtureFolder, AnyFileCutAnywhereIsReadToTheEnd) {
    const fakes::MemoryFiles whole = fixture();
    for (const auto& [path, bytes] : whole.texts()) {
        fakes::MemoryFiles files;
        files.put("exhibition.yaml", "title: x\nlanguages: [zh, en]\n");
        const bool is_table = path.ends_with(".csv");
        if (is_table) files.put("1-eve/members/index.zh.md", whole.texts().at("1-eve/members/index.zh.md"));
        for (std::size_t length = 0; length <= bytes.size(); ++length) {
            const std::string cut = bytes.substr(0, length);
            if (has_picture_extension(path)) {
                static_cast<void>(measure_picture(cut, HeadIs::WholeFile));
                static_cast<void>(measure_picture(cut, HeadIs::Beginning));
                continue;
            }
            files.put(path, cut);
            static_cast<void>(read(files));
        }
    }
}

TEST(FixtureFolder, ChangedBytesNeverStopTheReader) {
    const fakes::MemoryFiles whole = fixture();
    std::mt19937 random(1925); // fixed: a failure comes back
    const auto upto = [&](std::size_t limit) { return random() % limit; };
    constexpr std::string_view interesting = "---:[]{}&*!|>'\"#\n\t ,<*_`\\\xFF\xE7";
    for (int round = 0; round < 60; ++round) {
        fakes::MemoryFiles files = whole;
        for (const auto& [path, original] : whole.texts()) {
            std::string bytes = original;
            for (std::size_t change = upto(4); change > 0 && !bytes.empty(); --change) {
                const std::size_t at = upto(bytes.size());
                const char letter = upto(2) == 0 ? interesting[upto(interesting.size())] : static_cast<char>(upto(256));
                switch (upto(3)) {
                case 0: bytes[at] = letter; break;
                case 1: bytes.insert(at, 1, letter); break;
                default: bytes.erase(at, 1 + upto(8)); break;
                }
            }
            files.put(path, bytes);
        }
        const Reading reading = read(files);
        if (!reading.exhibition) continue;
        for (const auto& [language, edition] : reading.exhibition->editions) {
            for (const auto& [id, page] : edition.pages) {
                EXPECT_FALSE(page.title.empty());
                if (page.chart) {
                    EXPECT_FALSE(page.chart->values.empty());
                }
                if (page.plan) {
                    EXPECT_LT(page.plan->picture, page.pictures.size());
                }
            }
        }
    }
}

} // namespace
} // namespace kiosk::content
