#pragma once

// A number on its way from one value to another. A value: asking where it is changes nothing.

#include "base/time.h"

namespace kiosk {

enum class Easing {
    OutCubic, // quick start, soft stop: controls and screens
    Spring,   // OpenSeadragon's exponential spring of stiffness 6.5: everything that follows a finger
};

struct Glide {
    double from = 0;
    double to = 0;
    Instant start{};
    Duration lasting{0};
    Easing easing = Easing::OutCubic;
    bool operator==(const Glide&) const = default;

    [[nodiscard]] double at(Instant now) const;
    [[nodiscard]] bool is_over(Instant now) const { return now >= start + lasting; }
};

// A number at rest.
[[nodiscard]] inline Glide resting(double value) {
    return {value, value, {}, Duration{0}, Easing::OutCubic};
}

// `part` of the way in time (0 to 1) → part of the way in value (0 to 1).
[[nodiscard]] double ease(Easing easing, double part);

} // namespace kiosk
