#include "frame/in_sight.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace kiosk::frame {

namespace {

constexpr double far = 1e9; // px

struct Extent {
    Rect operator()(const screens::Box& box) const { return box.rect.inset(-box.shadow * 2 - box.border_width); }
    Rect operator()(const screens::Gradient& gradient) const { return gradient.rect; }
    Rect operator()(const screens::Stroke& stroke) const {
        if (stroke.points.empty()) return {};
        Point least = stroke.points.front();
        Point most = least;
        for (const Point p : stroke.points) {
            least = {std::min(least.x, p.x), std::min(least.y, p.y)};
            most = {std::max(most.x, p.x), std::max(most.y, p.y)};
        }
        return Rect{least.x, least.y, most.x - least.x, most.y - least.y}.inset(-stroke.width - 1);
    }
    Rect operator()(const screens::PictureItem& item) const { return item.rect; }
    // Ruby and dots stand out of the lines.
    Rect operator()(const screens::TextItem& item) const { return item.rect.inset(-64); }
    Rect operator()(const screens::IconItem& icon) const { return icon.rect; }
    Rect operator()(const auto&) const { return {-far, -far, 2 * far, 2 * far}; }
};

} // namespace

Rect stretch_around(const Rect& seen) {
    if (seen.is_empty()) return seen;
    const auto around = [](double at, double length) { return std::floor(at / length) * length - length / 2; };
    return {around(seen.x, seen.w), around(seen.y, seen.h), 3 * seen.w, 3 * seen.h};
}

Rect extent_of(const screens::Item& item) {
    return std::visit(Extent{}, item);
}

} // namespace kiosk::frame
