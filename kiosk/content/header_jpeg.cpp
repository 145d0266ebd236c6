#include "content/header_bytes.h"

namespace kiosk::content {

namespace {

// Start of frame: SOF0 to SOF15, without DHT (C4), JPG (C8) and DAC (CC), which lie between them.
bool is_start_of_frame(std::uint64_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool stands_alone(std::uint64_t marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8); }

} // namespace

std::optional<Size> jpeg_size(std::string_view head) {
    using namespace std::string_view_literals;
    const HeaderBytes file(head, ByteOrder::BigEndian);
    int orientation = 1;
    std::size_t at = 2;
    while (file.has(at, 4)) {
        if (file.number(at, 1) != 0xFF) return std::nullopt;
        const std::uint64_t marker = file.number(at + 1, 1);
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        at += 2;
        if (stands_alone(marker)) continue;
        const std::size_t length = file.number(at, 2);
        if (length < 2) return std::nullopt;
        if (is_start_of_frame(marker)) {
            if (!file.has(at, 7)) return std::nullopt;
            return upright({static_cast<double>(file.number(at + 5, 2)), static_cast<double>(file.number(at + 3, 2))},
                           orientation);
        }
        const std::string_view segment = file.part(at + 2, length - 2);
        if (marker == 0xE1 && segment.starts_with("Exif\0\0"sv)) {
            if (const auto exif = read_tiff_directory(segment.substr(6))) orientation = exif->orientation;
        }
        at += length;
    }
    return std::nullopt;
}

} // namespace kiosk::content
