#pragma once

// UTF-8 → characters, one after the other.

#include <cstddef>
#include <string_view>

namespace kiosk {

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

} // namespace kiosk
