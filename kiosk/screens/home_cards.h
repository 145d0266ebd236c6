#pragma once

// How the chapters stand on the home screen: all of them in sight where every card can say what it must, else
// in a row or a column that scrolls and shows that it goes on.

#include "screens/stage_kit.h"

namespace kiosk::screens {

// The chapters of the home screen over `area`, whose left and right edges are the page's margins.
void put_chapters(Screen& screen, const StageKit& kit, const Rect& area);

} // namespace kiosk::screens
