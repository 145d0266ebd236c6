#include "content/markdown_guard.h"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "content/runs.h"

namespace kiosk::content {

namespace {

UChar32 character_before(std::string_view text, std::size_t at) {
    if (at == 0) return ' ';
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 c = 0;
    auto place = static_cast<std::int32_t>(at);
    U8_PREV(data, 0, place, c);
    return c;
}

UChar32 character_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return ' ';
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 c = 0;
    U8_NEXT(data, at, text.size(), c);
    return c;
}

bool is_word(UChar32 c) { return c > ' ' && !u_isUWhiteSpace(c) && !u_ispunct(c); }

} // namespace

std::string with_guards(std::string_view body) {
    std::string out;
    out.reserve(body.size() + 16);
    for (std::size_t i = 0; i < body.size();) {
        if (body[i] != '*') {
            out += body[i++];
            continue;
        }
        std::size_t end = i;
        while (end < body.size() && body[end] == '*') ++end;
        const UChar32 before = character_before(body, i);
        const UChar32 after = character_at(body, end);
        const bool is_chinese = before >= 0x80 || after >= 0x80;
        if (is_chinese && u_ispunct(before) && is_word(after)) out += guard;
        out += body.substr(i, end - i);
        if (is_chinese && u_ispunct(after) && is_word(before)) out += guard;
        i = end;
    }
    return out;
}

} // namespace kiosk::content
