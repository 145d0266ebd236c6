#pragma once

// Pictures that have fewer pixels than the display shows them with. The viewer does not count: whoever looks closer
// sees pixels sooner or later; drawings have no pixels.

#include <map>
#include <string>
#include <vector>

#include "commands/check_pictures.h"
#include "screens/screen.h"

namespace kiosk::commands {

// The largest that a picture is shown at, its parts beyond an edge included, and on which screen.
struct Shown {
    Size px;
    std::string screen;
};
using ShownSizes = std::map<FileAndLeaf, Shown>;

// Adds what `screen` shows.
void add_shown(const screens::Screen& screen, const LookedAt& looked, ShownSizes& shown);

// picture_too_small where one is enlarged more than one and a half times.
[[nodiscard]] std::vector<Problem> too_small(const NamedPictures& pictures, const LookedAt& looked,
                                             const ShownSizes& shown);

} // namespace kiosk::commands
