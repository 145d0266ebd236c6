#include "typeset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::text::testing {

using ::testing::ElementsAre;

TEST(Paragraph, OfNothingIsEmpty) {
    const auto p = set({}, 100, {}, fakes::FixedMeasurer{});
    EXPECT_TRUE(p.lines.empty());
    EXPECT_EQ(p.height, 0);
    EXPECT_TRUE(set_em("", 10).lines.empty());
}

TEST(Paragraph, StacksLinesAtItsLineHeight) {
    const auto p = set_em("中国共产党第四次", 6, {.alignment = Alignment::Justified, .line_height = 34});
    ASSERT_EQ(p.lines.size(), 2U);
    EXPECT_DOUBLE_EQ(p.lines[1].top, 34);
    EXPECT_DOUBLE_EQ(p.lines[1].baseline, 34 + 7 + 16); // half of what 34 leaves over 20, then the ascent
    EXPECT_DOUBLE_EQ(p.height, 68);
    EXPECT_DOUBLE_EQ(p.width, 120);
}

TEST(Paragraph, TakesTheLineHeightOfItsLargestSpan) {
    Span large = span("大");
    large.style.size = 40;
    const auto p = set({span("小"), large}, 400, {}, fakes::FixedMeasurer{});
    EXPECT_DOUBLE_EQ(p.lines[0].height, 60);
}

TEST(Paragraph, IsAlignedAtItsMiddleOrItsEnd) {
    EXPECT_DOUBLE_EQ(set_em("中国", 6, {.alignment = Alignment::Centre}).lines[0].pieces[0].x, 40);
    EXPECT_DOUBLE_EQ(set_em("中国", 6, {.alignment = Alignment::End}).lines[0].pieces[0].x, 80);
}

TEST(Paragraph, KeepsSpansApartAndNamesTheirTags) {
    const auto p = set({span("见"), span("周恩来", "zh", 7), span("一页")}, 400, {}, fakes::FixedMeasurer{});
    ASSERT_EQ(p.lines[0].pieces.size(), 3U);
    EXPECT_EQ(p.lines[0].pieces[1].text, "周恩来");
    EXPECT_EQ(p.lines[0].pieces[1].tag, 7);
    EXPECT_EQ(p.lines[0].pieces[1].span, 1U);
    EXPECT_EQ(places(p.lines[0]), "0:见 1:周恩来 4:一页");
}

TEST(Paragraph, AppliesItsRulesAcrossSpans) {
    const auto p = set({span("中国共产党第"), span("，四次全国")}, 6 * em, {}, fakes::FixedMeasurer{});
    EXPECT_THAT(lines(p), ElementsAre("中国共产党", "第，四次全国"));
}

TEST(Paragraph, KeepsTheSpaceBetweenALinkAndTheNextWord) {
    const auto p = set({span("see ", "en"), span("Zhou Enlai", "en", 1), span(" there", "en")}, 900, {},
                       fakes::FixedMeasurer{});
    EXPECT_EQ(places(p.lines[0]), "0:see 2:Zhou Enlai 7.5:there");
}

TEST(Paragraph, KeepsAccentsWithTheirLetters) {
    const auto p = set_em("caf\u0065\u0301s", 1, {}, "en");
    for (const auto& line : lines(p)) EXPECT_FALSE(line.starts_with("\u0301"));
}

TEST(Paragraph, SurvivesBrokenUtf8) {
    EXPECT_EQ(set_em("中\xFF国", 10).lines.size(), 1U);
}

TEST(Paragraph, SurvivesAWidthOfNothing) {
    EXPECT_THAT(lines(set_em("中国", 0)), ElementsAre("中", "国"));
}

class CountingMeasurer final : public Measurer {
  public:
    double width(std::string_view run, const TypeStyle& s) const override {
        ++count;
        return fixed_.width(run, s);
    }
    FontMetrics metrics(const TypeStyle& s) const override { return fixed_.metrics(s); }
    bool has_glyph(char32_t, const TypeStyle&) const override { return true; }
    mutable int count = 0;

  private:
    fakes::FixedMeasurer fixed_;
};

TEST(Paragraph, AsksTheMeasurerOnceForAllHanCharactersOfAStyle) {
    const CountingMeasurer measurer;
    std::ignore =
        set({span("中国共产党第四次全国代表大会在上海召开，出席代表，代表全国党员。")}, 200, {}, measurer);
    EXPECT_EQ(measurer.count, 3); // Han, ， and 。
}

} // namespace kiosk::text::testing
