#include "frame/compared_pictures.h"

#include "frame/drawn_picture.h"
#include "frame/renditions.h"
#include "visit/divider.h"

#include <algorithm>
#include <cmath>

namespace kiosk::frame {

namespace {

// The part of a picture between two parts (0 to 1) of its rectangle's width.
Placed between(Placed at, double from, double to) {
    at.source.x += at.source.w * from;
    at.source.w *= to - from;
    at.target.x += at.target.w * from;
    at.target.w *= to - from;
    return at;
}

} // namespace

bool add_compared_pictures(std::vector<Command>& commands, const screens::ComparedPictures& item,
                           const Showing& showing) {
    if (item.rect.is_empty()) return false;
    const double x = std::round(item.rect.x + item.rect.w * visit::divider_at(showing.visit, showing.now));
    const double part = std::clamp((x - item.rect.x) / item.rect.w, 0.0, 1.0);
    bool is_changing = false;
    const auto add = [&](const screens::PictureItem& picture, double from, double to) {
        if (to <= from) return;
        is_changing = add_picture(commands, rendition_of(picture, 1), between(placed(picture, 1), from, to), 0,
                                  picture.stand_in, showing) ||
                      is_changing;
    };
    add(item.then, 0, part);
    add(item.now, part, 1);

    screens::Box line = item.line;
    line.rect.x = std::clamp(line.rect.x + x, item.rect.x, item.rect.right() - line.rect.w);
    commands.emplace_back(line);
    // The handle stays whole, and within reach, where the divider is at an edge.
    const double half = item.handle.rect.w / 2;
    const double middle = std::clamp(x, item.rect.x + half, std::max(item.rect.x + half, item.rect.right() - half));
    screens::Box handle = item.handle;
    handle.rect = handle.rect.moved({middle, 0});
    commands.emplace_back(handle);
    for (screens::Stroke arrow : item.arrows) {
        for (Point& point : arrow.points) point.x += middle;
        commands.emplace_back(std::move(arrow));
    }
    return is_changing;
}

} // namespace kiosk::frame
