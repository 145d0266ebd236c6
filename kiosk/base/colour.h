#pragma once

// sRGB colours, and how well two of them can be told apart.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;
    bool operator==(const Colour&) const = default;

    // The same colour, `part` (0 to 1) as opaque.
    [[nodiscard]] Colour faded(double part) const;
};

// "#RRGGBB" or "#RRGGBBAA"; nothing when it is not one.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);

// "#RRGGBB", or "#RRGGBBAA" where it is not opaque.
[[nodiscard]] std::string to_string(Colour colour);

// `top` laid over an opaque `ground`.
[[nodiscard]] Colour over(Colour top, Colour ground);

// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrast(Colour a, Colour b);

} // namespace kiosk
