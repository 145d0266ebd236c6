#pragma once

// Offsets run with the reading direction: where lines run from right to left, the glass shows them the other way.
// Turning pages: with the finger, and by itself once let go or asked by a button.

#include "visit/visit.h"

namespace kiosk::visit {

// The page before (-1) or after (+1) the visitor's; nullptr at the ends and anywhere but on a page.
[[nodiscard]] const content::Page* page_beside(const Visit& visit, int step,
                                               const content::Exhibition& exhibition);

[[nodiscard]] Visit swiped_by(Visit visit, double by, const Facts& facts,
                              const content::Exhibition& exhibition, Instant now);
[[nodiscard]] Visit swipe_let_go(Visit visit, double velocity, const Facts& facts,
                                 const content::Exhibition& exhibition, const Timing& timing, Instant now);
// By a button.
[[nodiscard]] Visit page_turned(Visit visit, int step, const Facts& facts,
                                const content::Exhibition& exhibition, const Timing& timing, Instant now);
// A page on its way becomes the visitor's at once; what is on the glass stays where it is.
[[nodiscard]] Visit swipe_finished(Visit visit, const Facts& facts, const content::Exhibition& exhibition,
                                   Instant now);

} // namespace kiosk::visit
