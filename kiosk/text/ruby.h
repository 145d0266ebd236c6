#pragma once

// The reading above Han characters (clreq 3.3.1): a syllable over each where there are as many, else one over
// all of them. The characters keep their places unless two readings would touch.

#include "text/boxes.h"

#include <vector>

namespace kiosk::text {

// px from the words' baseline up to the reading's.
[[nodiscard]] double ruby_rise(const TypeStyle& style);

// px above the words' baseline that the reading needs.
[[nodiscard]] double ruby_ascent(const TypeStyle& style);

// A reading that has no room on a line follows its words instead, in brackets.
[[nodiscard]] std::vector<Span> with_long_readings_beside(const std::vector<Span>& spans, double line_width,
                                                          Widths& widths);

// Fills Boxes::readings and Box::reading, and makes room at the boundaries and at the ends of lines. After
// set_spacing.
void add_readings(Boxes& boxes, const std::vector<Span>& spans, Widths& widths);

// Whether each Han character of the span has a syllable of its own, so that a line may end between them.
[[nodiscard]] bool has_syllables(const Span& span);

} // namespace kiosk::text
