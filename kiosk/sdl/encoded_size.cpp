#include "sdl/encoded_size.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace kiosk::sdl {

namespace {

using namespace std::string_view_literals;

// `count` bytes from `at` on, the first the most significant; 0 where there are none.
std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + count; ++i)
        value = value << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    return value;
}

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = at + count; i-- > at;)
        value = value << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    return value;
}

EncodedSize size_of(std::uint32_t w, std::uint32_t h) {
    constexpr std::uint32_t most = std::numeric_limits<int>::max();
    return {static_cast<int>(std::min(w, most)), static_cast<int>(std::min(h, most))};
}

// ITU T.81, B.1 and B.2: segments one after the other; the frame header (SOF) has the size.
std::optional<EncodedSize> size_of_jpeg(std::string_view bytes) {
    for (std::size_t at = 2; at + 9 <= bytes.size();) {
        if (bytes[at] != '\xFF') return std::nullopt;
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xFF) { // filled up
            ++at;
            continue;
        }
        const bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (is_frame) return size_of(big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2));
        at += 2 + big_endian(bytes, at + 2, 2);
    }
    return std::nullopt;
}

// RFC 9649, section 2: what is in the first chunk.
std::optional<EncodedSize> size_of_webp(std::string_view bytes) {
    if (bytes.size() < 30) return std::nullopt;
    const std::string_view chunk = bytes.substr(12, 4);
    if (chunk == "VP8X"sv) return size_of(little_endian(bytes, 24, 3) + 1, little_endian(bytes, 27, 3) + 1);
    if (chunk == "VP8 "sv) return size_of(little_endian(bytes, 26, 2) & 0x3FFF, little_endian(bytes, 28, 2) & 0x3FFF);
    if (chunk == "VP8L"sv) {
        const std::uint32_t bits = little_endian(bytes, 21, 4);
        return size_of((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }
    return std::nullopt;
}

} // namespace

std::optional<EncodedSize> encoded_size(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv) && bytes.size() >= 24)
        return size_of(big_endian(bytes, 16, 4), big_endian(bytes, 20, 4));
    if (bytes.starts_with("\xFF\xD8"sv)) return size_of_jpeg(bytes);
    if (bytes.starts_with("RIFF"sv) && bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WEBP"sv))
        return size_of_webp(bytes);
    return std::nullopt;
}

} // namespace kiosk::sdl
