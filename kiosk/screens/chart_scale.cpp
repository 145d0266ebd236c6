#include "screens/chart_scale.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

// 1, 2 or 5 times a power of ten: the step that gives three to five guides.
double round_step(double largest) {
    const double power = std::pow(10, std::floor(std::log10(largest / 4)));
    for (const double times : {1.0, 2.0, 5.0})
        if (largest / (times * power) <= 5) return times * power;
    return 10 * power;
}

ChartScale linear(const content::Chart& chart, double top) {
    ChartScale scale;
    double largest = 0;
    for (const content::ChartValue& v : chart.values) largest = std::max(largest, v.value);
    for (const content::ChartValue& v : chart.values)
        scale.parts.push_back(largest > 0 ? std::max(0.0, v.value) / largest * top : 0);
    if (largest <= 0) return scale;
    const double step = round_step(largest);
    for (int i = 1; i * step <= largest * 1.0001; ++i) scale.guides.push_back({i * step, i * step / largest * top});
    return scale;
}

ChartScale logarithmic(const content::Chart& chart, double top, double foot) {
    double smallest = 0;
    double largest = 0;
    for (const content::ChartValue& v : chart.values) {
        if (v.value <= 0) continue;
        smallest = smallest > 0 ? std::min(smallest, v.value) : v.value;
        largest = std::max(largest, v.value);
    }
    const double range = largest > smallest ? std::log10(largest / smallest) : 0;
    const auto part = [&](double value) {
        if (value <= 0) return 0.0;
        return range > 0 ? foot + (top - foot) * std::log10(value / smallest) / range : top;
    };
    ChartScale scale;
    for (const content::ChartValue& v : chart.values) scale.parts.push_back(part(v.value));
    if (range <= 0) return scale;
    const double first = std::pow(10, std::ceil(std::log10(smallest) - 1e-9));
    for (double guide = first; guide <= largest * 1.0001; guide *= 10) scale.guides.push_back({guide, part(guide)});
    return scale;
}

} // namespace

ChartScale chart_scale(const content::Chart& chart, double top, double foot) {
    return chart.scale == content::Chart::Scale::Logarithmic ? logarithmic(chart, top, foot) : linear(chart, top);
}

} // namespace kiosk::screens
