#pragma once

// The numbered marks of a plan, moved apart where they would cover each other. Pure geometry.

#include <vector>

#include "base/geometry.h"

namespace kiosk::screens {

// Middles of round marks of `diameter` px, each as near to its point as its neighbours let it, `gap` px from them and
// inside `bounds`. The same points always give the same places.
[[nodiscard]] std::vector<Point> place_marks(const std::vector<Point>& points, double diameter, double gap,
                                             const Rect& bounds);

} // namespace kiosk::screens
