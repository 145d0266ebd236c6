#include "text/pinyin.h"
#include "typeset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::text::testing {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

Span read(std::string words, std::string ruby, std::string language = "zh") {
    Span s = span(std::move(words), std::move(language));
    s.ruby = std::move(ruby);
    return s;
}

SetParagraph set_spans(const std::vector<Span>& spans, double width, ParagraphStyle style = {}) {
    return set(spans, width * em, style, fakes::FixedMeasurer{});
}

// "x:text", x in em: where each reading begins.
std::string readings(const SetParagraph& p) {
    std::string all;
    for (const Line& line : p.lines) {
        Line only;
        for (const Piece& piece : line.pieces)
            if (piece.is_ruby) only.pieces.push_back(piece);
        if (!only.pieces.empty()) all += (all.empty() ? "" : "|") + places(only);
    }
    return all;
}

} // namespace

TEST(Syllables, ArePartedByBlanks) {
    EXPECT_THAT(syllables("Chén Dú xiù", 3), ElementsAre("Chén", "Dú", "xiù"));
    EXPECT_THAT(syllables("とう きょう", 2), ElementsAre("とう", "きょう"));
}

TEST(Syllables, OfAJoinedNameAreFound) {
    EXPECT_THAT(syllables("Chén Dúxiù", 3), ElementsAre("Chén", "Dú", "xiù"));
    EXPECT_THAT(syllables("Zhèng Chāolín", 3), ElementsAre("Zhèng", "Chāo", "lín"));
    EXPECT_THAT(syllables("Qú Qiūbái", 3), ElementsAre("Qú", "Qiū", "bái"));
    EXPECT_THAT(syllables("Lǚ Xiùlián", 3), ElementsAre("Lǚ", "Xiù", "lián"));
    EXPECT_THAT(syllables("Xiāng Jǐngyǔ", 3), ElementsAre("Xiāng", "Jǐng", "yǔ"));
    EXPECT_THAT(syllables("ZhouEnlai", 3), ElementsAre("Zhou", "En", "lai"));
    EXPECT_THAT(syllables("Zhonghua Renmin Gongheguo", 7),
                ElementsAre("Zhong", "hua", "Ren", "min", "Gong", "he", "guo"));
}

TEST(Syllables, ArePartedByApostrophesAndHyphens) {
    EXPECT_THAT(syllables("Xī’ān", 2), ElementsAre("Xī", "ān"));
    EXPECT_THAT(syllables("Xi'an", 2), ElementsAre("Xi", "an"));
    EXPECT_THAT(syllables("xian", 1), ElementsAre("xian"));
    EXPECT_THAT(syllables("Sūn Yì-xiān", 3), ElementsAre("Sūn", "Yì", "xiān"));
}

TEST(Syllables, BeginWithAVowelOnlyWhereTheToneSaysSo) {
    EXPECT_THAT(syllables("fángài", 2), ElementsAre("fán", "gài"));
    EXPECT_THAT(syllables("dàngài", 2), ElementsAre("dàn", "gài")); // not dàng ài, which wants an apostrophe
    EXPECT_THAT(syllables("chūntiān", 2), ElementsAre("chūn", "tiān"));
}

TEST(Syllables, AreNoneWhereTheyCannotBeCounted) {
    EXPECT_THAT(syllables("Voitinsky", 4), IsEmpty());
    EXPECT_THAT(syllables("Chén Dúxiù", 2), IsEmpty());
    EXPECT_THAT(syllables("Chén", 3), IsEmpty());
    EXPECT_THAT(syllables("", 1), IsEmpty());
}

TEST(Ruby, StandsSyllableBySyllableOverTheMiddleOfItsCharacter) {
    const auto p = set_spans({span("见"), read("陈独秀", "Chén Dúxiù"), span("传")}, 20);
    EXPECT_EQ(words(p.lines[0]), "见陈独秀传ChénDúxiù");
    // Letters are a quarter-em each here: Chén is as wide as its character.
    EXPECT_EQ(readings(p), "1:Chén 2.25:Dú 3.125:xiù");
    EXPECT_TRUE(places(p.lines[0]).starts_with("0:见 1:陈独秀 4:传 "));
}

TEST(Ruby, IsSmallSansAboveItsWords) {
    const auto p = set_spans({read("陈独秀", "Chén Dúxiù")}, 20);
    const Piece& reading = p.lines[0].pieces.back();
    EXPECT_TRUE(reading.is_ruby);
    EXPECT_GE(reading.rise, 0.9 * em);
    const TypeStyle small = ruby_style(style());
    EXPECT_EQ(small.size, 10);
    EXPECT_EQ(small.family, Family::Sans);
    EXPECT_FALSE(small.is_italic);
}

TEST(Ruby, PartsTwoCharactersOnlyWhereTheirReadingsWouldTouch) {
    const auto p = set_spans({read("张双", "Zhāng Shuāng")}, 20); // 1.25 and 1.5 em wide
    ASSERT_EQ(p.lines[0].pieces.size(), 4U);
    const Piece& first = p.lines[0].pieces[2];
    const Piece& second = p.lines[0].pieces[3];
    EXPECT_GE(second.x - first.x - first.width, 0.1 * em);
    EXPECT_GE(first.x, 0);
    EXPECT_LE(second.x + second.width, p.lines[0].width + 0.01);
}

TEST(Ruby, StandsOverAllCharactersTogetherWhereSyllablesAreNotTold) {
    const auto p = set_spans({read("维经斯基", "Voitinsky")}, 20);
    EXPECT_EQ(readings(p), "0.875:Voitinsky");
}

TEST(Ruby, WiderThanItsWordsTakesTheRoomAtALinesStart) {
    const auto p = set_spans({read("马林", "Henk Sneevliet"), span("说")}, 20);
    EXPECT_EQ(readings(p), "0:Henk Sneevliet"); // 3.5 em over 2
    EXPECT_DOUBLE_EQ(p.lines[0].pieces[0].x, 0.75 * em);
    EXPECT_NEAR(p.lines[0].pieces[1].x, (2.75 + 0.75 - 0.2) * em, 0.01); // 说 a fifth of an em below it
}

TEST(Ruby, WithoutSyllablesIsNeverBroken) {
    for (int width = 8; width < 20; ++width) {
        const auto p =
            set_spans({span("一二三四五六七八"), read("维经斯基", "Voitinsky"), span("来到上海。")}, width);
        bool is_whole = false;
        for (const Line& line : p.lines) is_whole |= words(line).find("维经斯基") != std::string::npos;
        EXPECT_TRUE(is_whole) << width;
    }
}

TEST(Ruby, BySyllablesMayBreakBetweenCharacters) {
    const auto p = set_spans({span("会址在"), read("陈独秀", "Chén Dúxiù"), span("故居旁边的楼")}, 6);
    EXPECT_EQ(words(p.lines[0]), "会址在陈独秀ChénDúxiù");
    const auto q = set_spans({span("会址就在"), read("陈独秀", "Chén Dúxiù"), span("故居旁边的楼下")}, 6,
                             {.alignment = Alignment::Justified});
    EXPECT_EQ(words(q.lines[0]), "会址就在陈独ChénDú");
}

TEST(Ruby, ThatNoLineHasRoomForFollowsItsWordsInBrackets) {
    const auto p = set_spans({read("共产国际", "Communist International")}, 6);
    std::string all;
    for (const auto& line : lines(p)) all += line;
    EXPECT_EQ(all, "共产国际（CommunistInternational）");
    EXPECT_LE(p.width, 6 * em);
}

TEST(Ruby, LeavesTheLeadingEvenWhereItHasTheRoom) {
    std::vector<Span> spans{span("出席大会的还有党的总书记"), read("陈独秀", "Chén Dúxiù"), span("和其他人")};
    for (Span& s : spans) s.style.line_height = 1.9;
    const auto p = set_spans(spans, 10);
    ASSERT_EQ(p.lines.size(), 2U);
    EXPECT_DOUBLE_EQ(p.lines[1].height, 1.9 * em);
    for (Span& s : spans) s.style.line_height = 1.2;
    const auto tight = set_spans(spans, 10);
    EXPECT_DOUBLE_EQ(tight.lines[0].height, 1.2 * em);
    EXPECT_GT(tight.lines[1].height, 1.2 * em);
    EXPECT_DOUBLE_EQ(tight.height, tight.lines[0].height + tight.lines[1].height);
}

TEST(Ruby, KeepsDotsItalicsAndLinksOfItsWords) {
    Span name = read("陈独秀", "Chén Dúxiù");
    name.has_dots = true;
    name.tag = 3;
    Span latin = read("Henk", "马林", "en");
    latin.style.is_italic = true;
    const auto p = set_spans({name, latin}, 20);
    for (const Piece& piece : p.lines[0].pieces) EXPECT_EQ(piece.tag, piece.span == 0 ? 3 : -1);
    EXPECT_FALSE(ruby_style(latin.style).is_italic);
}

namespace {

Span number(std::string words, std::string language = "zh") {
    Span s = span(std::move(words), std::move(language));
    s.style.size = 12;
    s.rise = 8;
    return s;
}

} // namespace

TEST(SourceMark, NeverLeavesTheWordBeforeIt) {
    for (double width = 3; width < 14; width += 0.5) {
        for (const char* before : {"大会在上海召开。", "大会在上海召开", "“支部”", "the branch"}) {
            const auto p =
                set_spans({span(before), number("1"), span("出席者二十人"), number("12"), span("。")}, width);
            for (const Line& line : p.lines) {
                ASSERT_FALSE(line.pieces.empty());
                EXPECT_EQ(line.pieces.front().rise, 0) << width << ": " << words(line);
            }
        }
    }
}

TEST(SourceMark, HasNoSpaceBesideHanCharacters) {
    const auto p = set_spans({span("召开"), number("1"), span("后")}, 20);
    EXPECT_EQ(places(p.lines[0]), "0:召开 2:1 2.3:后");
    EXPECT_EQ(p.lines[0].pieces[1].rise, 8);
}

TEST(SourceMark, StandsInTheBlankOfAStop) {
    const auto p = set_spans({span("召开。"), number("1"), span("后")}, 20);
    EXPECT_EQ(places(p.lines[0]), "0:召开。 2.65:1 2.95:后");
}

TEST(SourceMark, DoesNotCountAsAWordOnALastLine) {
    const auto p = set_spans({span("中国共产党第四次"), number("1")}, 7);
    EXPECT_EQ(lines(p).back(), "第四次1");
}

} // namespace kiosk::text::testing
