#pragma once

// Shapes → pixels on the CPU, anti-aliased by distance to the edge. SDL's renderer has no anti-aliasing of
// its own. Pure: no SDL, no cache.

#include "base/colour.h"
#include "base/geometry.h"

#include <cstdint>
#include <vector>

namespace kiosk::sdl {

// 32-bit A R G B in native order, straight alpha, row after row.
struct Shape {
    int w = 0;
    int h = 0;
    std::vector<std::uint32_t> argb;
};

[[nodiscard]] std::uint32_t to_argb(Colour colour);

// A rounded box that fills w × h px.
[[nodiscard]] Shape box_shape(int w, int h, double corner, double border_width, Colour fill, Colour border);

// The shadow of a rounded box, `margin` px wider than it on every side; `blur` as in CSS box-shadow.
[[nodiscard]] Shape shadow_shape(int w, int h, int margin, double corner, double blur, Colour colour);

// `from` at the top (or left) to `to` at the bottom, mixed as CSS does: by what is seen of each.
[[nodiscard]] Shape gradient_shape(int w, int h, bool is_down, Colour from, Colour to);

// Lines with round ends and joins; points in px of the shape.
[[nodiscard]] Shape stroke_shape(int w, int h, const std::vector<Point>& points, double width, double dash,
                                 Colour colour);

// A ring that fills w × w px: `part` of it from the top clockwise in `colour`, all of it in `ground` below.
[[nodiscard]] Shape ring_shape(int w, double part, double width, Colour colour, Colour ground);

} // namespace kiosk::sdl
