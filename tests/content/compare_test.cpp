// Two pictures of one view, then and now.

#include <gtest/gtest.h>

#include "base/problem_kinds.h"
#include "small_folder.h"

namespace kiosk::content {
namespace {

Reading with_compare(const std::string& compare, const std::string& pictures = "", const std::string& english = "") {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/notice/then.svg", square_svg);
    files.put("1-eve/notice/now.svg", square_svg);
    files.put("1-eve/notice/index.zh.md", page_text("title: 通告\nkind: event\ndate: 1924-08-31\nsources: [S01]\n" + pictures + compare + "\n"));
    files.put("1-eve/notice/index.en.md", page_text("title: A notice\n" + english, "Text.\n"));
    return read(files);
}

std::string compared(const Reading& reading, std::string_view language = "zh") {
    const Page& page = notice(reading, language);
    return page.compare ? page.pictures.at(page.compare->then).file + " | " + page.pictures.at(page.compare->now).file : "";
}

const std::string both = "1-eve/notice/then.svg | 1-eve/notice/now.svg";

TEST(ComparedPictures, AreAddedToThePagesOwnAndAskedForTheirWords) {
    const Reading reading = with_compare("compare: [then.svg, now.svg]");
    EXPECT_EQ(compared(reading), both);
    EXPECT_EQ(compared(reading, "en"), both);
    EXPECT_EQ(std::ranges::count(reading.problems, problems::missing_caption, &Problem::kind), 2);
    EXPECT_EQ(notice(reading).pictures.size(), 2u);
}

TEST(ComparedPictures, MayBeAmongThePagesOwnInAnyOrder) {
    const Reading reading = with_compare("compare: [then.svg, now.svg]", "pictures:\n  - {file: now.svg, caption: 今, credit: r, alt: a}\n"
                                                                         "  - {file: then.svg, caption: 昔, credit: r, alt: a}\n");
    EXPECT_EQ(compared(reading), both);
    EXPECT_EQ(notice(reading).pictures.size(), 2u);
    EXPECT_EQ(std::ranges::count(reading.problems, problems::missing_caption, &Problem::kind), 0) << all_problems(reading);
}

TEST(ComparedPictures, AreWrittenInManyWays) {
    for (const std::string written : {"compare: then.svg, now.svg", "compare: then.svg，now.svg", "compare: [then.svg，now.svg]",
                                      "compare: then.svg、now.svg", "compare: {then: then.svg, now: now.svg}",
                                      "compare:\n  - file: then.svg\n    caption: 昔\n  - now.jpg", "compare: [then, now]"}) {
        EXPECT_EQ(compared(with_compare(written)), both) << written;
    }
}

TEST(ComparedPictures, AreTwo) {
    for (const std::string written : {"compare: then.svg", "compare: [then.svg]", "compare: [then.svg, now.svg, then.svg]",
                                      "compare: [now.svg, now.svg]", "compare: []", "compare: {then: then.svg}"}) {
        const Reading reading = with_compare(written);
        EXPECT_EQ(only(reading, problems::compare_needs_two).line, 6) << written;
        EXPECT_EQ(compared(reading), "") << written;
    }
    const Problem problem = only(with_compare("compare: [then.svg]"), problems::compare_needs_two);
    EXPECT_EQ(problem.details.at("found"), "then.svg");
    EXPECT_EQ(problem.details.at("expected"), "[then.jpg, now.jpg]");
}

TEST(ComparedPictures, ThatAreNotThereAreToldOnce) {
    const Reading reading = with_compare("compare: [then.svg, nowhere.svg]");
    EXPECT_EQ(only(reading, problems::missing_picture).details.at("picture"), "nowhere.svg");
    EXPECT_EQ(std::ranges::count(reading.problems, problems::compare_needs_two, &Problem::kind), 0);
    EXPECT_EQ(compared(reading), "");
    EXPECT_EQ(notice(reading).pictures.size(), 1u) << "the one that is there is shown by itself";
}

TEST(ComparedPictures, MayBeOthersInATranslation) {
    EXPECT_EQ(compared(with_compare("compare: [then.svg, now.svg]", "", "compare: [now.svg, then.svg]\n"), "en"),
              "1-eve/notice/now.svg | 1-eve/notice/then.svg");
}

} // namespace
} // namespace kiosk::content
