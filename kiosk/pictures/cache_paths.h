#pragma once

// Where things lie below the cache folder. A picture is known by its content, so a rename costs nothing and two
// kiosks may share a folder:
//   pictures/ab/<digest>/1-1920x1200.jpg      page 1 at that size (.png where it has clear parts)
//   pictures/ab/<digest>/1-20000x12500.dzi    its pyramid, in Deep Zoom layout
//   pictures/ab/<digest>/1-20000x12500_files/14/3_2.jpg
//   index/ab/<hash of file, version and leaf>.json    what was learnt of that file (pictures/picture_index.h)
//   aside/                                    what is being written; renamed when it is whole

#include "pictures/rendition_key.h"

#include <string>
#include <string_view>

namespace kiosk::pictures {

// Hex digits only: it becomes a path.
[[nodiscard]] bool is_digest(std::string_view digest);
// Without an extension. `digest` must be one.
[[nodiscard]] std::string rendition_path(std::string_view digest, int leaf, int w, int h);
[[nodiscard]] std::string pyramid_path(std::string_view digest, int leaf, int w, int h); // + ".dzi", + "_files/…"
// Without an extension: of the tile's file.
[[nodiscard]] std::string tile_path(std::string_view digest, const RenditionKey& key);
[[nodiscard]] std::string index_path(const RenditionKey& key);

} // namespace kiosk::pictures
