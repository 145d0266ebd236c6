#pragma once

// What lies below the picture in the viewer: caption and credit, the page's other pictures, and the controls.

#include "screens/bar.h"

#include <vector>

namespace kiosk::screens {

// Buttons in rows, the last one at the right end of `rect`'s foot; a row begins above where one is full.
// Returns the height, px. `rect`: only its left, right and bottom count.
double put_button_rows(Layer& layer, const StageKit& kit, const std::vector<Button>& buttons, const Rect& rect);
[[nodiscard]] double button_rows_width(const StageKit& kit, const std::vector<Button>& buttons);

struct ViewerBar {
    double picture_bottom = 0; // px; the picture may reach so far down
    double note_bottom = 0;    // px; an open note may
};

// `has_note`: words and pictures give way to it where there is little room.
ViewerBar put_viewer_bar(Layer& layer, const StageKit& kit, const content::Page& page, std::size_t shown,
                         bool has_note);

} // namespace kiosk::screens
