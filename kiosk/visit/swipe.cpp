#include "visit/swipe.h"

#include "visit/scrolling.h"

#include <cmath>

namespace kiosk::visit {

namespace {

constexpr double turns_from = 0.25;       // of the width
constexpr double turns_from_speed = 400;  // px/s on the 1080 canvas
constexpr double give_without_page = 0.3; // px for each px of the finger where no page follows

Visit at_neighbour(Visit visit, const content::Page& page) {
    visit.place = {Place::Kind::Page, page.id, 0};
    visit.scroll = resting(0);
    visit.scroll_end = 0;
    visit.note.reset();
    visit.swipe = {};
    visit.picture_swipe = resting(0);
    return visit;
}

} // namespace

const content::Page* page_beside(const Visit& visit, int step, const content::Exhibition& exhibition) {
    if (visit.place.kind != Place::Kind::Page || step == 0) return nullptr;
    const content::Edition& edition = exhibition.edition(visit.settings.language);
    const content::Page* page = edition.page(visit.place.id);
    return page == nullptr ? nullptr : edition.neighbour(*page, step);
}

Visit swiped_by(Visit visit, double by, const Facts& facts, const content::Exhibition& exhibition,
                Instant now) {
    if (facts.is_mirrored) by = -by; // the next page lies on the left
    const double width = facts.screen.w;
    const double before_give = page_beside(visit, -1, exhibition) != nullptr ? 1 : give_without_page;
    const double after_give = page_beside(visit, 1, exhibition) != nullptr ? 1 : give_without_page;
    const double here = visit.swipe.offset.at(now);
    const double finger = here / (here > 0 ? before_give : after_give) + by;
    const double there = finger * (finger > 0 ? before_give : after_give);
    visit.swipe.offset = resting(std::clamp(there, -width, width));
    visit.swipe.turning = 0;
    return visit;
}

Visit swipe_let_go(Visit visit, double velocity, const Facts& facts, const content::Exhibition& exhibition,
                   const Timing& timing, Instant now) {
    if (facts.is_mirrored) velocity = -velocity;
    const double offset = visit.swipe.offset.at(now);
    const int towards = offset < 0 ? 1 : -1;
    const bool is_fast = std::abs(velocity) >= turns_from_speed * unit_of(facts);
    const bool is_onwards = (velocity < 0) == (offset < 0);
    const bool turns = is_fast ? is_onwards : std::abs(offset) > turns_from * facts.screen.w;
    if (offset != 0 && turns && page_beside(visit, towards, exhibition) != nullptr) {
        return page_turned(std::move(visit), towards, facts, exhibition, timing, now);
    }
    visit.swipe.turning = 0;
    visit.swipe.offset =
        timing.is_reduced_motion ? resting(0) : glide_to(offset, 0, timing.screen, Easing::OutCubic, now);
    return visit;
}

Visit page_turned(Visit visit, int step, const Facts& facts, const content::Exhibition& exhibition,
                  const Timing& timing, Instant now) {
    visit = swipe_finished(std::move(visit), facts, exhibition, now);
    const content::Page* page = page_beside(visit, step, exhibition);
    if (page == nullptr) return visit;
    if (timing.is_reduced_motion) {
        visit = at_neighbour(std::move(visit), *page);
        visit.transition = {Transition::Kind::Fade, now, timing.screen};
        return visit;
    }
    visit.note.reset();
    visit.swipe.turning = step;
    visit.swipe.offset = {visit.swipe.offset.at(now), -step * facts.screen.w, now, timing.screen,
                          Easing::OutCubic};
    return visit;
}

Visit swipe_finished(Visit visit, const Facts& facts, const content::Exhibition& exhibition, Instant now) {
    const int step = visit.swipe.turning;
    if (step == 0) return visit;
    const double left_over = visit.swipe.offset.at(now) + step * facts.screen.w;
    const content::Page* page = page_beside(visit, step, exhibition);
    if (page == nullptr) {
        visit.swipe = {};
        return visit;
    }
    visit = at_neighbour(std::move(visit), *page);
    visit.swipe.offset = resting(left_over);
    return visit;
}

} // namespace kiosk::visit
