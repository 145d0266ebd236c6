#pragma once

// The theme's gradient or picture behind a screen.

#include "screens/stage_kit.h"

namespace kiosk::screens {

// On paper and on night; never in high contrast, never behind what lies over another screen.
void put_backdrop(Screen& screen, const StageKit& kit);

// What is seen of the paper at `y` px, where words fade into it: `ground` itself unless that is the screen's own and has
// a gradient on it.
[[nodiscard]] Colour ground_at(const Screen& screen, const StageKit& kit, Colour ground, double y);

} // namespace kiosk::screens
