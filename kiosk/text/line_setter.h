#pragma once

// One line's boxes → pieces with their places: neighbours of one span without anything between them become
// one piece.

#include "text/boxes.h"
#include "text/line_breaker.h"

#include <span>

namespace kiosk::text {

// Pieces in reading order, the readings above them last; x from the line's left edge. The line's width is
// filled in, its height and baseline are not. `justified_to` in px: push in or out to that width, 0: leave
// the line as it is.
[[nodiscard]] Line set_line(const Boxes& boxes, const std::vector<Span>& spans, const LineRange& range,
                            double justified_to);

// The line with "…" at its end, shortened until both fit into `line_width`. Boxes from `first` to `end` are
// what there would be to show.
[[nodiscard]] Line set_cut_line(const Boxes& boxes, const std::vector<Span>& spans, std::size_t first,
                                std::size_t end, double line_width, Widths& widths);

} // namespace kiosk::text
