#pragma once

// Fingers on the glass, as the display reports them; a mouse is finger 0.

#include "base/geometry.h"
#include "base/time.h"

#include <cstdint>
#include <vector>

namespace kiosk::visit {

struct Touch {
    enum class Phase { Down, Move, Up, Cancel } phase = Phase::Down;
    std::int64_t finger = 0;
    Point at; // px of the screen
    Instant when{};
};

using Touches = std::vector<Touch>;

} // namespace kiosk::visit
