#pragma once

// The name of pixels: one picture, or one tile of it, at one size. Equal keys are the same pixels.

#include <string>

namespace kiosk::pictures {

// A square of a deep-zoom pyramid (pictures/pyramid.h). Level 0 is one px; the last level is the whole size.
struct Tile {
    int level = -1; // -1: no tile but the whole picture
    int column = 0;
    int row = 0;
    bool operator==(const Tile&) const = default;
    auto operator<=>(const Tile&) const = default;
};

struct RenditionKey {
    std::string file;    // below the content folder
    std::string version; // of its bytes, as version_of() says it
    int w = 0;           // px of the whole picture at this size; of a tile: of the pyramid's last level
    int h = 0;
    int leaf = 1; // of a PDF: which page, from 1
    Tile tile;
    [[nodiscard]] bool is_tile() const { return tile.level >= 0; }
    bool operator==(const RenditionKey&) const = default;
    auto operator<=>(const RenditionKey&) const = default;
};

// The key that stands for the whole pyramid a tile is cut from: what prepare() makes at once.
[[nodiscard]] inline RenditionKey pyramid_of(RenditionKey tile) {
    tile.tile = {0, 0, 0};
    return tile;
}

} // namespace kiosk::pictures
