// Pages that list all sources or all terms; and sources in the visitor's language.

#include <gtest/gtest.h>

#include "base/problem_kinds.h"
#include "content/markdown.h"
#include "small_folder.h"

namespace kiosk::content {
namespace {

constexpr const char* three_sources = "S10: {title: 名录}\n"
                                      "S2:\n"
                                      "  title: {zh: 公报, en: Gazette}\n"
                                      "  publisher: {zh: 人民出版社, en: People’s Press}\n"
                                      "  date: 1985\n"
                                      "S2b: {title: {zh: 回忆录, en: Memoirs}, date: 2004}\n";
constexpr const char* three_terms = "zhabei:\n  term: {zh: 闸北, en: Zhabei}\n  text: {zh: 地区, en: A district.}\n"
                                    "shikumen:\n  term: {zh: 石库门, en: shikumen}\n  text: {zh: 民居, en: A house.}\n"
                                    "branch:\n  term: {zh: 支部, en: branch}\n  text: {zh: 组织, en: A unit.}\n";

Reading read_list_page(const std::string& kind) {
    fakes::MemoryFiles files = small_folder();
    files.put("sources.yaml", three_sources);
    files.put("glossary.yaml", three_terms);
    files.put("1-eve/notice/index.zh.md", page_text("title: 总表\nkind: " + kind + "\n", "一句话。\n"));
    files.put("1-eve/notice/index.en.md", page_text("title: The list\n", "A sentence.\n"));
    return read(files);
}

// One line a block or row; cells parted by '|', a break within one as '/'.
std::string shown(const Page& page) {
    std::string lines;
    const auto add = [&](const Runs& runs) {
        for (const char c : plain_text(runs)) lines += c == '\n' ? '/' : c;
    };
    for (const Block& block : page.body) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) add(paragraph->runs);
        if (const auto* table = std::get_if<Table>(&block)) {
            for (const auto& row : table->rows) {
                for (const Runs& cell : row) {
                    add(cell);
                    lines += '|';
                }
                lines += '\n';
            }
        } else {
            lines += '\n';
        }
    }
    return lines;
}

TEST(ListPages, OfSourcesHaveThemAllInTheOrderOfTheirNumbers) {
    const Reading reading = read_list_page("sources");
    EXPECT_EQ(shown(notice(reading)), "一句话。\n"
                                      "S2|公报/人民出版社|1985|\n"
                                      "S2b|回忆录|2004|\n"
                                      "S10|名录||\n");
    EXPECT_EQ(shown(notice(reading, "en")), "A sentence.\n"
                                            "S2|Gazette/People’s Press|1985|\n"
                                            "S2b|Memoirs|2004|\n"
                                            "S10|名录||\n");
}

TEST(ListPages, OfTermsAreOrderedAsADictionaryOfTheLanguageIs) {
    const Reading reading = read_list_page("glossary");
    EXPECT_EQ(shown(notice(reading)), "一句话。\n石库门/民居\n闸北/地区\n支部/组织\n"); // shí, zhá, zhī
    EXPECT_EQ(shown(notice(reading, "en")), "A sentence.\n"
                                            "branch  支部/A unit.\n"
                                            "shikumen  石库门/A house.\n"
                                            "Zhabei  闸北/A district.\n");
}

TEST(ListPages, OfAnEmptyListHaveTheirTextAlone) {
    fakes::MemoryFiles files = small_folder();
    files.remove("glossary.yaml");
    files.put("1-eve/notice/index.zh.md", page_text("title: 总表\nkind: glossary\n", "一句话。\n"));
    const Reading reading = read(files);
    EXPECT_EQ(all_problems(reading), "");
    EXPECT_EQ(shown(notice(reading)), "一句话。\n");
}

TEST(ListPages, NeedNoSourcesAndNoDate) { EXPECT_EQ(all_problems(read_list_page("glossary")), ""); }

TEST(ListPages, OfAMisspeltKindAreNamed) {
    const Problem problem = only(read_list_page("glosary"), problems::unknown_kind);
    EXPECT_EQ(problem.details.at("nearest"), "glossary");
    EXPECT_EQ(problem.details.at("expected"),
              "event, person, place, document, gallery, figures, plan, text, sources, glossary");
}

TEST(Sources, SpeakTheLanguageOfTheEdition) {
    const Reading reading = read_with("sources.yaml", "S01:\n  title: {zh: 公报, en: Gazette}\n  publisher: 人民出版社\n");
    EXPECT_EQ(all_problems(reading), "");
    EXPECT_EQ(reading.exhibition->edition("zh").sources.at("S01").title, "公报");
    EXPECT_EQ(reading.exhibition->edition("en").sources.at("S01").title, "Gazette");
    EXPECT_EQ(reading.exhibition->edition("en").sources.at("S01").publisher, "人民出版社");
}

TEST(Sources, WithoutATranslationAreShownInTheDefaultLanguage) {
    const Reading reading = read_with("sources.yaml", "S01:\n  title: {zh: 公报}\n");
    EXPECT_EQ(reading.exhibition->edition("en").sources.at("S01").title, "公报");
    EXPECT_EQ(to_string(only(reading, problems::missing_translation)),
              "sources.yaml:2: missing-translation {key: title, language: en, page: , picture: }");
}

TEST(Sources, WithoutATitleAreToldOnce) {
    EXPECT_EQ(only(read_with("sources.yaml", "S01: {date: 1985}\n"), problems::missing_title).details.at("page"), "S01");
}

} // namespace
} // namespace kiosk::content
