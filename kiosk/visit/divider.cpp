#include "visit/divider.h"

#include "visit/scrolling.h"

#include <algorithm>

namespace kiosk::visit {

double divider_at(const Visit& visit, Instant now) {
    return std::clamp(visit.divider.at(now), 0.0, 1.0);
}

Visit divider_dragged(Visit visit, double by, const Facts& facts, Instant now) {
    if (facts.picture_area.w <= 0) return visit;
    visit.divider = resting(visit.divider.at(now) + by / facts.picture_area.w);
    return visit;
}

Visit divider_let_go(Visit visit, Instant now) {
    visit.divider = resting(divider_at(visit, now));
    return visit;
}

Visit divider_moved(Visit visit, double to, const Timing& timing, Instant now) {
    const double there = std::clamp(to, 0.0, 1.0);
    visit.divider = timing.is_reduced_motion ? resting(there)
                                             : glide_to(divider_at(visit, now), there, 2 * timing.screen,
                                                        Easing::OutCubic, now);
    return visit;
}

Visit divider_moved_to(Visit visit, Point at, const Facts& facts, const Timing& timing, Instant now) {
    const Rect& area = facts.picture_area;
    if (visit.place.kind != Place::Kind::Compare || area.w <= 0) return visit;
    return divider_moved(std::move(visit), (at.x - area.x) / area.w, timing, now);
}

} // namespace kiosk::visit
