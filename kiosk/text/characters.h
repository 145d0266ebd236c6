#pragma once

// What a character is to the typesetter: the classes of clreq 3.1 ("punctuation marks") that its rules speak
// of.

#include <cstdint>

namespace kiosk::text {

enum class Mark : std::uint8_t {
    None,      // a Han character, a letter, a digit, anything that is no mark
    Opening,   // “‘（《〈「『【〔〖: never at a line's end; its ink is in the right half
    Closing,   // ”’）》〉」』】〕〗: never at a line's start; its ink is in the left half
    Stop,      // 、，。；：！？: as Closing
    MiddleDot, // ·: never at either end; its ink is in the middle
    Connector, // ～／ and –: never at a line's start
    Dash,      // —, set double
    Ellipsis,  // …, set double
};

enum class Script : std::uint8_t {
    Han,     // ideographs, kana, full-width forms: one em, a break before and after each
    Western, // letters, digits and marks of Latin and every other script with words, Hangul among them
    Space,   // what vanishes at a line's end
};

[[nodiscard]] Mark mark_of(char32_t c);
[[nodiscard]] Script script_of(char32_t c);

// “ ” ‘ ’: Unicode has one character for the Chinese mark and the Western one.
[[nodiscard]] bool is_shared_quotation_mark(char32_t c);

// A letter or digit (or % and its kin) that keeps a quarter-em from a Han character: clreq 3.2.2.
[[nodiscard]] bool keeps_distance_from_han(char32_t c);

// 一 to 九, 十 to 亿, 〇: five and seventy thousand, 五万七千, is one word.
[[nodiscard]] bool is_han_number(char32_t c);

[[nodiscard]] bool is_hangul(char32_t c);

// An accent, variation selector or joiner that belongs to the character before it.
[[nodiscard]] bool continues_character(char32_t c);

} // namespace kiosk::text
