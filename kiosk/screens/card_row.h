#pragma once

// Several cards in an area: beside each other, a row that scrolls sideways when they are many; on a portrait
// display below each other or in a grid, which scrolls down.

#include "screens/card.h"

#include <functional>
#include <vector>

namespace kiosk::screens {

// Draws the n-th thing into its rectangle.
using PutOne = std::function<void(Layer&, std::size_t, const Rect&)>;

// The form that put_cards() gives a card of that size.
[[nodiscard]] CardForm form_of(Size card);

// How wide cards in a row over `area` must be, px, so that each says its title and its date whole: `usual` at
// least, and rather fewer and wider ones, `kit.gutter()` apart.
[[nodiscard]] double telling_width(const StageKit& kit, const std::vector<CardWish>& cards, const Rect& area,
                                   double usual);

// Draws cards of equal size, tall or wide as their rectangles are, all with the same part for the picture.
[[nodiscard]] PutOne put_cards(const StageKit& kit, const std::vector<CardWish>& cards);

// A row over the whole of `area`; `area.x` and its right edge are the page's margins. No thing is narrower
// than `least_width`.
void put_row(Screen& screen, const StageKit& kit, const Rect& area, std::size_t count, double least_width,
             double gap, const PutOne& put);

// Lines of `columns` things; no line lower than `least_height`, none higher than `most_height`.
void put_lines(Screen& screen, const StageKit& kit, const Rect& area, std::size_t count, std::size_t columns,
               double least_height, double most_height, double gap, const PutOne& put);

} // namespace kiosk::screens
