#include "visit/browsing.h"

#include "visit/divider.h"
#include "visit/listening.h"
#include "visit/picture_swipe.h"
#include "visit/picture_view.h"
#include "visit/scrolling.h"
#include "visit/swipe.h"
#include "visit/timeline_view.h"

#include <algorithm>

namespace kiosk::visit {

namespace {

constexpr std::size_t most_history = 32;
constexpr double least_to_grow = 110; // px of the 1080 canvas: more than a button is high

Visit fading(Visit visit, Duration lasting, Instant now) {
    visit.transition = {Transition::Kind::Fade, now, lasting};
    return visit;
}

struct Acting {
    Visit visit;
    const Tapped& tapped;
    const Facts& facts;
    const content::Exhibition& exhibition;
    const Timing& timing;
    Instant now;

    [[nodiscard]] const content::Edition& edition() const {
        return exhibition.edition(visit.settings.language);
    }
    [[nodiscard]] Visit fade_control() { return fading(std::move(visit), timing.control, now); }
    // What was touched grows into the new screen: a card, a picture. A button or a word in a line is too small to
    // become anything: the screens fade.
    [[nodiscard]] Visit grown() {
        const bool is_card = std::min(tapped.from.w, tapped.from.h) >= least_to_grow * unit_of(facts);
        if (timing.is_reduced_motion || !is_card) return fading(std::move(visit), timing.screen, now);
        visit.transition = {Transition::Kind::Grow, now, timing.screen, tapped.from};
        return std::move(visit);
    }
    // The screen that is left goes back into what it came from, where that is in sight.
    [[nodiscard]] Visit shrunk() {
        if (timing.is_reduced_motion) return fading(std::move(visit), timing.screen, now);
        visit.transition = {Transition::Kind::Shrink, now, timing.screen, {}};
        return std::move(visit);
    }
    // Who comes back finds the place as it was left.
    void remember_scroll() {
        if (visit.place.kind == Place::Kind::Timeline || visit.scroll.to == 0) return; // the timeline has its focus
        visit.left_at.push_back({visit.place, visit.scroll.at(now), visit.scroll_end});
        if (visit.left_at.size() > most_history) visit.left_at.erase(visit.left_at.begin());
    }
    void recall_scroll(const Place& place) {
        const auto left = std::ranges::find(visit.left_at.rbegin(), visit.left_at.rend(), place, &LeftAt::place);
        if (left == visit.left_at.rend()) return;
        visit.scroll = resting(left->scroll);
        visit.scroll_end = left->scroll_end;
        visit.is_arriving = true;
        visit.left_at.erase(std::next(left).base(), visit.left_at.end());
    }

    // The layout changes and the place stays: scroll is fitted to the new layout by fit().
    Visit relaid() {
        visit.scroll = resting(visit.scroll.at(now));
        return fade_control();
    }

    Visit operator()(const GoTo& go) {
        if (!exists(go.place, edition())) return visit;
        if (go.place == visit.place) {
            if (visit.note) {
                visit.note.reset();
                return fade_control();
            }
            return visit;
        }
        // From picture to picture within the viewer: closing it leads back to the page, not through them all.
        if (go.place.kind == Place::Kind::Picture && visit.place.kind == Place::Kind::Picture &&
            go.place.id == visit.place.id) {
            const auto step = static_cast<int>(go.place.picture) - static_cast<int>(visit.place.picture);
            return picture_turned(std::move(visit), step, facts, exhibition, timing, now);
        }
        if (visit.history.empty() || visit.history.back() != visit.place)
            visit.history.push_back(visit.place);
        if (visit.history.size() > most_history) visit.history.erase(visit.history.begin());
        remember_scroll();
        if (go.place.kind == Place::Kind::Timeline && !visit.timeline_focus) visit.timeline_focus = opening_event(edition());
        visit = at_place(std::move(visit), go.place);
        return grown();
    }
    Visit operator()(const GoBack&) {
        const Place from = visit.place;
        Place to{};
        while (!visit.history.empty()) {
            const Place last = visit.history.back();
            visit.history.pop_back();
            if (!exists(last, edition()) || last == from) continue;
            to = last;
            break;
        }
        const Place remembered = to;
        // Closing the viewer shows the page with the picture last looked at.
        if (from.kind == Place::Kind::Picture && to.kind == Place::Kind::Page && to.id == from.id) {
            to.picture = from.picture;
        }
        if (to == from) return visit;
        visit = at_place(std::move(visit), to);
        recall_scroll(remembered);
        return shrunk();
    }
    Visit operator()(const TurnPage& turn) {
        return page_turned(std::move(visit), turn.step, facts, exhibition, timing, now);
    }
    Visit operator()(const TurnPicture& turn) {
        return picture_turned(std::move(visit), turn.step, facts, exhibition, timing, now);
    }
    Visit operator()(const SetLanguage& set) {
        const bool is_known = exhibition.editions.contains(set.language);
        if (!is_known || set.language == visit.settings.language) return visit;
        visit.settings.language = set.language;
        if (visit.note && std::holds_alternative<LanguageChoice>(*visit.note)) visit.note.reset(); // it was made
        visit = keep_place(visit, exhibition);
        return relaid();
    }
    Visit operator()(const ChangeTextSize&) {
        switch (visit.settings.text_size) {
        case TextSize::Normal:
            visit.settings.text_size = TextSize::Large;
            break;
        case TextSize::Large:
            visit.settings.text_size = TextSize::Largest;
            break;
        case TextSize::Largest:
            visit.settings.text_size = TextSize::Normal;
            break;
        }
        return relaid();
    }
    Visit operator()(const ChangeContrast&) {
        const bool is_high = visit.settings.contrast == Contrast::High;
        visit.settings.contrast = is_high ? Contrast::Normal : Contrast::High;
        return relaid();
    }
    Visit operator()(const ChangeReach&) {
        visit.settings.reach = visit.settings.reach == Reach::Low ? Reach::Normal : Reach::Low;
        return relaid();
    }
    Visit operator()(const OpenSpot& open) {
        const content::Picture* picture = picture_at(visit, exhibition);
        if (visit.place.kind != Place::Kind::Picture || picture == nullptr) return visit;
        if (open.index >= picture->spots.size() || visit.spot == open.index) return visit;
        visit.spot = open.index;
        visit.scroll = resting(0);
        visit.scroll_end = 0;
        visit.view = spot_in_view(visit.view, picture->spots[open.index].at, facts, timing, now);
        return fade_control();
    }
    Visit operator()(const MoveDivider& move) {
        if (visit.place.kind != Place::Kind::Compare) return visit;
        return divider_moved(std::move(visit), move.to, timing, now);
    }
    Visit operator()(const MoveDividerHere&) {
        return divider_moved_to(std::move(visit), tapped.at, facts, timing, now);
    }
    Visit operator()(const ZoomPicture& zoom) {
        if (visit.place.kind != Place::Kind::Picture) return visit;
        visit.view = zoomed(visit.view, zoom.factor, facts.picture_area.centre(), facts, timing, now);
        return timing.is_reduced_motion ? fade_control() : visit;
    }
    Visit operator()(const ZoomTimeline& zoom) {
        if (visit.place.kind != Place::Kind::Timeline) return visit;
        const double before = visit.timeline_zoom.to;
        visit = stepped_timeline_zoom(visit, zoom.factor, zoom.on, facts, now);
        return visit.timeline_zoom.to == before ? visit : fade_control();
    }
    Visit operator()(const JumpTimeline& jump) {
        if (visit.place.kind != Place::Kind::Timeline) return visit;
        return jumped_timeline(std::move(visit), jump.chapter, facts, edition(), timing, now);
    }
    Visit operator()(const FilterPeople& filter) {
        if (filter.role == visit.people_filter) return visit;
        visit.people_filter = filter.role;
        visit.scroll = resting(0);
        visit.scroll_end = 0;
        return fade_control();
    }
    Visit operator()(const JumpPeople& jump) {
        // The initial itself, or the next one that somebody has; the last where none follows.
        const auto& stops = facts.people_stops;
        if (stops.empty()) return visit;
        const auto found =
            std::ranges::find_if(stops, [&](const auto& stop) { return stop.first >= jump.initial; });
        return scrolled_to(std::move(visit), found == stops.end() ? stops.back().second : found->second,
                           facts, timing, now);
    }
    Visit operator()(const OpenNote& open) {
        visit.note.emplace(open.link);
        return with_note_from_its_start();
    }
    Visit operator()(const ChooseLanguage&) {
        visit.note.emplace(LanguageChoice{});
        return with_note_from_its_start();
    }
    Visit with_note_from_its_start() {
        visit.note_from = tapped.at;
        visit.note_scroll = resting(0);
        visit.note_scroll_end = 0;
        return fade_control();
    }
    Visit operator()(const CloseNote&) {
        if (!visit.note && !visit.spot) return visit;
        if (!visit.note) {
            visit.spot.reset();
            visit.scroll = resting(0);
            visit.scroll_end = 0;
        }
        visit.note.reset();
        return fade_control();
    }
    Visit operator()(const ToggleSpeech&) { return speech_toggled(std::move(visit), facts, now); }
    Visit operator()(const SkipSpeech& skip) { return speech_skipped(std::move(visit), skip.by, facts, now); }
    Visit operator()(const SeekSpeechHere&) { return speech_sought(std::move(visit), tapped.at, facts, now); }
    Visit operator()(const ChangeSpeechSpeed&) { return speech_speed_changed(std::move(visit), facts, now); }
    Visit operator()(const ScrollHere&) {
        return scrolled_here(std::move(visit), tapped.at, facts, timing, now);
    }
    Visit operator()(const GoOn&) { return visit; }
    Visit operator()(const EndVisit&) { return ended(visit, timing, now); }
};

// Nothing of the visitor before, at home.
Visit fresh(const Visit& before, Phase phase, const Timing& timing, Instant now) {
    Visit visit;
    visit.phase = phase;
    visit.phase_since = now;
    visit.last_touch = before.last_touch;
    visit.settings = before.start_settings;
    visit.start_settings = before.start_settings;
    visit.visits = before.visits;
    return fading(std::move(visit), timing.screen, now);
}

} // namespace

Visit at_place(Visit visit, const Place& place) {
    visit.place = place;
    visit.scroll = resting(0);
    visit.scroll_end = 0;
    visit.is_arriving = false;
    visit.swipe = {};
    visit.picture_swipe = resting(0);
    visit.view = {};
    visit.spot.reset();
    visit.note.reset();
    // What is left keeps its divider while it fades away.
    if (place.kind == Place::Kind::Compare) visit.divider = resting(0.5);
    visit.drag = visit.is_dragging ? Drag::Nothing : Drag::None;
    visit.is_finding_focus = false;
    return visit;
}

Visit act(Visit visit, const Tapped& tapped, const Facts& facts, const content::Exhibition& exhibition,
          const Timing& timing, Instant now) {
    Acting acting{std::move(visit), tapped, facts, exhibition, timing, now};
    return std::visit(acting, tapped.action);
}

Visit ended(const Visit& visit, const Timing& timing, Instant now) {
    return fresh(visit, Phase::Attract, timing, now);
}

Visit woken(const Visit& visit, const Timing& timing, Instant now) {
    Visit next = fresh(visit, Phase::Browsing, timing, now);
    ++next.visits;
    return next;
}

} // namespace kiosk::visit
