#pragma once

// Any colours → sRGB, 8 bit, 3 bands or 4 with alpha.

#include "base/colour.h"
#include "pictures/worker/vips_handles.h"

namespace kiosk::pictures::worker {

struct InSrgb {
    Image image; // nothing: libvips could not
    bool is_profile_ignored = false;
};

// Through the embedded profile where there is one that can be used; ink without one by libvips' own.
[[nodiscard]] InSrgb to_srgb(const Image& image);

// Of all pixels, laid on white. Of an image as to_srgb() leaves it.
[[nodiscard]] Colour mean_of(const Image& image);

} // namespace kiosk::pictures::worker
