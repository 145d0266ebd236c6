#pragma once

// Time is a parameter: an Instant is handed in from commands/, which alone has a clock.

#include <chrono>

namespace kiosk {

using Duration = std::chrono::microseconds;

// A clock without now(): only commands/ (and a test) can say what time it is.
struct KioskTime {
    using rep = Duration::rep;
    using period = Duration::period;
    using duration = Duration;
    using time_point = std::chrono::time_point<KioskTime>;
    static constexpr bool is_steady = true;
};

// Steady time since the process began. Never a time of day.
using Instant = KioskTime::time_point;

using namespace std::chrono_literals;

[[nodiscard]] inline double seconds(Duration d) {
    return std::chrono::duration<double>(d).count();
}
[[nodiscard]] inline Duration from_seconds(double s) {
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(s));
}

} // namespace kiosk
