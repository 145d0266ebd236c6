#pragma once

// From inside, with everything closed (limits.h, fences.h): what can still be done?

#include "pictures/worker/answering.h"

namespace kiosk::pictures::worker {

// Prints one line each, "network: closed"; returns how many stand open that should not.
[[nodiscard]] int try_doors(const Folders& folders);

} // namespace kiosk::pictures::worker
