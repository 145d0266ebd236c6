#pragma once

// A museum of four chapters in two languages, made by hand: every kind of page and block once, titles short
// and long.

#include "content/exhibition.h"

namespace kiosk::fakes {

[[nodiscard]] content::Exhibition small_exhibition();

// What it is made of.
namespace small {

[[nodiscard]] content::Picture picture(const std::string& file, bool zh);
[[nodiscard]] content::Run run(const std::string& text);
[[nodiscard]] content::Page page(const std::string& chapter, const std::string& folder, bool zh);
[[nodiscard]] content::Page person(const std::string& id, const std::string& name, char initial, bool zh);
[[nodiscard]] content::Edition edition(bool zh);

} // namespace small

} // namespace kiosk::fakes
