#pragma once

// A short name for long bytes: FNV-1a, 64 bit. For cache names and keys, never for secrets.

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk {

inline constexpr std::uint64_t hash_start = 0xcbf29ce484222325ULL;

// Continues from `hash`, so that several parts give one value.
[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view bytes, std::uint64_t hash = hash_start) {
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3ULL;
    }
    return hash;
}

[[nodiscard]] std::string hex(std::uint64_t value); // 16 digits

} // namespace kiosk
