#pragma once

// Numbers in a picture's header. Reading past the end gives 0 and is remembered, never undefined.

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/geometry.h"

namespace kiosk::content {

enum class ByteOrder { BigEndian, LittleEndian };

class HeaderBytes {
  public:
    HeaderBytes(std::string_view bytes, ByteOrder order) : bytes_(bytes), order_(order) {}

    // `width` bytes (1 to 8) at `at` as an unsigned number.
    [[nodiscard]] std::uint64_t number(std::size_t at, std::size_t width) const {
        if (at > bytes_.size() || width > bytes_.size() - at) return 0;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i) {
            const std::size_t place = order_ == ByteOrder::BigEndian ? at + i : at + width - 1 - i;
            value = value << 8 | static_cast<unsigned char>(bytes_[place]);
        }
        return value;
    }
    [[nodiscard]] bool has(std::size_t at, std::size_t width) const {
        return at <= bytes_.size() && width <= bytes_.size() - at;
    }
    [[nodiscard]] std::string_view part(std::size_t at, std::size_t width) const {
        return at > bytes_.size() ? std::string_view{} : bytes_.substr(at, width);
    }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }

  private:
    std::string_view bytes_;
    ByteOrder order_;
};

// Exif's orientation: 5 to 8 lie on their side.
[[nodiscard]] inline Size upright(Size size, int orientation) {
    return orientation >= 5 && orientation <= 8 ? Size{size.h, size.w} : size;
}

// Formats that need a file of their own. Nothing: the size is not in these bytes.
[[nodiscard]] std::optional<Size> jpeg_size(std::string_view head);
[[nodiscard]] std::optional<Size> heif_size(std::string_view head);
[[nodiscard]] std::optional<Size> svg_size(std::string_view head);
[[nodiscard]] bool is_jxl(std::string_view head);
[[nodiscard]] std::optional<Size> jxl_size(std::string_view head);

// A TIFF file, or the Exif block of another format, which is built like one.
struct TiffDirectory {
    Size size;           // empty where it is not said
    int orientation = 1; // 1 to 8
};
[[nodiscard]] std::optional<TiffDirectory> read_tiff_directory(std::string_view bytes);

} // namespace kiosk::content
