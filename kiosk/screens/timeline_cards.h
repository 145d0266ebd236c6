#pragma once

// Where the timeline's cards stand: each as near to its dot as its neighbours let it, never over one of them.

#include <vector>

#include "screens/timeline_scale.h"

namespace kiosk::screens {

// The middle of each card, px on the scale's axis. Cards of a lane are at least rules.gap apart; each card is above or
// below its dot with its stem upright, as make_scale() left room for.
[[nodiscard]] std::vector<double> place_cards(const std::vector<ScaleMoment>& moments, const TimelineScale& scale,
                                              const ScaleRules& rules);

} // namespace kiosk::screens
