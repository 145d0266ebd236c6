// What `kiosk check` says about sounds, and about characters that no font has.

#include "commands/check_sounds.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/problem_kinds.h"
#include "commands/glyph_check.h"
#include "content/reader.h"
#include "fakes/fixed_measurer.h"
#include "fakes/memory_files.h"
#include "fakes/tone.h"

namespace kiosk::commands {
namespace {

fakes::MemoryFiles folder(const std::string& audio) {
    const std::string sound = fakes::tone(0.2, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 8000);
    return fakes::MemoryFiles({
        {"exhibition.yaml", "title: 四大\nlanguages: [zh]\nhome: {chapters: [1-eve]}\n"},
        {"1-eve/_index.zh.md", "---\ntitle: 前夜\n---\n"},
        {"1-eve/notice/index.zh.md", "---\ntitle: 通告\naudio: " + audio + "\n---\n大会{陈独秀|Chén Dúxiù}。\n"},
        {"1-eve/notice/reading.wav", sound},
        {"1-eve/notice/Reading.VTT", "WEBVTT\n\n00:00.000 --> 00:00.100\n大会\n"},
        {"1-eve/notice/old.wav", sound},
        {"1-eve/notice/old.vtt", "WEBVTT\n"},
    });
}

std::string unused(const fakes::MemoryFiles& files) {
    const auto reading = content::read(files);
    std::string names;
    for (const Problem& problem : unused_sounds(*files.list(), *reading.exhibition, reading.problems)) {
        EXPECT_EQ(problem.kind, problems::unused_audio);
        names += problem.details.at("audio") + ' ';
    }
    return names;
}

TEST(CheckSounds, TellsOfSoundsAndLinesThatNoPageUses) { EXPECT_EQ(unused(folder("reading.wav")), "old.vtt old.wav "); }

TEST(CheckSounds, TellsOfNoneWhereTheNameIsWrong) { EXPECT_EQ(unused(folder("raeding.wav")), ""); }

// A font of the words that has no accents, and one above them that has.
class WithoutAccents final : public text::Measurer {
  public:
    text::FontMetrics metrics(const text::TypeStyle& style) const override { return plain_.metrics(style); }
    double width(std::string_view words, const text::TypeStyle& style) const override { return plain_.width(words, style); }
    bool has_glyph(char32_t character, const text::TypeStyle& style) const override {
        return style.language == "en" || (character != U'é' && character != U'ú' && character != U'ù');
    }

  private:
    fakes::FixedMeasurer plain_;
};

TEST(GlyphCheck, LooksForReadingsInTheFontAboveTheWords) {
    fakes::MemoryFiles files = folder("reading.wav");
    const auto theme = theme::default_theme();
    EXPECT_TRUE(missing_glyphs(files, theme, WithoutAccents()).empty());
    files.put("1-eve/notice/index.zh.md", "---\ntitle: 通告\n---\n{陈|Chén}é。\n");
    files.put("1-eve/notice/reading.zh.vtt", "WEBVTT\n\n00:00.000 --> 00:00.100\nDúxiù\n");
    const auto found = missing_glyphs(files, theme, WithoutAccents());
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].line, 4);
    EXPECT_EQ(found[1].file, "1-eve/notice/reading.zh.vtt");
}

} // namespace
} // namespace kiosk::commands
