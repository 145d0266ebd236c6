// Sources: those a page lists, and the marks in its text that name them.

#include <gtest/gtest.h>

#include "base/problem_kinds.h"
#include "content/markdown.h"
#include "small_folder.h"

namespace kiosk::content {
namespace {

Reading read_sources(const std::string& listed, const std::string& body) {
    fakes::MemoryFiles files = small_folder();
    files.put("sources.yaml", "S01: {title: 公报}\nS02: {title: 回忆录}\nS10: {title: 名录}\n");
    files.put("1-eve/notice/index.zh.md",
              page_text("title: 通告\nkind: event\ndate: 1924-08-31\nsources: " + listed + "\n", body));
    return read(files);
}

TEST(SourceMarks, NumberThePagesOwnSources) {
    const Reading reading = read_sources("[S10, \"S02, p. 3\"]", "一[^S02]，二[^S10]，三[^S02, p. 7]。\n");
    EXPECT_EQ(all_problems(reading), "");
    EXPECT_EQ(notice(reading).sources, (std::vector<std::string>{"S10", "S02"}));
    EXPECT_EQ(notice(reading).source_places, (std::vector<std::string>{"", "p. 3"}));
    const Runs& runs = std::get<Paragraph>(notice(reading).body[0]).runs;
    ASSERT_EQ(runs.size(), 7u);
    EXPECT_EQ(runs[1], (content::Run{"2", Emphasis::None, Link{Link::To::Source, "1-eve/notice", 1}, {}, true}));
    EXPECT_EQ(runs[3].text, "1");
    EXPECT_EQ(runs[3].link->entry, 0u);
    EXPECT_EQ(runs[5].text, "2");
}

TEST(SourceMarks, OfSourcesThatThePageDoesNotListAreLeftOut) {
    const Reading reading = read_sources("[S01, S02]", "一[^S10]。\n\n二[^S20]。\n");
    EXPECT_EQ(to_string(only(reading, problems::unlisted_source)),
              "1-eve/notice/index.zh.md:7: unlisted-source {found: S10, nearest: S01, page: 1-eve/notice}");
    EXPECT_EQ(to_string(only(reading, problems::unknown_source)), "1-eve/notice/index.zh.md:9: unknown-source {found: S20, nearest: S02}");
    EXPECT_EQ(plain_text(std::get<Paragraph>(notice(reading).body[0]).runs), "一。");
    EXPECT_EQ(std::get<Paragraph>(notice(reading).body[0]).runs.size(), 1u);
}

TEST(SourceMarks, OfATranslationNumberTheInheritedSources) {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/notice/index.en.md", page_text("title: A notice\n", "Text.[^S01]\n"));
    const Reading reading = read(files);
    EXPECT_EQ(all_problems(reading), "");
    EXPECT_TRUE(std::get<Paragraph>(notice(reading, "en").body[0]).runs[1].is_source_mark);
}

TEST(PicturesOfAPage, HaveATextAlternativeInAnyCase) {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/notice/a.svg", square_svg);
    files.put("1-eve/notice/b.svg", square_svg);
    files.put("1-eve/notice/c.svg", square_svg);
    files.put("1-eve/cover.svg", square_svg);
    files.put("1-eve/_index.zh.md", page_text("title: 前夜\ncover: cover.svg\n", ""));
    files.put("1-eve/notice/index.zh.md",
              page_text("title: 通告\nkind: event\ndate: 1924-08-31\nsources: [S01]\npictures:\n"
                        "  - {file: a.svg, caption: 说明, credit: 插画, alt: 画面}\n  - {file: b.svg, caption: 说明, credit: 插画}\n  - c.svg\n"));
    const Reading reading = read(files);
    EXPECT_EQ(notice(reading).pictures[0].alt, "画面");
    EXPECT_EQ(notice(reading).pictures[1].alt, "说明");
    EXPECT_EQ(notice(reading).pictures[2].alt, "通告");
    EXPECT_EQ(reading.exhibition->edition("zh").chapters[0].cover->alt, "前夜");
    // And still the editor is asked for one, for each language.
    EXPECT_EQ(std::ranges::count(reading.problems, problems::missing_alt, &Problem::kind), 2);
}

} // namespace
} // namespace kiosk::content
