// Gestures and time folded into a visit.
//
// | phase    | touched                     | tapped                   | any other gesture | time                        |
// |----------|-----------------------------|--------------------------|-------------------|-----------------------------|
// | Attract  | on nothing: Browsing, home; | GoTo: Browsing, there;   | Browsing, home    | –                           |
// |          | on a target: waits          | else: Browsing, home     |                   |                             |
// | Browsing | stops what glides           | acts; EndVisit: Attract  | moves what it can | question_time(): Asking     |
// | Asking   | on nothing: Browsing;       | EndVisit: Attract;       | Browsing          | countdown over: Attract     |
// |          | on a target: counts anew    | else: Browsing           |                   |                             |
//
// The end of a drag or a pinch neither wakes the display nor answers the question: it may be that of a lost
// finger. The touch that woke the display or answered the question does nothing else until the next one.
//
// What a drag moves, decided by its first movement; "level" is more across than along. While a note of the page lies
// above it, a drag moves the Note where that is longer than its room, else Nothing; Nothing as well when the touch
// woke the display.
//
// | place    | begins on                       | level                           | upright                          |
// |----------|---------------------------------|---------------------------------|----------------------------------|
// | Page     | the picture panel, several      | Pictures                        | Scroll where it scrolls          |
// | Page     | anything else, one picture      | Swipe (the page)                | Scroll where it scrolls          |
// | Picture  | anything, whole, several        | Pictures                        | Pan (a whole picture stays)      |
// | Picture  | anything, zoomed or alone       | Pan                             | Pan                              |
// | Picture  | the open note                   | Nothing                         | Scroll where it scrolls          |
// | Compare  | the pictures                    | Divide                          | Divide                           |
// | Compare  | anything else                   | Nothing                         | Nothing                          |
// | Timeline | the scrubber                    | Scrub                           | Scrub                            |
// | others   | anything                        | Scroll where it scrolls         | Scroll where it scrolls          |
//
// What a drag leaves when its DragEnded never comes (a pinch takes over, the question is asked, content changes):
// pass_time() brings page, pictures and divider to rest as soon as no drag holds them.

#include "visit/browsing.h"
#include "visit/divider.h"
#include "visit/listening.h"
#include "visit/note_scrolling.h"
#include "visit/picture_swipe.h"
#include "visit/picture_view.h"
#include "visit/scrolling.h"
#include "visit/swipe.h"
#include "visit/timeline_view.h"

namespace kiosk::visit {

namespace {

struct Folding {
    Visit visit;
    const Facts& facts;
    const content::Exhibition& exhibition;
    const Timing& timing;
    Instant now;

    Visit operator()(const Touched&) {
        visit.is_only_waking = false;
        visit.focus.reset();
        visit.focus_below.reset();
        visit.scroll = resting(visit.scroll.at(now));
        visit.note_scroll = resting(visit.note_scroll.at(now));
        if (visit.place.kind == Place::Kind::Compare) visit.divider = resting(divider_at(visit, now));
        if (visit.place.kind == Place::Kind::Picture) {
            visit.view = {resting(visit.view.x.at(now)), resting(visit.view.y.at(now)),
                          resting(visit.view.zoom.at(now))};
        }
        return visit;
    }
    Visit operator()(const Tapped& tapped) {
        if (visit.is_only_waking) return visit;
        return act(std::move(visit), tapped, facts, exhibition, timing, now);
    }
    Visit operator()(const DoubleTapped& tapped) {
        if (visit.is_only_waking || visit.note || visit.place.kind != Place::Kind::Picture) return visit;
        visit.view = double_tapped(visit.view, tapped.at, facts, timing, now);
        return visit;
    }
    Visit operator()(const DragBegan& began) {
        visit.is_dragging = true;
        visit.drag_from = began.at;
        const Drag on_note = visit.note_scroll_end > 0 ? Drag::Note : Drag::Nothing;
        visit.drag = visit.is_only_waking ? Drag::Nothing : visit.note ? on_note : Drag::Undecided;
        return visit;
    }
    Visit operator()(const Dragged& dragged) {
        if (visit.drag == Drag::Undecided) decide(dragged.by);
        switch (visit.drag) {
        case Drag::Scroll:
            return scrolled_by(std::move(visit), along_scroll(dragged.by, facts), facts, now);
        case Drag::Scrub:
            return scrubbed_by(std::move(visit), dragged.by.x, facts, now);
        case Drag::Swipe:
            return swiped_by(std::move(visit), dragged.by.x, facts, exhibition, now);
        case Drag::Pictures:
            return pictures_swiped_by(std::move(visit), dragged.by.x, facts, exhibition, now);
        case Drag::Divide:
            return divider_dragged(std::move(visit), dragged.by.x, facts, now);
        case Drag::Pan:
            visit.view = panned(visit.view, dragged.by, facts, now);
            break;
        case Drag::Note:
            return note_scrolled_by(std::move(visit), dragged.by.y, facts, now);
        case Drag::None:
        case Drag::Undecided:
        case Drag::Nothing:
            break;
        }
        return visit;
    }
    Visit operator()(const DragEnded& ended) {
        const Drag drag = visit.drag;
        visit.is_dragging = false;
        visit.drag = Drag::None;
        switch (drag) {
        case Drag::Scroll:
            return let_go(std::move(visit), along_scroll(ended.velocity, facts), facts, timing, now);
        case Drag::Scrub:
            return scrub_let_go(std::move(visit), facts, timing, now);
        case Drag::Swipe:
            return swipe_let_go(std::move(visit), ended.velocity.x, facts, exhibition, timing, now);
        case Drag::Pictures:
            return pictures_let_go(std::move(visit), ended.velocity.x, facts, exhibition, timing, now);
        case Drag::Divide:
            return divider_let_go(std::move(visit), now);
        case Drag::Pan:
            visit.view = flung(visit.view, ended.velocity, facts, timing, now);
            break;
        case Drag::Note:
            return note_let_go(std::move(visit), ended.velocity.y, facts, timing, now);
        case Drag::None:
        case Drag::Undecided:
        case Drag::Nothing:
            break;
        }
        return visit;
    }
    Visit operator()(const Pinched& pinched_by) {
        if (visit.is_only_waking || visit.note) return visit;
        if (visit.place.kind == Place::Kind::Picture) {
            visit.drag = visit.is_dragging ? Drag::Nothing : Drag::None; // its pictures glide back
            visit.view = pinched(visit.view, pinched_by.factor, pinched_by.centre, pinched_by.by, facts, now);
        }
        if (visit.place.kind == Place::Kind::Timeline) {
            visit = scrolled_by(std::move(visit), along_scroll(pinched_by.by, facts), facts, now);
            visit = zoomed_timeline(std::move(visit), pinched_by.factor, pinched_by.centre.x, facts, now);
        }
        return visit;
    }
    Visit operator()(const PinchEnded&) {
        visit.is_dragging = false; // the finger that is left says DragBegan
        visit.drag = Drag::None;
        if (visit.place.kind == Place::Kind::Timeline) return let_go(std::move(visit), 0, facts, timing, now);
        return visit;
    }
    Visit operator()(const CornerHeld&) { return visit; }

    void decide(Point by) {
        const bool is_level = std::abs(by.x) > std::abs(by.y);
        const Drag scroll = facts.scrolls == Facts::Axis::None ? Drag::Nothing : Drag::Scroll;
        const bool is_pictures =
            is_level && moves_pictures(visit, visit.drag_from, facts, exhibition, now);
        switch (visit.place.kind) {
        case Place::Kind::Picture:
            if (visit.spot && facts.note_area.contains(visit.drag_from))
                visit.drag = is_level ? Drag::Nothing : scroll;
            else
                visit.drag = is_pictures ? Drag::Pictures : Drag::Pan;
            break;
        case Place::Kind::Compare:
            visit.drag = facts.picture_area.contains(visit.drag_from) ? Drag::Divide : Drag::Nothing;
            break;
        case Place::Kind::Page:
            visit.drag = is_pictures ? Drag::Pictures : is_level ? Drag::Swipe : scroll;
            break;
        case Place::Kind::Timeline:
            visit.drag = is_on_scrubber(visit.drag_from, facts) ? Drag::Scrub : scroll;
            if (visit.drag == Drag::Scrub) visit = scrub_began(std::move(visit), visit.drag_from, facts, now);
            break;
        default:
            visit.drag = scroll;
            break;
        }
        // What is on its way is caught where it is.
        if (visit.drag == Drag::Pictures) visit.picture_swipe = resting(visit.picture_swipe.at(now));
        if (visit.drag == Drag::Divide) visit.divider = resting(divider_at(visit, now));
        if (visit.drag == Drag::Swipe) {
            visit = swipe_finished(std::move(visit), facts, exhibition, now);
            visit.swipe.offset = resting(visit.swipe.offset.at(now));
            visit.picture_swipe = resting(0);
        }
    }
};

// No drag holds it any more and nobody said that it ended: it goes where a slow release would have left it.
Visit settled(Visit visit, const Timing& timing, Instant now) {
    const auto back = [&](double from) {
        return timing.is_reduced_motion ? resting(0) : glide_to(from, 0, timing.screen, Easing::OutCubic, now);
    };
    if (visit.drag != Drag::Swipe && visit.swipe.turning == 0 && visit.swipe.offset.to != 0)
        visit.swipe.offset = back(visit.swipe.offset.at(now));
    if (visit.drag != Drag::Pictures && visit.picture_swipe.to != 0)
        visit.picture_swipe = back(visit.picture_swipe.at(now));
    if (visit.picture_swipe.to == 0 && visit.picture_swipe.is_over(now)) visit.picture_swipe = resting(0);
    if (visit.drag != Drag::Divide && (visit.divider.to < 0 || visit.divider.to > 1))
        visit.divider = resting(divider_at(visit, now));
    return visit;
}

// Nobody touches: what began before is over, or its finger was lost.
bool is_end(const Gesture& gesture) {
    return std::holds_alternative<DragEnded>(gesture) || std::holds_alternative<PinchEnded>(gesture);
}

Visit asking_answered(Visit visit, Instant now) {
    visit.phase = Phase::Browsing;
    visit.phase_since = now;
    visit.is_only_waking = true;
    visit.is_dragging = false;
    visit.drag = Drag::None;
    return visit;
}

Visit step_attract(const Visit& visit, const Gesture& gesture, const Facts& facts,
                   const content::Exhibition& exhibition, const Timing& timing, Instant now) {
    if (const auto* touched = std::get_if<Touched>(&gesture); touched != nullptr && touched->is_on_target)
        return visit;
    if (is_end(gesture)) return visit;
    Visit next = woken(visit, timing, now);
    if (const auto* tapped = std::get_if<Tapped>(&gesture)) {
        if (std::holds_alternative<EndVisit>(tapped->action)) return next;
        return act(std::move(next), *tapped, facts, exhibition, timing, now);
    }
    next.is_only_waking = true;
    return next;
}

Visit step_asking(const Visit& visit, const Gesture& gesture, const Timing& timing, Instant now) {
    if (const auto* touched = std::get_if<Touched>(&gesture); touched != nullptr && touched->is_on_target) {
        Visit next = visit;
        next.phase_since = now;
        return next;
    }
    if (is_end(gesture)) {
        Visit next = visit;
        next.is_dragging = false;
        next.drag = Drag::None;
        return next;
    }
    if (const auto* tapped = std::get_if<Tapped>(&gesture);
        tapped != nullptr && std::holds_alternative<EndVisit>(tapped->action)) {
        return ended(visit, timing, now);
    }
    return asking_answered(visit, now);
}

Visit folded(const Visit& visit, const Gesture& gesture, const Facts& facts, const content::Exhibition& exhibition,
             const Timing& timing, Instant now) {
    Visit next = visit;
    next.last_touch = now;
    switch (visit.phase) {
    case Phase::Attract:
        return step_attract(next, gesture, facts, exhibition, timing, now);
    case Phase::Asking:
        return step_asking(next, gesture, timing, now);
    case Phase::Browsing:
        break;
    }
    // A place just come back to keeps its scroll until its own facts are there.
    Folding folding{next.is_arriving ? next : fit(next, facts, now), facts, exhibition, timing, now};
    return std::visit(folding, gesture);
}

} // namespace

Visit step(const Visit& visit, const Gesture& gesture, const Facts& facts,
           const content::Exhibition& exhibition, const Timing& timing, Instant now) {
    return speech_kept(folded(visit, gesture, facts, exhibition, timing, now), visit.settings, facts, now);
}

Visit pass_time(const Visit& visit, const Facts& facts, const content::Exhibition& exhibition,
                const Timing& timing, Instant now) {
    if (visit.phase == Phase::Attract) return visit;
    if (visit.phase == Phase::Asking && now >= visit.phase_since + exhibition.idle.countdown) {
        return ended(visit, timing, now);
    }
    Visit next = visit.is_arriving ? visit : fit(visit, facts, now);
    if (next.swipe.turning != 0 && next.swipe.offset.is_over(now)) {
        next = swipe_finished(std::move(next), facts, exhibition, now);
        next.swipe = {};
    }
    next = speech_kept(speech_ended(std::move(next), facts, now), visit.settings, facts, now);
    if (next.phase == Phase::Browsing && now >= question_time(next, facts, exhibition)) {
        next.phase = Phase::Asking;
        next.phase_since = now;
        next.drag = next.is_dragging ? Drag::Nothing : Drag::None;
    }
    return settled(std::move(next), timing, now);
}

} // namespace kiosk::visit
