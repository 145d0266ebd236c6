#include "typeset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::text::testing {

using ::testing::ElementsAre;

const ParagraphStyle justified{.alignment = Alignment::Justified};

TEST(ChineseLines, BreakBetweenAnyTwoHanCharacters) {
    EXPECT_THAT(lines(set_em("中国共产党第四次", 6, justified)), ElementsAre("中国共产党第", "四次"));
}

TEST(ChineseLines, NeverBeginWithAStop) {
    EXPECT_THAT(lines(set_em("中国共产党第，四次全国", 6)), ElementsAre("中国共产党", "第，四次全国"));
}

TEST(ChineseLines, AHairTooWideStillFits) {
    EXPECT_THAT(lines(set_em("中国共产党第四次全国", 5 - 0.0002, justified)),
                ElementsAre("中国共产党", "第四次全国"));
}

TEST(ChineseLines, TakeAMarkAtTheirEndIntoHalfAnEm) {
    EXPECT_THAT(lines(set_em("中国共产党，四次全国", 5.5)), ElementsAre("中国共产党，", "四次全国"));
}

TEST(ChineseLines, NeverEndWithAnOpeningMark) {
    EXPECT_THAT(lines(set_em("中国共产党《宣言》发表", 6)), ElementsAre("中国共产党", "《宣言》发表"));
}

TEST(ChineseLines, BreakBeforeAndAfterChineseQuotationMarks) {
    EXPECT_THAT(lines(set_em("将基层组织由“组”改为支部", 6)),
                ElementsAre("将基层组织", "由“组”改", "为支部"));
    EXPECT_THAT(lines(set_em("基层组织由“组”改为“支部”", 5)),
                ElementsAre("基层组织由", "“组”改为", "“支部”"));
}

TEST(ChineseLines, KeepADashTogether) {
    EXPECT_THAT(lines(set_em("中国共产党——工人的党", 6)), ElementsAre("中国共产党", "——工人的党"));
}

TEST(ChineseLines, KeepAnEllipsisTogether) {
    for (const auto& line : lines(set_em("他说到这里……没有人再说下去", 6))) {
        EXPECT_NE(line.find("……") == std::string::npos, line.find("…") != std::string::npos) << line;
    }
}

TEST(ChineseLines, NeverLeaveOneCharacterAloneOnTheLast) {
    EXPECT_THAT(lines(set_em("中国共产党第四", 6)), ElementsAre("中国共产党", "第四"));
    EXPECT_THAT(lines(set_em("中国共产党第四。", 6)), ElementsAre("中国共产党", "第四。"));
}

TEST(ChineseLines, EndWhereTheEditorEndsThem) {
    EXPECT_THAT(lines(set_em("中国\n\n共产党\n", 6)), ElementsAre("中国", "", "共产党"));
}

TEST(ChineseLines, KeepAnIndentOfIdeographicSpaces) {
    const auto p = set_em("　　中国共产党第四次", 6);
    EXPECT_EQ(places(p.lines[0]), "2:中国共产");
    EXPECT_EQ(places(p.lines[1]), "0:党第四次");
}

TEST(ChineseMarks, AreSqueezedBesideEachOther) {
    EXPECT_EQ(places(set_em("改为“支部”。大会", 20).lines[0]), "0:改为“支部” 5.5:。大会");
    EXPECT_EQ(places(set_em("说：“好”，《新青年》、《向导》", 20).lines[0]),
              "0:说： 1.5:“好” 4:， 4.5:《新青年》 9:、 9.5:《向导》");
    EXPECT_EQ(places(set_em("见“《向导》”", 20).lines[0]), "0:见“ 1.5:《向导》 5:”");
}

TEST(ChineseMarks, AreNoWiderThanTheirPlace) {
    const auto line = set_em("“支部”。大会", 20).lines[0];
    EXPECT_DOUBLE_EQ(line.pieces[0].x, -0.5 * em); // the blank half hangs out, its ink begins at 0
    EXPECT_DOUBLE_EQ(line.pieces[0].x + line.pieces[0].width, line.pieces[1].x);
}

TEST(ChineseMarks, AtTheLinesEndTakeHalfTheirWidth) {
    const auto line = set_em("大会开幕。", 20).lines[0];
    EXPECT_DOUBLE_EQ(line.width, 4.5 * em);
    EXPECT_DOUBLE_EQ(line.pieces.back().width, 4.5 * em);
}

TEST(ChineseMarks, HangTheirBlankHalfAtTheLinesStart) {
    const auto line = set_em("《新青年》创刊", 20).lines[0];
    EXPECT_DOUBLE_EQ(line.pieces[0].x, -0.5 * em);
    EXPECT_DOUBLE_EQ(line.width, 6.5 * em);
}

TEST(HanAndLatin, AreAQuarterEmApart) {
    EXPECT_EQ(places(set_em("共有994名党员", 20).lines[0]), "0:共有 2.25:994 4:名党员");
}

TEST(HanAndLatin, ShowATypedSpaceAsThatQuarterEm) {
    EXPECT_EQ(places(set_em("共有 994 名党员", 20).lines[0]), "0:共有 2.25:994 4:名党员");
}

TEST(HanAndLatin, HaveNoSpaceAtLineEnds) {
    const auto p = set_em("共有党员 994 名", 4);
    EXPECT_EQ(places(p.lines[0]), "0:共有党员");
    EXPECT_DOUBLE_EQ(p.lines[0].width, 4 * em);
    EXPECT_EQ(places(p.lines[1]), "0:994 1.75:名");
}

TEST(HanAndLatin, HaveNoSpaceBesideAMark) {
    EXPECT_EQ(places(set_em("上海，1925年", 20).lines[0]), "0:上海，1925 5.25:年");
}

TEST(ChineseJustification, SpreadsWhatIsLeftOverEvenly) {
    const auto p = set_em("中国共产党第四次全国代表大会", 6.5, justified);
    ASSERT_EQ(p.lines.size(), 3U);
    EXPECT_DOUBLE_EQ(p.lines[0].width, 6.5 * em);
    EXPECT_EQ(p.lines[0].pieces.size(), 6U);
    EXPECT_EQ(places(p.lines[0]), "0:中 1.1:国 2.2:共 3.3:产 4.4:党 5.5:第");
}

TEST(ChineseJustification, PushesInBeforeItPushesOut) {
    // Ten characters and two marks are 11.5 em with the last mark halved: the comma gives what is missing.
    const auto p = set_em("中国共产党，第四次全国，代表大会在上海召开", 11.25, justified);
    EXPECT_EQ(words(p.lines[0]), "中国共产党，第四次全国，");
    EXPECT_NEAR(p.lines[0].width, 11.25 * em, 0.01);
    EXPECT_EQ(p.lines[0].pieces.size(), 2U);
}

TEST(ChineseJustification, LeavesTheLastLine) {
    const auto p = set_em("中国共产党第四次全国代表大会", 6.5, justified);
    EXPECT_LT(p.lines.back().width, 4 * em);
    EXPECT_EQ(p.lines.back().pieces.size(), 1U);
}

TEST(ChineseJustification, NeverWidensTheGapBesideLatin) {
    const auto p = set_em("一九二五年共有994名党员在上海和广州等地活动", 8.4, justified);
    for (const Line& line : p.lines) {
        for (std::size_t i = 1; i < line.pieces.size(); ++i) {
            const Piece& before = line.pieces[i - 1];
            const bool is_beside = before.text == "994" || line.pieces[i].text == "994";
            if (!is_beside) continue;
            EXPECT_LE(line.pieces[i].x - before.x - before.width, 0.25 * em + 0.01) << words(line);
        }
    }
}

TEST(ChineseHeadings, AreBalanced) {
    const auto p = set_em("维经斯基抵达上海，会期推迟", 11, {.is_balanced = true});
    EXPECT_THAT(lines(p), ElementsAre("维经斯基抵达上海，", "会期推迟"));
}

TEST(ChineseHeadings, AreNotBrokenWithinAWord) {
    const auto p = set_em("第四次全国代表大会在上海开幕", 10, {.is_balanced = true});
    ASSERT_EQ(p.lines.size(), 2U);
    EXPECT_NE(words(p.lines[1]).find("上海"), std::string::npos)
        << words(p.lines[0]) << "|" << words(p.lines[1]);
}

TEST(CutParagraphs, EndInAnEllipsis) {
    const auto p = set_em("中国共产党第四次全国代表大会", 6, {.most_lines = 2});
    EXPECT_TRUE(p.is_cut);
    EXPECT_THAT(lines(p), ElementsAre("中国共产党", "第四次全国…"));
    EXPECT_LE(p.width, 6 * em);
}

TEST(CutParagraphs, DropTheStopBeforeTheEllipsis) {
    EXPECT_THAT(lines(set_em("中国共产党，第四次全国", 7, {.most_lines = 1})), ElementsAre("中国共产党…"));
}

TEST(CutParagraphs, AreWholeWhenTheyFit) {
    const auto p = set_em("中国共产党", 6, {.most_lines = 1});
    EXPECT_FALSE(p.is_cut);
    EXPECT_THAT(lines(p), ElementsAre("中国共产党"));
}

TEST(CutParagraphs, ShowPartOfAWordThatIsTooLong) {
    const auto p = set_em("Internationalism everywhere", 4, {.most_lines = 1}, "en");
    EXPECT_THAT(lines(p), ElementsAre("Interna…"));
}

} // namespace kiosk::text::testing
