#pragma once

// Whether the viewer's picture, or the timeline, can be zoomed further. Where a zoom is on its way to counts.

#include "visit/visit.h"

namespace kiosk::visit {

[[nodiscard]] bool can_zoom_out(const Visit& visit, const Facts& facts);
[[nodiscard]] bool can_zoom_in(const Visit& visit, const Facts& facts);

// It zooms, and there is nothing further that way.
[[nodiscard]] bool is_zoomed_to_its_end(const Action& action, const Visit& visit, const Facts& facts);

} // namespace kiosk::visit
