#pragma once

// Words on the timeline's cards: a date, a title, a summary, set from 0, 0 and moved to where they stand.

#include "screens/words.h"

namespace kiosk::screens {

[[nodiscard]] Look event_date_look(const StageKit& kit);
// `px` of the 1080 canvas.
[[nodiscard]] Look event_title_look(const StageKit& kit, double px);
[[nodiscard]] Look event_summary_look(const StageKit& kit, const content::Page& page);

// px that words keep from the sides of their card, and from its top and bottom.
[[nodiscard]] double event_side_pad(const StageKit& kit);
[[nodiscard]] double event_top_pad(const StageKit& kit);

// In one line, smaller where it has no room.
[[nodiscard]] SetWords set_event_date(const StageKit& kit, const content::EdtfDate& date, double width);
// At the largest scale at which `height` holds all of it.
[[nodiscard]] SetWords set_event_title(const StageKit& kit, const content::Page& page, Look look,
                                       double width, double height);
// In so much room: all of it, or so much that it says something, or nothing.
[[nodiscard]] SetWords set_event_summary(const StageKit& kit, const content::Page& page, double width,
                                         double room);

// Date and title, one below the other.
struct EventWords {
    SetWords date, title;
    [[nodiscard]] double height() const { return date.height + title.height; }
};
[[nodiscard]] EventWords set_event_words(const StageKit& kit, const content::Page& page, double title_px,
                                         double width, double height);

void move_words(SetWords& set, Point by);
void put_set(Layer& layer, SetWords set, Point at);
void put_event_words(Layer& layer, EventWords words, Point at);

void put_event_ground(Layer& layer, const StageKit& kit, const Rect& rect, bool is_focused);

} // namespace kiosk::screens
