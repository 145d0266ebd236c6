#include "base/geometry.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(Rect, ContainsItsTopLeftButNotItsBottomRight) {
    const Rect r{10, 20, 30, 40};
    EXPECT_TRUE(r.contains({10, 20}));
    EXPECT_TRUE(r.contains({39.9, 59.9}));
    EXPECT_FALSE(r.contains({40, 30}));
    EXPECT_FALSE(r.contains({20, 60}));
}

TEST(Rect, NeighboursThatTouchDoNotOverlap) {
    const Rect r{0, 0, 10, 10};
    EXPECT_FALSE(r.overlaps({10, 0, 10, 10}));
    EXPECT_FALSE(r.overlaps({0, 10, 10, 10}));
    EXPECT_TRUE(r.overlaps({9, 9, 10, 10}));
}

TEST(Rect, InsetMayEmptyIt) {
    EXPECT_EQ((Rect{0, 0, 10, 20}.inset(2)), (Rect{2, 2, 6, 16}));
    EXPECT_TRUE((Rect{0, 0, 10, 20}.inset(5).is_empty()));
    EXPECT_EQ((Rect{0, 0, 10, 20}.inset(-1)), (Rect{-1, -1, 12, 22}));
}

TEST(Rect, MovesAsAWhole) {
    EXPECT_EQ((Rect{1, 2, 3, 4}.moved({10, -2})), (Rect{11, 0, 3, 4}));
}

TEST(Intersection, IsThePartBothCover) {
    EXPECT_EQ(intersection({0, 0, 10, 10}, {5, 6, 10, 10}), (Rect{5, 6, 5, 4}));
    EXPECT_TRUE(intersection({0, 0, 10, 10}, {20, 0, 5, 5}).is_empty());
    EXPECT_TRUE(intersection({0, 0, 10, 10}, {10, 0, 5, 5}).is_empty());
}

TEST(Cover, FillsTheFrameAndSticksOutOnTwoSides) {
    EXPECT_EQ(cover({200, 100}, {0, 0, 100, 100}), (Rect{-50, 0, 200, 100}));
    EXPECT_EQ(cover({100, 200}, {10, 10, 100, 100}), (Rect{10, -40, 100, 200}));
}

TEST(Contain, LiesInTheMiddleOfTheFrame) {
    EXPECT_EQ(contain({200, 100}, {0, 0, 100, 100}), (Rect{0, 25, 100, 50}));
    EXPECT_EQ(contain({10, 10}, {0, 0, 100, 50}), (Rect{25, 0, 50, 50}));
}

TEST(CoverAndContain, OfNothingAreTheFrame) {
    const Rect frame{1, 2, 3, 4};
    EXPECT_EQ(cover({0, 100}, frame), frame);
    EXPECT_EQ(contain({100, 0}, frame), frame);
}

} // namespace
} // namespace kiosk
