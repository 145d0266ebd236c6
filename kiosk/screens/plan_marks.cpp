#include "screens/plan_marks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::screens {

namespace {

Point kept_in(Point p, const Rect& bounds, double half) {
    const auto keep = [&](double at, double from, double to) {
        return from > to ? (from + to) / 2 : std::clamp(at, from, to);
    };
    return {keep(p.x, bounds.x + half, bounds.right() - half), keep(p.y, bounds.y + half, bounds.bottom() - half)};
}

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

bool is_free(const std::vector<Point>& placed, Point p, double apart) {
    return std::ranges::none_of(placed, [&](Point other) { return distance(p, other) < apart - 1e-6; });
}

// Rings round the point, each a third of a mark wider, until one has a free place.
Point nearest_free(const std::vector<Point>& placed, Point wish, double apart, const Rect& bounds, double half) {
    constexpr int directions = 24;
    for (int ring = 1; ring < 60; ++ring) {
        Point best{};
        double least = 1e18;
        for (int d = 0; d < directions; ++d) {
            const double angle = 2 * std::numbers::pi * d / directions;
            const double radius = ring * apart / 3;
            const Point p = kept_in({wish.x + radius * std::cos(angle), wish.y - radius * std::sin(angle)}, bounds, half);
            if (is_free(placed, p, apart) && distance(p, wish) < least - 1e-6) {
                least = distance(p, wish);
                best = p;
            }
        }
        if (least < 1e18) return best;
    }
    return wish;
}

} // namespace

std::vector<Point> place_marks(const std::vector<Point>& points, double diameter, double gap, const Rect& bounds) {
    const double apart = diameter + gap;
    std::vector<Point> placed;
    for (const Point& point : points) {
        const Point wish = kept_in(point, bounds, diameter / 2);
        placed.push_back(is_free(placed, wish, apart) ? wish
                                                      : nearest_free(placed, wish, apart, bounds, diameter / 2));
    }
    return placed;
}

} // namespace kiosk::screens
