#pragma once

// A page's body → items: paragraphs with their links, headings, quotations, lists, tables, pictures.

#include "screens/words.h"

#include <vector>

namespace kiosk::screens {

// Draws the blocks one below the other from `at`; returns their height. `page` lends its pictures.
double put_blocks(Layer& layer, const StageKit& kit, const content::Page& page,
                  const std::vector<content::Block>& blocks, Point at, double width);

// The widest column of text that may be read with ease: 40 Han or 80 Latin characters, px.
[[nodiscard]] double widest_column(const StageKit& kit, std::string_view language);

// Runs as Words of one look: strong is bold, emphasis has dots (Han) or is italic (Latin). The tag of a
// linked run is its index in `runs`.
[[nodiscard]] std::vector<Words> words_of(const StageKit& kit, const content::Runs& runs, const Look& look);

// Where a link leads.
[[nodiscard]] visit::Action action_of(const content::Link& link);

} // namespace kiosk::screens
