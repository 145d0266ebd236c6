#pragma once

// What lies in the cache folder (pictures/cache_paths.h), as far as it may be removed. What goes is made anew
// when it is wanted again. Looks at every rendition: for a job.

#include <cstdint>
#include <set>
#include <string>

namespace kiosk::pictures {

struct Trimming {
    std::uintmax_t budget = 0;    // bytes that may be left
    std::int64_t now = 0;         // ns, as a file touched now says
    std::set<std::string> in_use; // files that stay
};

// Removes what was used longest ago until `budget` bytes are left; whole pyramids as one; nothing of the last
// minute. Beside the budget go: what was being written an hour ago and still is not whole, and what was
// learnt of files that nobody asked for in a year. What else lies in `cache` stays. Returns the bytes left.
std::uintmax_t trim_renditions(const std::string& cache, const Trimming& trimming);

// Bytes of a pyramid's tiles; counted once and then kept beside it. `path` is without its ".dzi".
std::uintmax_t pyramid_bytes(const std::string& path);
// Its .dzi first: without it the tiles are nothing. Whether it is gone.
bool remove_pyramid(const std::string& cache, const std::string& path);
// Everything that was made and learnt.
void remove_renditions(const std::string& cache);

} // namespace kiosk::pictures
