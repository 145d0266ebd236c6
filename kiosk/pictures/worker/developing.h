#pragma once

// Stored pixels → the picture as it is to be seen: of the wanted size, upright, sRGB, 8 bit, with alpha only
// where something shows through.

#include "pictures/worker/opening.h"

namespace kiosk::pictures::worker {

struct Developed {
    Image image; // 3 bands, or 4 where it may have clear parts
    bool is_profile_ignored = false;
};

// In memory, read to the end of the file; its alpha is looked at and dropped where it is opaque.
[[nodiscard]] Made<Developed> develop(const Opening& opening, PixelSize wanted);
// To be read from the top to the bottom once, for what is too large for memory; the alpha stays if
// `keeps_alpha`.
enum class Alpha { Keep, Drop };
[[nodiscard]] Made<Developed> develop_in_passing(const Opening& opening, PixelSize wanted, Alpha alpha);

// One that is developed, smaller; in memory.
[[nodiscard]] Image shrunk(const Image& developed, PixelSize wanted);

} // namespace kiosk::pictures::worker
