#include "visit/timeline_view.h"

#include "visit/scrolling.h"

#include <algorithm>
#include <cmath>

namespace kiosk::visit {

namespace {

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

} // namespace

Visit focused_in_middle(Visit visit, const Facts& facts) {
    if (visit.place.kind != Place::Kind::Timeline) return visit;
    const double scroll = visit.scroll.to;
    return focused(std::move(visit), scroll, scroll, facts);
}

Visit zoomed_timeline(Visit visit, double factor, double at, const Facts& facts, Instant now) {
    const double zoom =
        std::clamp(visit.timeline_zoom.to * factor, facts.least_timeline_zoom, facts.most_timeline_zoom);
    const double scroll = visit.scroll.at(now);
    // While the scale changes faster than screens are laid out, the focus of the first change stays.
    if (!visit.is_finding_focus)
        visit = focused(std::move(visit), scroll + at - facts.screen.w / 2, scroll, facts);
    if (zoom == visit.timeline_zoom.to) return visit;
    visit.timeline_zoom = resting(zoom);
    visit.scroll = resting(scroll);
    visit.is_finding_focus = true;
    return visit;
}

Visit jumped_timeline(Visit visit, const content::ChapterId& chapter, const Facts& facts,
                      const content::Edition& edition, const Timing& timing, Instant now) {
    for (const content::PageId& event : edition.events) {
        const content::Page* page = edition.page(event);
        const auto* stop = stop_of(facts, event);
        if (page == nullptr || page->chapter != chapter || stop == nullptr) continue;
        visit = scrolled_to(std::move(visit), stop->second, facts, timing, now);
        visit.timeline_focus = event;
        visit.timeline_offset = visit.scroll.to - stop->second;
        return visit;
    }
    return visit;
}

std::optional<double> scroll_of_focus(const Visit& visit, const Facts& facts) {
    if (!visit.timeline_focus) return std::nullopt;
    const auto* stop = stop_of(facts, *visit.timeline_focus);
    if (stop == nullptr) return std::nullopt;
    return std::clamp(stop->second + visit.timeline_offset, 0.0, std::max(0.0, facts.scroll_end));
}

} // namespace kiosk::visit
