#include "screens/spot_marks.h"

#include "screens/plan_marks.h"
#include "visit/picture_view.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

Point kept_in(Point p, const Rect& bounds, double half) {
    const auto keep = [](double at, double from, double to) {
        return from > to ? (from + to) / 2 : std::clamp(at, from, to);
    };
    return {keep(p.x, bounds.x + half, bounds.right() - half), keep(p.y, bounds.y + half, bounds.bottom() - half)};
}

} // namespace

std::vector<Point> parted(const std::vector<Point>& points, double side, double gap, const Rect& bounds) {
    constexpr int rounds = 40;
    constexpr double a_little_more = 1.01; // so that rounds have an end
    const double apart = side + gap;
    std::vector<Point> middles;
    for (const Point& p : points) middles.push_back(kept_in(p, bounds, side / 2));
    for (int round = 0; round < rounds; ++round) {
        bool is_free = true;
        for (std::size_t i = 0; i < middles.size(); ++i)
            for (std::size_t j = i + 1; j < middles.size(); ++j) {
                Point between = middles[j] - middles[i];
                double far = std::hypot(between.x, between.y);
                if (far >= apart) continue;
                is_free = false;
                if (far < 1e-3) { // on one spot: the later one goes to the right
                    between = {1, 0};
                    far = 1;
                }
                const double way = (apart * a_little_more - std::min(far, apart)) / 2;
                const Point by = between * (way / far);
                middles[i] = kept_in(middles[i] - by, bounds, side / 2);
                middles[j] = kept_in(middles[j] + by, bounds, side / 2);
            }
        if (is_free) return middles;
    }
    // Pressed into a corner: whatever place there is.
    return place_marks(middles, side, gap, bounds);
}

std::vector<PlacedMark> placed_marks(const SpotMarks& spots, const visit::Visit& visit, Instant now) {
    const Rect whole = visit::picture_rect(spots.area, spots.picture, visit.view, now)
                           .moved({visit.picture_swipe.at(now), 0});
    std::vector<PlacedMark> placed;
    std::vector<Point> places;
    for (std::size_t i = 0; i < spots.marks.size(); ++i) {
        const Point at = spots.marks[i].at;
        const Point place{whole.x + at.x * whole.w, whole.y + at.y * whole.h};
        // The far edges belong to the picture too.
        if (!spots.area.inset(-0.5).contains(place) || spots.covered.contains(place)) continue;
        placed.push_back({i, place, place, {}});
        places.push_back(place);
    }
    const std::vector<Point> middles = parted(places, spots.side, spots.gap, spots.area);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        placed[i].middle = middles[i];
        placed[i].target = {middles[i].x - spots.side / 2, middles[i].y - spots.side / 2, spots.side, spots.side};
    }
    // Half below the note it could neither be read nor touched.
    std::erase_if(placed, [&](const PlacedMark& mark) {
        return !spots.covered.is_empty() && mark.target.inset(-spots.gap + 0.5).overlaps(spots.covered);
    });
    return placed;
}

} // namespace kiosk::screens
