#include "content/header_boxes.h"

#include <algorithm>

#include "content/header_bytes.h"

namespace kiosk::content {

namespace {

constexpr std::size_t most_boxes = 4096;

} // namespace

std::vector<Box> boxes(std::string_view bytes) {
    std::vector<Box> found;
    while (bytes.size() >= 8 && found.size() < most_boxes) {
        const HeaderBytes here(bytes, ByteOrder::BigEndian);
        std::uint64_t length = here.number(0, 4);
        std::size_t header = 8;
        if (length == 1) {
            length = here.number(8, 8);
            header = 16;
        } else if (length == 0) {
            length = bytes.size();
        }
        if (length < header || bytes.size() < header) break;
        const std::size_t taken = static_cast<std::size_t>(std::min<std::uint64_t>(length, bytes.size()));
        found.push_back({bytes.substr(4, 4), bytes.substr(header, taken - header), length > taken});
        bytes.remove_prefix(taken);
    }
    return found;
}

} // namespace kiosk::content
