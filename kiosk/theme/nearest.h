#pragma once

// The right spelling that a wrong one was most likely meant to be.

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::theme {

// Empty when nothing is near: more than a third of the letters, and at least two, would have to change.
[[nodiscard]] std::string nearest(std::string_view found, const std::vector<std::string>& right);

} // namespace kiosk::theme
