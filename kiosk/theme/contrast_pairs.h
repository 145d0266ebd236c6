#pragma once

// Every colour that the screens lay on another, and how well the two must be told apart
// (WCAG 2.2 1.4.6, 1.4.3, 1.4.11; VISUAL: text 7:1, soft text and large type 4.5:1, controls 3:1). A screen
// that pairs two colours in a new way adds the pair here; a test walks all screens and finds those that did not.

#include "theme/theme.h"

#include <span>
#include <string_view>
#include <vector>

namespace kiosk::theme {

// A colour of the palette by the name it has in theme.yaml.
struct NamedColour {
    std::string_view name;
    Colour Palette::*colour;
};
[[nodiscard]] std::span<const NamedColour> named_colours();
// Of a name that there is.
[[nodiscard]] Colour colour_of(const Palette& palette, std::string_view name);

enum class Seen {
    Text,    // 7:1
    Soft,    // captions and large type: 4.5:1; 7:1 in high contrast
    Control, // outlines and marks of what can be touched: 3:1
};

struct ContrastPair {
    std::string_view foreground; // names
    std::string_view ground;
    Seen seen = Seen::Text;
};
[[nodiscard]] std::span<const ContrastPair> contrast_pairs();

[[nodiscard]] double required_ratio(Seen seen, Contrast contrast);

// What may lie under a foreground where `ground` is named: the colour itself, and for paper and night both ends of a
// gradient, and the veil over the lightest and the darkest a picture can be.
[[nodiscard]] std::vector<Colour> grounds(const Theme& theme, Contrast contrast, std::string_view ground);

// The pairs that cannot be told apart well enough, with the worst ratio.
struct PoorPair {
    ContrastPair pair;
    Contrast contrast = Contrast::Normal;
    double ratio = 0;
};
[[nodiscard]] std::vector<PoorPair> poor_pairs(const Theme& theme);

} // namespace kiosk::theme
