#include "visit/timeline_view.h"

#include "visit/scrolling.h"

#include <algorithm>
#include <cmath>

namespace kiosk::visit {

namespace {

constexpr double stop_is_near = 0.4; // of the screen's width: further away nobody meant that entry
constexpr double long_way = 3;       // screens
constexpr double seen_of_it = 1.5;   // screens

// Focuses the event whose stop is nearest to `scroll`, and keeps how far it is from the middle at `now_at`.
Visit focused(Visit visit, double scroll, double now_at, const Facts& facts) {
    const auto nearest = std::ranges::min_element(
        facts.timeline_stops, {}, [&](const auto& stop) { return std::abs(stop.second - scroll); });
    if (nearest == facts.timeline_stops.end()) return visit;
    visit.timeline_focus = nearest->first;
    visit.timeline_offset = now_at - nearest->second;
    visit.is_finding_focus = false;
    return visit;
}

const std::pair<content::PageId, double>* stop_of(const Facts& facts, const content::PageId& page) {
    const auto found =
        std::ranges::find(facts.timeline_stops, page, [](const auto& stop) { return stop.first; });
    return found == facts.timeline_stops.end() ? nullptr : &*found;
}

// The scroll that a finger at `x` px on the scrubber means.
double scroll_at(double x, const Facts& facts) {
    const Rect& along = facts.scrubber;
    if (along.w <= 0) return 0;
    const double part = std::clamp((x - along.x) / along.w, 0.0, 1.0);
    return (facts.is_mirrored ? 1 - part : part) * std::max(0.0, facts.scroll_end);
}

Visit scrubbed_to(Visit visit, double scroll, const Facts& facts) {
    visit.scroll = resting(std::clamp(scroll, 0.0, std::max(0.0, facts.scroll_end)));
    return focused_in_middle(std::move(visit), facts);
}

} // namespace

std::optional<content::PageId> opening_event(const content::Edition& edition) {
    if (!edition.span) return std::nullopt;
    const auto first = std::ranges::find_if(edition.events, [&](const content::PageId& event) {
        const content::Page* page = edition.page(event);
        return page != nullptr && page->date && page->date->first_day() >= edition.span->first_day();
    });
    return first == edition.events.end() ? std::nullopt : std::optional(*first);
}

Visit focused_in_middle(Visit visit, const Facts& facts) {
    if (visit.place.kind != Place::Kind::Timeline) return visit;
    if (facts.scroll_end <= 0 && visit.timeline_focus && stop_of(facts, *visit.timeline_focus) != nullptr)
        return visit;
    const double scroll = visit.scroll.to;
    return focused(std::move(visit), scroll, scroll, facts);
}

Visit zoomed_timeline(Visit visit, double factor, double at, const Facts& facts, Instant now) {
    const double zoom =
        std::clamp(visit.timeline_zoom.to * factor, facts.least_timeline_zoom, facts.most_timeline_zoom);
    const double scroll = visit.scroll.at(now);
    // While the scale changes faster than screens are laid out, the focus of the first change stays.
    if (!visit.is_finding_focus)
        visit = focused(std::move(visit), scroll + (facts.is_mirrored ? -1 : 1) * (at - facts.screen.w / 2), scroll,
                        facts);
    if (zoom == visit.timeline_zoom.to) return visit;
    visit.timeline_zoom = resting(zoom);
    visit.scroll = resting(scroll);
    visit.is_finding_focus = true;
    return visit;
}

Visit stepped_timeline_zoom(const Visit& visit, double factor, const content::PageId& on, const Facts& facts,
                            Instant now) {
    const content::PageId focus = on.empty() ? visit.timeline_focus.value_or("") : on;
    const auto* stop = stop_of(facts, focus);
    const double scroll = visit.scroll.at(now);
    const bool is_brought = !on.empty() || facts.scroll_end <= 0;
    const bool is_in_view = stop != nullptr && std::abs(stop->second - scroll) <= facts.screen.w / 2;
    const bool stays = is_in_view && !visit.is_finding_focus;
    Visit next = zoomed_timeline(visit, factor, facts.screen.w / 2, facts, now);
    if (next.timeline_zoom.to == visit.timeline_zoom.to) return visit;
    if (stop == nullptr || (!is_brought && !stays)) return next;
    next.timeline_focus = focus;
    next.timeline_offset = is_brought ? 0 : scroll - stop->second;
    return next;
}

Visit jumped_timeline(Visit visit, const content::ChapterId& chapter, const Facts& facts,
                      const content::Edition& edition, const Timing& timing, Instant now) {
    for (const content::PageId& event : edition.events) {
        const content::Page* page = edition.page(event);
        const auto* stop = stop_of(facts, event);
        if (page == nullptr || page->chapter != chapter || stop == nullptr) continue;
        visit = timeline_scrolled_to(std::move(visit), stop->second, facts, timing, now);
        visit.timeline_focus = event;
        visit.timeline_offset = visit.scroll.to - stop->second;
        return visit;
    }
    return visit;
}

std::optional<double> stop_near(double scroll, const Facts& facts) {
    const auto nearest = std::ranges::min_element(
        facts.timeline_stops, {}, [&](const auto& stop) { return std::abs(stop.second - scroll); });
    if (nearest == facts.timeline_stops.end()) return std::nullopt;
    if (std::abs(nearest->second - scroll) > stop_is_near * facts.screen.w) return std::nullopt;
    return std::clamp(nearest->second, 0.0, std::max(0.0, facts.scroll_end));
}

Visit timeline_scrolled_to(Visit visit, double scroll, const Facts& facts, const Timing& timing, Instant now) {
    scroll = std::clamp(scroll, 0.0, std::max(0.0, facts.scroll_end));
    const double there = stop_near(scroll, facts).value_or(scroll);
    const double way = there - visit.scroll.at(now);
    if (std::abs(way) > long_way * facts.screen.w && !timing.is_reduced_motion) {
        visit.scroll = resting(there - std::copysign(seen_of_it * facts.screen.w, way));
        visit.transition = {Transition::Kind::Fade, now, timing.control, {}};
    }
    visit = scrolled_to(std::move(visit), there, facts, timing, now);
    return focused_in_middle(std::move(visit), facts);
}

bool is_on_scrubber(Point at, const Facts& facts) {
    // The strip is the scrubber's alone: a finger beside its ends means them.
    return !facts.scrubber.is_empty() && at.y >= facts.scrubber.y && at.y < facts.scrubber.bottom();
}

Visit scrolled_here(Visit visit, Point at, const Facts& facts, const Timing& timing, Instant now) {
    if (visit.place.kind != Place::Kind::Timeline) return visit;
    return timeline_scrolled_to(std::move(visit), scroll_at(at.x, facts), facts, timing, now);
}

Visit scrub_began(Visit visit, Point at, const Facts& facts, Instant now) {
    const double here = visit.scroll.at(now);
    const double finger = scroll_at(at.x, facts);
    // The frame is as wide as a screen is of the paper, and never too small to be held.
    const double half = std::max(facts.screen.w / 2, 0.03 * facts.scroll_end);
    return scrubbed_to(std::move(visit), std::abs(finger - here) <= half ? here : finger, facts);
}

Visit scrubbed_by(Visit visit, double by, const Facts& facts, Instant now) {
    if (facts.scrubber.w <= 0) return visit;
    const double way = (facts.is_mirrored ? -by : by) / facts.scrubber.w * facts.scroll_end;
    const double here = visit.scroll.at(now);
    return scrubbed_to(std::move(visit), here + way, facts);
}

Visit scrub_let_go(Visit visit, const Facts& facts, const Timing& timing, Instant now) {
    const double here = visit.scroll.at(now);
    const double there = stop_near(here, facts).value_or(here);
    visit = scrolled_to(std::move(visit), there, facts, timing, now);
    return focused_in_middle(std::move(visit), facts);
}

std::optional<double> scroll_of_focus(const Visit& visit, const Facts& facts) {
    if (!visit.timeline_focus) return std::nullopt;
    const auto* stop = stop_of(facts, *visit.timeline_focus);
    if (stop == nullptr) return std::nullopt;
    return std::clamp(stop->second + visit.timeline_offset, 0.0, std::max(0.0, facts.scroll_end));
}

} // namespace kiosk::visit
