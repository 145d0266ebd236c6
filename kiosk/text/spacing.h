#pragma once

// The space between neighbours: squeezed marks (clreq 3.1.6), the quarter-em between Han and Western text
// (clreq 3.2.2), and how far each boundary may give or grow when a line is justified.

#include "text/boxes.h"

#include <vector>

namespace kiosk::text {

// Fills gap, give, can_grow, is_replaced, start_trim and end_trim of every box.
void set_spacing(std::vector<Box>& row);

} // namespace kiosk::text
