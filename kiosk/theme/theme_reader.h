#pragma once

// assets/theme.yaml → Theme.

#include "theme/theme.h"

#include <string>
#include <vector>

namespace kiosk::theme {

// Whatever is missing or wrong keeps its default and adds a Problem.
[[nodiscard]] Theme read_theme(const std::string& text, const std::string& file,
                               std::vector<Problem>& problems);

} // namespace kiosk::theme
