#pragma once

// Half a copy is told from a damaged file, which decoders' words do not do.

#include "pictures/worker/original.h"

#include <string_view>

namespace kiosk::pictures::worker {

// Asked when a decoder gave up: does it end before its own format says it is whole? `format` as in
// PictureFacts. False where the format does not tell.
[[nodiscard]] bool ends_early(const Original& original, std::string_view format);

// Asked before: is its end missing, or still empty (some systems give a copy its full length first), where
// the decoder would not mind and show half a picture?
[[nodiscard]] bool is_half_there(const Original& original, std::string_view format);

} // namespace kiosk::pictures::worker
