#include "visit/focus.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace kiosk::visit {

namespace {

using Part = KeyTarget::Part;

// A rectangle turned so that every arrow points to the right.
Rect turned(const Rect& r, Arrow arrow) {
    switch (arrow) {
    case Arrow::Left:
        return {-r.right(), r.y, r.w, r.h};
    case Arrow::Up:
        return {-r.bottom(), r.x, r.h, r.w};
    case Arrow::Down:
        return {r.y, r.x, r.h, r.w};
    case Arrow::Right:
        break;
    }
    return r;
}

// How far it is, less is nearer; nothing: it does not lie to the right.
std::optional<double> way_to(const Rect& to, const Rect& from, bool keeps_its_row) {
    const double ahead = to.centre().x - from.centre().x;
    if (ahead <= 0.3 * std::min(to.w, from.w) && to.x < from.right()) return std::nullopt;
    const double gap = to.x - from.right();
    const double along = gap >= 0 ? gap : ahead; // one that lies over the other
    const double aside = std::max({0.0, to.y - from.bottom(), from.y - to.bottom()});
    if (keeps_its_row && aside > along) return std::nullopt;
    return along + 2 * aside + 0.3 * std::abs(to.centre().y - from.centre().y);
}

// Rows are read one after the other; what begins at nearly the same height is a row.
std::tuple<bool, long, double> reading_order(const KeyTarget& target, bool is_mirrored) {
    constexpr double row = 48; // px
    const Rect& r = target.target.rect;
    return {target.part == Part::Bar, std::lround(r.y / row), is_mirrored ? -r.right() : r.x};
}

double distance(const Rect& a, const Rect& b) {
    const Point by = a.centre() - b.centre();
    return std::hypot(by.x, by.y);
}

} // namespace

bool is_for_keys(const Action& action) {
    return !std::holds_alternative<MoveDividerHere>(action) && !std::holds_alternative<SeekSpeechHere>(action) &&
           !std::holds_alternative<ScrollHere>(action);
}

Rect seen(const KeyTarget& target, const KeyGround& ground) {
    if (target.part != Part::Scrolled) return target.target.rect;
    return intersection(target.target.rect, ground.scroll_area);
}

bool is_in_view(const KeyTarget& target, const KeyGround& ground) {
    const Rect& whole = target.target.rect;
    const Rect part = seen(target, ground);
    constexpr double nearly = 1; // px
    return part.w + nearly >= std::min(whole.w, ground.scroll_area.w) &&
           part.h + nearly >= std::min(whole.h, ground.scroll_area.h) && !part.is_empty();
}

const KeyTarget* next_towards(const KeyGround& ground, const Rect& from, KeyTarget::Part part, Arrow arrow,
                              double reach) {
    const KeyTarget* best = nullptr;
    double least = 0;
    const Rect reachable = ground.scroll_area.inset(-reach);
    for (const KeyTarget& one : ground.targets) {
        if (is_level(arrow) && (one.part == Part::Bar) != (part == Part::Bar)) continue;
        if (one.part == Part::Scrolled && !one.target.rect.overlaps(reachable)) continue;
        if (one.part == Part::Scrolled && part == Part::Bar && seen(one, ground).is_empty()) continue;
        const auto way = way_to(turned(one.target.rect, arrow), turned(from, arrow), is_level(arrow));
        if (!way) continue;
        const bool is_before =
            best != nullptr && *way == least &&
            reading_order(one, ground.is_mirrored) < reading_order(*best, ground.is_mirrored);
        if (best == nullptr || *way < least || is_before) {
            best = &one;
            least = *way;
        }
    }
    return best;
}

const KeyTarget* first_of(const KeyGround& ground) {
    const KeyTarget* first = nullptr;
    for (const KeyTarget& one : ground.targets) {
        if (!is_in_view(one, ground)) continue;
        if (first == nullptr || reading_order(one, ground.is_mirrored) < reading_order(*first, ground.is_mirrored))
            first = &one;
    }
    return first;
}

const KeyTarget* same_action(const KeyGround& ground, const Focus& focus) {
    const KeyTarget* same = nullptr;
    for (const KeyTarget& one : ground.targets) {
        if (one.target.action != focus.action) continue;
        if (same == nullptr || distance(one.target.rect, focus.rect) < distance(same->target.rect, focus.rect))
            same = &one;
    }
    return same;
}

const KeyTarget* nearest_to(const KeyGround& ground, const Rect& place) {
    const KeyTarget* nearest = nullptr;
    for (const KeyTarget& one : ground.targets) {
        if (!is_in_view(one, ground)) continue;
        if (nearest == nullptr || distance(one.target.rect, place) < distance(nearest->target.rect, place))
            nearest = &one;
    }
    return nearest;
}

} // namespace kiosk::visit
