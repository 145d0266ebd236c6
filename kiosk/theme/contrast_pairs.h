#pragma once

// Every colour that the screens lay on another, and how well the two must be told apart
// (WCAG 2.2 1.4.6, 1.4.3, 1.4.11; VISUAL: text 7:1, soft text and large type 4.5:1, controls 3:1). A screen
// that pairs two colours in a new way adds the pair here.

#include "theme/theme.h"

#include <string_view>
#include <vector>

namespace kiosk::theme {

enum class Seen {
    Text,    // 7:1
    Soft,    // captions and large type: 4.5:1; 7:1 in high contrast
    Control, // outlines and marks of what can be touched: 3:1
};

struct ContrastPair {
    std::string_view name; // "ink on paper"
    Colour foreground;
    Colour ground;
    Seen seen = Seen::Text;
};

[[nodiscard]] std::vector<ContrastPair> contrast_pairs(const Palette& palette);

[[nodiscard]] double required_ratio(Seen seen, Contrast contrast);

} // namespace kiosk::theme
