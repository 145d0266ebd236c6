#pragma once

// Seam: how wide words are. sdl::Fonts in the program; FixedMeasurer in layout tests (Han 20 wide, a letter
// 10, at size 20).

#include "text/type_style.h"

#include <string_view>

namespace kiosk::text {

struct FontMetrics {
    double ascent = 0;  // px above the baseline
    double descent = 0; // px below the baseline, positive
};

class Measurer {
  public:
    virtual ~Measurer() = default;
    // Advance of the run in px, tracking included. UTF-8.
    [[nodiscard]] virtual double width(std::string_view run, const TypeStyle& style) const = 0;
    [[nodiscard]] virtual FontMetrics metrics(const TypeStyle& style) const = 0;
    // False when no font of the style's chain has the character.
    [[nodiscard]] virtual bool has_glyph(char32_t character, const TypeStyle& style) const = 0;
};

} // namespace kiosk::text
