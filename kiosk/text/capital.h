#pragma once

// A label that stands by itself begins as a sentence does, where the language has capital letters: "about
// November 1924" → "About November 1924".

#include <string>
#include <string_view>

namespace kiosk::text {

// `language`: BCP 47; i becomes İ in Turkish alone.
[[nodiscard]] std::string with_capital(std::string_view words, std::string_view language);

} // namespace kiosk::text
