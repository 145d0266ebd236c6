#include <gtest/gtest.h>

#include "screens/timeline_cards.h"
#include "screens/timeline_scale.h"

namespace kiosk::screens {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

sys_days day(int n) { return sys_days{days{n}}; }

std::vector<ScaleMoment> moments_on(const std::vector<int>& on, std::size_t period = 0, double width = 380) {
    std::vector<ScaleMoment> moments;
    for (const int n : on) moments.push_back({day(n), period, width});
    return moments;
}

ScaleRules rules() {
    ScaleRules r;
    r.px_per_day = 0.5;
    r.fold_from = 1900;
    r.fold_width = 600;
    return r;
}

void expect_no_card_over_another(const std::vector<ScaleMoment>& moments, const ScaleRules& r) {
    const TimelineScale scale = make_scale(moments, r);
    const std::vector<double> middles = place_cards(moments, scale, r);
    for (std::size_t i = 0; i < moments.size(); ++i) {
        EXPECT_LE(std::abs(middles[i] - scale.dots[i]), slack(moments[i], r) + 0.01) << "card " << i;
        if (i < r.lanes) continue;
        const std::size_t before = i - r.lanes;
        const double apart = (moments[before].width + moments[i].width) / 2 + r.gap;
        EXPECT_GE(middles[i] - middles[before], apart - 0.01) << "cards " << before << " and " << i;
    }
}

TEST(TimelineScale, OneMomentStandsAtTheStart) {
    const TimelineScale scale = make_scale(moments_on({100}), rules());
    ASSERT_EQ(scale.dots.size(), 1u);
    EXPECT_EQ(scale.dots[0], 0);
}

TEST(TimelineScale, NothingGivesNothing) { EXPECT_TRUE(make_scale({}, rules()).dots.empty()); }

TEST(TimelineScale, DaysOfAPeriodAreEquallyWide) {
    const TimelineScale scale = make_scale(moments_on({0, 10, 40, 45, 60}), rules());
    const double per_day = scale.dots[1] / 10;
    EXPECT_NEAR(scale.dots[2], 40 * per_day, 0.01);
    EXPECT_NEAR(scale.dots[3], 45 * per_day, 0.01);
    EXPECT_NEAR(scale.dots[4], 60 * per_day, 0.01);
}

TEST(TimelineScale, ADensePeriodIsWidenedUntilItsCardsFit) {
    const TimelineScale scale = make_scale(moments_on({0, 1, 2, 3, 4, 5, 6}), rules());
    EXPECT_GT(scale.pieces.front().px_per_day, 50);
    expect_no_card_over_another(moments_on({0, 1, 2, 3, 4, 5, 6}), rules());
}

TEST(TimelineScale, ASparsePeriodKeepsItsScaleBesideADenseOne) {
    std::vector<ScaleMoment> moments = moments_on({0, 800, 1600}, 0);
    for (const ScaleMoment& m : moments_on({2000, 2001, 2002, 2003, 2004}, 1)) moments.push_back(m);
    const TimelineScale scale = make_scale(moments, rules());
    EXPECT_NEAR(scale.dots[1], 400, 0.01);
    EXPECT_NEAR(scale.dots[2], 800, 0.01);
    const double per_day = scale.dots[4] - scale.dots[3];
    EXPECT_NEAR(scale.dots[7] - scale.dots[3], 4 * per_day, 0.01);
    expect_no_card_over_another(moments, rules());
}

TEST(TimelineScale, AnEmptyStretchIsFolded) {
    const TimelineScale scale = make_scale(moments_on({0, 20000}), rules());
    ASSERT_TRUE(scale.pieces[0].is_folded);
    EXPECT_NEAR(scale.dots[1], 600, 0.01);
}

TEST(TimelineScale, WhatLiesAtEitherSideOfAFoldIsToScale) {
    const TimelineScale scale = make_scale(moments_on({0, 20000}), rules());
    EXPECT_NEAR(scale.at(day(100)), 50, 0.01);
    EXPECT_NEAR(scale.at(day(19900)), 550, 0.01);
    EXPECT_NEAR(scale.at(day(10000)), 300, 0.5);
}

TEST(TimelineScale, NeverGoesBackInTime) {
    const TimelineScale scale = make_scale(moments_on({0, 3, 9000, 9001, 30000}), rules());
    double last = -1e9;
    for (int d = -50; d < 30100; d += 7) {
        EXPECT_GE(scale.at(day(d)), last);
        last = scale.at(day(d));
    }
}

TEST(TimelineScale, ComingCloserWidensEveryDay) {
    ScaleRules closer = rules();
    closer.closer = 4;
    const std::vector<ScaleMoment> moments = moments_on({0, 10, 40});
    EXPECT_NEAR(make_scale(moments, closer).dots[2], 4 * make_scale(moments, rules()).dots[2], 0.01);
}

TEST(TimelineCards, AloneStandsOverItsDot) {
    const std::vector<ScaleMoment> moments = moments_on({0, 2000});
    const TimelineScale scale = make_scale(moments, rules());
    EXPECT_EQ(place_cards(moments, scale, rules()), scale.dots);
}

TEST(TimelineCards, NeverOverlapHoweverTheDaysFall) {
    for (const std::size_t lanes : {std::size_t{1}, std::size_t{2}}) {
        ScaleRules r = rules();
        r.lanes = lanes;
        r.least_left = -864;
        std::vector<ScaleMoment> moments;
        int at = 0;
        for (int i = 0; i < 300; ++i) {
            at += 1 + (i * i * 7919 + i * 104729) % (i % 17 == 0 ? 6000 : i % 3 == 0 ? 200 : 4);
            moments.push_back({day(at), static_cast<std::size_t>(i / 23), i % 11 == 0 ? 1140.0 : 380.0});
        }
        expect_no_card_over_another(moments, r);
    }
}

TEST(TimelineCards, AWideCardAtTheStartStaysOnThePaper) {
    ScaleRules r = rules();
    r.least_left = -800;
    const std::vector<ScaleMoment> moments = moments_on({0, 50}, 0, 3000);
    const std::vector<double> middles = place_cards(moments, make_scale(moments, r), r);
    EXPECT_GE(middles[0] - 1500, -800.01);
}

} // namespace
} // namespace kiosk::screens
