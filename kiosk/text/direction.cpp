#include "text/direction.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <array>
#include <string>

namespace kiosk::text {

bool is_right_to_left(std::string_view language) {
    if (language.starts_with("zh") || language.starts_with("en")) return false; // asked at every screen
    std::array<char, ULOC_FULLNAME_CAPACITY> id{};
    UErrorCode error = U_ZERO_ERROR;
    uloc_forLanguageTag(std::string(language).c_str(), id.data(), static_cast<int32_t>(id.size()), nullptr,
                        &error);
    return U_SUCCESS(error) && uloc_isRightToLeft(id.data());
}

bool is_right_to_left(char32_t character) {
    if (character < 0x590 || (character >= 0x2E80 && character < 0xFB1D)) return false; // most of them
    const UCharDirection d = u_charDirection(static_cast<UChar32>(character));
    return d == U_RIGHT_TO_LEFT || d == U_RIGHT_TO_LEFT_ARABIC;
}

} // namespace kiosk::text
