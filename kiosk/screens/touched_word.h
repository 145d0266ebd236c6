#pragma once

// The word or button on the page whose touch opened a note.

#include "screens/lay_out.h"

namespace kiosk::screens {

struct TouchedWord {
    Rect rect; // px of the glass; of a word what its letters cover, of a button the whole; empty: not found
    bool is_in_text = false;
};

[[nodiscard]] TouchedWord touched_word(const Stage& stage, const visit::Visit& visit);

} // namespace kiosk::screens
