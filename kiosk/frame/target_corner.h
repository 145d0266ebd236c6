#pragma once

// How round what is laid over a target has to be: targets are rectangles and do not say what was drawn in them. Low
// ones are buttons and words, and as round as can be; higher ones are cards and pictures.

#include "base/geometry.h"
#include "theme/theme.h"

#include <algorithm>

namespace kiosk::frame {

// px; `screen`: the glass.
[[nodiscard]] inline double target_corner(const Rect& target, Size screen, const theme::Spacing& spacing) {
    const double unit = std::min(screen.w, screen.h) / 1080;
    const double least = std::min(target.w, target.h);
    const bool is_button = least <= spacing.target * std::max(1.0, unit) * 2;
    return is_button ? least / 2 : spacing.corner * unit;
}

} // namespace kiosk::frame
