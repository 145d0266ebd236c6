#include "frame/zoomed_picture.h"

#include "frame/drawn_picture.h"
#include "frame/renditions.h"
#include "frame/tiles.h"
#include "visit/picture_view.h"

#include <algorithm>
#include <cmath>

namespace kiosk::frame {

namespace {

constexpr Colour none{0, 0, 0, 0};
constexpr std::size_t most_tiles_at_once = 40; // one MiB each: within the store's budget

// The small whole picture, with a frame round what is seen of it; nothing while all of it is seen.
bool add_navigator(std::vector<Command>& commands, const screens::ZoomedPicture& item,
                   const Showing& showing) {
    const Glide& zoom = showing.visit.view.zoom;
    if (zoom.to <= 1 && zoom.at(showing.now) <= 1) return false;
    const Rect whole = contain(item.size, item.rect);
    const bool is_changing = add_picture(commands, rendition_of(item, 1, 1), {{0, 0, 1, 1}, whole}, 0,
                                         showing.theme.palette(theme::Contrast::Normal).night_soft, showing);
    const Rect& area = showing.screen.facts.picture_area;
    const Rect shown = visit::picture_rect(area, item.size, showing.visit.view, showing.now);
    const Rect seen = intersection(area, shown);
    if (shown.is_empty() || seen.is_empty()) return is_changing;
    const double scale = whole.w / shown.w;
    const Rect frame{whole.x + (seen.x - shown.x) * scale, whole.y + (seen.y - shown.y) * scale,
                     seen.w * scale, seen.h * scale};
    const double width = std::max(2.0, std::round(showing.screen.size.h / 360));
    commands.emplace_back(FillBox{
        .rect = frame, .fill = none, .border = item.frame_colour, .border_width = width, .corner = 2});
    return is_changing;
}

bool is_moving(const visit::PictureView& view, Instant now) {
    return !view.zoom.is_over(now) || !view.x.is_over(now) || !view.y.is_over(now);
}

// Without a pyramid: a closer rendition fades in over the one that fits, and nothing flashes.
bool add_whole(std::vector<Command>& commands, const screens::ZoomedPicture& item, const Rect& target,
               const Showing& showing) {
    const auto fit = rendition_of(item, 1, 1);
    const auto closer = rendition_of(item, showing.visit.view.zoom.to, showing.screen.facts.most_zoom);
    const bool has_fit = closer != fit && showing.pictures.ready_since(fit);
    if (has_fit) commands.emplace_back(DrawPicture{fit, {0, 0, 1, 1}, target, 1, 0});
    return add_picture(commands, closer, {{0, 0, 1, 1}, target}, 0,
                       has_fit ? none : showing.theme.palette(theme::Contrast::Normal).night_soft, showing);
}

// Each tile in view is drawn once: with its own pixels, with those of a coarser one until they are there, or
// with the part of what fits.
class Tiling {
  public:
    Tiling(std::vector<Command>& commands, const pictures::RenditionKey& pyramid,
           const pictures::RenditionKey& fit, const Rect& picture, const Showing& showing)
        : commands_(commands), pyramid_(pyramid), fit_(fit), picture_(picture), showing_(showing),
          has_fit_(faded_in(showing.pictures.ready_since(fit), showing.now) >= 1) {}

    // Moving, a tile is there at once; at rest it fades in.
    bool add(const pictures::Tile& tile, bool is_moving) {
        const auto ready = showing_.pictures.ready_since(key_of(tile));
        const double part = is_moving && ready ? 1 : faded_in(ready, showing_.now);
        if (part < 1) add_coarser(tile);
        if (ready) add_piece(key_of(tile), placed_tile(pyramid_, tile, tile, picture_), part);
        return ready && part < 1;
    }
    // Nothing has to lie below: each tile is there, or something coarser is until it has faded in.
    [[nodiscard]] bool can_cover(const std::vector<pictures::Tile>& tiles, bool is_moving) const {
        return has_fit_ || std::ranges::all_of(tiles, [&](const pictures::Tile& tile) {
            const auto ready = showing_.pictures.ready_since(key_of(tile));
            if (ready && (is_moving || faded_in(ready, showing_.now) >= 1)) return true;
            const auto next = coarser(tile);
            return next && nearest_ready(*next).has_value();
        });
    }

  private:
    [[nodiscard]] pictures::RenditionKey key_of(const pictures::Tile& tile) const {
        pictures::RenditionKey key = pyramid_;
        key.tile = tile;
        return key;
    }
    // Itself or a coarser one, as long as it shows more than what fits.
    [[nodiscard]] std::optional<pictures::Tile> nearest_ready(pictures::Tile tile) const {
        while (pictures::level_size(pyramid_.w, pyramid_.h, tile.level).w > fit_.w) {
            if (showing_.pictures.ready_since(key_of(tile))) return tile;
            const auto next = coarser(tile);
            if (!next) break;
            tile = *next;
        }
        return std::nullopt;
    }
    void add_coarser(const pictures::Tile& tile) {
        const auto next = coarser(tile);
        if (const auto found = next ? nearest_ready(*next) : std::nullopt) {
            add_piece(key_of(*found), placed_tile(pyramid_, tile, *found, picture_), 1);
        } else if (has_fit_) {
            add_piece(fit_, placed_from_whole(pyramid_, tile, picture_), 1);
        }
    }
    void add_piece(const pictures::RenditionKey& key, const Placed& at, double alpha) {
        commands_.emplace_back(DrawPicture{key, at.source, at.target, alpha, 0});
    }

    std::vector<Command>& commands_;
    const pictures::RenditionKey& pyramid_;
    const pictures::RenditionKey& fit_;
    Rect picture_;
    const Showing& showing_;
    bool has_fit_;
};

bool needs_tiles(const pictures::RenditionKey& fit, const Rect& picture) {
    constexpr double a_little = 1.01;
    return picture.w > fit.w * a_little;
}

// Where the whole picture lies when the view has arrived.
Rect arriving(const screens::ZoomedPicture& item, const visit::PictureView& view, Instant now) {
    return visit::picture_rect(item.rect, item.size,
                               {resting(view.x.to), resting(view.y.to), resting(view.zoom.to)}, now);
}

} // namespace

bool add_zoomed_picture(std::vector<Command>& commands, const screens::ZoomedPicture& item,
                        const Showing& showing) {
    if (item.is_navigator) return add_navigator(commands, item, showing);
    const visit::PictureView& view = showing.visit.view;
    const Rect target = visit::picture_rect(item.rect, item.size, view, showing.now);
    const bool is_gliding = is_moving(view, showing.now);
    const auto pyramid = pyramid_of(item);
    if (!pyramid) return add_whole(commands, item, target, showing) || is_gliding;

    const auto fit = rendition_of(item, 1, 1);
    const auto tiles = needs_tiles(fit, target)
                           ? tiles_seen(*pyramid, level_for(*pyramid, target, item.rect), target, item.rect)
                           : std::vector<pictures::Tile>{};
    Tiling tiling(commands, *pyramid, fit, target, showing);
    bool is_changing = is_gliding;
    const bool is_moved = is_gliding || showing.visit.is_dragging;
    if (tiles.empty() || !tiling.can_cover(tiles, is_moved)) {
        is_changing = add_picture(commands, fit, {{0, 0, 1, 1}, target}, 0,
                                  showing.theme.palette(theme::Contrast::Normal).night_soft, showing) ||
                      is_changing;
    }
    for (const pictures::Tile& tile : tiles) is_changing = tiling.add(tile, is_moved) || is_changing;
    return is_changing;
}

void want_zoomed_picture(std::vector<pictures::Wanted>& wanted, const screens::ZoomedPicture& item,
                         const visit::Visit* visit, double most_zoom, pictures::Want want, Instant now) {
    using pictures::Want;
    const auto fit = rendition_of(item, 1, 1);
    wanted.push_back({fit, want});
    if (item.is_navigator) return;
    if (const auto preview = preview_of(fit, item.size); preview && want == Want::Now)
        wanted.push_back({*preview, want, true});
    const auto pyramid = pyramid_of(item);
    const visit::PictureView view = visit != nullptr ? visit->view : visit::PictureView{};
    if (!pyramid) {
        if (view.zoom.to > 1) wanted.push_back({rendition_of(item, view.zoom.to, most_zoom), want});
        return;
    }
    wanted.push_back({*pyramid, want == Want::Now ? Want::Next : want}); // made ready before the first zoom
    if (visit == nullptr || want != Want::Now) return;

    std::size_t room = most_tiles_at_once;
    const auto add = [&](int level, const Rect& picture, const Rect& seen, Want how) {
        for (const pictures::Tile& tile : tiles_seen(*pyramid, level, picture, seen)) {
            if (room == 0) return;
            --room;
            pictures::RenditionKey key = *pyramid;
            key.tile = tile;
            wanted.push_back({key, how});
        }
    };
    const Rect there = arriving(item, view, now);
    const Rect here = visit::picture_rect(item.rect, item.size, view, now);
    const int level_there = level_for(*pyramid, there, item.rect);
    if (needs_tiles(fit, there)) add(level_there, there, item.rect, Want::Now);
    if (needs_tiles(fit, here) && here != there)
        add(level_for(*pyramid, here, item.rect), here, item.rect, Want::Now);
    if (needs_tiles(fit, there) && level_there > 0) {
        const Rect round{item.rect.x - item.rect.w / 2, item.rect.y - item.rect.h / 2, item.rect.w * 2,
                         item.rect.h * 2};
        add(level_there - 1, there, round, Want::Next);
    }
}

} // namespace kiosk::frame
