#pragma once

// The screens a visitor sees, one file each; lay_out() picks one.

#include "screens/stage_kit.h"
#include "screens/touched_word.h"

#include <optional>

namespace kiosk::screens {

[[nodiscard]] Screen attract_screen(const StageKit& kit, std::size_t slide);
[[nodiscard]] Screen home_screen(const StageKit& kit);
[[nodiscard]] Screen timeline_screen(const StageKit& kit, const visit::Visit& visit);
// The same in two parts, the second drawn over the first: the paper with every entry, and what depends on which of them
// is in the middle of the view. Another entry in the middle then costs a card, not all of them.
[[nodiscard]] Screen timeline_paper(const StageKit& kit, const visit::Visit& visit);
[[nodiscard]] Screen timeline_focus(const StageKit& kit, const visit::Visit& visit);
[[nodiscard]] Screen people_screen(const StageKit& kit, const visit::Visit& visit);
[[nodiscard]] Screen chapter_screen(const StageKit& kit, const content::Chapter& chapter);
// `spot`: the one whose note is open.
[[nodiscard]] Screen picture_screen(const StageKit& kit, const content::Page& page, std::size_t picture,
                                    std::optional<std::size_t> spot);
// `divider`: part of the width that shows "then"; which button stands for it.
[[nodiscard]] Screen compare_screen(const StageKit& kit, const content::Page& page, double divider);

// Pages, by kind. `picture` is the one shown of several.
[[nodiscard]] Screen page_screen(const StageKit& kit, const content::Page& page, std::size_t picture);
[[nodiscard]] Screen person_screen(const StageKit& kit, const content::Page& page, std::size_t picture);
[[nodiscard]] Screen figures_screen(const StageKit& kit, const content::Page& page, std::size_t picture);
[[nodiscard]] Screen plan_screen(const StageKit& kit, const content::Page& page, std::size_t picture);

// Overlays.
[[nodiscard]] Screen question_screen(const StageKit& kit);
// `word`: px of the glass.
[[nodiscard]] Screen note_screen(const StageKit& kit, const content::Link& link, const TouchedWord& word);
[[nodiscard]] Screen language_choice(const StageKit& kit, const TouchedWord& word);

} // namespace kiosk::screens
