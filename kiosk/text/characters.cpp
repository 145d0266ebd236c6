#include "text/characters.h"

#include <unicode/uchar.h>

#include <string_view>

namespace kiosk::text {

namespace {

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

bool is_wide(char32_t c) {
    const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

// Most of a Chinese text: neither a mark nor in need of a look into tables.
bool is_common_ideograph(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF;
}

} // namespace

Mark mark_of(char32_t c) {
    if (c < 0x80 || is_common_ideograph(c)) return Mark::None; // ASCII marks follow UAX 14 alone
    if (is_one_of(c, U"“‘（《〈「『【〔〖［｛｟〝")) return Mark::Opening;
    if (is_one_of(c, U"”’）》〉」』】〕〗］｝｠〞〟")) return Mark::Closing;
    if (is_one_of(c, U"、，。；：！？．｡､")) return Mark::Stop;
    if (is_one_of(c, U"·•・‧")) return Mark::MiddleDot;
    if (is_one_of(c, U"～／–－〜")) return Mark::Connector;
    if (is_one_of(c, U"—―⸺")) return Mark::Dash;
    if (is_one_of(c, U"…⋯")) return Mark::Ellipsis;
    return Mark::None;
}

Script script_of(char32_t c) {
    if (is_common_ideograph(c)) return Script::Han;
    if (c == 0x3000 || c == 0x200B) return Script::Space;
    if (c < 0x80) return c <= 0x20 || c == 0x7F ? Script::Space : Script::Western;
    if (c == 0xA0 || c == 0x202F || c == 0x2007)
        return Script::Western; // no-break spaces hold words together
    if (u_isUWhiteSpace(static_cast<UChar32>(c))) return Script::Space;
    return is_wide(c) && !is_hangul(c) ? Script::Han : Script::Western;
}

bool is_shared_quotation_mark(char32_t c) {
    return c == U'“' || c == U'”' || c == U'‘' || c == U'’';
}

bool keeps_distance_from_han(char32_t c) {
    if (script_of(c) != Script::Western || is_hangul(c)) return false;
    return u_isalnum(static_cast<UChar32>(c)) || is_one_of(c, U"%‰°℃+−@#$€£&");
}

bool is_han_number(char32_t c) {
    return is_one_of(c, U"一二三四五六七八九十百千万亿两〇零");
}

bool is_hangul(char32_t c) {
    return (c >= 0xAC00 && c <= 0xD7FF) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3130 && c <= 0x318F) ||
           (c >= 0xA960 && c <= 0xA97F);
}

bool continues_character(char32_t c) {
    if (c < 0x300) return false;
    if (c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F)) return true;
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

} // namespace kiosk::text
