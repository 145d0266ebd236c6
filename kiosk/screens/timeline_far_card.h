#pragma once

// A card of the timeline zoomed out, of words alone and as high as they are: one event; or several that share
// it, with a span of dates, as many titles as have room, and how many more there are.

#include "screens/words.h"

#include <vector>

namespace kiosk::screens {

struct FarCard {
    std::vector<SetWords> words; // px from the card's top left corner
    double height = 0;
};

// Of events in the order of their dates.
[[nodiscard]] FarCard make_far_card(const StageKit& kit, const std::vector<const content::Page*>& events,
                                    double width, double most_height);

void put_far_card(Layer& layer, const StageKit& kit, FarCard card, bool is_focused,
                  const visit::Target& target);

} // namespace kiosk::screens
