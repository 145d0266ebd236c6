#pragma once

// A picture's size from its first bytes, so that layout never waits for pixels. Upright: as it is shown after the
// camera's orientation is undone.

#include <cstddef>
#include <string_view>

#include "base/geometry.h"

namespace kiosk::content {

struct PictureHeader {
    enum class Outcome {
        Measured,
        Unmeasured, // a kind of picture we show, whose size the first bytes do not tell (PDF, a TIFF's late directory)
        Unreadable, // not a picture, or cut off
    };
    Outcome outcome = Outcome::Unreadable;
    Size size; // px; empty unless Measured
    // Unreadable: why, as {reason} of unreadable_picture has it: "empty", "truncated", "broken", "unknown-format", or
    // "no-size" (an SVG that does not say it), or what it is instead: "bmp", "photoshop", "video", "document", "web-page".
    std::string_view trouble;
};

enum class HeadIs { WholeFile, Beginning };

// What one read gives in most cases, and the most that is read (a JPEG may carry a large preview before its size).
inline constexpr std::size_t short_head = 8 * 1024;
inline constexpr std::size_t long_head = 256 * 1024;

[[nodiscard]] PictureHeader measure_picture(std::string_view head, HeadIs extent);

// JPEG, PNG, WebP, TIFF, HEIC, AVIF, JPEG XL, GIF, SVG or PDF, by the extension of the name; BMP too, which is not
// shown, but meant as a picture and told of as one.
[[nodiscard]] bool has_picture_extension(std::string_view path);

} // namespace kiosk::content
