#include <gtest/gtest.h>

#include "screens/chart_scale.h"

namespace kiosk::screens {
namespace {

content::Chart chart(std::vector<double> values, content::Chart::Scale scale) {
    content::Chart c;
    c.scale = scale;
    for (const double v : values) c.values.push_back({"", "", v, "", false});
    return c;
}

TEST(ChartScale, LinearHeightsAreInTheRatioOfTheValues) {
    const ChartScale s = chart_scale(chart({10, 20, 40}, content::Chart::Scale::Linear), 0.8);
    EXPECT_NEAR(s.parts[0], 0.2, 1e-9);
    EXPECT_NEAR(s.parts[2], 0.8, 1e-9);
}

TEST(ChartScale, LogarithmicStepsAreEqualForEqualRatios) {
    const ChartScale s = chart_scale(chart({10, 100, 1000}, content::Chart::Scale::Logarithmic), 0.8, 0.2);
    EXPECT_NEAR(s.parts[1] - s.parts[0], s.parts[2] - s.parts[1], 1e-9);
}

TEST(ChartScale, TheSmallestValueIsStillSeenBesideTheLargest) {
    const ChartScale s = chart_scale(chart({50, 57967}, content::Chart::Scale::Logarithmic));
    EXPECT_GE(s.parts[0], 0.1);
    EXPECT_LT(s.parts[1], 0.93);
}

TEST(ChartScale, GuidesStandWhereTheirValueWould) {
    const ChartScale s = chart_scale(chart({50, 100, 57967}, content::Chart::Scale::Logarithmic));
    ASSERT_EQ(s.guides.size(), 3u);
    EXPECT_EQ(s.guides[0].value, 100);
    EXPECT_NEAR(s.guides[0].part, s.parts[1], 1e-9);
}

TEST(ChartScale, NothingAndEqualValuesDoNoHarm) {
    for (const auto scale : {content::Chart::Scale::Linear, content::Chart::Scale::Logarithmic}) {
        EXPECT_EQ(chart_scale(chart({0, 0}, scale)).parts, (std::vector<double>{0, 0}));
        const ChartScale equal = chart_scale(chart({7, 7}, scale));
        EXPECT_EQ(equal.parts[0], equal.parts[1]);
        EXPECT_GT(equal.parts[0], 0.5);
    }
}

} // namespace
} // namespace kiosk::screens
