#pragma once

// How the scroll area follows a finger, and what it does when let go. OpenSeadragon's feel: a fling begins at
// 120 px/s, carries a quarter of a second's way, and comes to rest on a spring in 1.2 s at most.

#include "visit/visit.h"

namespace kiosk::visit {

inline constexpr Duration spring_time{1'200'000};
inline constexpr double fling_from = 120; // px/s on the 1080 canvas
inline constexpr double momentum = 0.25;  // s

// px of the display per px of the 1080 canvas.
[[nodiscard]] double unit_of(const Facts& facts);

// A way on the glass, px, along the axis that scrolls: to the right where lines run so, to the left where they do not.
[[nodiscard]] double along_scroll(Point by, const Facts& facts);

// `value` at rest, or gliding there.
[[nodiscard]] Glide glide_to(double from, double to, Duration lasting, Easing easing, Instant now);

// Beyond its ends a surface gives way less and less: where it lies after the finger moved it by `by` px.
[[nodiscard]] double pulled(double value, double by, double end, double most_beyond);

// The scroll after a finger moved by `by` px along its axis.
[[nodiscard]] Visit scrolled_by(Visit visit, double by, const Facts& facts, Instant now);
// The finger was lifted at `velocity` px/s along the axis. A fling on the timeline ends with an entry in the middle.
[[nodiscard]] Visit let_go(Visit visit, double velocity, const Facts& facts, const Timing& timing,
                           Instant now);
// To a stop, gliding; at once when motion is reduced.
[[nodiscard]] Visit scrolled_to(Visit visit, double scroll, const Facts& facts, const Timing& timing,
                                Instant now);

} // namespace kiosk::visit
