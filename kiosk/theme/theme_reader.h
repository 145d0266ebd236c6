#pragma once

// assets/theme.yaml and theme-<name>.yaml → Theme. Whatever is wrong keeps what it was and adds a Problem.

#include "theme/theme.h"

#include <string>
#include <vector>

namespace kiosk::theme {

// theme.yaml says everything; a theme on top of it only what differs.
enum class Extent { Everything, OnlyDifferences };

// `theme` with what `text` says, which is that of `file_name`.
[[nodiscard]] Theme read_theme(Theme theme, const std::string& text, const std::string& file_name, Extent extent,
                               std::vector<Problem>& problems);

// Pairs of colours that cannot be told apart well enough, at the line of `text` that names one of them; line 0 where a
// background makes it so.
void report_poor_contrast(const Theme& theme, const std::string& text, const std::string& file_name,
                          std::vector<Problem>& problems);

} // namespace kiosk::theme
