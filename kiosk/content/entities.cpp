#include "content/entities.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include <unicode/utf8.h>

namespace kiosk::content {

namespace {

using Named = std::pair<std::string_view, std::string_view>;
constexpr std::array names{
    Named{"amp", "&"},    Named{"lt", "<"},     Named{"gt", ">"},     Named{"quot", "\""},  Named{"apos", "'"},
    Named{"nbsp", " "},   Named{"ensp", " "},   Named{"emsp", " "},   Named{"mdash", "—"},  Named{"ndash", "–"},
    Named{"hellip", "…"}, Named{"ldquo", "“"},  Named{"rdquo", "”"},  Named{"lsquo", "‘"},  Named{"rsquo", "’"},
    Named{"laquo", "«"},  Named{"raquo", "»"},  Named{"middot", "·"}, Named{"bull", "•"},   Named{"times", "×"},
    Named{"copy", "©"},   Named{"reg", "®"},    Named{"deg", "°"},    Named{"sect", "§"},
};

std::string utf8(std::uint32_t character) {
    const bool is_shown = character >= 0x20 && character != 0x7F && (character < 0x80 || character >= 0xA0) &&
                          character <= 0x10FFFF && (character < 0xD800 || character > 0xDFFF);
    if (!is_shown) return "\xEF\xBF\xBD"; // U+FFFD
    std::array<std::uint8_t, 4> bytes{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, static_cast<UChar32>(character));
    return {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)};
}

} // namespace

std::string decoded_entity(std::string_view entity) {
    if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';') return std::string(entity);
    const std::string_view name = entity.substr(1, entity.size() - 2);
    if (name.front() == '#') {
        const bool is_hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const std::string_view digits = name.substr(is_hex ? 2 : 1);
        std::uint32_t character = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), character, is_hex ? 16 : 10);
        return utf8(character);
    }
    for (const auto& [known, character] : names) {
        if (known == name) return std::string(character);
    }
    return std::string(entity);
}

} // namespace kiosk::content
