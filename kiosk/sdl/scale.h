#pragma once

// Part of a picture → px of another size, bilinear, with fractions of a px: the slow zoom of attract mode
// moves less than one px a frame, and SDL's software renderer only knows whole ones.

#include "base/geometry.h"
#include "pictures/store.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kiosk::sdl {

struct PixelRows {
    std::uint8_t* bytes = nullptr; // B G R A
    std::size_t pitch = 0;         // bytes a row
    int w = 0;
    int h = 0;
};

// Keeps its notes from one picture to the next: tiles are scaled by the dozen in every frame.
class Scaler {
  public:
    // `source` in px of the picture, at most its whole.
    void scale(const pictures::Pixels& picture, const Rect& source, const PixelRows& to);

  private:
    // Which two px of the picture one px lies between.
    struct Step {
        std::uint32_t first = 0;  // px
        std::uint32_t second = 0; // px; beside the first, or the same at the edge
        std::uint32_t part = 0;   // of the second, 0 to 256
    };
    static void set_steps(std::vector<Step>& steps, double from, double length, int count, int size);
    static bool is_one_to_one(const std::vector<Step>& steps);
    static std::uint32_t mix_pixels(const std::uint16_t* row, const Step& step);

    std::vector<Step> across_, down_;
    std::vector<std::uint16_t> between_;
};

} // namespace kiosk::sdl
