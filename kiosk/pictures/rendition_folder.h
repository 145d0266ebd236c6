#pragma once

// The renditions on disk, as far as they are too many. What goes is made anew when it is wanted again.

#include <cstdint>
#include <string>

namespace kiosk::pictures {

// Removes what was used longest ago until `budget` bytes are left. Only below the folders of renditions: what
// else lies in `cache` stays. Looks at every file: for a job.
void trim_renditions(const std::string& cache, std::uintmax_t budget);

} // namespace kiosk::pictures
