// Keys folded into a visit. "Moves" is the focus going to the nearest target that way; the first arrow only shows it.
//
// | where            | left, right                      | up, down                          | enter          | back        |
// |------------------|----------------------------------|-----------------------------------|----------------|-------------|
// | Attract          | wakes                            | wakes                             | wakes          | wakes       |
// | Asking           | answers                          | answers                           | answers        | answers     |
// | a note           | moves within it                  | moves within it, else scrolls it  | taps           | closes it   |
// | Page             | moves, else turns the page       | moves, else scrolls               | taps           | goes back   |
// | Timeline         | on an event or nothing: the next | moves                             | taps           | goes back   |
// |                  | event; in the bar: moves         |                                   |                |             |
// | Picture, no focus| pans; a whole one: the next one  | pans; at its foot: into the bar   | zooms, whole   | goes back   |
// |                  |                                  |                                   | again at last  |             |
// | Picture, a spot  | moves                            | moves, else scrolls it            | taps           | closes it   |
// | Compare, no focus| moves the divider                | down: into the bar                | –              | goes back   |
// | both, in the bar | moves                            | moves; above it: no focus         | taps           | goes back   |
// | all others       | moves, else scrolls where it can | moves, else scrolls where it can  | taps           | goes back   |
//
// A repeated key moves, scrolls, pans; it wakes nothing, answers nothing, taps nothing, turns no page, and is no sign
// that somebody is there. While a finger drags, keys wait.

#include "visit/keys.h"

#include "visit/browsing.h"
#include "visit/picture_view.h"
#include "visit/scrolling.h"

#include <algorithm>
#include <cmath>

namespace kiosk::visit {

namespace {

using Part = KeyTarget::Part;

constexpr double scroll_step = 0.6;   // of the scroll area, for one key
constexpr double pan_step = 0.25;     // of the view
constexpr double divider_step = 0.1;  // of the width
constexpr double clear_of_edge = 0.1; // of the scroll area: where words fade away

std::optional<Arrow> arrow_of(Key key) {
    switch (key) {
    case Key::Left:
        return Arrow::Left;
    case Key::Right:
        return Arrow::Right;
    case Key::Up:
        return Arrow::Up;
    case Key::Down:
        return Arrow::Down;
    case Key::Enter:
    case Key::Back:
        break;
    }
    return std::nullopt;
}

int sign_of(Arrow arrow) {
    return arrow == Arrow::Right || arrow == Arrow::Down ? 1 : -1;
}

// px the scroll has to move by for the target to be seen whole, clear of the edges.
double scroll_needed(const Rect& target, const KeyGround& ground, const Facts& facts) {
    const bool is_wide = facts.scrolls == Facts::Axis::Horizontal;
    const Rect& area = ground.scroll_area;
    const double from = is_wide ? area.x : area.y;
    const double room = is_wide ? area.w : area.h;
    const double margin = room * clear_of_edge;
    const double start = is_wide ? target.x : target.y;
    const double end = is_wide ? target.right() : target.bottom();
    const bool is_large = end - start > room - 2 * margin;
    double by = 0;
    if (is_large || start < from + margin)
        by = start - (from + margin);
    else if (end > from + room - margin)
        by = end - (from + room - margin);
    return is_wide && facts.is_mirrored ? -by : by;
}

struct Pressing {
    Visit visit;
    const KeyGround& ground;
    const Facts& facts;
    const content::Exhibition& exhibition;
    const Timing& timing;
    Instant now;
    bool is_repeated = false;

    Visit arrow(Arrow arrow) {
        if (visit.note) return moves(arrow) ? visit : note_scrolled(arrow);
        switch (visit.place.kind) {
        case Place::Kind::Picture:
            return visit.spot ? moved_or_scrolled(arrow) : in_picture(arrow);
        case Place::Kind::Compare:
            return in_compare(arrow);
        case Place::Kind::Timeline:
            return in_timeline(arrow);
        case Place::Kind::Page:
            return on_page(arrow);
        case Place::Kind::Home:
        case Place::Kind::Chapter:
        case Place::Kind::People:
            break;
        }
        return moved_or_scrolled(arrow);
    }

    Visit enter() {
        const bool is_picture = visit.place.kind == Place::Kind::Picture && !visit.spot && !visit.note;
        if (!visit.focus && is_picture) {
            visit.view = double_tapped(visit.view, facts.picture_area.centre(), facts, timing, now);
            return visit;
        }
        if (!visit.focus) return shown_first();
        // What the screen laid out since then no longer has is not tapped; what is scrolled away comes back first.
        const KeyTarget* target = focused();
        if (target == nullptr) return visit;
        const Rect rect = seen(*target, ground);
        if (!rect.is_empty()) return tapped(target->target.action, rect);
        focus_on(*target);
        return visit;
    }

    Visit back() {
        if (visit.note || visit.spot) return tapped(CloseNote{}, {});
        const Place from = visit.place;
        visit = tapped(GoBack{}, {});
        // Back on the card that led there.
        if (visit.place != from) visit.focus = Focus{{}, GoTo{from}};
        return visit;
    }

  private:
    Visit tapped(const Action& action, const Rect& rect) {
        const auto kept = visit.focus;
        const Place from = visit.place;
        visit = step(visit, Tapped{action, rect.centre(), rect}, facts, exhibition, timing, now);
        // On the timeline the keys have the events, as they have the picture in the viewer.
        const bool is_new_timeline = visit.place != from && visit.place.kind == Place::Kind::Timeline;
        visit.focus = is_new_timeline ? std::nullopt : kept;
        // What was opened is read from its beginning; a page that was turned keeps the focus on what turns it.
        const bool is_opened = visit.place != from && std::holds_alternative<GoTo>(action);
        if (is_opened && !is_new_timeline) visit.focus = Focus{{}, action};
        // What shared a card stands apart: the entry in the middle has the focus, or the card it still shares.
        if (const auto* zoom = std::get_if<ZoomTimeline>(&action); zoom != nullptr && !zoom->on.empty())
            visit.focus = Focus{ground.scroll_area, GoTo{{Place::Kind::Page, zoom->on, 0}}};
        return visit;
    }

    void focus_on(const KeyTarget& target) {
        visit.focus = Focus{seen(target, ground), target.target.action};
        if (target.part != Part::Scrolled) return;
        if (ground.is_overlay) return;
        const double by = scroll_needed(target.target.rect, ground, facts);
        if (by != 0) visit = scrolled_to(std::move(visit), visit.scroll.at(now) + by, facts, timing, now);
        remember_event();
    }
    // The timeline remembers which event it shows.
    void remember_event() {
        const auto event = visit.place.kind == Place::Kind::Timeline ? event_here() : std::nullopt;
        if (!event) return;
        visit.timeline_focus = facts.timeline_stops[*event].first;
        visit.timeline_offset = visit.scroll.to - facts.timeline_stops[*event].second;
    }

    Visit shown_first() {
        if (const KeyTarget* first = first_of(ground)) focus_on(*first);
        return visit;
    }

    // The target of the focus as it lies now, also where it cannot be seen.
    [[nodiscard]] const KeyTarget* focused() const {
        return visit.focus ? same_action(ground, *visit.focus) : nullptr;
    }

    // False: nothing lies that way.
    bool moves(Arrow arrow) {
        const KeyTarget* here = focused();
        if (here == nullptr) {
            const KeyTarget* first = first_of(ground);
            if (first != nullptr) focus_on(*first);
            return first != nullptr;
        }
        const bool is_along = facts.scrolls == (is_level(arrow) ? Facts::Axis::Horizontal : Facts::Axis::Vertical);
        // One step at a time, so that nobody misses the words between two targets.
        const double room = is_level(arrow) ? ground.scroll_area.w : ground.scroll_area.h;
        const double reach = is_along && !ground.is_overlay ? room * scroll_step : 0;
        const KeyTarget* next = next_towards(ground, here->target.rect, here->part, arrow, reach);
        if (next == nullptr) return false;
        // What the scroll area still hides comes before what lies beyond it.
        if (here->part == Part::Scrolled && next->part != Part::Scrolled && is_along && can_scroll(arrow)) return false;
        focus_on(*next);
        return true;
    }

    [[nodiscard]] bool can_scroll(Arrow arrow) const {
        if (ground.is_overlay) return false;
        const bool is_along = facts.scrolls == (is_level(arrow) ? Facts::Axis::Horizontal : Facts::Axis::Vertical);
        if (!is_along) return false;
        return along_scroll(arrow) > 0 ? visit.scroll.to < facts.scroll_end - 1 : visit.scroll.to > 1;
    }
    // A mirrored screen scrolls on to the left.
    [[nodiscard]] int along_scroll(Arrow arrow) const {
        return is_level(arrow) && facts.is_mirrored ? -sign_of(arrow) : sign_of(arrow);
    }

    Visit moved_or_scrolled(Arrow arrow) {
        if (moves(arrow) || !can_scroll(arrow)) return visit;
        const double room = is_level(arrow) ? ground.scroll_area.w : ground.scroll_area.h;
        const double there = visit.scroll.to + along_scroll(arrow) * room * scroll_step;
        return scrolled_to(std::move(visit), there, facts, timing, now);
    }

    Visit note_scrolled(Arrow arrow) {
        if (is_level(arrow) || visit.note_scroll_end <= 0) return visit;
        const double there = std::clamp(visit.note_scroll.to + sign_of(arrow) * ground.scroll_area.h * scroll_step, 0.0,
                                        visit.note_scroll_end);
        visit.note_scroll = timing.is_reduced_motion ? resting(there)
                                                     : glide_to(visit.note_scroll.at(now), there, spring_time,
                                                                Easing::Spring, now);
        return visit;
    }

    Visit on_page(Arrow arrow) {
        if (!is_level(arrow)) return moved_or_scrolled(arrow);
        if (moves(arrow) || is_repeated) return visit;
        return tapped(TurnPage{facts.is_mirrored ? -sign_of(arrow) : sign_of(arrow)}, {});
    }

    // The event that the focus is on.
    [[nodiscard]] std::optional<std::size_t> event_here() const {
        const auto& stops = facts.timeline_stops;
        const auto* go = visit.focus ? std::get_if<GoTo>(&visit.focus->action) : nullptr;
        for (std::size_t i = 0; go != nullptr && i < stops.size(); ++i)
            if (go->place == Place{Place::Kind::Page, stops[i].first, 0}) return i;
        return std::nullopt;
    }
    [[nodiscard]] std::size_t event_in_the_middle() const {
        const auto nearest = std::ranges::min_element(facts.timeline_stops, {}, [&](const auto& stop) {
            return std::abs(stop.second - visit.scroll.to);
        });
        return static_cast<std::size_t>(nearest - facts.timeline_stops.begin());
    }

    // Zoomed out, several events have one target: the keys go from card to card.
    [[nodiscard]] bool shares_cards() const {
        return std::ranges::any_of(ground.targets, [](const KeyTarget& one) {
            return one.part == Part::Scrolled && std::holds_alternative<ZoomTimeline>(one.target.action);
        });
    }

    Visit in_timeline(Arrow arrow) {
        const auto here = event_here();
        if (facts.timeline_stops.empty() || (visit.focus && !here) || (here && !is_level(arrow)) ||
            shares_cards())
            return moved_or_scrolled(arrow);
        const auto count = static_cast<int>(facts.timeline_stops.size());
        const int next = here ? static_cast<int>(*here) + along_scroll(arrow) : static_cast<int>(event_in_the_middle());
        if (next < 0 || next >= count) return visit;
        const auto& [event, scroll] = facts.timeline_stops[static_cast<std::size_t>(next)];
        visit = scrolled_to(std::move(visit), scroll, facts, timing, now);
        const Point middle = ground.scroll_area.centre();
        visit.focus = Focus{{middle.x, middle.y, 1, 1}, GoTo{{Place::Kind::Page, event, 0}}};
        if (const KeyTarget* target = focused()) visit.focus->rect = seen(*target, ground);
        remember_event();
        return visit;
    }

    // Only the bar: marks on a picture move with it and have their way through the notes' buttons.
    bool moves_in_bar(Arrow arrow) {
        const KeyTarget* here = focused();
        if (here == nullptr) return false;
        const KeyTarget* next = next_towards(ground, here->target.rect, here->part, arrow, 0);
        if (next == nullptr || next->part != Part::Bar) return false;
        focus_on(*next);
        return true;
    }
    void into_bar() {
        for (const KeyTarget& one : ground.targets) {
            if (one.part != Part::Bar) continue;
            // From the middle of the picture straight down.
            const auto aside = [&](const Rect& r) {
                return r.y * 4 + std::abs(r.centre().x - facts.picture_area.centre().x);
            };
            const KeyTarget* best = focused();
            if (best == nullptr || aside(one.target.rect) < aside(best->target.rect)) focus_on(one);
        }
    }

    Visit in_picture(Arrow arrow) {
        if (visit.focus) {
            if (!moves_in_bar(arrow) && arrow == Arrow::Up) visit.focus.reset();
            return visit;
        }
        const Point by = is_level(arrow) ? Point{-sign_of(arrow) * facts.picture_area.w * pan_step, 0}
                                         : Point{0, -sign_of(arrow) * facts.picture_area.h * pan_step};
        const PictureView aim{resting(visit.view.x.to), resting(visit.view.y.to), resting(visit.view.zoom.to)};
        const PictureView there = panned(aim, by, facts, now);
        const bool is_moved = std::abs(there.x.to - aim.x.to) + std::abs(there.y.to - aim.y.to) > 1e-6;
        if (is_moved) return panned_to(there);
        constexpr double nearly_whole = 1.001;
        if (arrow == Arrow::Down) into_bar();
        if (is_level(arrow) && aim.zoom.to <= nearly_whole && !is_repeated)
            return tapped(TurnPicture{facts.is_mirrored ? -sign_of(arrow) : sign_of(arrow)}, {});
        return visit;
    }
    Visit panned_to(const PictureView& there) {
        if (timing.is_reduced_motion) {
            visit.view.x = there.x;
            visit.view.y = there.y;
            return visit;
        }
        visit.view.x = glide_to(visit.view.x.at(now), there.x.to, timing.screen, Easing::OutCubic, now);
        visit.view.y = glide_to(visit.view.y.at(now), there.y.to, timing.screen, Easing::OutCubic, now);
        return visit;
    }

    Visit in_compare(Arrow arrow) {
        if (visit.focus) {
            if (!moves_in_bar(arrow) && arrow == Arrow::Up) visit.focus.reset();
            return visit;
        }
        if (is_level(arrow)) return tapped(MoveDivider{visit.divider.to + sign_of(arrow) * divider_step}, {});
        if (arrow == Arrow::Down) into_bar();
        return visit;
    }
};

// Without a focus the picture itself has the keys.
bool is_picture_with_keys(const Visit& visit, const KeyGround& ground) {
    if (ground.is_overlay || visit.spot) return false;
    return visit.place.kind == Place::Kind::Picture || visit.place.kind == Place::Kind::Compare;
}

} // namespace

Visit step(const Visit& visit, const KeyStroke& stroke, const KeyGround& ground, const Facts& facts,
           const content::Exhibition& exhibition, const Timing& timing, Instant now) {
    const auto arrow = arrow_of(stroke.key);
    if (stroke.is_repeated && (!arrow || visit.phase != Phase::Browsing)) return visit;
    Visit next = visit;
    if (!stroke.is_repeated) next.last_touch = now;
    switch (visit.phase) {
    case Phase::Attract:
        next = woken(next, timing, now);
        next.focus = Focus{{}, GoOn{}}; // on nothing yet: the first target of the screen that comes
        return next;
    case Phase::Asking:
        next.phase = Phase::Browsing;
        next.phase_since = now;
        return next;
    case Phase::Browsing:
        break;
    }
    if (next.is_dragging) return next;
    next.is_only_waking = false;
    Pressing pressing{fit(next, facts, now), ground, facts, exhibition, timing, now, stroke.is_repeated};
    if (arrow) return pressing.arrow(*arrow);
    return stroke.key == Key::Enter ? pressing.enter() : pressing.back();
}

Visit refocused(Visit visit, const KeyGround& ground, const Facts& facts, Instant now) {
    if (ground.is_overlay && visit.focus && !visit.focus_below) visit.focus_below = visit.focus;
    if (!ground.is_overlay && visit.focus_below) {
        visit.focus = visit.focus_below;
        visit.focus_below.reset();
    }
    if (!visit.focus) return visit;
    const bool was_nowhere = visit.focus->rect == Rect{};
    const KeyTarget* target = same_action(ground, *visit.focus);
    // A button that was pressed until it could do no more hands the focus on to the one beside it.
    const bool has_grown_faint = std::ranges::any_of(
        ground.faint, [&](const KeyTarget& one) { return one.target.action == visit.focus->action; });
    if (target == nullptr && !has_grown_faint && is_picture_with_keys(visit, ground)) {
        visit.focus.reset();
        return visit;
    }
    // Keys answer the question with whatever they are: the focus shows what that means.
    if (target == nullptr && visit.phase == Phase::Asking) target = same_action(ground, {visit.focus->rect, GoOn{}});
    if (target == nullptr) target = was_nowhere ? first_of(ground) : nearest_to(ground, visit.focus->rect);
    if (target == nullptr) return visit;
    if (was_nowhere && target->part == Part::Scrolled && visit.place.kind != Place::Kind::Timeline) {
        const double by = scroll_needed(target->target.rect, ground, facts);
        if (by != 0)
            visit.scroll = resting(std::clamp(visit.scroll.at(now) + by, 0.0, std::max(0.0, facts.scroll_end)));
    }
    visit.focus = Focus{seen(*target, ground), target->target.action};
    return visit;
}

} // namespace kiosk::visit
