#pragma once

// display.json in the data folder: the display that the kiosk was last shown on. Layout depends on its millimetres, so
// `prepare` and `check` without a window need it to make and to ask for just the sizes that will be shown.

#include <optional>
#include <string>

#include "theme/theme.h"

namespace kiosk::commands {

// Written only where it is another than before; a data folder that cannot be written is told by others.
void remember_display(const std::string& data_folder, const theme::Display& display);

// Nothing where no kiosk was shown yet.
[[nodiscard]] std::optional<theme::Display> known_display(const std::string& data_folder);

} // namespace kiosk::commands
