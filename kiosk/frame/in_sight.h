#pragma once

// Which items of a long layer are worth writing: those of the screens around what is seen. The stretch moves on by whole
// screens, so that what is written, and with it the sheet's key, stays the same in between.

#include "screens/screen.h"

namespace kiosk::frame {

// px of the layer; `seen` is what the clip shows of it.
[[nodiscard]] Rect stretch_around(const Rect& seen);

// What an item covers with its shadow, px; everything where it is not known.
[[nodiscard]] Rect extent_of(const screens::Item& item);

} // namespace kiosk::frame
