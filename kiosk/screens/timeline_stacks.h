#pragma once

// Zoomed out, cards have no room beside each other: neighbours share one. Pure numbers: no words, no items.

#include "screens/timeline_scale.h"

#include <cstddef>
#include <vector>

namespace kiosk::screens {

// Moments that share a card: `count` of them from `first` on.
struct TimelineStack {
    std::size_t first = 0;
    std::size_t count = 1;
};

// The moments on as many cards as have room at that scale, each card near its dots: what is nearest to each
// other shares one first, rather of one period than of two, and rather without a fold between.
[[nodiscard]] std::vector<TimelineStack> stack_moments(const std::vector<ScaleMoment>& moments,
                                                       const TimelineScale& scale, const ScaleRules& rules);

// Stacks as moments of a scale of their own: the day of the first, the middle of their dots, their reach.
struct StackedMoments {
    std::vector<ScaleMoment> moments;
    TimelineScale scale; // dots alone
};
[[nodiscard]] StackedMoments stacked(const std::vector<TimelineStack>& stacks,
                                     const std::vector<ScaleMoment>& moments, const TimelineScale& scale);

} // namespace kiosk::screens
