// A language is added by files alone: index.ja.md, _index.ja.md, values in the YAML files.

#include <algorithm>

#include <gtest/gtest.h>

#include "base/problem_kinds.h"
#include "fakes/many_languages.h"
#include "small_folder.h"

namespace kiosk::content {
namespace {

TEST(ManyLanguages, EachIsWholeAndInTheOrderSaid) {
    const Reading reading = read(fakes::many_languages_content());
    EXPECT_EQ(all_problems(reading), "");
    ASSERT_TRUE(reading.exhibition);
    EXPECT_EQ(reading.exhibition->languages, (std::vector<Language>{"zh", "ja", "ko", "ru", "fr", "ar"}));
    EXPECT_EQ(reading.exhibition->language_names.at("ar"), "العربية");
    EXPECT_EQ(reading.exhibition->language_names.at("ja"), "日本語");
    for (const auto& [language, edition] : reading.exhibition->editions) {
        EXPECT_EQ(edition.pages.size(), 5u);
        EXPECT_EQ(edition.people.size(), 2u);
        EXPECT_EQ(edition.events.size(), 3u);
        EXPECT_FALSE(edition.title.empty());
        for (const auto& [id, page] : edition.pages) {
            EXPECT_TRUE(page.is_translated) << language << ' ' << id;
            EXPECT_TRUE(language == "zh" || page.file.ends_with("." + language + ".md")) << page.file;
            for (const Picture& picture : page.pictures) EXPECT_FALSE(picture.alt.empty());
        }
        const Page& opening = *edition.page("2-congress/opening");
        const auto& runs = std::get<Paragraph>(opening.body.at(0)).runs;
        EXPECT_TRUE(std::ranges::any_of(runs, &content::Run::is_source_mark)) << language;
    }
    const Page& person = *reading.exhibition->edition("ja").page("people/zhou-enlai");
    EXPECT_EQ(std::get<Paragraph>(person.body.at(0)).runs.front().ruby, "しゅうおんらい");
}

TEST(ManyLanguages, AnotherIsAddedByFilesAlone) {
    fakes::MemoryFiles files = small_folder();
    files.put("exhibition.yaml", "title: {zh: 四大, en: The Fourth, ja: 第四回大会}\nlanguages: [zh, en, ja]\n"
                                 "language_names: {zh: 中文, en: English, ja: 日本語}\nhome: {chapters: [1-eve]}\n");
    files.put("glossary.yaml", "shikumen:\n  term: {zh: 石库门, en: shikumen, ja: 石庫門}\n  text: {zh: 民居, en: house, ja: 住宅}\n");
    files.put("1-eve/_index.ja.md", page_text("title: 前夜\n", ""));
    const Reading half = read(files);
    EXPECT_EQ(half.problems.size(), 1u) << all_problems(half);
    EXPECT_EQ(only(half, problems::missing_translation).details.at("language"), "ja");
    EXPECT_EQ(notice(half, "ja").title, "通告"); // until it is translated, as it is in Chinese
    EXPECT_FALSE(notice(half, "ja").is_translated);
    files.put("1-eve/notice/index.ja.md", page_text("title: 通知\n", "本文。\n"));
    const Reading whole = read(files);
    EXPECT_EQ(all_problems(whole), "");
    EXPECT_EQ(notice(whole, "ja").title, "通知");
    EXPECT_EQ(notice(whole, "ja").date, parse_edtf("1924-08-31"));
    EXPECT_EQ(whole.exhibition->languages.back(), "ja");
}

} // namespace
} // namespace kiosk::content
