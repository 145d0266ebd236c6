#pragma once

// The syllables of a Chinese name in Latin letters, so that each can stand over its character: "Chén Dúxiù" →
// Chén, Dú, xiù. GB/T 16159 joins the syllables of a given name, and sets ’ before a, o, e where they would
// not be told apart.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

// Exactly `count` syllables, or nothing: the reading then belongs to all the characters together. Blanks,
// hyphens and apostrophes part syllables. Kana and other scripts are parted by blanks alone.
[[nodiscard]] std::vector<std::string> syllables(std::string_view reading, std::size_t count);

} // namespace kiosk::text
