#pragma once

// The topmost screen's targets as keys see them: also those that are scrolled away, without those that need a finger.

#include "screens/screen.h"
#include "visit/focus.h"
#include "visit/visit.h"

namespace kiosk::app {

// `focus`: what is drawn over the timeline for the entry in its middle; may be absent.
[[nodiscard]] visit::KeyGround key_ground(const screens::Screen& top, const screens::Screen* focus,
                                          const visit::Visit& visit, Instant now);

} // namespace kiosk::app
