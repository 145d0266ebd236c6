#include "visit/note_scrolling.h"

#include "visit/scrolling.h"

#include <algorithm>
#include <utility>

namespace kiosk::visit {

namespace {

// The note as a surface of its own, with the lengths of its layout.
struct Surfaces {
    Visit note;
    Facts facts;
};

Surfaces surface_of(const Visit& visit, const Facts& facts) {
    Surfaces s;
    s.note.scroll = visit.note_scroll;
    s.facts.screen = facts.screen;
    s.facts.scrolls = Facts::Axis::Vertical;
    s.facts.scroll_end = std::max(0.0, visit.note_scroll_end);
    return s;
}

} // namespace

Visit note_scrolled_by(Visit visit, double by, const Facts& facts, Instant now) {
    Surfaces s = surface_of(visit, facts);
    visit.note_scroll = scrolled_by(std::move(s.note), by, s.facts, now).scroll;
    return visit;
}

Visit note_let_go(Visit visit, double velocity, const Facts& facts, const Timing& timing, Instant now) {
    Surfaces s = surface_of(visit, facts);
    visit.note_scroll = let_go(std::move(s.note), velocity, s.facts, timing, now).scroll;
    return visit;
}

} // namespace kiosk::visit
