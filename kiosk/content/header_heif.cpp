#include <map>
#include <vector>

#include "content/header_boxes.h"
#include "content/header_bytes.h"

namespace kiosk::content {

// HEIC and AVIF: ISO/IEC 14496-12 boxes, ISO/IEC 23008-12 items. meta { pitm: which item is the picture;
// iprp { ipco: properties (ispe: size, irot: quarter turns); ipma: which item has which properties } }.

namespace {

// Empty when there is no such box, or not all of it.
std::string_view content_of(const std::vector<Box>& all, std::string_view type) {
    for (const Box& box : all) {
        if (box.type == type) return box.is_cut ? std::string_view{} : box.content;
    }
    return {};
}

// Item id → numbers of its properties, from 1.
std::map<std::uint64_t, std::vector<std::uint64_t>> associations(std::string_view ipma) {
    std::map<std::uint64_t, std::vector<std::uint64_t>> found;
    const HeaderBytes box(ipma, ByteOrder::BigEndian);
    const std::size_t id_width = box.number(0, 1) < 1 ? 2 : 4;
    const bool is_wide = (box.number(3, 1) & 1) != 0;
    const std::uint64_t count = box.number(4, 4);
    std::size_t at = 8;
    for (std::uint64_t i = 0; i < count && box.has(at, id_width + 1); ++i) {
        auto& properties = found[box.number(at, id_width)];
        at += id_width;
        const std::uint64_t of_item = box.number(at++, 1);
        for (std::uint64_t j = 0; j < of_item && box.has(at, is_wide ? 2 : 1); ++j) {
            properties.push_back(is_wide ? box.number(at, 2) & 0x7FFF : box.number(at, 1) & 0x7F);
            at += is_wide ? 2 : 1;
        }
    }
    return found;
}

Size size_of(const Box& ispe) {
    const HeaderBytes box(ispe.content, ByteOrder::BigEndian);
    return {static_cast<double>(box.number(4, 4)), static_cast<double>(box.number(8, 4))};
}

// For files without associations: a picture is larger than its tiles and its preview.
Size largest(const std::vector<Box>& properties) {
    Size best;
    for (const Box& property : properties) {
        if (property.type != "ispe") continue;
        const Size size = size_of(property);
        if (size.w * size.h > best.w * best.h) best = size;
    }
    return best;
}

} // namespace

std::optional<Size> heif_size(std::string_view head) {
    const std::string_view meta = content_of(boxes(head), "meta");
    if (meta.size() < 4) return std::nullopt;
    const auto parts = boxes(meta.substr(4)); // after version and flags
    const auto item_properties = boxes(content_of(parts, "iprp"));
    const auto properties = boxes(content_of(item_properties, "ipco"));
    const HeaderBytes pitm(content_of(parts, "pitm"), ByteOrder::BigEndian);
    const std::uint64_t primary = pitm.number(4, pitm.number(0, 1) == 0 ? 2 : 4);
    const auto of_item = associations(content_of(item_properties, "ipma"));

    Size size;
    bool is_on_its_side = false;
    if (const auto mine = of_item.find(primary); mine != of_item.end()) {
        for (const std::uint64_t number : mine->second) {
            if (number == 0 || number > properties.size()) continue;
            const Box& property = properties[number - 1];
            if (property.type == "ispe") size = size_of(property);
            if (property.type == "irot" && !property.content.empty()) is_on_its_side = property.content[0] & 1;
        }
    }
    if (size.is_empty()) size = largest(properties);
    if (size.is_empty()) return std::nullopt;
    return is_on_its_side ? Size{size.h, size.w} : size;
}

} // namespace kiosk::content
