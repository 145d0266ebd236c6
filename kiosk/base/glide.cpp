#include "base/glide.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

double ease(Easing easing, double part) {
    const double t = std::clamp(part, 0.0, 1.0);
    if (easing == Easing::OutCubic) return 1 - std::pow(1 - t, 3);
    constexpr double stiffness = 6.5;
    return (1 - std::exp(-stiffness * t)) / (1 - std::exp(-stiffness));
}

double Glide::at(Instant now) const {
    if (lasting <= Duration{0} || is_over(now)) return to;
    const double part = seconds(now - start) / seconds(lasting);
    return from + (to - from) * ease(easing, part);
}

} // namespace kiosk
