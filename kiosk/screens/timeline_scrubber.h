#pragma once

// The timeline in small: a line from the first to the last entry, with years, and a mark where the visitor is.

#include "screens/timeline_moments.h"
#include "screens/timeline_scale.h"
#include "screens/words.h"

namespace kiosk::screens {

[[nodiscard]] double scrubber_height(const StageKit& kit);

// From `at` on, `width` px wide. `scroll_end` is the timeline's, px.
void put_scrubber(Layer& layer, const StageKit& kit, const std::vector<TimelineMoment>& moments,
                  const TimelineScale& scale, double scroll_end, Point at, double width);

} // namespace kiosk::screens
