#pragma once

// Numbers as the running text of a language writes them: 57967 in Chinese, 57,967 in English, 57.967 in
// German.

#include <string>
#include <string_view>

namespace kiosk::text {

[[nodiscard]] std::string number(double value, std::string_view language);

} // namespace kiosk::text
