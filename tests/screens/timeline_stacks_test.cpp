#include "screens/timeline_cards.h"
#include "screens/timeline_stacks.h"

#include <gtest/gtest.h>

namespace kiosk::screens {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// Moments a day each, their dots at those px.
struct Line {
    std::vector<ScaleMoment> moments;
    TimelineScale scale;
};

Line line_with(const std::vector<double>& dots) {
    Line line;
    for (const double dot : dots) {
        line.moments.push_back({sys_days{days{static_cast<int>(dot)}}, 0, 200});
        if (!line.scale.dots.empty())
            line.scale.pieces.push_back({.from = line.moments[line.moments.size() - 2].day,
                                         .to = line.moments.back().day,
                                         .begin = line.scale.dots.back(),
                                         .end = dot,
                                         .px_per_day = 1});
        line.scale.dots.push_back(dot);
    }
    return line;
}

ScaleRules rules(double most_right) {
    ScaleRules r;
    r.gap = 16;
    r.inset = 30;
    r.dot_gap = 26;
    r.least_left = -50;
    r.most_right = most_right;
    return r;
}

TEST(TimelineStacks, MomentsWithRoomHaveACardEach) {
    const Line line = line_with({0, 300, 600, 900});
    EXPECT_EQ(stack_moments(line.moments, line.scale, rules(1100)).size(), 4u);
}

TEST(TimelineStacks, NeighboursShareACardWhereTheyWouldCollide) {
    const Line line = line_with({0, 300, 310, 320, 330, 900});
    const auto stacks = stack_moments(line.moments, line.scale, rules(1100));
    ASSERT_EQ(stacks.size(), 3u);
    EXPECT_EQ(stacks[1].first, 1u);
    EXPECT_EQ(stacks[1].count, 4u);
}

TEST(TimelineStacks, TheNearestShareFirst) {
    Line line = line_with({0, 60, 120, 150, 210, 270});
    ScaleRules r = rules(320);
    const auto stacks = stack_moments(line.moments, line.scale, r);
    for (const TimelineStack& stack : stacks) {
        EXPECT_FALSE(stack.first == 2 && stack.count == 1) << "120 and 150 are nearest";
    }
}

TEST(TimelineStacks, EveryMomentIsOnOneCardAndCardsStandInsideTheirBounds) {
    std::vector<double> dots;
    for (int i = 0; i < 70; ++i) dots.push_back(i * 24.7 + (i % 7) * 3);
    const Line line = line_with(dots);
    for (const std::size_t lanes : {1u, 2u}) {
        ScaleRules r = rules(dots.back() + 50);
        r.lanes = lanes;
        const auto stacks = stack_moments(line.moments, line.scale, r);
        std::size_t next = 0;
        for (const TimelineStack& stack : stacks) {
            EXPECT_EQ(stack.first, next);
            next += stack.count;
        }
        EXPECT_EQ(next, 70u);
        const StackedMoments cards = stacked(stacks, line.moments, line.scale);
        const auto middles = place_cards(cards.moments, cards.scale, r);
        for (std::size_t i = 0; i < middles.size(); ++i) {
            EXPECT_GE(middles[i] - 100, r.least_left - 0.01);
            EXPECT_LE(middles[i] + 100, r.most_right + 0.01);
            EXPECT_LE(std::abs(middles[i] - cards.scale.dots[i]), slack(cards.moments[i], r) + 0.01);
            if (i >= lanes) {
                EXPECT_GE(middles[i] - middles[i - lanes], 216 - 0.01);
            }
        }
        EXPECT_GE(stacks.size(), 6u * lanes);
    }
}

} // namespace
} // namespace kiosk::screens
