#pragma once

// The timeline's axis: the red line, ticks and their years, months and days, folds with what they leave out, the spans
// of dates that are not one day, and the dots.

#include <vector>

#include "screens/timeline_moments.h"
#include "screens/timeline_scale.h"
#include "screens/words.h"

namespace kiosk::screens {

// px of the first and the last moment of a card: one place, or a stretch where several share the card.
struct AxisDot {
    double from = 0, to = 0;
};

struct AxisPlan {
    const std::vector<TimelineMoment>& moments;
    const TimelineScale& scale;
    std::vector<AxisDot> dots;
    double x = 0;      // px of the first dot
    double y = 0;      // px, middle of the line
    double begin = 0;  // px, where the paper begins
    double end = 0;    // px, and where it ends
    std::vector<double> stems_below; // px of each stem that crosses the labels; ascending
};

// What tells the entry in the middle of the view from the others: drawn over the axis, red.
void put_stem(Layer& layer, const StageKit& kit, double x, double from, double to, bool is_focused);

// Height of the strip below the line in which its labels stand, px.
[[nodiscard]] double axis_strip(const StageKit& kit);

// Room a fold takes at least so that its words have room, px.
[[nodiscard]] double least_fold_width(const StageKit& kit);

void put_axis(Layer& layer, const StageKit& kit, const AxisPlan& plan);

// `y`: px, middle of the line.
void put_dot(Layer& layer, const StageKit& kit, const AxisDot& dot, double y, bool is_focused);

// "26 years without entries"
[[nodiscard]] std::string fold_in_words(const StageKit& kit, const ScalePiece& fold);

} // namespace kiosk::screens
