#pragma once

// Bytes of a text file → UTF-8 with '\n' line ends. Editors' programs write UTF-8 with or without a BOM, UTF-16 and,
// in older Chinese offices, GB18030.

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::content {

struct Decoded {
    std::string text;     // valid UTF-8, '\n' line ends, no BOM; control characters are U+FFFD
    std::string encoding; // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"
    int damaged_line = 0; // where UTF-8 has its first wrong byte, which became U+FFFD; 0: nowhere
};

// Nothing when it is in no encoding that we know.
[[nodiscard]] std::optional<Decoded> decode(std::string_view bytes);

// The same name typed on a Mac (decomposed) and elsewhere (composed) becomes the same text: Unicode form C.
[[nodiscard]] std::string composed(std::string_view utf8);

// As `composed`, and small and capital letters alike: for finding names that differ only by that.
[[nodiscard]] std::string folded(std::string_view utf8);

} // namespace kiosk::content
