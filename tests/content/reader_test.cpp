// What the reader makes of what editors write, right and wrong.

#include "content/reader.h"

#include <gtest/gtest.h>

#include "base/problem_kinds.h"
#include "small_folder.h"

namespace kiosk::content {
namespace {

const std::string event = "title: 通告\nkind: event\ndate: 1924-08-31\nsources: [S01]\n";

TEST(Reader, ASmallFolderHasNoProblem) {
    const Reading reading = read(small_folder());
    EXPECT_EQ(all_problems(reading), "");
    EXPECT_EQ(notice(reading).title, "通告");
    EXPECT_EQ(notice(reading, "en").title, "A notice");
}

TEST(Reader, NoBreakSpacesInTheFactsAreSpaces) {
    const Reading reading = read_with("1-eve/notice/index.zh.md",
                                      page_text("title:\xC2\xA0通告\nkind: event\ndate: 1924-08-31\nsources:\n\xC2\xA0\xC2\xA0- S01\n"));
    EXPECT_EQ(all_problems(reading), "");
    EXPECT_EQ(notice(reading).title, "通告");
}

TEST(Reader, AMissingPictureOfAnAttractSlideIsToldOnce) {
    const Reading reading =
        read_with("1-eve/notice/index.zh.md", page_text(event + "attract: true\npictures: [gone.jpg]\n"));
    EXPECT_EQ(only(reading, problems::missing_picture).line, 7);
    EXPECT_EQ(std::ranges::count(reading.problems, problems::slide_without_picture, &Problem::kind), 0);
}

TEST(Reader, WithoutAFolderThereIsNothing) {
    fakes::MemoryFiles files = small_folder();
    files.lose_folder(true);
    const Reading reading = read(files);
    EXPECT_FALSE(reading.exhibition);
    EXPECT_EQ(reading.problems.at(0).kind, problems::missing_folder);
}

TEST(Reader, WithoutSettingsThereIsNothing) {
    fakes::MemoryFiles files = small_folder();
    files.remove("exhibition.yaml");
    const Reading reading = read(files);
    EXPECT_FALSE(reading.exhibition);
    EXPECT_EQ(only(reading, problems::unreadable_file).file, "exhibition.yaml");
}

TEST(Reader, WithoutAPageThereIsNothing) {
    fakes::MemoryFiles files;
    files.put("exhibition.yaml", "title: x\nlanguages: [zh]\n");
    EXPECT_FALSE(read(files).exhibition);
}

TEST(Reader, AnUnknownKeyIsReportedWithTheNearest) {
    const Problem problem = only(read_notice(event + "sumary: x\n"), problems::unknown_key);
    EXPECT_EQ(to_string(problem), "1-eve/notice/index.zh.md:6: unknown-key {key: sumary, nearest: summary}");
}

TEST(Reader, ABadDateIsLeftOut) {
    const Reading reading = read_notice("title: 通告\nkind: event\ndate: 1924年8月31日\nsources: [S01]\n");
    const Problem problem = only(reading, problems::bad_date);
    EXPECT_EQ(problem.line, 4);
    EXPECT_EQ(problem.details.at("nearest"), "1924-08-31");
    EXPECT_FALSE(notice(reading).date);
    EXPECT_TRUE(reading.exhibition->edition("zh").events.empty());
}

TEST(Reader, AnEventNeedsADate) {
    EXPECT_EQ(only(read_notice("title: x\nkind: event\nsources: [S01]\n"), problems::missing_date).details.at("page"),
              "1-eve/notice");
}

TEST(Reader, AMissingTitleIsTakenFromTheFirstHeading) {
    const Reading reading = read_notice("kind: text\n", "## 小标题\n\n正文\n");
    EXPECT_EQ(notice(reading).title, "小标题");
    EXPECT_EQ(only(reading, problems::missing_title).details.at("page"), "1-eve/notice");
}

TEST(Reader, AnUnknownKindIsShownAsText) {
    const Reading reading = read_notice("title: x\nkind: evnt\n");
    EXPECT_EQ(only(reading, problems::unknown_kind).details.at("nearest"), "event");
    EXPECT_EQ(notice(reading).kind, Kind::Text);
}

TEST(Reader, ABrokenLineCostsOnlyItsKey) {
    const Reading reading = read_notice("title: 通告\nsummary: \"未完\nkind: event\ndate: 1924\nsources: [S01]\n");
    EXPECT_EQ(notice(reading).title, "通告");
    EXPECT_EQ(notice(reading).kind, Kind::Event);
    EXPECT_EQ(notice(reading).summary, "");
    EXPECT_EQ(only(reading, problems::broken_yaml).line, 3);
}

TEST(Reader, AChineseColonIsNamed) {
    const Reading reading = read_notice("title：通告\nkind: text\n");
    const Problem problem = only(reading, problems::broken_yaml);
    EXPECT_EQ(problem.line, 2);
    EXPECT_EQ(problem.details.at("reason"), "：");
}

TEST(Reader, AliasesAreRefused) {
    const Reading reading = read_notice("title: &a x\nsummary: *a\nkind: text\n");
    EXPECT_TRUE(reading.exhibition);
    EXPECT_EQ(std::ranges::count(reading.problems, problems::broken_yaml, &Problem::kind), 2);
    EXPECT_EQ(notice(reading).kind, Kind::Text);
}

TEST(Reader, AKeyWrittenTwiceCountsOnce) {
    const Reading reading = read_notice(event + "title: 又一\n");
    EXPECT_EQ(to_string(only(reading, problems::duplicate_key)),
              "1-eve/notice/index.zh.md:6: duplicate-key {found: 2, key: title}");
    EXPECT_EQ(notice(reading).title, "通告");
}

TEST(Reader, MissingFrontMatterIsReportedAndTheTextShown) {
    const Reading reading = read_with("1-eve/notice/index.zh.md", "只有正文\n");
    EXPECT_EQ(only(reading, problems::missing_front_matter).line, 1);
    EXPECT_EQ(notice(reading).body.size(), 1u);
}

TEST(Reader, UnclosedFrontMatterEndsAtTheEmptyLine) {
    const Reading reading = read_with("1-eve/notice/index.zh.md", "---\ntitle: 通告\nkind: text\n\n正文\n");
    EXPECT_EQ(only(reading, problems::unclosed_front_matter).line, 1);
    EXPECT_EQ(notice(reading).title, "通告");
    EXPECT_EQ(notice(reading).body.size(), 1u);
}

TEST(Reader, LinksToNowhereAreWordsOnly) {
    const Reading reading = read_notice(event, "一\n\n[甲](/1-eve/notise) [乙](glossary:shikumn) [丙](https://x.org)\n");
    EXPECT_EQ(to_string(only(reading, problems::unknown_page)),
              "1-eve/notice/index.zh.md:9: unknown-page {found: /1-eve/notise, nearest: /1-eve/notice}");
    EXPECT_EQ(only(reading, problems::unknown_term).details.at("nearest"), "shikumen");
    EXPECT_EQ(only(reading, problems::outside_link).line, 9);
    for (const auto& run : std::get<Paragraph>(notice(reading).body.at(1)).runs) EXPECT_FALSE(run.link);
}

TEST(Reader, UnknownSourcesAndRelatedPagesAreLeftOut) {
    const Reading reading = read_notice("title: x\nkind: event\ndate: 1924\nsources: [S01, S9]\nrelated: [/people/nobody]\n");
    EXPECT_EQ(notice(reading).sources, std::vector<std::string>{"S01"});
    EXPECT_EQ(only(reading, problems::unknown_source).line, 5);
    EXPECT_EQ(only(reading, problems::unknown_page).line, 6);
    EXPECT_TRUE(notice(reading).related.empty());
}

TEST(Reader, TwoSourcesWrittenAsOneAreReported) {
    for (const char* written : {"[S01，S01]", "S01, S01"}) {
        const Reading reading = read_notice("title: x\nkind: event\ndate: 1924\nsources: " + std::string(written) + "\n");
        EXPECT_EQ(only(reading, problems::broken_yaml).details.at("reason"), "two-sources") << written;
        EXPECT_EQ(only(reading, problems::broken_yaml).line, 5);
    }
    EXPECT_EQ(all_problems(read_notice("title: x\nkind: event\ndate: 1924\nsources: [\"S01, p. 3\"]\n")), "");
}

TEST(Reader, ALanguageWithoutItsOwnNameIsReported) {
    const Reading reading = read_with("exhibition.yaml", "title: x\nlanguages: [zh, en]\nhome: {chapters: [1-eve]}\n"
                                                         "language_names: {zh: 中文}\n");
    EXPECT_EQ(to_string(only(reading, problems::missing_translation)),
              "exhibition.yaml:4: missing-translation {key: language_names, language: en, page: , picture: }");
}

TEST(Reader, FactsNeedSources) {
    EXPECT_EQ(only(read_notice("title: x\nkind: event\ndate: 1924\n"), problems::missing_sources).details.at("page"),
              "1-eve/notice");
}

TEST(Reader, AMissingTranslationShowsTheDefaultLanguage) {
    fakes::MemoryFiles files = small_folder();
    files.remove("1-eve/notice/index.en.md");
    const Reading reading = read(files);
    EXPECT_EQ(notice(reading, "en").title, "通告");
    EXPECT_FALSE(notice(reading, "en").is_translated);
    EXPECT_EQ(only(reading, problems::missing_translation).details.at("language"), "en");
}

TEST(Reader, ATranslationInheritsWhatItDoesNotSay) {
    const Reading reading = read(small_folder());
    EXPECT_EQ(notice(reading, "en").date, parse_edtf("1924-08-31"));
    EXPECT_EQ(notice(reading, "en").kind, Kind::Event);
    EXPECT_EQ(notice(reading, "en").sources, std::vector<std::string>{"S01"});
    EXPECT_TRUE(notice(reading, "en").is_translated);
}

TEST(Reader, AnInheritedSummaryIsAMissingTranslation) {
    const Problem problem = only(read_notice(event + "summary: 摘要\n"), problems::missing_translation);
    EXPECT_EQ(problem.file, "1-eve/notice/index.en.md");
    EXPECT_EQ(problem.details.at("key"), "summary");
}

TEST(Reader, APageOnlyInAnotherLanguageIsShownInIt) {
    fakes::MemoryFiles files = small_folder();
    files.remove("1-eve/notice/index.zh.md");
    const Reading reading = read(files);
    EXPECT_EQ(notice(reading, "zh").title, "A notice");
    EXPECT_FALSE(notice(reading, "zh").is_translated);
}

TEST(Reader, AFileInTwoSpellingsIsADuplicate) {
    const Reading reading = read_with("1-eve/notice/index.ZH.md", page_text("title: 另一\n"));
    EXPECT_EQ(only(reading, problems::duplicate_page).file, "1-eve/notice/index.ZH.md");
    EXPECT_EQ(notice(reading).title, "通告");
}

TEST(Reader, FoldersThatDifferOnlyInLetterCaseAreDuplicates) {
    const Reading reading = read_with("1-eve/Notice/index.zh.md", page_text("title: 另一\nkind: text\n"));
    EXPECT_EQ(only(reading, problems::duplicate_page).details.at("found"), "1-eve/Notice");
}

TEST(Reader, AnUnknownLanguageIsReportedWithTheNearest) {
    const Problem problem = only(read_with("1-eve/notice/index.eng.md", page_text("title: x\n")), problems::unknown_language);
    EXPECT_EQ(problem.details.at("nearest"), "en");
}

TEST(Reader, ATextInTheWrongPlaceIsReported) {
    const Problem problem = only(read_with("1-eve/notice/index.md", page_text("title: x\n")), problems::misplaced_file);
    EXPECT_EQ(problem.details.at("expected"), "index.zh.md");
}

TEST(Reader, AChapterNobodyLeadsToIsReported) {
    fakes::MemoryFiles files = small_folder();
    files.put("9-attic/_index.zh.md", page_text("title: 阁楼\n", ""));
    files.put("9-attic/_index.en.md", page_text("title: Attic\n", ""));
    files.put("9-attic/box/index.zh.md", page_text("title: 箱\n"));
    files.put("9-attic/box/index.en.md", page_text("title: Box\n"));
    EXPECT_EQ(only(read(files), problems::unreachable_page).details.at("page"), "9-attic/box");
    files.put("1-eve/notice/index.zh.md", page_text(event, "见[箱](/9-attic/box)。\n"));
    EXPECT_EQ(all_problems(read(files)), "");
}

TEST(Reader, AnUnknownChapterOnTheHomeScreenIsReported) {
    const Reading reading = read_with("exhibition.yaml", "title: x\nlanguages: [zh, en]\nhome:\n  chapters:\n    - 1-eva\n");
    EXPECT_EQ(to_string(only(reading, problems::unknown_chapter)),
              "exhibition.yaml:5: unknown-chapter {found: 1-eva, nearest: 1-eve}");
    EXPECT_EQ(reading.exhibition->edition("zh").home.chapters, std::vector<ChapterId>{"1-eve"});
}

TEST(Reader, ABadNumberKeepsTheUsualTime) {
    const Reading reading = read_with("exhibition.yaml", "title: x\nlanguages: [zh, en]\nidle: {ask_after: soon, countdown: 10}\n");
    EXPECT_EQ(only(reading, problems::bad_number).details.at("key"), "ask_after");
    EXPECT_EQ(reading.exhibition->idle.ask_after, Duration(45s));
    EXPECT_EQ(reading.exhibition->idle.countdown, Duration(10s));
}

TEST(Reader, LanguagesAreFoundInNamesWhereNobodySaysThem) {
    const Reading reading = read_with("exhibition.yaml", "title: x\n");
    EXPECT_EQ(reading.exhibition->languages.size(), 2u);
}

Reading with_chart(const std::string& chart, const std::string& table) {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/notice/m.csv", table);
    files.put("1-eve/notice/index.zh.md", page_text("title: x\nkind: figures\nsources: [S01]\nchart: " + chart + "\n"));
    return read(files);
}

TEST(Reader, AChartLeavesOutTheRowsThatAreWrong) {
    const Reading reading = with_chart("{file: m.csv, label: a, value: b}", "a,b\n一,1\n二\n三,x\n四,\"4,000\"\n");
    EXPECT_EQ(only(reading, problems::bad_csv_row).line, 3);
    EXPECT_EQ(only(reading, problems::bad_number).line, 4);
    ASSERT_EQ(notice(reading).chart->values.size(), 2u);
    EXPECT_EQ(notice(reading).chart->values[1].value, 4000);
}

TEST(Reader, AChartOfNothingIsReported) {
    EXPECT_FALSE(notice(with_chart("{file: m.csv, label: a, value: b}", "a,b\n")).chart);
    EXPECT_EQ(only(with_chart("{file: m.csv, label: a, value: b}", "a,b\n"), problems::empty_chart).line, 5);
    EXPECT_EQ(only(with_chart("{file: m.csv, label: a, value: bb}", "a,b\n一,1\n"), problems::missing_column).details.at("nearest"), "b");
    EXPECT_EQ(only(with_chart("{file: n.csv, label: a, value: b}", ""), problems::unreadable_file).line, 5);
}

TEST(Reader, AStopOutsideThePlanIsLeftOut) {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/notice/p.svg", square_svg);
    files.put("1-eve/notice/index.zh.md",
              page_text("title: x\nkind: plan\nplan:\n  picture: p.svg\n  stops:\n"
                        "    - {at: [0.5, 0.5], page: /1-eve/notice}\n    - {at: [1.5, 0.5], page: /1-eve/notice}\n"
                        "    - {at: [0.5], page: /1-eve/notice}\n    - {at: [0, 1], page: /1-eve/x}\n"));
    const Reading reading = read(files);
    EXPECT_EQ(only(reading, problems::stop_outside_plan).line, 8);
    EXPECT_EQ(only(reading, problems::wrong_type).line, 9);
    EXPECT_EQ(only(reading, problems::unknown_page).line, 10);
    EXPECT_EQ(notice(reading).plan->stops.size(), 1u);
}

TEST(Reader, PeopleAreInTheOrderOfTheDictionary) {
    fakes::MemoryFiles files = small_folder();
    for (const auto& [id, name] : std::map<std::string, std::string>{{"1", "周恩来"}, {"2", "曾延"}, {"3", "陈独秀"}, {"4", "蔡和森"}}) {
        files.put("people/" + id + "/index.zh.md", page_text("name: " + name + "\nsources: [S01]\n"));
    }
    const Reading reading = read(files);
    const Edition& edition = reading.exhibition->edition("zh");
    EXPECT_EQ(edition.people, (std::vector<PageId>{"people/4", "people/3", "people/2", "people/1"}));
    EXPECT_EQ(edition.page("people/2")->person->initial, 'Z');
    EXPECT_EQ(edition.page("people/3")->person->monogram, "陈");
}

TEST(Reader, AnUnknownRoleIsReported) {
    fakes::MemoryFiles files = small_folder();
    files.put("people/a/index.zh.md", page_text("name: 甲\nroles: [delegat, staff]\nsources: [S01]\n"));
    const Reading reading = read(files);
    EXPECT_EQ(only(reading, problems::unknown_kind).details.at("nearest"), "delegate");
    EXPECT_EQ(reading.exhibition->edition("zh").page("people/a")->person->roles, std::vector<Role>{Role::Staff});
}

TEST(Reader, ATooLargeTextIsLeftOut) {
    const Reading reading = read_with("1-eve/big/index.zh.md", std::string(1024 * 1024 + 1, 'x'));
    EXPECT_EQ(only(reading, problems::file_too_large).file, "1-eve/big/index.zh.md");
}

TEST(Reader, EventsAreInOrderOfDays) {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/b/index.zh.md", page_text("title: b\nkind: event\ndate: 1924-08\nsources: [S01]\n"));
    files.put("1-eve/c/index.zh.md", page_text("title: c\nkind: event\ndate: 1923\nsources: [S01]\n"));
    const Reading reading = read(files);
    EXPECT_EQ(reading.exhibition->edition("zh").events, (std::vector<PageId>{"1-eve/c", "1-eve/b", "1-eve/notice"}));
}

TEST(Edition, KnowsNeighboursWithinAChapter) {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/b/index.zh.md", page_text("title: b\n"));
    const Reading reading = read(files);
    const Edition& edition = reading.exhibition->edition("zh");
    const Page& first = *edition.page("1-eve/b");
    EXPECT_EQ(edition.neighbour(first, 1)->id, "1-eve/notice");
    EXPECT_EQ(edition.neighbour(first, -1), nullptr);
    EXPECT_EQ(edition.page("1-eve/x"), nullptr);
    EXPECT_EQ(&reading.exhibition->edition("fr"), &edition);
}

} // namespace
} // namespace kiosk::content
