#pragma once

// A page that is read aloud: its controls in a strip above the page's bar, and the line being spoken where its words are
// not on the page.

#include "screens/button.h"

namespace kiosk::screens {

// Draws the strip above `bar`; returns `bar` with the strip. A page without audio: `bar` as it is.
[[nodiscard]] Rect put_speech_bar(Layer& layer, const StageKit& kit, const content::Page& page, const Rect& bar);

// What fingers need to know of the strip: length and track.
void tell_speech(Screen& screen);

} // namespace kiosk::screens
