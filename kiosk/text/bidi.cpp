#include "text/bidi.h"

#include "base/utf8.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace kiosk::text {

namespace {

struct Close {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

bool is_strong_left(char32_t c) {
    return u_charDirection(static_cast<UChar32>(c)) == U_LEFT_TO_RIGHT;
}

} // namespace

Direction base_direction(const std::vector<Character>& characters, std::string_view language) {
    const bool is_language_right = is_right_to_left(language);
    const bool is_any_right =
        std::ranges::any_of(characters, [](const Character& c) { return is_right_to_left(c.code); });
    if (is_any_right == is_language_right)
        return is_any_right ? Direction::RightToLeft : Direction::LeftToRight;
    const bool is_any_left =
        std::ranges::any_of(characters, [](const Character& c) { return is_strong_left(c.code); });
    // Letters of one direction alone, in a language of the other: a name in its own script.
    return is_any_left ? Direction::LeftToRight : Direction::RightToLeft;
}

bool set_levels(std::vector<Character>& characters, Direction base) {
    const bool is_plain =
        base == Direction::LeftToRight && std::ranges::none_of(characters, [](const Character& c) {
            return is_right_to_left(c.code) ||
                   (c.code >= 0x600 && u_charDirection(static_cast<UChar32>(c.code)) == U_ARABIC_NUMBER);
        });
    if (is_plain) return false; // nearly every paragraph
    icu::UnicodeString utf16;
    std::vector<std::size_t> units; // of each character's first
    for (const Character& c : characters) {
        units.push_back(static_cast<std::size_t>(utf16.length()));
        utf16.append(static_cast<UChar32>(c.code));
    }
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UBiDi, Close> bidi(ubidi_open());
    ubidi_setPara(bidi.get(), utf16.getBuffer(), utf16.length(), base == Direction::RightToLeft ? 1 : 0,
                  nullptr, &error);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &error);
    if (U_FAILURE(error) || levels == nullptr) return false;
    for (std::size_t i = 0; i < characters.size(); ++i) characters[i].level = levels[units[i]];
    return true;
}

std::vector<int> visual_order(const std::vector<std::uint8_t>& levels) {
    std::vector<int> order(levels.size());
    if (!levels.empty())
        ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), order.data());
    return order;
}

std::string with_mirrored_marks(std::string_view text) {
    icu::UnicodeString turned;
    for (std::size_t at = 0; at < text.size();)
        turned.append(u_charMirror(static_cast<UChar32>(next_character(text, at))));
    std::string out;
    return turned.toUTF8String(out);
}

} // namespace kiosk::text
