#pragma once

// Emphasis in Chinese. CommonMark 0.30, 6.2, decides by blanks and punctuation whether "**" opens or closes, which
// fails where words have no spaces: in 发表**《宣言》**以后 neither does. A guard, which is neither blank nor
// punctuation, between the mark and the punctuation inside makes it work.

#include <string>
#include <string_view>

namespace kiosk::content {

[[nodiscard]] std::string with_guards(std::string_view body);

} // namespace kiosk::content
