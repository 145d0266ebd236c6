#include "base/colour.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(ParseColour, ReadsSixAndEightDigitsInAnyCase) {
    EXPECT_EQ(parse_colour("#F6f0E5"), (Colour{0xF6, 0xF0, 0xE5}));
    EXPECT_EQ(parse_colour("#15100EB8"), (Colour{0x15, 0x10, 0x0E, 0xB8}));
}

TEST(ParseColour, RefusesEverythingElse) {
    for (const auto* text :
         {"", "#", "F6F0E5", "#F6F0E", "#F6F0E5A", "#F6F0EG", "#-1-1-1", "#+1+1+1", "# 1 1 1", "red"}) {
        EXPECT_FALSE(parse_colour(text)) << text;
    }
}

TEST(ColourText, IsReadBackTheSame) {
    for (const Colour c : {Colour{0, 0, 0}, Colour{1, 2, 3, 4}, Colour{255, 255, 255, 0}}) {
        EXPECT_EQ(parse_colour(to_string(c)), c) << to_string(c);
    }
    EXPECT_EQ(to_string({0xA3, 0x24, 0x1C}), "#A3241C");
}

TEST(Colour, FadesToAPartOfItsOwnOpacity) {
    EXPECT_EQ((Colour{1, 2, 3, 200}.faded(0.5).a), 100);
    EXPECT_EQ((Colour{1, 2, 3, 200}.faded(7).a), 200);
    EXPECT_EQ((Colour{1, 2, 3, 200}.faded(-1).a), 0);
}

TEST(Over, MixesByOpacityAndIsOpaque) {
    EXPECT_EQ(over({255, 255, 255, 0}, {10, 20, 30}), (Colour{10, 20, 30}));
    EXPECT_EQ(over({255, 255, 255, 255}, {10, 20, 30}), (Colour{255, 255, 255}));
    EXPECT_EQ(over({255, 0, 0, 51}, {0, 0, 255}), (Colour{51, 0, 204}));
}

TEST(Contrast, IsTwentyOneForBlackOnWhiteAndOneForTheSame) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.001);
    EXPECT_NEAR(contrast({255, 255, 255}, {0, 0, 0}), 21, 0.001);
    EXPECT_NEAR(contrast({90, 80, 70}, {90, 80, 70}), 1, 0.001);
    EXPECT_NEAR(contrast({0x77, 0x77, 0x77}, {255, 255, 255}), 4.48, 0.01);
}

} // namespace
} // namespace kiosk
