#pragma once

// What comes out of a loudspeaker, measured: how high a tone is, and how long.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

namespace kiosk::sdl {

// Of the left of two channels, by how often it rises through zero; 0 for silence.
inline double hertz_of(std::span<const std::int16_t> samples, int rate) {
    double first = -1;
    double last = -1;
    int rises = 0;
    double before = 0;
    for (std::size_t i = 0; i + 1 < samples.size(); i += 2) {
        const double now = samples[i];
        if (before < 0 && now >= 0) {
            const double at = static_cast<double>(i) / 2 - now / (now - before);
            if (first < 0) first = at;
            last = at;
            ++rises;
        }
        before = now;
    }
    return rises < 2 ? 0 : (rises - 1) * rate / (last - first);
}

// From the first sample that is heard to the last, s.
inline double heard_length(std::span<const std::int16_t> samples, int rate) {
    constexpr int silent = 200;
    std::size_t first = samples.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (std::abs(samples[i]) <= silent) continue;
        first = std::min(first, i);
        last = i;
    }
    return last > first ? static_cast<double>(last - first) / 2 / rate : 0;
}

} // namespace kiosk::sdl
