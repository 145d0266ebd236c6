#include "base/colour.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kiosk {

namespace {

// WCAG 2.2, "relative luminance".
double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

std::uint8_t mix(std::uint8_t top, std::uint8_t ground, double part) {
    return static_cast<std::uint8_t>(std::lround(top * part + ground * (1 - part)));
}

} // namespace

Colour Colour::faded(double part) const {
    return {r, g, b, static_cast<std::uint8_t>(std::lround(a * std::clamp(part, 0.0, 1.0)))};
}

std::optional<Colour> parse_colour(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text.front() != '#') return std::nullopt;
    std::uint8_t channels[4] = {0, 0, 0, 255};
    for (std::size_t i = 0; i * 2 + 1 < text.size(); ++i) {
        const char* first = text.data() + 1 + i * 2;
        const auto [end, error] = std::from_chars(first, first + 2, channels[i], 16);
        if (error != std::errc{} || end != first + 2) return std::nullopt;
    }
    return Colour{channels[0], channels[1], channels[2], channels[3]};
}

std::string to_string(Colour c) {
    if (c.a == 255) return fmt::format("#{:02X}{:02X}{:02X}", c.r, c.g, c.b);
    return fmt::format("#{:02X}{:02X}{:02X}{:02X}", c.r, c.g, c.b, c.a);
}

Colour over(Colour top, Colour ground) {
    const double part = top.a / 255.0;
    return {mix(top.r, ground.r, part), mix(top.g, ground.g, part), mix(top.b, ground.b, part), 255};
}

double contrast(Colour a, Colour b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace kiosk
