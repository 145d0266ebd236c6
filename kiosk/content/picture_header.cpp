#include "content/picture_header.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "content/encoding.h"
#include "content/header_bytes.h"

namespace kiosk::content {

namespace {

using namespace std::string_view_literals;

constexpr double widest = 1'000'000; // px; more than any scanner makes, and what lies beyond is rubbish

Size size_at(std::string_view head, ByteOrder order, std::size_t at, std::size_t width) {
    const HeaderBytes file(head, order);
    return {static_cast<double>(file.number(at, width)), static_cast<double>(file.number(at + width, width))};
}

// The Exif block that a chunk of that name holds, in PNG (length, name, data, check sum) or RIFF (name, length, data).
int png_orientation(std::string_view head) {
    const HeaderBytes file(head, ByteOrder::BigEndian);
    for (std::size_t at = 8; file.has(at, 8);) {
        const std::string_view name = file.part(at + 4, 4);
        const std::size_t length = file.number(at, 4);
        if (name == "IDAT") break;
        if (name == "eXIf") {
            const auto exif = read_tiff_directory(file.part(at + 8, length));
            return exif ? exif->orientation : 1;
        }
        at += 12 + length;
    }
    return 1;
}

int webp_orientation(std::string_view head) {
    const HeaderBytes file(head, ByteOrder::LittleEndian);
    for (std::size_t at = 12; file.has(at, 8);) {
        const std::size_t length = file.number(at + 4, 4);
        if (file.part(at, 4) == "EXIF") {
            std::string_view block = file.part(at + 8, length);
            if (block.starts_with("Exif\0\0"sv)) block.remove_prefix(6);
            const auto exif = read_tiff_directory(block);
            return exif ? exif->orientation : 1;
        }
        at += 8 + length + length % 2;
    }
    return 1;
}

// RFC 6386 9.1 (lossy), the lossless bitstream's header, and the extended header's canvas.
std::optional<Size> webp_size(std::string_view head) {
    const HeaderBytes file(head, ByteOrder::LittleEndian);
    const std::string_view form = file.part(12, 4);
    if (form == "VP8 " && file.has(0, 30)) {
        return Size{static_cast<double>(file.number(26, 2) & 0x3FFF), static_cast<double>(file.number(28, 2) & 0x3FFF)};
    }
    if (form == "VP8L" && file.has(0, 25)) {
        const std::uint64_t bits = file.number(21, 4);
        return Size{static_cast<double>((bits & 0x3FFF) + 1), static_cast<double>((bits >> 14 & 0x3FFF) + 1)};
    }
    if (form != "VP8X" || !file.has(0, 30)) return std::nullopt;
    return upright({static_cast<double>(file.number(24, 3) + 1), static_cast<double>(file.number(27, 3) + 1)},
                   webp_orientation(head));
}

std::optional<Size> tiff_size(std::string_view head) {
    const auto directory = read_tiff_directory(head);
    if (!directory) return std::nullopt;
    return upright(directory->size, directory->orientation);
}

bool is_tiff(std::string_view head) {
    return head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv) || head.starts_with("II+\0"sv) ||
           head.starts_with("MM\0+"sv);
}

bool is_heif(std::string_view head) {
    if (head.size() < 12 || head.substr(4, 4) != "ftyp") return false;
    const std::string_view brand = head.substr(8, 4);
    return std::ranges::any_of(std::array{"heic"sv, "heix"sv, "heim"sv, "heis"sv, "hevc"sv, "hevx"sv, "mif1"sv,
                                          "msf1"sv, "avif"sv, "avis"sv},
                               [&](std::string_view known) { return known == brand; });
}

bool may_be_svg(std::string_view head) {
    std::string_view start = head.substr(0, 1024);
    if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
    while (!start.empty() && (start.front() <= ' ' && start.front() > 0)) start.remove_prefix(1);
    return start.starts_with('<') || head.starts_with("\xFF\xFE<"sv) || head.starts_with("\xFE\xFF\0<"sv);
}

// Nothing where the format is none of ours.
struct Found {
    bool is_picture = false;
    std::optional<Size> size;
};

Found find_size(std::string_view head) {
    if (head.starts_with("\xFF\xD8\xFF")) return {true, jpeg_size(head)};
    if (head.starts_with("\x89PNG\r\n\x1A\n")) {
        if (head.size() < 24 || head.substr(12, 4) != "IHDR") return {true, std::nullopt};
        return {true, upright(size_at(head, ByteOrder::BigEndian, 16, 4), png_orientation(head))};
    }
    if (head.starts_with("GIF87a") || head.starts_with("GIF89a")) {
        if (head.size() < 10) return {true, std::nullopt};
        return {true, size_at(head, ByteOrder::LittleEndian, 6, 2)};
    }
    if (head.starts_with("RIFF") && head.size() >= 12 && head.substr(8, 4) == "WEBP") return {true, webp_size(head)};
    if (is_tiff(head)) return {true, tiff_size(head)};
    if (is_heif(head)) return {true, heif_size(head)};
    if (is_jxl(head)) return {true, jxl_size(head)};
    if (may_be_svg(head)) return {true, svg_size(head)};
    return {};
}

// What people take for a picture, by its first bytes.
std::string_view mistaken_for_picture(std::string_view head) {
    const HeaderBytes file(head, ByteOrder::LittleEndian);
    const std::uint64_t bitmap_header = file.number(14, 4); // its length: of OS/2, Windows, and its later versions
    if (head.starts_with("BM") && bitmap_header >= 12 && bitmap_header <= 124) return "bmp";
    if (head.starts_with("8BPS")) return "photoshop";
    if (head.substr(0, 12).find("ftyp") == 4 || head.starts_with("\x1A\x45\xDF\xA3")) return "video";
    if (head.starts_with("RIFF") && file.part(8, 4) == "AVI ") return "video";
    if (head.starts_with("PK\x03\x04") || head.starts_with("\xD0\xCF\x11\xE0")) return "document"; // Word, PowerPoint
    const std::string start = folded(head.substr(0, 512));
    if (start.find("<html") != std::string::npos || start.find("<!doctype html") != std::string::npos) return "web-page";
    if (start.find("<svg") != std::string::npos) return "no-size";
    if (head.empty()) return "empty";
    const bool is_hollow = head.find_first_not_of('\0') == std::string_view::npos; // room made for a copy that stopped
    return is_hollow ? "truncated" : "unknown-format";
}

bool is_plausible(Size size) {
    return !size.is_empty() && size.w <= widest && size.h <= widest;
}

} // namespace

PictureHeader measure_picture(std::string_view head, HeadIs extent) {
    using Outcome = PictureHeader::Outcome;
    if (head.substr(0, 1024).find("%PDF-") != std::string_view::npos) return {Outcome::Unmeasured, {}, {}};
    const Found found = find_size(head);
    if (found.size && is_plausible(*found.size)) return {Outcome::Measured, *found.size, {}};
    if (found.is_picture && !found.size && extent == HeadIs::Beginning) return {Outcome::Unmeasured, {}, {}};
    if (found.is_picture && head.front() != '<') return {Outcome::Unreadable, {}, found.size ? "broken" : "truncated"};
    return {Outcome::Unreadable, {}, mistaken_for_picture(head)};
}

bool has_picture_extension(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos) return false;
    static constexpr std::array known{"jpg"sv,  "jpeg"sv, "jpe"sv,  "jfif"sv, "png"sv, "webp"sv, "tif"sv, "tiff"sv,
                                      "heic"sv, "heif"sv, "avif"sv, "jxl"sv,  "gif"sv, "bmp"sv,  "svg"sv, "pdf"sv};
    return std::ranges::find(known, folded(path.substr(dot + 1))) != known.end();
}

} // namespace kiosk::content
