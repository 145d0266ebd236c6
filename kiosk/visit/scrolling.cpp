#include "visit/scrolling.h"

#include "visit/timeline_view.h"

#include <algorithm>
#include <cmath>

namespace kiosk::visit {

namespace {

constexpr double give = 0.35; // px beyond an end for each px of the finger
constexpr Duration springs_back{350'000};

} // namespace

double unit_of(const Facts& facts) {
    const double smaller = std::min(facts.screen.w, facts.screen.h);
    return smaller > 0 ? smaller / 1080 : 1;
}

double along_scroll(Point by, const Facts& facts) {
    if (facts.scrolls != Facts::Axis::Horizontal) return by.y;
    return facts.is_mirrored ? -by.x : by.x;
}

Glide glide_to(double from, double to, Duration lasting, Easing easing, Instant now) {
    if (from == to) return resting(to);
    return {from, to, now, lasting, easing};
}

double pulled(double value, double by, double end, double most_beyond) {
    double finger = value; // where it would lie if the ends did not hold it
    if (value < 0) finger = value / give;
    if (value > end) finger = end + (value - end) / give;
    finger += by;
    if (finger < 0) return std::max(finger * give, -most_beyond);
    if (finger > end) return std::min(end + (finger - end) * give, end + most_beyond);
    return finger;
}

Visit scrolled_by(Visit visit, double by, const Facts& facts, Instant now) {
    const bool is_wide = facts.scrolls == Facts::Axis::Horizontal;
    const double most_beyond = (is_wide ? facts.screen.w : facts.screen.h) / 8;
    visit.scroll = resting(pulled(visit.scroll.at(now), -by, facts.scroll_end, most_beyond));
    return focused_in_middle(std::move(visit), facts);
}

Visit let_go(Visit visit, double velocity, const Facts& facts, const Timing& timing, Instant now) {
    const double here = visit.scroll.at(now);
    const bool is_fling = std::abs(velocity) >= fling_from * unit_of(facts) && !timing.is_reduced_motion;
    const double aim = is_fling ? here - velocity * momentum : here;
    const double free = std::clamp(aim, 0.0, std::max(0.0, facts.scroll_end));
    const bool is_snapping = is_fling && visit.place.kind == Place::Kind::Timeline;
    const double there = is_snapping ? stop_near(free, facts).value_or(free) : free;
    const bool is_outside = here < 0 || here > facts.scroll_end;
    visit.scroll = is_outside ? glide_to(here, there, springs_back, Easing::OutCubic, now)
                              : glide_to(here, there, spring_time, Easing::Spring, now);
    return focused_in_middle(std::move(visit), facts);
}

Visit scrolled_to(Visit visit, double scroll, const Facts& facts, const Timing& timing, Instant now) {
    const double there = std::clamp(scroll, 0.0, std::max(0.0, facts.scroll_end));
    if (timing.is_reduced_motion) {
        visit.scroll = resting(there);
        visit.transition = {Transition::Kind::Fade, now, timing.control};
    } else {
        visit.scroll = glide_to(visit.scroll.at(now), there, spring_time, Easing::Spring, now);
    }
    return visit;
}

} // namespace kiosk::visit
