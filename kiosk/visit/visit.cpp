#include "visit/visit.h"

#include "visit/browsing.h"
#include "visit/listening.h"
#include "visit/scrolling.h"
#include "visit/timeline_view.h"

#include <algorithm>

namespace kiosk::visit {

namespace {

content::Language known(const content::Language& language, const content::Exhibition& exhibition) {
    if (exhibition.editions.contains(language) || exhibition.languages.empty()) return language;
    return exhibition.languages.front();
}

// The place itself, or what is left of it: the page of a lost picture, the chapter of a lost page, home.
Place nearest(Place place, const content::Edition& edition) {
    if (exists(place, edition)) return place;
    if (place.kind == Place::Kind::Picture) {
        const content::Page* page = edition.page(place.id);
        if (page != nullptr && !page->pictures.empty()) {
            place.picture = page->pictures.size() - 1;
            return place;
        }
    }
    if (edition.page(place.id) != nullptr) return {Place::Kind::Page, place.id, 0};
    const std::string chapter = place.id.substr(0, place.id.find('/'));
    if (edition.chapter(chapter) != nullptr) return {Place::Kind::Chapter, chapter, 0};
    return {};
}

// More than two languages are chosen from; of two, the button takes the other.
constexpr std::size_t fewest_to_choose_from = 3;

bool has_note(const content::Link& link, const content::Edition& edition) {
    switch (link.to) {
    case content::Link::To::Term:
        return edition.glossary.contains(link.id);
    case content::Link::To::Source:
        return edition.page(link.id) != nullptr || edition.sources.contains(link.id);
    case content::Link::To::Page:
        return edition.page(link.id) != nullptr;
    }
    return false;
}

bool has_note(const OpenedNote& note, const content::Exhibition& exhibition, const content::Edition& edition) {
    const auto* link = std::get_if<content::Link>(&note);
    return link != nullptr ? has_note(*link, edition) : exhibition.languages.size() >= fewest_to_choose_from;
}

bool has_spot(const Place& place, std::size_t spot, const content::Edition& edition) {
    const content::Page* page = place.kind == Place::Kind::Picture ? edition.page(place.id) : nullptr;
    return page != nullptr && place.picture < page->pictures.size() &&
           spot < page->pictures[place.picture].spots.size();
}

bool is_turning(const Visit& visit) {
    return visit.swipe.turning != 0;
}

} // namespace

Action opening(const OpenedNote& note) {
    const auto* link = std::get_if<content::Link>(&note);
    return link != nullptr ? Action{OpenNote{*link}} : Action{ChooseLanguage{}};
}

Visit begin(const content::Exhibition& exhibition, Settings settings, Instant now) {
    settings.language = known(settings.language, exhibition);
    Visit visit;
    visit.phase_since = now;
    visit.last_touch = now;
    visit.settings = settings;
    visit.start_settings = settings;
    return visit;
}

Visit keep_place(const Visit& visit, const content::Exhibition& exhibition) {
    Visit next = visit;
    next.settings.language = known(visit.settings.language, exhibition);
    next.start_settings.language = known(visit.start_settings.language, exhibition);
    const content::Edition& edition = exhibition.edition(next.settings.language);
    std::erase_if(next.history, [&](const Place& place) { return !exists(place, edition); });
    next.history.erase(std::ranges::unique(next.history).begin(), next.history.end());
    if (next.settings.language != visit.settings.language) next.listening = {};
    if (next.note && !has_note(*next.note, exhibition, edition)) next.note.reset();
    if (next.timeline_focus && edition.page(*next.timeline_focus) == nullptr) next.timeline_focus.reset();
    if (next.spot && !has_spot(visit.place, *next.spot, edition)) next.spot.reset();
    const Place place = nearest(visit.place, edition);
    return place == visit.place ? next : at_place(std::move(next), place);
}

Visit fit(const Visit& visit, const Facts& facts, Instant now) {
    const bool is_laid_anew = visit.scroll_end != facts.scroll_end;
    if (visit.is_arriving) {
        Visit arrived = visit;
        arrived.is_arriving = false;
        return fit(arrived, facts, now);
    }
    if (visit.place.kind == Place::Kind::Timeline) {
        // Without stops these are still the facts of the screen before.
        if (!is_laid_anew || facts.timeline_stops.empty()) return visit;
        Visit next = visit;
        next.is_finding_focus = false;
        next.scroll_end = facts.scroll_end;
        const auto scroll = scroll_of_focus(next, facts);
        next.scroll =
            resting(scroll.value_or(std::clamp(next.scroll.at(now), 0.0, std::max(0.0, facts.scroll_end))));
        return scroll ? next : focused_in_middle(std::move(next), facts);
    }
    if (!is_laid_anew) return visit;
    Visit next = visit;
    next.scroll_end = facts.scroll_end;
    if (visit.scroll_end > 0 && visit.scroll.to != 0) {
        const double part = std::clamp(visit.scroll.at(now) / visit.scroll_end, 0.0, 1.0);
        next.scroll = resting(part * std::max(0.0, facts.scroll_end));
    }
    return next;
}

Surface surface(const Visit& visit, const Facts& facts) {
    if (visit.phase != Phase::Browsing) return {.can_drag = true, .can_pinch = false};
    if (visit.note) return {.can_drag = visit.note_scroll_end > 0, .can_pinch = false};
    switch (visit.place.kind) {
    case Place::Kind::Picture:
    case Place::Kind::Timeline:
        return {.can_drag = true, .can_pinch = true};
    case Place::Kind::Page:
    case Place::Kind::Compare:
        return {.can_drag = true, .can_pinch = false};
    case Place::Kind::Home:
    case Place::Kind::Chapter:
    case Place::Kind::People:
        break;
    }
    return {.can_drag = facts.scrolls != Facts::Axis::None, .can_pinch = false};
}

Instant question_time(const Visit& visit, const Facts& facts, const content::Exhibition& exhibition) {
    const Duration reading = facts.reading_time + facts.reading_time / 2;
    // Somebody who listens is there.
    const Instant last = std::max(visit.last_touch, speech_end(visit, facts).value_or(visit.last_touch));
    return last + std::max(exhibition.idle.ask_after, reading);
}

std::optional<Instant> due(const Visit& visit, const Facts& facts, const content::Exhibition& exhibition) {
    switch (visit.phase) {
    case Phase::Attract:
        return std::nullopt;
    case Phase::Asking:
        return visit.phase_since + exhibition.idle.countdown;
    case Phase::Browsing:
        break;
    }
    Instant next = question_time(visit, facts, exhibition);
    if (const auto end = speech_end(visit, facts)) next = std::min(next, *end);
    if (is_turning(visit)) next = std::min(next, visit.swipe.offset.start + visit.swipe.offset.lasting);
    return next;
}

bool is_moving(const Visit& visit, Instant now) {
    const auto is_fading = visit.transition.kind != Transition::Kind::None &&
                           now < visit.transition.start + visit.transition.lasting;
    return is_fading || is_turning(visit) || !visit.scroll.is_over(now) || !visit.swipe.offset.is_over(now) ||
           !visit.view.x.is_over(now) || !visit.view.y.is_over(now) || !visit.view.zoom.is_over(now) ||
           !visit.picture_swipe.is_over(now) || !visit.divider.is_over(now) ||
           !visit.timeline_zoom.is_over(now) || !visit.note_scroll.is_over(now);
}

} // namespace kiosk::visit
