#pragma once

// The geometry of a deep-zoom pyramid ("Deep Zoom" layout, as libvips writes it): level n is the picture at 1/2^(last−n)
// of its size, rounded up; each level is cut into tiles of `tile_step` px that share `tile_overlap` px with each
// neighbour.

#include "base/geometry.h"
#include "pictures/rendition_key.h"

namespace kiosk::pictures {

inline constexpr int tile_step = 510;
inline constexpr int tile_overlap = 1;
inline constexpr int tile_side = tile_step + 2 * tile_overlap; // px of an inner tile's file

// Of a pyramid whose last level is w × h px.
[[nodiscard]] int last_level(int w, int h);
struct LevelSize {
    int w = 1;
    int h = 1;
    int columns = 1;
    int rows = 1;
};
[[nodiscard]] LevelSize level_size(int w, int h, int level);

// Where a tile lies, px of its level: `shown` without its overlap (tiles meet there), `file` with it.
struct TilePlace {
    Rect shown;
    Rect file;
};
[[nodiscard]] TilePlace tile_place(int w, int h, const Tile& tile);

} // namespace kiosk::pictures
