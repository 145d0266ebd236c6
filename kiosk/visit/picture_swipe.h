#pragma once

// The pictures of a page beside each other: with the finger, and by themselves once let go or asked by a button. The
// place is the new picture's as soon as it is decided, so that caption and dots change with it; what is left is a way
// for the glass to catch up, and nothing waits for its end.

#include "visit/visit.h"

namespace kiosk::visit {

// The page's picture the visitor looks at; nullptr where there is none.
[[nodiscard]] const content::Picture* picture_at(const Visit& visit, const content::Exhibition& exhibition);

// Whether the page has a picture before (-1) or after (+1) the shown one.
[[nodiscard]] bool has_picture_beside(const Visit& visit, int step, const content::Exhibition& exhibition);

// A level drag that began at `from` moves the pictures, not the page.
[[nodiscard]] bool moves_pictures(const Visit& visit, Point from, const Facts& facts,
                                  const content::Exhibition& exhibition, Instant now);

[[nodiscard]] Visit pictures_swiped_by(Visit visit, double by, const Facts& facts,
                                       const content::Exhibition& exhibition, Instant now);
[[nodiscard]] Visit pictures_let_go(Visit visit, double velocity, const Facts& facts,
                                    const content::Exhibition& exhibition, const Timing& timing, Instant now);
// By a button or a thumbnail: beside it, gliding; further away, or zoomed, or with reduced motion, a fade.
[[nodiscard]] Visit picture_turned(Visit visit, int step, const Facts& facts,
                                   const content::Exhibition& exhibition, const Timing& timing, Instant now);

} // namespace kiosk::visit
