#pragma once

// The head of a screen that shows many things: its title on the left, a few words beside it, and chips on the right;
// the chips go below where there is no room for them.

#include <string>
#include <vector>

#include "screens/button.h"

namespace kiosk::screens {

// Returns where it ends, px.
double put_title_row(Layer& layer, const StageKit& kit, const std::string& title, const std::string& caption,
                     const std::vector<Button>& chips);

// Height of chips that begin a new line where `width` ends, px.
[[nodiscard]] double chips_height(const StageKit& kit, const std::vector<Button>& chips, double width);

} // namespace kiosk::screens
