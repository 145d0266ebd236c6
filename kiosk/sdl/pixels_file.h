#pragma once

// A rendition on disk → pixels. Only for files our own worker wrote: originals go through it. Safe on any
// thread.

#include "base/result.h"
#include "pictures/store.h"

#include <string>

namespace kiosk::sdl {

// PNG, JPEG or WebP. Problem picture_failed with details "reason".
[[nodiscard]] Result<pictures::Pixels> read_pixels(const std::string& path);

// Problem picture_failed with details "reason".
[[nodiscard]] Result<void> write_png(const pictures::Pixels& pixels, const std::string& path);

} // namespace kiosk::sdl
