#include "base/glide.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

constexpr Instant start = Instant{} + 10s;

TEST(Glide, RestsBeforeItsStartAndAfterItsEnd) {
    const Glide glide{10, 20, start, 200ms};
    EXPECT_DOUBLE_EQ(glide.at(start - 1s), 10);
    EXPECT_DOUBLE_EQ(glide.at(start), 10);
    EXPECT_DOUBLE_EQ(glide.at(start + 200ms), 20);
    EXPECT_DOUBLE_EQ(glide.at(start + 1h), 20);
    EXPECT_FALSE(glide.is_over(start + 199ms));
    EXPECT_TRUE(glide.is_over(start + 200ms));
}

TEST(Glide, OfNoDurationIsThere) {
    EXPECT_DOUBLE_EQ((Glide{1, 2, start, 0ms}.at(start - 1s)), 2);
}

TEST(Glide, ThatRestsIsOverAtOnce) {
    EXPECT_DOUBLE_EQ(resting(7).at(Instant{}), 7);
    EXPECT_TRUE(resting(7).is_over(Instant{}));
}

TEST(Ease, GoesFromNothingToAllWithoutTurningBack) {
    for (const Easing easing : {Easing::OutCubic, Easing::Spring}) {
        EXPECT_DOUBLE_EQ(ease(easing, 0), 0);
        EXPECT_NEAR(ease(easing, 1), 1, 1e-12);
        EXPECT_DOUBLE_EQ(ease(easing, -1), 0);
        EXPECT_NEAR(ease(easing, 2), 1, 1e-12);
        for (double part = 0; part < 1; part += 0.01)
            EXPECT_LT(ease(easing, part), ease(easing, part + 0.01));
    }
}

TEST(Ease, StartsQuicklyAndStopsSoftly) {
    EXPECT_DOUBLE_EQ(ease(Easing::OutCubic, 0.5), 0.875);
    EXPECT_GT(ease(Easing::Spring, 0.5), 0.95);
}

} // namespace
} // namespace kiosk
