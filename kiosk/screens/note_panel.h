#pragma once

// The panel of a note over the page: a veil that leaves the touched word lit, the panel, its pointer to the word, and
// the touches beside it that close it.

#include "screens/note_place.h"
#include "screens/stage_kit.h"
#include "screens/touched_word.h"

namespace kiosk::screens {

// The word where it lies before the screen is turned over.
[[nodiscard]] TouchedWord on_this_side(const StageKit& kit, TouchedWord word);

// Where panels may lie: in reach, off the edges.
[[nodiscard]] NoteRoom note_room(const StageKit& kit, const TouchedWord& word);

void put_note_panel(Screen& screen, const StageKit& kit, const TouchedWord& word, const NotePlace& place);

} // namespace kiosk::screens
