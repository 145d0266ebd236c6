#pragma once

// Small steps on the files of the cache folder. Whatever may be wrong with the folder, none of them fails
// loudly: what is not there is made anew.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::pictures {

// A file's time stamp, in nanoseconds of the file system's own clock.
[[nodiscard]] std::optional<std::int64_t> time_of(const std::string& path);
// Gives it the present time; makes it (and the folders on the way) where it is not there. Its new time.
std::optional<std::int64_t> touch(const std::string& path);
// Its time alone; nothing where it is not there.
std::optional<std::int64_t> touch_existing(const std::string& path);
// The whole of a regular file of at most `longest` bytes.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path, std::size_t longest);
// <cache>/<path>: written in <cache>/aside and renamed, the folders on the way made; not flushed to the disk.
// Whether it was.
[[nodiscard]] bool replace_file(const std::string& cache, const std::string& path, std::string_view bytes);
// A name below <cache>/aside that nobody has.
[[nodiscard]] std::string new_aside(const std::string& cache);

} // namespace kiosk::pictures
