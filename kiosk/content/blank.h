#pragma once

// Text that says nothing.

#include <string_view>

namespace kiosk::content {

[[nodiscard]] inline bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

} // namespace kiosk::content
