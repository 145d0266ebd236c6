#pragma once

// The one door into this folder: what the museum wrote and where the visitor is → a Screen.

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

// One attract slide, `slide` counted from 0; wraps round.
[[nodiscard]] Screen lay_out_attract(const Stage& stage, const visit::Settings& settings, std::size_t slide);

// "Still reading?", over whatever was there.
[[nodiscard]] Screen lay_out_question(const Stage& stage, const visit::Visit& visit);

// A glossary term, or a page's sources, over the page. visit.note is set.
[[nodiscard]] Screen lay_out_note(const Stage& stage, const visit::Visit& visit);

// Everything of a Visit that layout depends on, as text: two visits with the same key get the same Screen.
[[nodiscard]] std::string layout_key(const visit::Visit& visit);

// All screens of an exhibition for `tour` and `check`: home, timeline, people, every chapter, page, picture and comparison.
[[nodiscard]] std::vector<visit::Place> all_places(const content::Edition& edition);

} // namespace kiosk::screens
