#pragma once

// What a tapped target does to a visit that is under way.

#include "visit/visit.h"

namespace kiosk::visit {

// `tapped` also says where the finger was lifted and what lay there.
[[nodiscard]] Visit act(Visit visit, const Tapped& tapped, const Facts& facts,
                        const content::Exhibition& exhibition, const Timing& timing, Instant now);

// At `place`, at its beginning; a finger that is down moves nothing there.
[[nodiscard]] Visit at_place(Visit visit, const Place& place);

// Back to attract; the next visitor finds everything as at the start.
[[nodiscard]] Visit ended(const Visit& visit, const Timing& timing, Instant now);

// The first touch: home, everything as at the start.
[[nodiscard]] Visit woken(const Visit& visit, const Timing& timing, Instant now);

} // namespace kiosk::visit
