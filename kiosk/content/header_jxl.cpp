#include <array>

#include "content/header_boxes.h"
#include "content/header_bytes.h"

namespace kiosk::content {

// JPEG XL (ISO/IEC 18181-1, annex D): a codestream by itself, or in the boxes of ISO/IEC 18181-2. After FF 0A stand
// the size and, in the metadata that follows, the orientation, all in bits from each byte's lowest on.

namespace {

using namespace std::string_view_literals;

class Bits {
  public:
    explicit Bits(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t take(int width) {
        std::uint64_t value = 0;
        for (int i = 0; i < width; ++i, ++at_) {
            is_cut_ = is_cut_ || at_ / 8 >= bytes_.size();
            if (is_cut_) return 0;
            const auto byte = static_cast<unsigned char>(bytes_[at_ / 8]);
            value |= static_cast<std::uint64_t>(byte >> at_ % 8 & 1) << i;
        }
        return value;
    }
    [[nodiscard]] bool is_cut() const { return is_cut_; } // more was taken than there is

  private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    bool is_cut_ = false;
};

// "U32(9, 13, 18, 30)": two bits say how many follow.
std::uint64_t take_side(Bits& bits, bool is_small) {
    if (is_small) return (bits.take(5) + 1) * 8; // in steps of 8, up to 256
    static constexpr std::array<int, 4> widths{9, 13, 18, 30};
    return bits.take(widths[bits.take(2)]) + 1;
}

// The first bytes of the codestream; jxlp gives it in parts, each after four bytes of numbering.
std::string_view codestream(std::string_view head) {
    if (head.starts_with("\xFF\x0A"sv)) return head;
    for (const Box& box : boxes(head)) {
        if (box.type == "jxlc") return box.content;
        if (box.type == "jxlp" && box.content.size() > 4) return box.content.substr(4);
    }
    return {};
}

} // namespace

bool is_jxl(std::string_view head) {
    return head.starts_with("\xFF\x0A"sv) || head.starts_with("\0\0\0\x0CJXL \r\n\x87\n"sv);
}

std::optional<Size> jxl_size(std::string_view head) {
    const std::string_view stream = codestream(head);
    if (!stream.starts_with("\xFF\x0A"sv)) return std::nullopt;
    Bits bits(stream.substr(2));
    const bool is_small = bits.take(1) == 1;
    const std::uint64_t h = take_side(bits, is_small);
    static constexpr std::array<std::pair<std::uint64_t, std::uint64_t>, 8> ratios{
        {{0, 0}, {1, 1}, {12, 10}, {4, 3}, {3, 2}, {16, 9}, {5, 4}, {2, 1}}};
    const auto [parts_w, parts_h] = ratios[bits.take(3)];
    const std::uint64_t w = parts_h == 0 ? take_side(bits, is_small) : h * parts_w / parts_h;
    const bool has_metadata = bits.take(1) == 0;
    const bool has_orientation = has_metadata && bits.take(1) == 1;
    const int orientation = has_orientation ? static_cast<int>(bits.take(3)) + 1 : 1;
    if (bits.is_cut()) return std::nullopt;
    return upright({static_cast<double>(w), static_cast<double>(h)}, orientation);
}

} // namespace kiosk::content
