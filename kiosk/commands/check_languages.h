#pragma once

// A language that the exhibition offers while the interface has no words in it: its buttons would speak another one.

#include <vector>

#include "content/exhibition.h"
#include "theme/theme.h"

namespace kiosk::commands {

[[nodiscard]] std::vector<Problem> languages_without_words(const content::Exhibition& exhibition,
                                                           const theme::Strings& strings);

} // namespace kiosk::commands
