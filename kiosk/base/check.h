#pragma once

// For what can never be. Stops the program, in release builds too; the service brings it back in two seconds.

#include <source_location>
#include <string_view>

namespace kiosk {

void check(bool holds, std::string_view what, std::source_location where = std::source_location::current());

} // namespace kiosk
