#include "content/placed_at.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "content/statements.h"

namespace kiosk::content {

namespace {

std::string joined(const Yaml& value) {
    if (value.type == Yaml::Type::Text) return trimmed(value.text);
    std::string all;
    for (const Yaml& item : value.items) all += (all.empty() ? "" : ", ") + trimmed(item.text);
    return all;
}

// As it would be on an English keyboard; separators are commas.
std::string plain(std::string_view written) {
    std::string out;
    for (std::size_t at = 0; at < written.size();) {
        char32_t character = next_character(written, at);
        if (character >= U'！' && character <= U'～') character -= U'！' - U'!';
        if (character == U'、' || character == U';') character = U',';
        const bool is_bracket = std::u32string_view(U"()[]{}【】").find(character) != std::u32string_view::npos;
        if (is_bracket || character >= 0x80) character = U' ';
        out += static_cast<char>(character);
    }
    return out;
}

std::optional<double> part_of(std::string text) {
    text = trimmed(text);
    const bool is_per_cent = text.ends_with('%');
    if (is_per_cent) text.pop_back();
    const auto number = parse_number(text);
    return number && is_per_cent ? *number / 100 : number;
}

} // namespace

WrittenPlace place_of(const Yaml& value) {
    WrittenPlace place{joined(value), std::nullopt};
    std::string numbers = plain(place.written);
    // "0.42 0.31": a space parts them where nothing else does.
    if (numbers.find(',') == std::string::npos) {
        numbers = trimmed(numbers);
        std::ranges::replace(numbers, ' ', ',');
    }
    const std::size_t comma = numbers.find(',');
    if (comma == std::string::npos) return place;
    const std::string second = numbers.substr(comma + 1);
    const auto x = part_of(numbers.substr(0, comma));
    const auto y = second.find(',') == std::string::npos ? part_of(second) : std::nullopt;
    if (x && y) place.at = Point{*x, *y};
    return place;
}

std::string nearest_place(Point at, Size picture) {
    const auto parts = [&](Size whole) { return fmt::format("[{:.3g}, {:.3g}]", at.x / whole.w, at.y / whole.h); };
    if (at.x < 0 || at.y < 0) return {};
    if (at.x <= 100 && at.y <= 100) return parts({100, 100});
    if (!picture.is_empty() && at.x <= picture.w && at.y <= picture.h) return parts(picture);
    return {};
}

} // namespace kiosk::content
