#pragma once

// Recordings made of tones, as WAV files, and how high a tone is that comes out again.

#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <span>
#include <string>
#include <vector>

namespace kiosk::sdl {

struct Tone {
    double hertz = 440;
    double lasting = 1; // s
};

// 16 bit, one channel.
inline std::string wav_of(const std::vector<Tone>& tones, int rate = 24'000) {
    std::string samples;
    for (const Tone& tone : tones) {
        const int count = static_cast<int>(tone.lasting * rate);
        for (int i = 0; i < count; ++i) {
            const auto value =
                static_cast<std::int16_t>(12'000 * std::sin(2 * std::numbers::pi * tone.hertz * i / rate));
            const auto bits = std::bit_cast<std::uint16_t>(value);
            samples += static_cast<char>(bits & 0xFF);
            samples += static_cast<char>(bits >> 8);
        }
    }
    const auto number = [](std::uint32_t value, int bytes) {
        std::string out;
        for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
        return out;
    };
    const auto size = static_cast<std::uint32_t>(samples.size());
    const auto per_second = static_cast<std::uint32_t>(rate);
    return "RIFF" + number(36 + size, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) + number(1, 2) +
           number(per_second, 4) + number(per_second * 2, 4) + number(2, 2) + number(16, 2) + "data" +
           number(size, 4) + samples;
}

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
