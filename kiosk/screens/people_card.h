#pragma once

// A person in the directory: monogram or portrait, name, pinyin, years of life.

#include "screens/words.h"

namespace kiosk::screens {

// Height that a card of that width needs, px.
[[nodiscard]] double person_card_height(const StageKit& kit, double width);

// Lowest card that holds its words, px; it has no picture.
[[nodiscard]] double least_person_card_height(const StageKit& kit);

void put_person_card(Layer& layer, const StageKit& kit, const content::Page& page, const Rect& rect);

// How the name is read: pinyin where it is said, else the words it is sorted by when those are such a reading. Empty
// where the name itself is in Latin letters.
[[nodiscard]] std::string reading_of(const content::Person& person);

// The monogram on its panel, as large as the panel lets it be. `corner` rounds the upper corners.
void put_monogram(Layer& layer, const StageKit& kit, const std::string& monogram, const Rect& rect, double corner = 0);

// Its colour: strong enough for the large sign it is.
[[nodiscard]] Colour monogram_colour(const StageKit& kit);

// The interface word for a role: "role-cec".
[[nodiscard]] const char* key_of(content::Role role);

} // namespace kiosk::screens
