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

// The compiler makes this 16 bytes at a time.
void mix_rows(const std::uint8_t* __restrict a, const std::uint8_t* __restrict b, std::uint16_t part,
              std::uint8_t* __restrict out, std::size_t bytes) {
    const auto rest = static_cast<std::uint16_t>(256 - part);
    for (std::size_t i = 0; i < bytes; ++i)
        out[i] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(a[i] * rest + b[i] * part) >> 8);
}

// Four channels in the 16-bit lanes of one number.
std::uint64_t spread(std::uint32_t p) { return (p & 0xFF00FFu) | std::uint64_t{p & 0xFF00FF00u} << 24; }

std::uint32_t gathered(std::uint64_t p) {
    return static_cast<std::uint32_t>(p & 0xFF00FFu) | static_cast<std::uint32_t>(p >> 24 & 0xFF00FF00u);
}

} // namespace

void scale_picture(const pictures::Pixels& picture, const Rect& source, const PixelRows& to) {
    if (to.w <= 0 || to.h <= 0 || picture.w <= 0 || picture.h <= 0) return;
    const std::vector<Step> across = steps(source.x, source.w, to.w, picture.w);
    const std::vector<Step> down = steps(source.y, source.h, to.h, picture.h);
    const std::size_t row_bytes = static_cast<std::size_t>(picture.w) * 4;
    const std::size_t first_byte = across.front().first * std::size_t{4};
    const std::size_t used_bytes = (across.back().second + std::size_t{1}) * 4 - first_byte;
    const bool is_same_width = across.back().second + 1 - across.front().first <= static_cast<std::uint32_t>(to.w) &&
                               std::ranges::all_of(across, [](const Step& s) { return s.part % 256 == 0; });
    std::vector<std::uint8_t> between(row_bytes);
    for (int y = 0; y < to.h; ++y) {
        const Step& step = down[static_cast<std::size_t>(y)];
        const std::uint8_t* above = picture.bytes.data() + step.first * row_bytes;
        const std::uint8_t* below = picture.bytes.data() + step.second * row_bytes;
        const std::uint8_t* row = step.part == 256 ? below : above;
        if (step.part != 0 && step.part != 256) {
            mix_rows(above + first_byte, below + first_byte, static_cast<std::uint16_t>(step.part),
                     between.data() + first_byte, used_bytes);
            row = between.data();
        }
        std::uint8_t* out = to.bytes + static_cast<std::size_t>(y) * to.pitch;
        const auto pixel = [row](std::uint32_t x) {
            std::uint32_t p = 0;
            std::memcpy(&p, row + x * std::size_t{4}, 4);
            return p;
        };
        for (std::size_t x = 0; x < across.size(); ++x) {
            const Step& s = across[x];
            std::uint32_t p = 0;
            if (is_same_width) p = pixel(s.part == 0 ? s.first : s.second);
            else p = gathered((spread(pixel(s.first)) * (256 - s.part) + spread(pixel(s.second)) * s.part) >> 8 &
                              0x00FF00FF00FF00FFull);
            p |= 0xFF000000u;
            std::memcpy(out + x * 4, &p, 4);
        }
    }
}

} // namespace kiosk::sdl
