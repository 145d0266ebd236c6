#pragma once

// The one door into this folder: what the museum wrote and where the visitor is → a Screen.

#include <optional>
#include <string>
#include <vector>

#include "content/exhibition.h"
#include "screens/screen.h"
#include "text/measurer.h"
#include "theme/theme.h"
#include "visit/visit.h"

namespace kiosk::screens {

struct Stage {
    const content::Exhibition& exhibition;
    const theme::Theme& theme;
    const theme::Strings& strings;
    const text::Measurer& measurer;
    theme::Display display;
};

// The screen of `visit.place` (never attract or an overlay). The place exists.
[[nodiscard]] Screen lay_out(const Stage& stage, const visit::Visit& visit);

// The same in two parts, for a program that draws many frames: another entry in the middle of the timeline then costs
// no more than its card. Of every other place the paper is all, and the focus nothing.
[[nodiscard]] Screen lay_out_paper(const Stage& stage, const visit::Visit& visit);
[[nodiscard]] std::optional<Screen> lay_out_focus(const Stage& stage, const visit::Visit& visit);
// The targets of both: those of the focus instead of the paper's for the same.
[[nodiscard]] std::vector<visit::Target> with_focus(std::vector<visit::Target> paper, std::vector<visit::Target> focus);

// One attract slide, `slide` counted from 0; wraps round.
[[nodiscard]] Screen lay_out_attract(const Stage& stage, const visit::Settings& settings, std::size_t slide);

// "Still reading?", over whatever was there.
[[nodiscard]] Screen lay_out_question(const Stage& stage, const visit::Visit& visit);

// visit.note, which is set, over the page, beside the word or button that was touched.
[[nodiscard]] Screen lay_out_note(const Stage& stage, const visit::Visit& visit);

// Everything of a Visit that layout depends on, as text: two visits with the same key get the same Screen; with the
// same note_key besides, the same note over it.
[[nodiscard]] std::string layout_key(const visit::Visit& visit);
// The same for lay_out_paper().
[[nodiscard]] std::string paper_key(const visit::Visit& visit);
[[nodiscard]] std::string note_key(const visit::Visit& visit);

// All screens of an exhibition for `tour` and `check`: home, timeline, people, every chapter, page, picture and comparison.
[[nodiscard]] std::vector<visit::Place> all_places(const content::Edition& edition);

} // namespace kiosk::screens
