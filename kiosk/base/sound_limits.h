#pragma once

// Which recordings the kiosk plays: what the reader of the content accepts is what the loudspeaker is given.

namespace kiosk {

inline constexpr int fewest_sound_rate = 4'000; // samples a second of one channel
inline constexpr int most_sound_rate = 192'000;
inline constexpr int most_sound_channels = 8; // 7.1; more than two are heard as one

[[nodiscard]] constexpr bool is_playable_sound(int rate, int channels) {
    return rate >= fewest_sound_rate && rate <= most_sound_rate && channels >= 1 && channels <= most_sound_channels;
}

} // namespace kiosk
