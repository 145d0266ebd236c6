#include "typeset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::text::testing {

using ::testing::ElementsAre;

TEST(EnglishLines, BreakAtSpacesOnly) {
    EXPECT_THAT(lines(set_em("The Fourth National Congress", 8, {}, "en")),
                ElementsAre("The Fourth", "National", "Congress"));
}

TEST(EnglishLines, AreOnePieceEach) {
    const auto p = set_em("The Fourth National Congress", 20, {}, "en");
    ASSERT_EQ(p.lines[0].pieces.size(), 1U);
    EXPECT_EQ(p.lines[0].pieces[0].text, "The Fourth National Congress");
    EXPECT_DOUBLE_EQ(p.lines[0].pieces[0].width, 28 * 10);
}

TEST(EnglishLines, AreRaggedEvenWhereChineseIsJustified) {
    const auto p = set_em("The Fourth National Congress", 8, {.alignment = Alignment::Justified}, "en");
    EXPECT_DOUBLE_EQ(p.lines[0].width, 100);
    EXPECT_EQ(p.lines[0].pieces.size(), 1U);
}

TEST(EnglishLines, LeaveNoShortWordAloneOnTheLast) {
    EXPECT_THAT(lines(set_em("where the branch was set up", 12, {}, "en")),
                ElementsAre("where the branch was", "set up"));
}

TEST(EnglishHeadings, AreEvenRatherThanWithoutALoneWord) {
    const auto p = set_em("The hardest argument", 8, {.is_balanced = true}, "en");
    EXPECT_THAT(lines(p), ElementsAre("The hardest", "argument"));
}

TEST(EnglishLines, LeaveNoWordAloneOnTheLastWhereTheOneBeforeCanSpareOne) {
    EXPECT_THAT(lines(set_em("the movement was recovering after February", 17, {}, "en")),
                ElementsAre("the movement was recovering", "after February"));
    EXPECT_THAT(lines(set_em("a revolution proletarian", 11, {}, "en")),
                ElementsAre("a revolution", "proletarian"));
}

TEST(EnglishLines, BreakAWordWiderThanThemselvesByCharacters) {
    EXPECT_THAT(lines(set_em("Internationalism", 4, {}, "en")), ElementsAre("Internat", "ionalism"));
}

TEST(EnglishLines, KeepAnApostropheInItsWord) {
    EXPECT_THAT(lines(set_em("They don’t know", 3.5, {}, "en")), ElementsAre("They", "don’t", "know"));
}

TEST(EnglishLines, KeepQuotationMarksWithTheirWords) {
    EXPECT_THAT(lines(set_em("of the “branch” was then", 5, {}, "en")),
                ElementsAre("of the", "“branch”", "was then"));
}

TEST(EnglishLines, EndWithADashRatherThanBeginWithOne) {
    EXPECT_THAT(lines(set_em("workers—peasants", 5, {}, "en")), ElementsAre("workers—", "peasants"));
}

TEST(EnglishLines, SetQuotationMarksOfWesternWidthAsTheyAre) {
    EXPECT_EQ(places(set_em("said: “Branch.” Then", 40, {}, "en").lines[0]), "0:said: “Branch.” Then");
}

} // namespace kiosk::text::testing
