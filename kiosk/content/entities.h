#pragma once

// "&amp;", "&#8212;", "&#x2014;" → the character. Names that people type; others stay as they are written.

#include <string>
#include <string_view>

namespace kiosk::content {

[[nodiscard]] std::string decoded_entity(std::string_view entity);

} // namespace kiosk::content
