#pragma once

// How long the words of a screen take to read: Chinese 300 characters a minute, English 180 words.

#include "screens/screen.h"

namespace kiosk::screens {

// Of its body, and of as much of what scrolls as is in sight at a time: who reads on touches the glass. Buttons are not
// read.
[[nodiscard]] Duration reading_time(const Screen& screen);

} // namespace kiosk::screens
