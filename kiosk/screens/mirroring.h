#pragma once

// Screens of languages written from right to left: everything is laid out as if from left to right, and at the end
// the whole screen is turned over, so that no screen has to know. What has a direction of its own keeps it: pictures,
// the marks on them, the stops of a plan (which are turned over beforehand), words from left to right.
//
// What follows a finger is turned over where it moves: frame/ and visit/ ask Facts::is_mirrored. A ScrollMark's
// `travel` stays a length from its start.

#include "screens/screen.h"

namespace kiosk::screens {

[[nodiscard]] Screen mirrored(Screen screen);

// A place on the glass ↔ the same place on the screen before it was turned over.
[[nodiscard]] inline Point mirrored(Point point, double width) {
    return {width - point.x, point.y};
}
[[nodiscard]] inline Rect mirrored(const Rect& rect, double width) {
    return {width - rect.right(), rect.y, rect.w, rect.h};
}

} // namespace kiosk::screens
