#pragma once

// Which way a text runs. A screen in a right-to-left language is laid out from its start edge like any other
// and mirrored at the end; ParagraphStyle::page tells the typesetter so (paragraph.h).

#include <string_view>

namespace kiosk::text {

enum class Direction { LeftToRight, RightToLeft };

// BCP 47: "ar", "he", "fa", "ur" and their kin.
[[nodiscard]] bool is_right_to_left(std::string_view language);

// A letter that is written from right to left.
[[nodiscard]] bool is_right_to_left(char32_t character);

} // namespace kiosk::text
