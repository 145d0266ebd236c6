#pragma once

// UTF-8 → characters, and which of them stand alone.

#include <cstddef>
#include <string_view>

namespace kiosk::sdl {

// The character at `at`, which moves behind it. A broken byte is U+FFFD.
[[nodiscard]] inline char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 1) return byte(at++);
    if (length == 0 || at + length > text.size()) {
        ++at;
        return 0xFFFD;
    }
    char32_t out = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) {
            ++at;
            return 0xFFFD;
        }
        out = out << 6 | (byte(at + i) & 0x3F);
    }
    at += length;
    return out;
}

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
