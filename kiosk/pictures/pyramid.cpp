#include "pictures/pyramid.h"

#include <algorithm>

namespace kiosk::pictures {

int last_level(int w, int h) {
    int level = 0;
    for (long long side = std::max(w, h); (1LL << level) < side;) ++level;
    return level;
}

LevelSize level_size(int w, int h, int level) {
    const int last = last_level(w, h);
    const auto shrunk = [&](long long side) {
        const int down = std::clamp(last - level, 0, 31);
        return static_cast<int>(std::max(1LL, (side + (1LL << down) - 1) >> down));
    };
    const auto count = [](int side) { return std::max(1, (side + tile_step - 1) / tile_step); };
    const int lw = shrunk(w);
    const int lh = shrunk(h);
    return {lw, lh, count(lw), count(lh)};
}

TilePlace tile_place(int w, int h, const Tile& tile) {
    const LevelSize level = level_size(w, h, tile.level);
    const auto along = [](int index, int side, double& from, double& length, double& file_from, double& file_length) {
        const int start = index * tile_step;
        const int end = std::min(side, start + tile_step);
        from = start;
        length = std::max(0, end - start);
        const int left = index > 0 ? start - tile_overlap : start;
        file_from = left;
        file_length = std::min(side, end + tile_overlap) - left;
    };
    TilePlace place;
    along(tile.column, level.w, place.shown.x, place.shown.w, place.file.x, place.file.w);
    along(tile.row, level.h, place.shown.y, place.shown.h, place.file.y, place.file.h);
    return place;
}

} // namespace kiosk::pictures
