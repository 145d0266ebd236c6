#pragma once

// How much is added at each boundary of a line to bring it to its width: push-in before push-out (clreq 3.4).

#include "text/boxes.h"

#include <span>
#include <vector>

namespace kiosk::text {

// For boxes of one line, px to add before each (negative: push-in); the first is always 0.
[[nodiscard]] std::vector<double> justify(std::span<const Box> line, double line_width);

} // namespace kiosk::text
