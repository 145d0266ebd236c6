#pragma once

// Characters of the content that no font in use can show, before a visitor finds an empty box.

#include <vector>

#include "base/files.h"
#include "base/problem.h"
#include "text/measurer.h"
#include "theme/theme.h"

namespace kiosk::commands {

// missing_glyph for each character once a file, with its line; details "found" (the character and its code point).
[[nodiscard]] std::vector<Problem> missing_glyphs(const Files& content, const theme::Theme& theme,
                                                  const text::Measurer& measurer);

} // namespace kiosk::commands
