#pragma once

// `type:` and `fonts:` of a theme file. For .cpp files of this folder only.

#include "theme/theme.h"
#include "theme/yaml_table.h"

namespace kiosk::theme {

// family, weight, size, tracking and line height of each role.
void read_type(YamlTable& file, Theme& theme);

// family: {zh: [name, …], "*": [name, …]}
void read_fonts(YamlTable& file, Theme& theme);

} // namespace kiosk::theme
