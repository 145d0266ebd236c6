#pragma once

// Where a line may end. UAX 14 from ICU, strict for Chinese, then corrected where Chinese knows better than
// UAX 14: “ ” ‘ ’, which Unicode shares with Western text, dashes and ellipses set double, and marks at the
// ends of lines.

#include "text/language_rules.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kiosk::text {

// One decoded character of the paragraph, all spans joined.
struct Character {
    char32_t code = 0;
    std::size_t from = 0; // byte in the joined text
    std::size_t to = 0;
    std::size_t span = 0;
    Rules rules = Rules::Western; // of the span's language; Chinese: shared marks are Chinese ones
    bool is_raised = false;       // the number of a source: belongs to what is before it
    bool is_bound = false;        // has one reading with the character before it
    std::uint8_t level = 0;       // UAX 9; odd: from right to left
};

// For each character whether a line may end before it; the first is always false.
[[nodiscard]] std::vector<bool> break_opportunities(std::string_view text,
                                                    const std::vector<Character>& characters);

// For each character how much it harms a heading to end a line before it, 0 to 1: inside a word of the
// dictionary, inside what may be a name, before 的, after 在.
[[nodiscard]] std::vector<float> harm_of_breaks(std::string_view text,
                                                const std::vector<Character>& characters);

} // namespace kiosk::text
