#pragma once

// What the pages of every kind have in common: bar, head, picture, related pages, and how they fit together.

#include "screens/bar.h"
#include "screens/card.h"

namespace kiosk::screens {

// Home, timeline, back, sources; the page before, "2 / 9", the page after; settings, languages.
// `with_enlarge` puts the button that opens the picture there too (low reach: the picture itself is out of
// reach).
enum class Enlarging { OnThePicture, InTheBar };
Rect put_page_bar(Layer& layer, const StageKit& kit, const content::Page& page, std::size_t picture,
                  Enlarging enlarging);

// Large date with weekday and place, title, red rule. Returns its height.
double put_page_head(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width,
                     double most_height = 0);

// "This page is not in English yet": a quiet panel. Returns its height, 0 for a translated page.
double put_untranslated_notice(Layer& layer, const StageKit& kit, bool is_translated, Point at, double width);

// The related pages under a heading: small cards with their pictures, or, where there is little room, chips with
// their titles. Returns its height, 0 where there are none.
enum class RelatedAs { Cards, Chips };
double put_related(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width,
                   RelatedAs form = RelatedAs::Cards);

// Notice, body and related pages in a column that scrolls inside `area`; `head` says whether the head scrolls
// too. Before the body, the buttons of the picture panel where that is out of reach.
enum class Head { Scrolls, StandsApart };
void put_page_text(Screen& screen, const StageKit& kit, const content::Page& page, const Rect& area,
                   double left, double right, Head head, std::size_t picture);

// An upright display: what a panel above the text may have of `height` px so that below a head of `head` px
// enough lines are seen to begin reading; `usual` where there is room.
[[nodiscard]] double panel_height(const StageKit& kit, double height, double head, double usual);

// Title of the staff, id, and which swipes turn the page.
[[nodiscard]] Screen page_ground(const StageKit& kit, const content::Page& page, std::size_t picture);

} // namespace kiosk::screens
