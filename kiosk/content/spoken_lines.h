#pragma once

// The words of each cue are looked for on the page, in order, so that they can be marked while they are spoken. Blanks,
// punctuation, capitals and widths do not matter; what matters is that most words find their place (a cue of two
// characters must not carry the rest of the page away).

#include <string_view>
#include <vector>

#include "content/exhibition.h"

namespace kiosk::content {

// Sets `is_in_body` of the lines found, splits the runs of `body` where they begin and end, and sets their `spoken`.
// The `title` is on the page too: a line that is the title is in the body, with nothing to mark.
void mark_spoken(std::vector<SpokenLine>& lines, std::string_view title, std::vector<Block>& body);

} // namespace kiosk::content
