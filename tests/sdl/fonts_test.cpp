#include "base/problem_kinds.h"
#include "fonts_of_tests.h"
#include "sdl/fonts.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <set>

namespace kiosk::sdl {

namespace {

using text::Family;
using text::Weight;

const text::TypeStyle sans = test_style(Family::Sans, 32);
const text::TypeStyle kai = test_style(Family::Kai, 32);
const text::TypeStyle english = test_style(Family::Sans, 32, "en");

double width(std::string_view text, const text::TypeStyle& style) {
    return test_fonts().width(text, style);
}

// A folder of its own that goes when the test is over.
struct Folder {
    Folder() : path(std::filesystem::temp_directory_path() / ("kiosk-fonts-" + std::to_string(::getpid()))) {
        std::filesystem::create_directory(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    std::filesystem::path path;
};

std::string all_of(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST(Fonts, EveryHanCharacterIsOneEmInEveryFamilyAndWeight) {
    for (const Family family : {Family::Sans, Family::Serif, Family::Kai})
        for (const Weight weight : {Weight::Regular, Weight::Medium, Weight::Bold, Weight::Black}) {
            text::TypeStyle style = test_style(family, 48);
            style.weight = weight;
            EXPECT_DOUBLE_EQ(width("第四次，", style), 4 * 48) << int(family) << int(weight);
        }
}

TEST(Fonts, SharedMarksTakeAnEmInChineseWhateverTheFontSays) {
    for (const char* mark : {"“", "”", "‘", "’", "…", "—"}) {
        EXPECT_DOUBLE_EQ(width(mark, sans), 32) << mark;
        EXPECT_DOUBLE_EQ(width(mark, kai), 32) << mark;
    }
    EXPECT_DOUBLE_EQ(width("——", sans), 64);
    EXPECT_DOUBLE_EQ(width("……", sans), 64);
}

TEST(Fonts, ADoubleDashIsDrawnAsOneLine) {
    const std::vector<Part> parts = test_fonts().parts("四大——召开", sans);
    ASSERT_EQ(parts.size(), 5u);
    EXPECT_EQ(parts[2].text, "⸺");
    EXPECT_DOUBLE_EQ(parts[3].x, 4 * 32);
}

TEST(Fonts, ApostrophesAreNarrowInEnglish) {
    EXPECT_LT(width("’", english), 12);
    EXPECT_LT(width("Party’s", english), width("Partys", english) + 12);
}

TEST(Fonts, AnEnglishEllipsisStandsOnTheBaseline) {
    EXPECT_EQ(test_fonts().parts("Shanghai…", english).back().text, "...");
}

TEST(Fonts, AChineseNameInAnEnglishSentenceKeepsItsChineseForms) {
    EXPECT_EQ(test_fonts().parts("直", english).front().face, test_fonts().parts("直", sans).front().face);
}

TEST(Fonts, AnotherFontOfTheChainHasWhatTheFirstLacks) {
    // A rare Han character is only in Noto.
    EXPECT_TRUE(test_fonts().has_glyph(U'中', kai));
    const auto rare = test_fonts().parts("\U00020BB7", kai);
    ASSERT_EQ(rare.size(), 1u);
    EXPECT_TRUE(test_fonts().has_glyph(U'\U00020BB7', kai));
}

TEST(Fonts, NoFontHasAPrivateCharacter) {
    EXPECT_FALSE(test_fonts().has_glyph(0xE123, sans));
    EXPECT_GT(width("\uE123", sans), 0); // a box stands for it
}

TEST(Fonts, HanCharactersHaveTheFormsOfTheirRegion) {
    std::set<std::string> seen;
    for (const char* language : {"zh", "zh-Hant", "ja", "ko"}) {
        const text::TypeStyle style = test_style(Family::Serif, 64, language);
        const Ink ink = test_fonts().ink(test_fonts().parts("骨", style).front(), style);
        seen.insert(std::string(ink.coverage.begin(), ink.coverage.end()));
        EXPECT_DOUBLE_EQ(width("骨直", style), 128) << language;
    }
    EXPECT_GE(seen.size(), 3u);
    const text::TypeStyle taiwan = test_style(Family::Serif, 64, "zh-TW");
    const text::TypeStyle traditional = test_style(Family::Serif, 64, "zh-Hant");
    EXPECT_EQ(test_fonts().parts("骨", taiwan)[0].face, test_fonts().parts("骨", traditional)[0].face);
}

TEST(Fonts, JapaneseMarksTakeAnEmAndKoreanWordsAreDrawnWhole) {
    EXPECT_DOUBLE_EQ(width("“東京”", test_style(Family::Sans, 32, "ja")), 4 * 32);
    const std::vector<Part> parts = test_fonts().parts("중국 공산당", test_style(Family::Sans, 32, "ko"));
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0].text, "중국");
}

TEST(Fonts, RussianAndFrenchAreOneFaceOfTheTheme) {
    for (const auto& [language, words] : {std::pair{"ru", "Съезд"}, {"fr", "Où\u202F?"}}) {
        const text::TypeStyle style = test_style(Family::Sans, 32, language);
        for (const Part& part : test_fonts().parts(words, style))
            EXPECT_EQ(part.face, test_fonts().parts("A", english)[0].face) << part.text;
    }
}

TEST(Fonts, AScriptTheThemeHasNoFontForComesFromFontconfig) {
    for (const Family family : {Family::Serif, Family::Sans, Family::Kai}) {
        const text::TypeStyle style = test_style(family, 64, "ar");
        EXPECT_TRUE(test_fonts().has_glyph(U'م', style));
        const std::vector<Part> parts = test_fonts().parts("المؤتمر", style);
        ASSERT_EQ(parts.size(), 1u);
        EXPECT_GT(test_fonts().ink(parts[0], style).w, 64);
    }
    const text::TypeStyle serif = test_style(Family::Serif, 64, "ar");
    EXPECT_NE(test_fonts().parts("م", serif)[0].face,
              test_fonts().parts("م", test_style(Family::Sans, 64, "ar"))[0].face);
}

TEST(Fonts, ArabicLettersAreJoinedAndStandFromRightToLeft) {
    const text::TypeStyle style = test_style(Family::Sans, 64, "ar");
    const auto ink_of = [&](const char* word) {
        return test_fonts().ink(test_fonts().parts(word, style)[0], style);
    };
    // Standing alone each letter has its own ending.
    EXPECT_LT(width("ببب", style), 3 * width("ب", style));
    EXPECT_LT(ink_of("ببب").w, 3 * ink_of("ب").w);
    EXPECT_NEAR(ink_of("المؤتمر").w, width("المؤتمر", style), 8);
    const std::vector<Part> parts = test_fonts().parts("المؤتمر الوطني", style);
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0].text, "المؤتمر");
    EXPECT_GT(parts[0].x, parts[1].x + parts[1].width);
    EXPECT_NEAR(parts[0].x + parts[0].width, width("المؤتمر الوطني", style), 0.001);
    EXPECT_DOUBLE_EQ(parts[1].x, 0);
    text::TypeStyle wide = style;
    wide.tracking = 0.1; // would tear the letters apart
    EXPECT_DOUBLE_EQ(width("المؤتمر", wide), width("المؤتمر", style));
}

TEST(Fonts, AJoinedWordThatIsTooLongIsDrawnInPiecesThatStayJoined) {
    const text::TypeStyle style = test_style(Family::Sans, 64, "ar");
    std::string word;
    for (int i = 0; i < 300; ++i) word += "ببب";
    const std::vector<Part> parts = test_fonts().parts(word, style);
    ASSERT_GT(parts.size(), 4U);
    double right = width(word, style);
    for (const Part& part : parts) {
        EXPECT_LE(part.width, 900);
        EXPECT_NEAR(part.x + part.width, right, 0.001);
        right = part.x;
    }
    EXPECT_NEAR(right, 0, 0.001);
    // As wide as letters that stand between two others.
    const double one = width("بببب", style) - width("ببب", style);
    EXPECT_NEAR(width(word, style), 900 * one, 9 * one);
}

TEST(Fonts, HebrewIsDrawnFromRightToLeft) {
    const text::TypeStyle style = test_style(Family::Sans, 64, "he");
    const auto columns = [&](const char* word) { // ink in the left and the right half
        const Ink ink = test_fonts().ink(test_fonts().parts(word, style)[0], style);
        std::array<long, 2> sums{};
        for (int y = 0; y < ink.h; ++y)
            for (int x = 0; x < ink.w; ++x)
                sums[x * 2 < ink.w ? 0 : 1] += ink.coverage[static_cast<std::size_t>(y * ink.w + x)];
        return sums;
    };
    const auto heavy_first = columns("שי"); // a broad letter, then a small one
    EXPECT_GT(heavy_first[1], heavy_first[0]);
}

TEST(Fonts, WordsAreShaped) {
    EXPECT_LT(width("To", english), width("T", english) + width("o", english));
}

TEST(Fonts, WidthGrowsWithSizeExactly) {
    text::TypeStyle twice = english;
    twice.size = 64;
    EXPECT_DOUBLE_EQ(width("Communist Party, 1925", twice), 2 * width("Communist Party, 1925", english));
}

TEST(Fonts, TrackingIsAddedAfterEveryCharacter) {
    text::TypeStyle wide = sans;
    wide.tracking = 0.1;
    EXPECT_NEAR(width("四大ab", wide), width("四大", sans) + width("a", sans) + width("b", sans) + 4 * 3.2,
                0.001);
}

TEST(Fonts, PartsStandWhereTheWidthsSay) {
    for (const Part& part : test_fonts().parts("全国994名 members 党员", sans))
        EXPECT_GT(part.width, 0) << part.text;
    const std::vector<Part> parts = test_fonts().parts("全国994名 members 党员", sans);
    ASSERT_EQ(parts.size(), 7u);
    EXPECT_NEAR(parts[4].x, width("全国994名 ", sans), 0.001);
    EXPECT_EQ(parts[4].text, "members");
    EXPECT_NEAR(parts[6].x + parts[6].width, width("全国994名 members 党员", sans), 0.001);
}

TEST(Fonts, InkIsAsWideAsMeasuredAndStandsOnTheBaseline) {
    const Part han = test_fonts().parts("国", sans).front();
    const Ink ink = test_fonts().ink(han, sans);
    EXPECT_GT(ink.w, 20);
    EXPECT_LE(ink.w, 33);
    EXPECT_LT(ink.top, -20);
    EXPECT_GT(ink.top + ink.h, 0);
    EXPECT_EQ(ink.coverage.size(), static_cast<std::size_t>(ink.w * ink.h));
    const Part word = test_fonts().parts("Congress", english).front();
    EXPECT_NEAR(test_fonts().ink(word, english).w, word.width, 4);
}

TEST(Fonts, BoldIsHeavierThanRegular) {
    const auto weight_of = [](Weight weight) {
        text::TypeStyle style = test_style(Family::Serif, 64);
        style.weight = weight;
        const Ink ink = test_fonts().ink(test_fonts().parts("国", style).front(), style);
        long sum = 0;
        for (const std::uint8_t c : ink.coverage) sum += c;
        return sum;
    };
    EXPECT_GT(weight_of(Weight::Medium), weight_of(Weight::Regular));
    EXPECT_GT(weight_of(Weight::Bold), weight_of(Weight::Medium));
    EXPECT_GT(weight_of(Weight::Black), weight_of(Weight::Bold));
}

TEST(Fonts, BrokenTextIsMeasuredAndDoesNotCrash) {
    EXPECT_GT(width("a\xFF\xE4\xB8", sans), 0);
    EXPECT_EQ(width("", sans), 0);
}

TEST(Fonts, AFamilyThatIsNotInstalledIsAProblemAndAnotherOneStandsIn) {
    FontNames names = test_font_names();
    names[Family::Serif]["zh"] = {"No Such Font"};
    names[Family::Serif].erase("*");
    const Fonts fonts(names, "");
    EXPECT_DOUBLE_EQ(fonts.width("中", test_style(Family::Serif, 20)), 20);
    ASSERT_EQ(fonts.problems().size(), 1u);
    EXPECT_EQ(fonts.problems()[0].kind, problems::missing_font);
    EXPECT_EQ(fonts.problems()[0].details.at("font"), "No Such Font");
}

TEST(Fonts, WithoutAnyFontWordsHaveAWidthAndNoInk) {
    const Fonts fonts({}, "");
    EXPECT_GT(fonts.width("中 a", sans), 0);
    EXPECT_FALSE(fonts.has_glyph(U'中', sans));
    EXPECT_EQ(fonts.ink(fonts.parts("中", sans).front(), sans).w, 0);
}

TEST(Fonts, WhatFontconfigSaidIsRememberedAndCheckedAgainstTheFiles) {
    const Folder folder;
    const std::string remembered = folder.path / "fonts.txt";
    { EXPECT_GT(Fonts(test_font_names(), remembered).width("中", sans), 0); }
    const std::string text = all_of(remembered);
    EXPECT_NE(text.find("Noto Sans CJK SC\t0\t"), std::string::npos) << text;
    // A file that says something wrong is not believed.
    std::ofstream(remembered) << "Noto Sans CJK SC\t0\t/etc/hostname\t0\t1\t1.1\nrubbish\n";
    { EXPECT_DOUBLE_EQ(Fonts(test_font_names(), remembered).width("中", sans), 32); }
    EXPECT_EQ(all_of(remembered), text);
}

} // namespace kiosk::sdl
