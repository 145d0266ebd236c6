#include "visit/browsing.h"

#include "visit/divider.h"
#include "visit/picture_swipe.h"
#include "visit/picture_view.h"
#include "visit/scrolling.h"
#include "visit/swipe.h"
#include "visit/timeline_view.h"

#include <algorithm>

namespace kiosk::visit {

namespace {

constexpr std::size_t most_history = 32;

Visit fading(Visit visit, Duration lasting, Instant now) {
    visit.transition = {Transition::Kind::Fade, now, lasting};
    return visit;
}

struct Acting {
    Visit visit;
    const Facts& facts;
    const content::Exhibition& exhibition;
    const Timing& timing;
    Instant now;

    [[nodiscard]] const content::Edition& edition() const {
        return exhibition.edition(visit.settings.language);
    }
    [[nodiscard]] Visit fade_control() { return fading(std::move(visit), timing.control, now); }
    [[nodiscard]] Visit fade_screen() { return fading(std::move(visit), timing.screen, now); }

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
        visit = at_place(std::move(visit), go.place);
        return fade_screen();
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
        // Closing the viewer shows the page with the picture last looked at.
        if (from.kind == Place::Kind::Picture && to.kind == Place::Kind::Page && to.id == from.id) {
            to.picture = from.picture;
        }
        if (to == from) return visit;
        visit = at_place(std::move(visit), to);
        return fade_screen();
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
    Visit operator()(const MoveDividerHere&) { return visit; } // step() knows where
    Visit operator()(const ZoomPicture& zoom) {
        if (visit.place.kind != Place::Kind::Picture) return visit;
        visit.view = zoomed(visit.view, zoom.factor, facts.picture_area.centre(), facts, timing, now);
        return timing.is_reduced_motion ? fade_control() : visit;
    }
    Visit operator()(const ZoomTimeline& zoom) {
        if (visit.place.kind != Place::Kind::Timeline) return visit;
        const double before = visit.timeline_zoom.to;
        visit = zoomed_timeline(std::move(visit), zoom.factor, facts.screen.w / 2, facts, now);
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
        visit.note = open.link;
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
    Visit operator()(const ToggleSpeech&) { return visit; }
    Visit operator()(const SkipSpeech&) { return visit; }
    Visit operator()(const SeekSpeechHere&) { return visit; }
    Visit operator()(const ChangeSpeechSpeed&) { return visit; }
    Visit operator()(const ScrollTo&) { return visit; }
    Visit operator()(const ScrollHere&) { return visit; }
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

Visit act(Visit visit, const Action& action, const Facts& facts, const content::Exhibition& exhibition,
          const Timing& timing, Instant now) {
    Acting acting{std::move(visit), facts, exhibition, timing, now};
    return std::visit(acting, action);
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
