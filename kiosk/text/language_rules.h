#pragma once

// Whose habits a span follows where languages differ.

#include <cstdint>
#include <string_view>

namespace kiosk::text {

enum class Rules : std::uint8_t {
    Western, // words between spaces
    Chinese, // zh, ja: clreq, JLREQ; “ ” ‘ ’ — … take an em
    Korean,  // Han forms, but lines break between words
    French,  // ; : ! ? » keep the space before them, « the one after it
};

[[nodiscard]] inline Rules rules_of(std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    if (primary == "zh" || primary == "ja") return Rules::Chinese;
    if (primary == "ko") return Rules::Korean;
    if (primary == "fr") return Rules::French;
    return Rules::Western;
}

} // namespace kiosk::text
