#include "content/header_bytes.h"

namespace kiosk::content {

namespace {

constexpr std::size_t most_entries = 512;
constexpr std::uint64_t tag_width = 256;
constexpr std::uint64_t tag_height = 257;
constexpr std::uint64_t tag_orientation = 274;

// TIFF 6.0, section 2: 1 byte, 3 short, 4 long. BigTIFF adds 16, long8.
std::size_t width_of(std::uint64_t type) {
    switch (type) {
    case 1: return 1;
    case 3: return 2;
    case 4: return 4;
    case 16: return 8;
    default: return 0;
    }
}

} // namespace

std::optional<TiffDirectory> read_tiff_directory(std::string_view bytes) {
    const bool is_little = bytes.starts_with("II");
    if (!is_little && !bytes.starts_with("MM")) return std::nullopt;
    const HeaderBytes file(bytes, is_little ? ByteOrder::LittleEndian : ByteOrder::BigEndian);
    const bool is_big_tiff = file.number(2, 2) == 43;
    if (!is_big_tiff && file.number(2, 2) != 42) return std::nullopt;
    const std::size_t offset_width = is_big_tiff ? 8 : 4;
    const std::size_t count_width = is_big_tiff ? 8 : 2;
    const std::size_t entry_width = is_big_tiff ? 20 : 12;
    const std::uint64_t directory = file.number(is_big_tiff ? 8 : 4, offset_width);
    if (directory >= bytes.size() || !file.has(directory, count_width)) return std::nullopt;
    const std::uint64_t entries = file.number(directory, count_width);
    TiffDirectory found;
    for (std::size_t i = 0; i < entries && i < most_entries; ++i) {
        const std::size_t at = directory + count_width + i * entry_width;
        if (!file.has(at, entry_width)) return std::nullopt;
        const std::uint64_t tag = file.number(at, 2);
        const std::uint64_t value = file.number(at + 4 + offset_width, width_of(file.number(at + 2, 2)));
        if (tag == tag_width) found.size.w = static_cast<double>(value);
        if (tag == tag_height) found.size.h = static_cast<double>(value);
        if (tag == tag_orientation && value >= 1 && value <= 8) found.orientation = static_cast<int>(value);
    }
    return found;
}

} // namespace kiosk::content
