#pragma once

// The pictures of a page on their panel: one is seen, its neighbours lie beside it under a finger. Caption and credit at
// its foot, buttons for every gesture, and the ways to its notes and to then and now.

#include "screens/page_parts.h"

namespace kiosk::screens {

// Whether the page has a picture that its body does not show already.
[[nodiscard]] bool has_picture_panel(const content::Page& page);

// The picture that a page shows at the picture of its place: a person's portrait comes first.
[[nodiscard]] std::size_t shown_picture(const content::Page& page, std::size_t index);

// The picture of that index of the place over the whole of `rect`.
void put_picture_panel(Screen& screen, const StageKit& kit, const content::Page& page, std::size_t index,
                       const Rect& rect, Enlarging enlarging);

// What the panel would offer if it were in reach: the pictures before and after, notes, then and now. Returns the
// height with the space below, 0 where the panel itself offers it or there is nothing.
double put_picture_chips(Layer& layer, const StageKit& kit, const content::Page& page, std::size_t index, Point at,
                         double width);

// Pages that have no picture panel (figures, plans): a chip to then and now. Returns its height with the gap below, 0
// where there is nothing to compare.
double put_compare_chip(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width);

} // namespace kiosk::screens
