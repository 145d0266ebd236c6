#pragma once

// A person in the directory: monogram or portrait, name, other name, years of life.

#include "screens/words.h"

namespace kiosk::screens {

// Height that a card of that width needs, px.
[[nodiscard]] double person_card_height(const StageKit& kit, double width);

// Lowest card that holds its words, px; it has no picture.
[[nodiscard]] double least_person_card_height(const StageKit& kit);

void put_person_card(Layer& layer, const StageKit& kit, const content::Page& page, const Rect& rect);

// The monogram on its panel, as large as the panel lets it be. `corner` rounds the upper corners.
void put_monogram(Layer& layer, const StageKit& kit, const std::string& monogram, const Rect& rect, double corner = 0);

// Its colour: strong enough for the large sign it is.
[[nodiscard]] Colour monogram_colour(const StageKit& kit);

// The interface word for those who had a role, "role-delegate": Delegates; and for one of them, "role-delegate-one".
[[nodiscard]] std::string key_of(content::Role role);
[[nodiscard]] std::string key_of_one(content::Role role);

} // namespace kiosk::screens
