#include "visit/picture_view.h"

#include "visit/scrolling.h"

#include <algorithm>
#include <cmath>

namespace kiosk::visit {

namespace {

ViewAt at(const PictureView& view, Instant now) {
    return {view.x.at(now), view.y.at(now), view.zoom.at(now)};
}

ViewAt aim(const PictureView& view) {
    return {view.x.to, view.y.to, view.zoom.to};
}

PictureView still(const ViewAt& view) {
    return {resting(view.x), resting(view.y), resting(view.zoom)};
}

PictureView on_its_way(const ViewAt& from, const ViewAt& to, const Timing& timing, Instant now) {
    if (timing.is_reduced_motion) return still(to);
    return {glide_to(from.x, to.x, spring_time, Easing::Spring, now),
            glide_to(from.y, to.y, spring_time, Easing::Spring, now),
            glide_to(from.zoom, to.zoom, spring_time, Easing::Spring, now)};
}

// The middle of the view along one side, so that the picture (`shown` px long) covers the view (`room` px).
double held_along(double middle, double shown, double room) {
    if (shown <= room || shown <= 0) return 0.5;
    const double half = room / 2 / shown;
    return std::clamp(middle, half, 1 - half);
}

ViewAt moved(ViewAt view, Point by, const Facts& facts) {
    if (facts.picture_fit.is_empty()) return view;
    view.x -= by.x / (facts.picture_fit.w * view.zoom);
    view.y -= by.y / (facts.picture_fit.h * view.zoom);
    return held(view, facts);
}

ViewAt closer(ViewAt view, double factor, Point centre, const Facts& facts) {
    if (facts.picture_fit.is_empty()) return view;
    const double zoom = std::clamp(view.zoom * factor, 1.0, std::max(1.0, facts.most_zoom));
    const Point away = centre - facts.picture_area.centre();
    view.x += away.x / facts.picture_fit.w * (1 / view.zoom - 1 / zoom);
    view.y += away.y / facts.picture_fit.h * (1 / view.zoom - 1 / zoom);
    view.zoom = zoom;
    return held(view, facts);
}

} // namespace

ViewAt held(ViewAt view, const Facts& facts) {
    view.zoom = std::clamp(view.zoom, 1.0, std::max(1.0, facts.most_zoom));
    view.x = held_along(view.x, facts.picture_fit.w * view.zoom, facts.picture_area.w);
    view.y = held_along(view.y, facts.picture_fit.h * view.zoom, facts.picture_area.h);
    return view;
}

PictureView panned(const PictureView& view, Point by, const Facts& facts, Instant now) {
    return still(moved(at(view, now), by, facts));
}

PictureView flung(const PictureView& view, Point velocity, const Facts& facts, const Timing& timing,
                  Instant now) {
    const ViewAt here = at(view, now);
    if (std::hypot(velocity.x, velocity.y) < fling_from * unit_of(facts)) return still(here);
    return on_its_way(here, moved(here, velocity * momentum, facts), timing, now);
}

PictureView pinched(const PictureView& view, double factor, Point centre, Point by, const Facts& facts,
                    Instant now) {
    return still(closer(moved(at(view, now), by, facts), factor, centre, facts));
}

PictureView zoomed(const PictureView& view, double factor, Point centre, const Facts& facts,
                   const Timing& timing, Instant now) {
    return on_its_way(at(view, now), closer(aim(view), factor, centre, facts), timing, now);
}

PictureView double_tapped(const PictureView& view, Point point, const Facts& facts, const Timing& timing,
                          Instant now) {
    constexpr double nearly = 0.999;
    const bool is_closest = view.zoom.to >= std::max(1.0, facts.most_zoom) * nearly;
    return zoomed(view, is_closest ? 1 / view.zoom.to : 2, point, facts, timing, now);
}

PictureView spot_in_view(const PictureView& view, Point spot, const Facts& facts, const Timing& timing,
                         Instant now) {
    constexpr double nearly = 1.001;
    const double zoom = view.zoom.to;
    if (zoom <= nearly || facts.picture_fit.is_empty()) return view;
    const bool is_wide = facts.picture_area.w > facts.picture_area.h;
    const double aside = note_side(spot) == NoteSide::Right ? 0.2 : -0.2; // of the view: the middle of its free part
    const double x = is_wide ? spot.x + aside * facts.picture_area.w / (facts.picture_fit.w * zoom) : spot.x;
    return on_its_way(at(view, now), held({x, spot.y, zoom}, facts), timing, now);
}

NoteSide note_side(Point spot) {
    return spot.x <= 0.5 ? NoteSide::Right : NoteSide::Left;
}

Rect picture_rect(const Rect& area, Size picture, const PictureView& view, Instant now) {
    const Rect fit = contain(picture, area);
    const double zoom = view.zoom.at(now);
    const Size shown{fit.w * zoom, fit.h * zoom};
    // On its way between two views the picture still covers the area, or lies in its middle.
    const auto start = [](double from, double room, double length, double middle) {
        if (length <= room) return from + (room - length) / 2;
        return std::clamp(from + room / 2 - middle * length, from + room - length, from);
    };
    return {start(area.x, area.w, shown.w, view.x.at(now)), start(area.y, area.h, shown.h, view.y.at(now)),
            shown.w, shown.h};
}

} // namespace kiosk::visit
