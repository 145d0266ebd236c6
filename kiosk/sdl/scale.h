#pragma once

// Part of a picture → px of another size, bilinear, with fractions of a px: the slow zoom of attract mode
// moves less than one px a frame, and SDL's software renderer only knows whole ones.

#include "base/geometry.h"
#include "pictures/store.h"

#include <cstddef>
#include <cstdint>

namespace kiosk::sdl {

struct PixelRows {
    std::uint8_t* bytes = nullptr; // B G R A
    std::size_t pitch = 0;         // bytes a row
    int w = 0;
    int h = 0;
};

// `source` in px of the picture, at most its whole.
void scale_picture(const pictures::Pixels& picture, const Rect& source, const PixelRows& to);

} // namespace kiosk::sdl
