#include "sdl/scale.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace kiosk::sdl {

namespace {

struct Step {
    std::uint32_t first = 0;  // px
    std::uint32_t second = 0; // px; beside the first, or the same at the edge
    std::uint32_t part = 0;   // of the second, 0 to 256
};

// Which two px of `size` each of `count` px lies between.
std::vector<Step> steps(double from, double length, int count, int size) {
    std::vector<Step> out(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double place = std::clamp(from + (i + 0.5) * length / count - 0.5, 0.0, double(size - 1));
        const auto first = static_cast<std::uint32_t>(place);
        out[static_cast<std::size_t>(i)] = {first, std::min(first + 1, static_cast<std::uint32_t>(size - 1)),
                                            static_cast<std::uint32_t>(std::lround((place - first) * 256))};
    }
    return out;
}

// Bytes to 16-bit numbers, because the next step needs them so. The compiler does it 16 bytes at a time.
void mix_rows(const std::uint8_t* __restrict a, const std::uint8_t* __restrict b, std::uint32_t part,
              std::uint16_t* __restrict out, std::size_t count) {
    const auto second = static_cast<std::uint16_t>(part);
    const auto first = static_cast<std::uint16_t>(256 - part);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = static_cast<std::uint16_t>(a[i] * first + b[i] * second) >> 8;
}

// Two px beside each other, four 16-bit channels each, as one number: all four are mixed at once.
std::uint32_t mix_pixels(const std::uint16_t* row, const Step& step) {
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    std::memcpy(&a, row + step.first * std::size_t{4}, 8);
    std::memcpy(&b, row + step.second * std::size_t{4}, 8);
    std::uint64_t p = (a * (256 - step.part) + b * step.part) >> 8 & 0x00FF00FF00FF00FFull;
    p = (p | p >> 8) & 0x0000FFFF0000FFFFull;
    return static_cast<std::uint32_t>(p | p >> 16);
}

bool is_one_to_one(const std::vector<Step>& steps) {
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].part != 0 || steps[i].first != steps.front().first + i) return false;
    return true;
}

} // namespace

void scale_picture(const pictures::Pixels& picture, const Rect& source, const PixelRows& to) {
    if (to.w <= 0 || to.h <= 0 || picture.w <= 0 || picture.h <= 0) return;
    const std::vector<Step> across = steps(source.x, source.w, to.w, picture.w);
    const std::vector<Step> down = steps(source.y, source.h, to.h, picture.h);
    const std::size_t row_bytes = static_cast<std::size_t>(picture.w) * 4;
    const std::size_t first = across.front().first * std::size_t{4};
    const std::size_t count = (across.back().second + std::size_t{1}) * 4 - first;
    const bool is_copy = is_one_to_one(across) && is_one_to_one(down);
    std::vector<std::uint16_t> between(is_copy ? 0 : row_bytes);
    for (int y = 0; y < to.h; ++y) {
        const Step& step = down[static_cast<std::size_t>(y)];
        const std::uint8_t* above = picture.bytes.data() + step.first * row_bytes;
        std::uint8_t* out = to.bytes + static_cast<std::size_t>(y) * to.pitch;
        if (is_copy) {
            std::memcpy(out, above + first, static_cast<std::size_t>(to.w) * 4);
            continue;
        }
        const std::uint8_t* below = picture.bytes.data() + step.second * row_bytes;
        mix_rows(above + first, below + first, step.part, between.data() + first, count);
        for (std::size_t x = 0; x < across.size(); ++x) {
            const std::uint32_t pixel = mix_pixels(between.data(), across[x]);
            std::memcpy(out + x * 4, &pixel, 4);
        }
    }
}

} // namespace kiosk::sdl
