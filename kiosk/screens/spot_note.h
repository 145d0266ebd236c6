#pragma once

// The notes of a picture in the viewer: the numbered marks, and the panel with the words of the one that is open.

#include "screens/stage_kit.h"

#include <optional>

namespace kiosk::screens {

// `covered`: by the open note; empty: none is open.
[[nodiscard]] SpotMarks spot_marks(const StageKit& kit, const content::Picture& picture, const Rect& area,
                                   std::optional<std::size_t> open, const Rect& covered);

// The open note on its side of the view, as high as its words need and at most `room`, its foot on `room`'s; its
// buttons there, in reach. Words that are too long scroll. A touch beside it within `room` closes it too.
// Returns its rectangle.
Rect put_spot_note(Screen& screen, const StageKit& kit, const content::Page& page, std::size_t picture,
                   std::size_t spot, const Rect& room);

// Where it would lie: nothing is drawn.
[[nodiscard]] Rect spot_note_rect(const StageKit& kit, const content::Page& page, std::size_t picture,
                                  std::size_t spot, const Rect& room);

} // namespace kiosk::screens
