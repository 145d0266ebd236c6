#pragma once

// The timeline in small: a line from the first to the last entry, interrupted where it is folded, a tick for each
// entry, years, and a frame round what is in view. It can be touched and drawn.

#include "screens/timeline_moments.h"
#include "screens/timeline_scale.h"
#include "screens/words.h"

namespace kiosk::screens {

[[nodiscard]] double scrubber_height(const StageKit& kit);

enum class ScrubberUse { Shown, Touched };

// From `at` on, `width` px wide, into the screen's bar. screen.facts.scroll_end is known; sets Facts::scrubber. Nothing
// where everything is in view.
void put_scrubber(Screen& screen, const StageKit& kit, const std::vector<TimelineMoment>& moments,
                  const TimelineScale& scale, Point at, double width, ScrubberUse use);

} // namespace kiosk::screens
