#pragma once

// Developed pictures → files of the cache folder, and back.

#include "pictures/worker/shelf.h"
#include "pictures/worker/vips_handles.h"

#include <optional>
#include <string>

namespace kiosk::pictures::worker {

// A rendition: .jpg, or .png where it has alpha. `path` without extension.
[[nodiscard]] Made<void> store_rendition(Shelf& shelf, const Image& image, const std::string& path);

// A Deep Zoom pyramid, of the geometry of pictures/pyramid.h: its tiles first, its .dzi last. Returns where
// the last level lies that is one tile. Trouble::Broken where the pixels could not be had.
[[nodiscard]] Made<std::string> store_pyramid(Shelf& shelf, const Image& image, const std::string& path);

// Both forms of a file that may be there: with ".jpg" or ".png" behind `path`; nothing when neither is.
[[nodiscard]] std::optional<std::string> stored(const std::string& path);
// The last level that is one tile, of a pyramid of that size; without extension.
[[nodiscard]] std::string single_tile(const std::string& pyramid, PixelSize size);
[[nodiscard]] Image read_stored(const std::string& path);

} // namespace kiosk::pictures::worker
