#pragma once

// The timeline's focus: the event that stays where it is on the glass while the scale around it changes.

#include "visit/visit.h"

namespace kiosk::visit {

// The event nearest to the middle of the view, once the scroll has come to rest. Where all is in view, the
// focus stays.
[[nodiscard]] Visit focused_in_middle(Visit visit, const Facts& facts);

// Zoomed by `factor` round `at` px from the left edge. The scroll follows when the new stops are known.
[[nodiscard]] Visit zoomed_timeline(Visit visit, double factor, double at, const Facts& facts, Instant now);

// Zoomed by a button: the focus stays where it is on the glass. With an event `on`, that event, and where all is in
// view, the focus comes to the middle.
[[nodiscard]] Visit stepped_timeline_zoom(const Visit& visit, double factor, const content::PageId& on,
                                          const Facts& facts, Instant now);

// Where a visitor enters the timeline: at the first event of the span that the exhibition is about. Nothing where it names no
// span, or has no event in it: then the timeline begins at its beginning.
[[nodiscard]] std::optional<content::PageId> opening_event(const content::Edition& edition);

// To a chapter's first event.
[[nodiscard]] Visit jumped_timeline(Visit visit, const content::ChapterId& chapter, const Facts& facts,
                                    const content::Edition& edition, const Timing& timing, Instant now);

// The stop of the entry nearest to `scroll`, where it is near enough to be meant.
[[nodiscard]] std::optional<double> stop_near(double scroll, const Facts& facts);

// To `scroll`, or the entry near it. A long way is not raced through: only its end is seen.
[[nodiscard]] Visit timeline_scrolled_to(Visit visit, double scroll, const Facts& facts, const Timing& timing,
                                         Instant now);

// The scrubber: the whole timeline in small. A touch brings that place to the middle; the frame follows a finger 1:1,
// and comes to it first where the finger did not begin on it.
[[nodiscard]] bool is_on_scrubber(Point at, const Facts& facts);
[[nodiscard]] Visit scrolled_here(Visit visit, Point at, const Facts& facts, const Timing& timing, Instant now);
[[nodiscard]] Visit scrub_began(Visit visit, Point at, const Facts& facts, Instant now);
[[nodiscard]] Visit scrubbed_by(Visit visit, double by, const Facts& facts, Instant now);
[[nodiscard]] Visit scrub_let_go(Visit visit, const Facts& facts, const Timing& timing, Instant now);

// The scroll at which the focus lies where it lay before.
[[nodiscard]] std::optional<double> scroll_of_focus(const Visit& visit, const Facts& facts);

} // namespace kiosk::visit
