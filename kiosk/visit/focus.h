#pragma once

// Where keys lead: which target lies next in an arrow's direction, and which one the focus is after the screen was laid
// out anew. Geometry alone; what a key then does is in keys.h.

#include "visit/gestures.h"
#include "visit/visit.h"

#include <optional>
#include <vector>

namespace kiosk::visit {

enum class Arrow { Left, Right, Up, Down };
[[nodiscard]] constexpr bool is_level(Arrow arrow) { return arrow == Arrow::Left || arrow == Arrow::Right; }

struct KeyTarget {
    Target target; // its rect as it lies now, px of the glass, although the scroll area may hide it there
    enum class Part { Body, Scrolled, Bar } part = Part::Body;
};

// The topmost screen, as keys see it.
struct KeyGround {
    std::vector<KeyTarget> targets; // what keys can lead to: no places that only a finger can point at
    Rect scroll_area;               // px; where those of Part::Scrolled may be seen
    bool is_overlay = false;        // the note or the question
    bool is_mirrored = false;       // lines are read from the right
    std::vector<KeyTarget> faint;   // what can do nothing now: keys pass it by
};

// False for what needs a finger's place: "here" on a track, a picture, a scrubber.
[[nodiscard]] bool is_for_keys(const Action& action);

// All of it, or as much as the area has room for, can be seen.
[[nodiscard]] bool is_in_view(const KeyTarget& target, const KeyGround& ground);
// What can be seen of it; empty when it is scrolled away.
[[nodiscard]] Rect seen(const KeyTarget& target, const KeyGround& ground);

// The nearest one that way from `from`, ties in reading order; nullptr: nothing lies there. Left and right stay within
// the bar, or outside it. Hidden ones of the scroll area count too, as far as `reach` px beyond its edges.
[[nodiscard]] const KeyTarget* next_towards(const KeyGround& ground, const Rect& from, KeyTarget::Part part, Arrow arrow,
                                            double reach);
// The first one in reading order that can be seen, those of the bar last.
[[nodiscard]] const KeyTarget* first_of(const KeyGround& ground);
// The one that does the same, nearest to where it was; else the nearest one that can be seen.
[[nodiscard]] const KeyTarget* same_action(const KeyGround& ground, const Focus& focus);
[[nodiscard]] const KeyTarget* nearest_to(const KeyGround& ground, const Rect& place);

} // namespace kiosk::visit
