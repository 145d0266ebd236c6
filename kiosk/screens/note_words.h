#pragma once

// What a note says: a glossary term, one source, or all sources of a page.

#include "screens/words.h"

#include <string>
#include <vector>

namespace kiosk::screens {

struct NoteEntry {
    std::string number; // of the mark in the text; empty: it stands alone
    std::string title;
    std::string rest; // who published it, and when
};

struct NoteWords {
    std::string title;
    std::string text;
    std::vector<NoteEntry> entries;
    bool has_more = false; // one source of several
};

[[nodiscard]] NoteWords note_words(const StageKit& kit, const content::Link& link);

// Text, then entries in `columns`. Returns the height.
double put_note_words(Layer& layer, const StageKit& kit, const NoteWords& note, Point at, double width,
                      std::size_t columns);

} // namespace kiosk::screens
