#pragma once

// The timeline's focus: the event that stays where it is on the glass while the scale around it changes.

#include "visit/visit.h"

namespace kiosk::visit {

// The event nearest to the middle of the view, once the scroll has come to rest.
[[nodiscard]] Visit focused_in_middle(Visit visit, const Facts& facts);

// Zoomed by `factor` round `at` px from the left edge. The scroll follows when the new stops are known.
[[nodiscard]] Visit zoomed_timeline(Visit visit, double factor, double at, const Facts& facts, Instant now);

// To a chapter's first event.
[[nodiscard]] Visit jumped_timeline(Visit visit, const content::ChapterId& chapter, const Facts& facts,
                                    const content::Edition& edition, const Timing& timing, Instant now);

// The scroll at which the focus lies where it lay before.
[[nodiscard]] std::optional<double> scroll_of_focus(const Visit& visit, const Facts& facts);

} // namespace kiosk::visit
