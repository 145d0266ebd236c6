#pragma once

// A number that stands for what is drawn: equal commands, equal number.

#include "frame/frame.h"

#include <cstdint>
#include <vector>

namespace kiosk::frame {

// Never 0, which means "do not keep".
[[nodiscard]] std::uint64_t hash(const std::vector<Command>& commands);

} // namespace kiosk::frame
