#include "sdl/scale.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace kiosk::sdl {

namespace {

// Bytes to 16-bit numbers, because the next step needs them so. The compiler does it 16 bytes at a time.
void mix_rows(const std::uint8_t* __restrict a, const std::uint8_t* __restrict b, std::uint32_t part,
              std::uint16_t* __restrict out, std::size_t count) {
    const auto second = static_cast<std::uint16_t>(part);
    const auto first = static_cast<std::uint16_t>(256 - part);
    for (std::size_t i = 0; i < count; ++i)
        out[i] = static_cast<std::uint16_t>(a[i] * first + b[i] * second) >> 8;
}

} // namespace

void Scaler::set_steps(std::vector<Step>& steps, double from, double length, int count, int size) {
    steps.resize(static_cast<std::size_t>(count));
    const double pace = length / count;
    for (int i = 0; i < count; ++i) {
        const double place = std::clamp(from + (i + 0.5) * pace - 0.5, 0.0, double(size - 1));
        const auto first = static_cast<std::uint32_t>(place);
        steps[static_cast<std::size_t>(i)] = {first,
                                              std::min(first + 1, static_cast<std::uint32_t>(size - 1)),
                                              static_cast<std::uint32_t>((place - first) * 256 + 0.5)};
    }
}

// Two px beside each other, four 16-bit channels each, as one number: all four are mixed at once.
std::uint32_t Scaler::mix_pixels(const std::uint16_t* row, const Step& step) {
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    std::memcpy(&a, row + step.first * std::size_t{4}, 8);
    std::memcpy(&b, row + step.second * std::size_t{4}, 8);
    std::uint64_t p = (a * (256 - step.part) + b * step.part) >> 8 & 0x00FF00FF00FF00FFull;
    p = (p | p >> 8) & 0x0000FFFF0000FFFFull;
    return static_cast<std::uint32_t>(p | p >> 16);
}

bool Scaler::is_one_to_one(const std::vector<Step>& steps) {
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].part != 0 || steps[i].first != steps.front().first + i) return false;
    return true;
}

void Scaler::scale(const pictures::Pixels& picture, const Rect& source, const PixelRows& to) {
    if (to.w <= 0 || to.h <= 0 || picture.w <= 0 || picture.h <= 0) return;
    set_steps(across_, source.x, source.w, to.w, picture.w);
    set_steps(down_, source.y, source.h, to.h, picture.h);
    const std::size_t row_bytes = static_cast<std::size_t>(picture.w) * 4;
    const std::size_t first = across_.front().first * std::size_t{4};
    const std::size_t count = (across_.back().second + std::size_t{1}) * 4 - first;
    const bool is_copy = is_one_to_one(across_) && is_one_to_one(down_);
    if (!is_copy && between_.size() < row_bytes) between_.resize(row_bytes);
    for (int y = 0; y < to.h; ++y) {
        const Step& step = down_[static_cast<std::size_t>(y)];
        const std::uint8_t* above = picture.bytes.data() + step.first * row_bytes;
        std::uint8_t* out = to.bytes + static_cast<std::size_t>(y) * to.pitch;
        if (is_copy) {
            std::memcpy(out, above + first, static_cast<std::size_t>(to.w) * 4);
            continue;
        }
        const std::uint8_t* below = picture.bytes.data() + step.second * row_bytes;
        mix_rows(above + first, below + first, step.part, between_.data() + first, count);
        for (std::size_t x = 0; x < across_.size(); ++x) {
            const std::uint32_t pixel = mix_pixels(between_.data(), across_[x]);
            std::memcpy(out + x * 4, &pixel, 4);
        }
    }
}

} // namespace kiosk::sdl
