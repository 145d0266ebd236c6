#pragma once

// Values → heights of a chart, as parts of its height. Pure numbers.

#include <vector>

#include "content/exhibition.h"

namespace kiosk::screens {

struct ChartGuide {
    double value = 0;
    double part = 0; // of the chart's height, from its foot
};

struct ChartScale {
    std::vector<double> parts; // one for each value, 0 to `top`
    std::vector<ChartGuide> guides;
};

// The largest value reaches `top` of the height. Linear: from zero. Logarithmic: the smallest value still stands
// `foot` high, and equal ratios are equal steps; what has no logarithm stands at 0.
[[nodiscard]] ChartScale chart_scale(const content::Chart& chart, double top = 0.88, double foot = 0.16);

} // namespace kiosk::screens
