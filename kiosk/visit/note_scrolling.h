#pragma once

// A note longer than its panel follows a finger up and down, with the page's feel; the page below stands still.

#include "visit/visit.h"

namespace kiosk::visit {

// The note after a finger moved by `by` px down.
[[nodiscard]] Visit note_scrolled_by(Visit visit, double by, const Facts& facts, Instant now);
// The finger was lifted at `velocity` px/s downwards.
[[nodiscard]] Visit note_let_go(Visit visit, double velocity, const Facts& facts, const Timing& timing, Instant now);

} // namespace kiosk::visit
