#pragma once

// The divider between two compared pictures, under a finger and under buttons.

#include "visit/visit.h"

namespace kiosk::visit {

// What is drawn: however far beyond the pictures the finger is, the divider stays on them.
[[nodiscard]] double divider_at(const Visit& visit, Instant now);

// 1:1 with the finger, px; a finger that comes back from beyond the edge finds the divider where it left it.
[[nodiscard]] Visit divider_dragged(Visit visit, double by, const Facts& facts, Instant now);
[[nodiscard]] Visit divider_let_go(Visit visit, Instant now);

// By a button or a tap: gliding to that part of the width; at once when motion is reduced.
[[nodiscard]] Visit divider_moved(Visit visit, double to, const Timing& timing, Instant now);
// To the point of the glass.
[[nodiscard]] Visit divider_moved_to(Visit visit, Point at, const Facts& facts, const Timing& timing,
                                     Instant now);

} // namespace kiosk::visit
