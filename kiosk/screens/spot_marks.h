#pragma once

// Where the numbered marks of a picture lie on the glass at one moment. They follow zoom, pan and swipe without a jump:
// marks too near to each other are pushed apart along the line between them.

#include "screens/screen.h"

#include <vector>

namespace kiosk::screens {

struct PlacedMark {
    std::size_t index = 0; // into SpotMarks::marks
    Point place;           // px; what the mark speaks of
    Point middle;          // px; of the mark, beside its place where others are near
    Rect target;           // px
};

// Those whose place is in view, in their order.
[[nodiscard]] std::vector<PlacedMark> placed_marks(const SpotMarks& spots, const visit::Visit& visit, Instant now);

// Middles of marks that lie at least `apart` px from each other and at least half a `side` within `bounds`, near to
// their points: a small movement of the points is a small movement of the marks.
[[nodiscard]] std::vector<Point> parted(const std::vector<Point>& points, double side, double gap, const Rect& bounds);

} // namespace kiosk::screens
