#pragma once

// What does not fit moves under a finger: a column that scrolls down, a row that scrolls sideways. A soft
// edge says that there is more.

#include "screens/stage_kit.h"

namespace kiosk::screens {

// `scrolled` holds content as far as `content_end` (px of the screen, along the axis; its own margin
// included). Sets scroll_area and facts, and lays fades over the edges where something is hidden. Nothing to
// do when all is in sight.
void scroll_down(Screen& screen, const StageKit& kit, const Rect& area, double content_end, Colour ground);
void scroll_sideways(Screen& screen, const StageKit& kit, const Rect& area, double content_end,
                     Colour ground);

// Height of the fade at the lower edge, px. It is gone where nothing more comes.
[[nodiscard]] double fade_height(const StageKit& kit);

} // namespace kiosk::screens
