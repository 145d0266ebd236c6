#pragma once

// What a keyboard's visitor is at: a ring round the target, of two tones, so that one of them is seen on any ground (two
// colours of 9:1 to each other leave at least 3:1 for one of them; WCAG 2.2 2.4.13).

#include "frame/frame.h"
#include "theme/theme.h"

namespace kiosk::frame {

[[nodiscard]] Sheet focus_ring(const Rect& target, Size screen, const theme::Palette& palette,
                               const theme::Spacing& spacing);

} // namespace kiosk::frame
