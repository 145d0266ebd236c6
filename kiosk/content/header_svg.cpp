#include <charconv>
#include <cmath>
#include <string>

#include "content/encoding.h"
#include "content/header_bytes.h"

namespace kiosk::content {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

void skip_space(std::string_view& text) {
    while (!text.empty() && (is_space(text.front()) || text.front() == ',')) text.remove_prefix(1);
}

std::optional<double> take_number(std::string_view& text) {
    skip_space(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || !std::isfinite(value)) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

// px of a CSS length at 96 to the inch; nothing for parts ("100%") and units that depend on type.
std::optional<double> length(std::string_view text) {
    const auto value = take_number(text);
    if (!value || *value <= 0) return std::nullopt;
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    if (text.empty() || text == "px") return *value;
    if (text == "pt") return *value * 96 / 72;
    if (text == "pc") return *value * 16;
    if (text == "in") return *value * 96;
    if (text == "cm") return *value * 96 / 2.54;
    if (text == "mm") return *value * 96 / 25.4;
    return std::nullopt;
}

// The attributes of the root element as written, "" where the root is not <svg> or its tag does not end.
std::string_view root_attributes(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t open = text.find('<', i);
        if (open == std::string_view::npos) return {};
        const std::string_view here = text.substr(open);
        const std::string_view end = here.starts_with("<!--") ? "-->" : here.starts_with("<?") ? "?>" : ">";
        std::size_t close = here.find(end);
        if (close == std::string_view::npos) return {};
        if (here.starts_with("<!DOCTYPE")) { // may hold declarations in [ ]
            const std::size_t inner = here.find('[');
            if (inner < close) close = here.find("]>");
            if (close == std::string_view::npos) return {};
        } else if (!here.starts_with("<!") && !here.starts_with("<?")) {
            const std::string_view tag = here.substr(1, close - 1);
            const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/"));
            if (name != "svg" && !name.ends_with(":svg")) return {};
            return tag.substr(name.size());
        }
        i = open + close + end.size();
    }
    return {};
}

std::string_view attribute(std::string_view attributes, std::string_view wanted) {
    while (!attributes.empty()) {
        skip_space(attributes);
        const std::size_t equals = attributes.find('=');
        if (equals == std::string_view::npos) return {};
        std::string_view name = attributes.substr(0, equals);
        while (!name.empty() && is_space(name.back())) name.remove_suffix(1);
        attributes.remove_prefix(equals + 1);
        skip_space(attributes);
        if (attributes.empty()) return {};
        const std::size_t close = attributes.find(attributes.front(), 1);
        if (close == std::string_view::npos) return {};
        if (name == wanted) return attributes.substr(1, close - 1);
        attributes.remove_prefix(close + 1);
    }
    return {};
}

} // namespace

std::optional<Size> svg_size(std::string_view head) {
    // All that matters here is ASCII, so only UTF-16 is worth decoding; the head may end inside a character.
    const bool is_utf16 = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
    const auto decoded = is_utf16 ? decode(head) : std::nullopt;
    if (is_utf16 && !decoded) return std::nullopt;
    const std::string_view attributes = root_attributes(decoded ? std::string_view(decoded->text) : head);
    const auto width = length(attribute(attributes, "width"));
    const auto height = length(attribute(attributes, "height"));
    if (width && height) return Size{*width, *height};
    std::string_view box = attribute(attributes, "viewBox");
    take_number(box);
    take_number(box);
    const auto box_width = take_number(box);
    const auto box_height = take_number(box);
    if (!box_width || !box_height || *box_width <= 0 || *box_height <= 0) return std::nullopt;
    if (width) return Size{*width, *width * *box_height / *box_width};
    if (height) return Size{*height * *box_width / *box_height, *height};
    return Size{*box_width, *box_height};
}

} // namespace kiosk::content
