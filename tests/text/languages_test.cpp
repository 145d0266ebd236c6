// Languages that come by files alone.

#include "typeset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::text::testing {

using ::testing::ElementsAre;

TEST(Japanese, BeginsNoLineWithASmallKanaOrALongVowel) {
    EXPECT_THAT(lines(set_em("これはちょっとした", 4, {}, "ja")), ElementsAre("これは", "ちょっと", "した"));
    for (int width = 3; width < 12; ++width)
        for (const auto& line : lines(set_em(
                 "東京のコンピューターとヴァイオリンがやってきた、と「わたしは」いった。", width, {}, "ja")))
            for (const char* never : {"ュ", "ー", "ァ", "っ", "、", "。", "」"})
                EXPECT_FALSE(line.starts_with(never)) << width << ": " << line;
}

TEST(Japanese, IsJustifiedAndLeavesNoCharacterAlone) {
    const auto p = set_em("中国共産党第四回全国代表大会は上海で開かれた", 10.5,
                          {.alignment = Alignment::Justified}, "ja");
    EXPECT_DOUBLE_EQ(p.lines[0].width, 10.5 * em);
    EXPECT_THAT(lines(set_em("中国共産党第四", 6, {}, "ja")), ElementsAre("中国共産党", "第四"));
}

TEST(Korean, BreaksBetweenWords) {
    EXPECT_THAT(lines(set_em("중국공산당 제4차 전국대표대회", 7, {}, "ko")),
                ElementsAre("중국공산당", "제4차", "전국대표대회"));
    EXPECT_EQ(places(set_em("1925년 상하이", 20, {}, "ko").lines[0]), "0:1925년 상하이");
}

TEST(Korean, BreaksAWordThatIsWiderThanTheLine) {
    const auto p = set_em("중국공산당전국대표대회", 4, {}, "ko");
    EXPECT_GT(p.lines.size(), 2U);
    EXPECT_LE(p.width, 4 * em);
}

TEST(Russian, EndsALineWithItsDash) {
    EXPECT_THAT(lines(set_em("Шанхай — город рабочих", 5, {}, "ru")),
                ElementsAre("Шанхай —", "город", "рабочих"));
    for (int width = 4; width < 20; ++width)
        for (const auto& line :
             lines(set_em("«Новая молодёжь» — журнал, основанный в 1915 году в Шанхае.", width, {}, "ru")))
            EXPECT_FALSE(line.starts_with("—") || line.starts_with("»") || line.ends_with("«")) << line;
}

TEST(French, KeepsTheSpacesOfItsMarks) {
    for (const char* space : {" ", "\u00A0", "\u202F"}) {
        const std::string text = std::string("Où était le Parti") + space + "? «" + space + "Jeunesse" +
                                 space + "»" + space + "; l’usine" + space + "!";
        for (int width = 5; width < 24; ++width)
            for (const auto& line : lines(set_em(text, width, {}, "fr"))) {
                for (const char* never : {"?", ";", "!", "»", "’"})
                    EXPECT_FALSE(line.starts_with(never)) << width << ": " << line;
                EXPECT_FALSE(line.ends_with("«") || line.ends_with("’")) << width << ": " << line;
            }
    }
}

TEST(ChineseNumbers, AreNeverSplit) {
    for (int width = 4; width < 20; ++width)
        for (const ParagraphStyle& style : {ParagraphStyle{}, ParagraphStyle{.is_balanced = true},
                                            ParagraphStyle{.alignment = Alignment::Justified}})
            for (const auto& line : lines(set_em("从五十余人到五万七千人的大党，一九二五年", width, style))) {
                EXPECT_FALSE(line.ends_with("五万") || line.ends_with("五万七") || line.ends_with("一九"))
                    << line;
                EXPECT_FALSE(line.starts_with("十余")) << line;
            }
}

TEST(ChineseHeadings, KeepWordsNamesAndParticlesTogether) {
    const ParagraphStyle heading{.is_balanced = true};
    EXPECT_THAT(lines(set_em("从五十余人到五万七千人", 10, heading)),
                ElementsAre("从五十余人", "到五万七千人"));
    for (int width = 6; width < 14; ++width) {
        for (const auto& line : lines(set_em("郑超麟回忆大会在上海召开的经过", width, heading))) {
            for (const char* never : {"海", "开", "议", "过", "的", "忆"})
                EXPECT_FALSE(line.starts_with(never)) << width << line;
            for (const char* never : {"郑", "郑超", "在"})
                EXPECT_FALSE(line.ends_with(never)) << width << line;
        }
    }
}

TEST(ChineseCards, BreakBetweenWordsWhereALittleShorterLineAllowsIt) {
    EXPECT_THAT(lines(set_em("中国共产党在上海召开大会", 7)), ElementsAre("中国共产党在", "上海召开大会"));
    EXPECT_THAT(lines(set_em("中国共产党第四次", 6)), ElementsAre("中国共产党", "第四次"));
}

} // namespace kiosk::text::testing
