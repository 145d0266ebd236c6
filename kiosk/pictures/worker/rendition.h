#pragma once

// One picture file → one rendition file, by libvips: upright, sRGB, 8 bit, of the size asked for.

#include "pictures/worker_protocol.h"

#include <string>

namespace kiosk::pictures::worker {

// `content` and `cache` are folders. Written aside, then renamed: the rendition is whole or not there.
[[nodiscard]] RenditionAnswer make_rendition(const std::string& content, const std::string& cache,
                                             const RenditionRequest& request);

} // namespace kiosk::pictures::worker
