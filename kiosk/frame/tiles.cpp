#include "frame/tiles.h"

#include <algorithm>
#include <cmath>

namespace kiosk::frame {

namespace {

constexpr double most_px_a_px = 1.4; // of the level on one of the glass; the next level then has at least 0.7

// px of the whole picture under one px of a level. Levels are halved exactly; their last px may stick out.
double px_of_level(const pictures::RenditionKey& pyramid, int level) {
    return std::exp2(pictures::last_level(pyramid.w, pyramid.h) - level);
}

// The tile's area in px of the whole picture, cut off where the picture ends.
Rect area_of(const pictures::RenditionKey& pyramid, const pictures::Tile& tile) {
    const double side = pictures::tile_step * px_of_level(pyramid, tile.level);
    const Rect whole{0, 0, static_cast<double>(pyramid.w), static_cast<double>(pyramid.h)};
    return intersection(whole, {tile.column * side, tile.row * side, side, side});
}

struct Range {
    int first = 0;
    int last = -1;
};

// Which of `count` tiles, each `side` px of the glass wide, meet a stretch of it.
Range met(double from, double to, double start, double side, int count) {
    if (side <= 0 || to <= from) return {};
    const auto index = [&](double place) { return static_cast<int>(std::clamp(place, -1.0, double(count))); };
    return {std::max(0, index(std::floor((from - start) / side))),
            std::min(count - 1, index(std::ceil((to - start) / side)) - 1)};
}

struct Met {
    Range columns, rows;
    [[nodiscard]] std::size_t count() const {
        return static_cast<std::size_t>(std::max(0, columns.last - columns.first + 1)) *
               static_cast<std::size_t>(std::max(0, rows.last - rows.first + 1));
    }
};

Met tiles_met(const pictures::RenditionKey& pyramid, int level, const Rect& picture, const Rect& seen) {
    const auto size = pictures::level_size(pyramid.w, pyramid.h, level);
    const double step = pictures::tile_step * px_of_level(pyramid, level);
    const Rect part = intersection(picture, seen);
    return {met(part.x, part.right(), picture.x, step * picture.w / pyramid.w, size.columns),
            met(part.y, part.bottom(), picture.y, step * picture.h / pyramid.h, size.rows)};
}

} // namespace

int level_for(const pictures::RenditionKey& pyramid, const Rect& picture, const Rect& seen) {
    const int last = pictures::last_level(pyramid.w, pyramid.h);
    if (picture.is_empty()) return 0;
    const double px = pyramid.w / picture.w; // of the whole picture on one px of the glass
    int level = last;
    while (level > 0 && px / px_of_level(pyramid, level) > most_px_a_px) --level;
    while (level > 0 && tiles_met(pyramid, level, picture, seen).count() > most_tiles_a_view) --level;
    return level;
}

std::vector<pictures::Tile> tiles_seen(const pictures::RenditionKey& pyramid, int level, const Rect& picture,
                                       const Rect& seen) {
    const Met met = tiles_met(pyramid, level, picture, seen);
    const Point middle = intersection(picture, seen).centre();
    struct Far {
        pictures::Tile tile;
        double distance = 0;
    };
    std::vector<Far> found;
    found.reserve(met.count());
    for (int row = met.rows.first; row <= met.rows.last; ++row) {
        for (int column = met.columns.first; column <= met.columns.last; ++column) {
            const pictures::Tile tile{level, column, row};
            const Point away = tile_target(pyramid, tile, picture).centre() - middle;
            found.push_back({tile, std::hypot(away.x, away.y)});
        }
    }
    std::ranges::stable_sort(found, {}, &Far::distance);
    std::vector<pictures::Tile> tiles;
    tiles.reserve(found.size());
    for (const Far& one : found) tiles.push_back(one.tile);
    return tiles;
}

std::optional<pictures::Tile> coarser(const pictures::Tile& tile) {
    if (tile.level <= 0) return std::nullopt;
    return pictures::Tile{tile.level - 1, tile.column / 2, tile.row / 2};
}

Rect tile_target(const pictures::RenditionKey& pyramid, const pictures::Tile& tile, const Rect& picture) {
    const Rect area = area_of(pyramid, tile);
    const auto x = [&](double px) { return picture.x + px * (picture.w / pyramid.w); };
    const auto y = [&](double px) { return picture.y + px * (picture.h / pyramid.h); };
    const double left = x(area.x);
    const double top = y(area.y);
    return {left, top, x(area.right()) - left, y(area.bottom()) - top};
}

Placed placed_tile(const pictures::RenditionKey& pyramid, const pictures::Tile& tile,
                   const pictures::Tile& from, const Rect& picture) {
    const Rect area = area_of(pyramid, tile);
    const double px = px_of_level(pyramid, from.level);
    const Rect file = pictures::tile_place(pyramid.w, pyramid.h, from).file;
    return {{(area.x / px - file.x) / file.w, (area.y / px - file.y) / file.h, area.w / px / file.w,
             area.h / px / file.h},
            tile_target(pyramid, tile, picture)};
}

Placed placed_from_whole(const pictures::RenditionKey& pyramid, const pictures::Tile& tile,
                         const Rect& picture) {
    const Rect area = area_of(pyramid, tile);
    return {{area.x / pyramid.w, area.y / pyramid.h, area.w / pyramid.w, area.h / pyramid.h},
            tile_target(pyramid, tile, picture)};
}

} // namespace kiosk::frame
