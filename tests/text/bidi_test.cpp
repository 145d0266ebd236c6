#include "text/direction.h"
#include "typeset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::text::testing {

using ::testing::ElementsAre;

namespace {

const ParagraphStyle page_from_right{.page = Direction::RightToLeft};

// The words as they lie on the glass, from left to right, once the page has been mirrored.
std::string on_glass(const Line& line, double width, Direction page) {
    Line sorted = line;
    if (page == Direction::RightToLeft)
        for (Piece& piece : sorted.pieces) piece.x = width - piece.x - piece.width;
    std::ranges::sort(sorted.pieces, {}, &Piece::x);
    std::string all;
    for (const Piece& piece : sorted.pieces) all += (all.empty() ? "" : "|") + piece.text;
    return all;
}

} // namespace

TEST(Direction, IsThatOfTheLanguagesScript) {
    for (const char* language : {"ar", "he", "fa", "ur", "ar-EG", "az-Arab"})
        EXPECT_TRUE(is_right_to_left(language)) << language;
    for (const char* language : {"zh", "zh-Hant", "en", "ru", "fr", "ja", "ko", "az", "", "no such"})
        EXPECT_FALSE(is_right_to_left(language)) << language;
}

TEST(RightToLeft, BeginsAtTheRightEdgeOfAMirroredPage) {
    const auto p = set_em("المؤتمر الوطني", 20, page_from_right, "ar");
    ASSERT_EQ(p.lines[0].pieces.size(), 1U); // words are joined and never parted
    EXPECT_EQ(p.lines[0].pieces[0].text, "المؤتمر الوطني");
    EXPECT_DOUBLE_EQ(p.lines[0].pieces[0].x, 0); // from the start edge
    EXPECT_DOUBLE_EQ(p.lines[0].pieces[0].width, p.lines[0].width);
}

TEST(RightToLeft, BreaksBetweenWordsInReadingOrder) {
    EXPECT_THAT(lines(set_em("المؤتمر الوطني الرابع", 8, page_from_right, "ar")),
                ElementsAre("المؤتمر الوطني", "الرابع"));
}

TEST(RightToLeft, KeepsNumbersAndLatinWordsFromLeftToRight) {
    const double width = 30 * em;
    const auto p =
        set({span("عام 1925 في Shanghai Road اليوم", "ar")}, width, page_from_right, fakes::FixedMeasurer{});
    EXPECT_EQ(on_glass(p.lines[0], width, Direction::RightToLeft), "اليوم|Shanghai Road|في|1925|عام");
    // The first word at the start edge, each next one further on.
    for (std::size_t i = 1; i < p.lines[0].pieces.size(); ++i)
        EXPECT_GT(p.lines[0].pieces[i].x, p.lines[0].pieces[i - 1].x);
}

TEST(RightToLeft, TurnsBracketsRoundANumber) {
    const auto p = set_em("(1925)", 20, page_from_right, "ar");
    EXPECT_EQ(on_glass(p.lines[0], 20 * em, Direction::RightToLeft), "(|1925|)");
    EXPECT_EQ(p.lines[0].pieces.front().text, ")"); // read first, at the right, and opening to the left
}

TEST(RightToLeft, NamesInChineseSentencesRunTheirOwnWay) {
    const auto p = set_em("他说مرحبا بكم后走了", 20);
    EXPECT_EQ(on_glass(p.lines[0], 20 * em, Direction::LeftToRight), "他说|مرحبا بكم|后走了");
    EXPECT_DOUBLE_EQ(p.lines[0].pieces[0].x, 0);
}

TEST(RightToLeft, ANameInItsOwnScriptIsWholeOnAnyPage) {
    const auto p = set_em("العربية", 20, {.alignment = Alignment::Centre});
    EXPECT_DOUBLE_EQ(p.lines[0].pieces[0].x, (20 * em - p.lines[0].width) / 2);
}

TEST(RightToLeft, ChineseWordsOnAMirroredPageKeepTheirOrderAndTheirStop) {
    const double width = 20 * em;
    const auto p =
        set({span("第四次全国"), span("代表大会。")}, width, page_from_right, fakes::FixedMeasurer{});
    EXPECT_EQ(on_glass(p.lines[0], width, Direction::RightToLeft), "第四次全国|代表大会。");
    const auto body = set_em("第四次全国代表大会。", 20,
                             {.alignment = Alignment::Justified, .page = Direction::RightToLeft});
    const Piece& piece = body.lines[0].pieces[0];
    EXPECT_DOUBLE_EQ(width - piece.x - piece.width, 0); // body text begins where its own language does
}

TEST(RightToLeft, IsCutAtItsEnd) {
    const double width = 8 * em;
    const auto p = set({span("المؤتمر الوطني الرابع", "ar")}, width,
                       {.most_lines = 1, .page = Direction::RightToLeft}, fakes::FixedMeasurer{});
    EXPECT_TRUE(p.is_cut);
    EXPECT_TRUE(words(p.lines[0]).ends_with("…"));
    EXPECT_LE(p.width, width);
    EXPECT_TRUE(on_glass(p.lines[0], width, Direction::RightToLeft).starts_with("…") ||
                p.lines[0].pieces.size() == 1);
}

TEST(RightToLeft, KeepsLinksEmphasisAndReadingsWithTheirWords) {
    Span link = span("Chen Duxiu", "ar", 4);
    link.ruby = "شن دوشيو";
    const auto p =
        set({span("قال ", "ar"), link, span(" ذلك", "ar")}, 20 * em, page_from_right, fakes::FixedMeasurer{});
    ASSERT_EQ(p.lines[0].pieces.size(), 4U);
    const Piece& name = p.lines[0].pieces[1];
    const Piece& reading = p.lines[0].pieces[3];
    EXPECT_EQ(name.tag, 4);
    EXPECT_TRUE(reading.is_ruby);
    EXPECT_NEAR(name.x + name.width / 2, reading.x + reading.width / 2, 0.01);
}

} // namespace kiosk::text::testing
