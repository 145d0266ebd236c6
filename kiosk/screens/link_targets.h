#pragma once

// Links in running text as touch targets: enlarged to the smallest target where their neighbours leave room
// (WCAG 2.2 2.5.8 lets links in a sentence be as small as their line, never smaller).

#include "screens/words.h"

namespace kiosk::screens {

// Adds a target for each line that each link of `runs` runs over.
void add_link_targets(Layer& layer, const StageKit& kit, const content::Runs& runs, const SetWords& set);

// Shrinks targets from `first` on that came to overlap, each to half of what they share.
void part_link_targets(Layer& layer, const StageKit& kit, std::size_t first);

} // namespace kiosk::screens
