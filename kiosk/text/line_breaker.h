#pragma once

// Which boxes go on which line: of all ways to break the paragraph the one whose lines together are the best,
// as Knuth and Plass do it, so that a lone character on the last line is seen before the first line is set.

#include "text/boxes.h"

#include <span>
#include <vector>

namespace kiosk::text {

enum class Shape {
    Ragged,    // lines as they come
    Balanced,  // lines of about the same length
    Justified, // every line but the last as wide as the paragraph: push-in before push-out
};

// Boxes [first, end) of one line, without the spaces that vanish at its ends.
struct LineRange {
    std::size_t first = 0;
    std::size_t end = 0;
    bool is_last = false; // of its paragraph, or before a forced break
};

// What a line measures before it is justified.
struct LineMeasure {
    double width = 0; // px, of what is seen
    double give = 0;  // px, by which push-in may shorten it
    int growing = 0;  // boundaries that push-out may widen
};

[[nodiscard]] LineMeasure measure_line(std::span<const Box> row, std::size_t first, std::size_t end);

// The most that push-out adds at one boundary, in em; a line that needs more stays ragged.
inline constexpr double most_growth = 0.5;

// Lines of boxes [from, to) of the row, which hold no forced line end. Never empty unless from == to.
[[nodiscard]] std::vector<LineRange> break_lines(std::span<const Box> row, std::size_t from, std::size_t to,
                                                 double line_width, Shape shape);

} // namespace kiosk::text
