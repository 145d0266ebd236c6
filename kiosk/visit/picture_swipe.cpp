#include "visit/picture_swipe.h"

#include "visit/scrolling.h"

#include <algorithm>
#include <cmath>

namespace kiosk::visit {

namespace {

constexpr double turns_from = 0.25;          // of the width
constexpr double turns_from_speed = 400;     // px/s on the 1080 canvas
constexpr double give_without_picture = 0.3; // px for each px of the finger where no picture follows
constexpr double nearly_whole = 1.001;       // zoom of a picture that is not zoomed

const content::Page* page_of(const Visit& visit, const content::Exhibition& exhibition) {
    if (visit.place.kind != Place::Kind::Page && visit.place.kind != Place::Kind::Picture) return nullptr;
    return exhibition.edition(visit.settings.language).page(visit.place.id);
}

// Another picture of the page: whole, without a note.
Visit at_picture(Visit visit, std::size_t picture) {
    visit.place.picture = picture;
    visit.view = {};
    if (visit.spot) {
        visit.spot.reset();
        visit.scroll = resting(0);
        visit.scroll_end = 0;
    }
    return visit;
}

Visit settling(Visit visit, double from, double width, const Timing& timing, Instant now) {
    visit.picture_swipe =
        timing.is_reduced_motion
            ? resting(0)
            : glide_to(std::clamp(from, -width, width), 0, timing.screen, Easing::OutCubic, now);
    return visit;
}

bool is_whole(const Visit& visit, Instant now) {
    return visit.view.zoom.at(now) <= nearly_whole && visit.view.zoom.to <= nearly_whole;
}

} // namespace

const content::Picture* picture_at(const Visit& visit, const content::Exhibition& exhibition) {
    const content::Page* page = page_of(visit, exhibition);
    if (page == nullptr || visit.place.picture >= page->pictures.size()) return nullptr;
    return &page->pictures[visit.place.picture];
}

bool has_picture_beside(const Visit& visit, int step, const content::Exhibition& exhibition) {
    const content::Page* page = page_of(visit, exhibition);
    if (page == nullptr || step == 0) return false;
    return step < 0 ? visit.place.picture > 0 : visit.place.picture + 1 < page->pictures.size();
}

bool moves_pictures(const Visit& visit, Point from, const Facts& facts, const content::Exhibition& exhibition,
                    Instant now) {
    if (!facts.pictures_area.contains(from) || !is_whole(visit, now)) return false;
    // A page that is still turning is caught first.
    if (visit.swipe.turning != 0 || visit.swipe.offset.at(now) != 0) return false;
    return has_picture_beside(visit, -1, exhibition) || has_picture_beside(visit, 1, exhibition);
}

Visit pictures_swiped_by(Visit visit, double by, const Facts& facts, const content::Exhibition& exhibition,
                         Instant now) {
    if (facts.is_mirrored) by = -by; // the next picture lies on the left
    const double width = facts.pictures_area.w;
    const double before_give = has_picture_beside(visit, -1, exhibition) ? 1 : give_without_picture;
    const double after_give = has_picture_beside(visit, 1, exhibition) ? 1 : give_without_picture;
    const double here = visit.picture_swipe.at(now);
    const double finger = here / (here > 0 ? before_give : after_give) + by;
    const double there = finger * (finger > 0 ? before_give : after_give);
    visit.picture_swipe = resting(std::clamp(there, -width, width));
    return visit;
}

Visit pictures_let_go(Visit visit, double velocity, const Facts& facts, const content::Exhibition& exhibition,
                      const Timing& timing, Instant now) {
    if (facts.is_mirrored) velocity = -velocity;
    const double width = facts.pictures_area.w;
    const double offset = visit.picture_swipe.at(now);
    const int towards = offset < 0 ? 1 : -1;
    const bool is_fast = std::abs(velocity) >= turns_from_speed * unit_of(facts);
    const bool is_onwards = (velocity < 0) == (offset < 0);
    const bool turns = is_fast ? is_onwards : std::abs(offset) > turns_from * width;
    if (offset != 0 && turns && has_picture_beside(visit, towards, exhibition)) {
        return picture_turned(std::move(visit), towards, facts, exhibition, timing, now);
    }
    return settling(std::move(visit), offset, width, timing, now);
}

Visit picture_turned(Visit visit, int step, const Facts& facts, const content::Exhibition& exhibition,
                     const Timing& timing, Instant now) {
    const content::Page* page = page_of(visit, exhibition);
    if (page == nullptr || page->pictures.empty()) return visit;
    const auto last = static_cast<std::ptrdiff_t>(page->pictures.size()) - 1;
    const auto here = static_cast<std::ptrdiff_t>(visit.place.picture);
    const auto there = std::clamp<std::ptrdiff_t>(here + step, 0, last);
    if (there == here) return visit;
    const double width = facts.pictures_area.w;
    const bool is_beside = std::abs(there - here) == 1 && width > 0 && is_whole(visit, now);
    const double offset = visit.picture_swipe.at(now);
    visit = at_picture(std::move(visit), static_cast<std::size_t>(there));
    if (is_beside && !timing.is_reduced_motion) {
        return settling(std::move(visit), offset + static_cast<double>(there - here) * width, width, timing, now);
    }
    visit.picture_swipe = resting(0);
    visit.transition = {Transition::Kind::Fade, now, timing.control};
    return visit;
}

} // namespace kiosk::visit
