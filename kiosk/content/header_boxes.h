#pragma once

// The boxes that HEIC, AVIF and JPEG XL files are made of (ISO/IEC 14496-12): length, four letters, content.

#include <string_view>
#include <vector>

namespace kiosk::content {

struct Box {
    std::string_view type;
    std::string_view content;
    bool is_cut = false; // goes on beyond the bytes we have
};

// Those side by side in `bytes`; 4096 at most, as nobody's picture has more.
[[nodiscard]] std::vector<Box> boxes(std::string_view bytes);

} // namespace kiosk::content
