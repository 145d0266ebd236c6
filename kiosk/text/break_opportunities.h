#pragma once

// Where a line may end. UAX 14 from ICU, strict for Chinese, then corrected where Chinese knows better than
// UAX 14: “ ” ‘ ’, which Unicode shares with Western text, dashes and ellipses set double, and marks at the
// ends of lines.

#include <string_view>
#include <vector>

namespace kiosk::text {

// One decoded character of the paragraph, all spans joined.
struct Character {
    char32_t code = 0;
    std::size_t from = 0; // byte in the joined text
    std::size_t to = 0;
    std::size_t span = 0;
    bool is_chinese = false; // the span's language is Chinese: shared marks are Chinese ones
};

// For each character whether a line may end before it; the first is always false.
[[nodiscard]] std::vector<bool> break_opportunities(std::string_view text,
                                                    const std::vector<Character>& characters);

// For each character whether a word of the dictionary goes on there: a heading had better not be broken.
[[nodiscard]] std::vector<bool> inside_words(std::string_view text, const std::vector<Character>& characters);

} // namespace kiosk::text
