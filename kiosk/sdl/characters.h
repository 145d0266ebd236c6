#pragma once

// Which characters stand alone.

namespace kiosk::sdl {

[[nodiscard]] inline bool is_han(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
           c == 0x3005 || c == 0x3007;
}

// Full-width by nature: never shaped together with a neighbour.
[[nodiscard]] inline bool is_full_width(char32_t c) {
    return is_han(c) || (c >= 0x2E80 && c <= 0x33FF) || (c >= 0xFE30 && c <= 0xFE4F) ||
           (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6);
}

// “ ” ‘ ’ — … are full-width in Chinese and narrow elsewhere (GB/T 15834; clreq 3.1).
[[nodiscard]] inline bool is_shared_mark(char32_t c) {
    return c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2014 || c == 0x2026;
}

} // namespace kiosk::sdl
