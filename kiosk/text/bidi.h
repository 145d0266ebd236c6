#pragma once

// Text of both directions in one line: UAX 9 by ICU.

#include "text/break_opportunities.h"
#include "text/direction.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

// The language's direction, unless every letter is written the other way.
[[nodiscard]] Direction base_direction(const std::vector<Character>& characters, std::string_view language);

// Fills Character::level: odd for what runs from right to left. True when any is not 0.
bool set_levels(std::vector<Character>& characters, Direction base);

// The places of a line from left to right, as indices of `levels`.
[[nodiscard]] std::vector<int> visual_order(const std::vector<std::uint8_t>& levels);

// ( ) « » and their kin turned over, for runs of marks alone: a font turns them over only beside letters.
[[nodiscard]] std::string with_mirrored_marks(std::string_view text);

} // namespace kiosk::text
