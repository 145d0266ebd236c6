#pragma once

// A visit by keys: a keyboard, or a pad of five keys in reach of somebody who cannot touch the glass. Everything a
// finger can do has a way here.

#include "visit/focus.h"
#include "visit/visit.h"

#include <vector>

namespace kiosk::visit {

enum class Key { Left, Right, Up, Down, Enter, Back };

struct KeyStroke {
    Key key = Key::Enter;
    bool is_repeated = false; // held down; a key that something lies on keeps no kiosk awake
};

using KeyStrokes = std::vector<KeyStroke>;

// One key folded in; the table stands in keys.cpp.
[[nodiscard]] Visit step(const Visit& visit, const KeyStroke& stroke, const KeyGround& ground, const Facts& facts,
                         const content::Exhibition& exhibition, const Timing& timing, Instant now);

// After a layout or a movement: the focus lies where its target lies now, or on the nearest one.
[[nodiscard]] Visit refocused(Visit visit, const KeyGround& ground, const Facts& facts, Instant now);

} // namespace kiosk::visit
