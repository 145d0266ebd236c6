#pragma once

// Where a note lies: beside the word that was touched, in the middle where there is no word or no room.

#include "base/geometry.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace kiosk::screens {

// A width a note may have, px, and the columns its words then stand in.
struct NoteWidth {
    double width = 0;
    std::size_t columns = 1;
};

struct NotePlace {
    enum class Side { Below, Above, After, Before, Middle } side = Side::Middle; // of the word
    Rect panel;
    NoteWidth chosen;
    bool scrolls = false; // its words are higher than the panel
    Point tip;            // not Middle: where its pointer meets the word
};

struct NoteRoom {
    Rect bounds;     // where panels may lie
    Rect word;       // empty: none
    double gap = 0;  // px between word and panel: the pointer's height
    double edge = 0; // px; the pointer keeps so far from the panel's corners
};

// `widths` from the most to the least wanted; `height` says how high the note is then.
[[nodiscard]] NotePlace place_note(const NoteRoom& room, const std::vector<NoteWidth>& widths,
                                   const std::function<double(const NoteWidth&)>& height);

} // namespace kiosk::screens
