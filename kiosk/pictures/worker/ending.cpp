#include "pictures/worker/ending.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::pictures::worker {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t tail_length =
    64 * 1024;                      // bytes; programs append their own things behind a picture's end
constexpr std::size_t block = 4096; // bytes
constexpr int most_boxes = 1000;

enum class Order { LittleEndian, BigEndian };

// Zero-filled where there is less.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t length, Order order) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < length; ++i) {
        const std::size_t from = order == Order::BigEndian ? at + i : at + length - 1 - i;
        value = value << 8 | (from < bytes.size() ? static_cast<unsigned char>(bytes[from]) : 0U);
    }
    return value;
}

std::string tail_of(const Original& original, std::size_t length = tail_length) {
    const std::uint64_t size = original.state().size;
    length = std::min<std::uint64_t>(size, length);
    return original.bytes(size - length, length);
}

bool has_at_its_end(const Original& original, std::string_view mark) {
    return tail_of(original).contains(mark);
}

// Within a scan neither mark occurs; the small picture that many carry before their own has an end, too.
bool jpeg_ends_early(const Original& original) {
    const std::string tail = tail_of(original);
    const auto end = tail.rfind("\xFF\xD9"sv);
    const auto scan = tail.rfind("\xFF\xDA"sv);
    return end == std::string::npos || (scan != std::string::npos && scan > end);
}

bool gif_ends_early(const Original& original) {
    const std::string tail = tail_of(original);
    const auto last = tail.find_last_not_of('\0');
    return last == std::string::npos || tail[last] != ';';
}

// One line of a TIFF's list (TIFF 6.0, section 2; BigTIFF has longer numbers).
struct Field {
    std::uint64_t tag = 0;
    std::size_t each = 1; // bytes of one value
    std::uint64_t count = 0;
    std::uint64_t place = 0; // of its values
};

class Tiff {
  public:
    explicit Tiff(const Original& original) : original_(original) {
        const std::string head = original.bytes(0, 16);
        order_ = head.starts_with("MM") ? Order::BigEndian : Order::LittleEndian;
        word_ = number(head, 2, 2, order_) == 43 ? 8 : 4;
        list_ = number(head, word_ == 8 ? 8 : 4, word_, order_);
    }
    // The list lies anywhere in the file, often at its end; what it names, wherever that likes.
    [[nodiscard]] bool ends_early() const {
        const std::size_t count_length = word_ == 8 ? 8 : 2;
        const std::size_t entry_length = 4 + 2 * word_;
        if (!has(list_, count_length)) return true;
        const std::uint64_t entries = number(original_.bytes(list_, count_length), 0, count_length, order_);
        if (entries > most_entries) return false; // nonsense, not brevity
        const std::uint64_t first = list_ + count_length;
        if (!has(first, entries * entry_length + word_)) return true;
        std::vector<std::uint64_t> offsets;
        std::vector<std::uint64_t> lengths;
        for (std::uint64_t i = 0; i < entries; ++i) {
            const Field field = read_field(first + i * entry_length, entry_length);
            if (field.count > most_values) return false;
            if (!has(field.place, field.count * field.each)) return true;
            if (field.tag == strip_offsets || field.tag == tile_offsets) offsets = values(field);
            if (field.tag == strip_lengths || field.tag == tile_lengths) lengths = values(field);
        }
        for (std::size_t i = 0; i < std::min(offsets.size(), lengths.size()); ++i)
            if (!has(offsets[i], lengths[i])) return true;
        return false;
    }

  private:
    static constexpr std::uint64_t most_entries = 4096;
    static constexpr std::uint64_t most_values = 10'000'000;
    static constexpr std::uint64_t strip_offsets = 273;
    static constexpr std::uint64_t strip_lengths = 279;
    static constexpr std::uint64_t tile_offsets = 324;
    static constexpr std::uint64_t tile_lengths = 325;

    [[nodiscard]] bool has(std::uint64_t place, std::uint64_t length) const {
        const std::uint64_t size = original_.state().size;
        return place <= size && length <= size - place;
    }
    [[nodiscard]] Field read_field(std::uint64_t at, std::size_t length) const {
        const std::string entry = original_.bytes(at, length);
        constexpr std::string_view sizes("\0\1\1\2\4\10\1\1\2\4\10\4\10\4\0\0\10\10\10", 19); // by type
        const std::uint64_t type = number(entry, 2, 2, order_);
        Field field{number(entry, 0, 2, order_),
                    type < sizes.size() ? static_cast<std::size_t>(sizes[type]) : 0,
                    number(entry, 4, word_, order_), 0};
        const bool is_inside = field.count <= word_ && field.count * field.each <= word_;
        field.place = is_inside ? at + 4 + word_ : number(entry, 4 + word_, word_, order_);
        return field;
    }
    [[nodiscard]] std::vector<std::uint64_t> values(const Field& field) const {
        const std::string bytes = original_.bytes(field.place, field.count * field.each);
        std::vector<std::uint64_t> all;
        for (std::size_t at = 0; field.each > 0 && at + field.each <= bytes.size(); at += field.each)
            all.push_back(number(bytes, at, field.each, order_));
        return all;
    }

    const Original& original_;
    Order order_ = Order::LittleEndian;
    std::size_t word_ = 4; // bytes of a count or of a place
    std::uint64_t list_ = 0;
};

// HEIF, AVIF, JPEG XL in a box: each box says how long it is.
bool boxes_end_early(const Original& original) {
    const std::uint64_t size = original.state().size;
    std::uint64_t at = 0;
    for (int box = 0; at < size && box < most_boxes; ++box) {
        const std::string head = original.bytes(at, 16);
        if (head.size() < 8) return true;
        std::uint64_t length = number(head, 0, 4, Order::BigEndian);
        if (length == 0) return false; // up to the end of the file, wherever that is
        if (length == 1) length = number(head, 8, 8, Order::BigEndian);
        if (length < 8 || length > size - at) return true;
        at += length;
    }
    return false;
}

} // namespace

bool ends_early(const Original& original, std::string_view format) {
    if (format == "jpeg") return jpeg_ends_early(original);
    if (format == "png") return !has_at_its_end(original, "IEND\xAE\x42\x60\x82"sv);
    if (format == "gif") return gif_ends_early(original);
    if (format == "webp")
        return number(original.bytes(0, 12), 4, 4, Order::LittleEndian) + 8 > original.state().size;
    if (format == "tiff") return Tiff(original).ends_early();
    if (format == "heif" || format == "avif") return boxes_end_early(original);
    // A naked JPEG XL stream does not say how long it is; half a copy is the likelier of the two.
    if (format == "jxl") return original.bytes(0, 2) == "\xFF\x0A" || boxes_end_early(original);
    // ISO 32000-1, implementation note 18: within the last 1024 bytes. Earlier there may be that of a first
    // part.
    if (format == "pdf") return !tail_of(original, 1024).contains("%%EOF");
    if (format == "svg") return !has_at_its_end(original, "svg>"sv);
    return false;
}

bool is_half_there(const Original& original, std::string_view format) {
    // Poppler mends what it can, and shows the rest as if it were all.
    if (format == "pdf") return ends_early(original, format);
    const bool is_dense =
        format == "jpeg" || format == "webp" || format == "heif" || format == "avif" || format == "jxl";
    const std::string tail = is_dense ? tail_of(original, block) : std::string();
    if (tail.size() < block || tail.find_first_not_of('\0') != std::string::npos) return false;
    if (format != "jpeg") return true;
    // Cameras fill up a whole block behind the end.
    const std::string more = tail_of(original);
    const auto last = more.find_last_not_of('\0');
    return last == std::string::npos || !std::string_view(more).substr(0, last + 1).ends_with("\xFF\xD9"sv);
}

} // namespace kiosk::pictures::worker
