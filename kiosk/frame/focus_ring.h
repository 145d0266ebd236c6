#pragma once

// What a keyboard's visitor is at: a ring round the target, with a gap on either side of it. The gaps are of the
// ground's own colour and not seen there; where the target is as bright as the ring, or lies on a picture, they set the
// ring off, so that it is seen on any ground and round any target (WCAG 2.2 2.4.13).

#include "frame/frame.h"
#include "theme/theme.h"

namespace kiosk::frame {

struct RingTones {
    Colour ring, gap; // 9:1 to each other or more
};
// On paper, or on night, where screens are dark whatever the theme.
[[nodiscard]] RingTones ring_tones(const theme::Palette& palette, Colour ground);

[[nodiscard]] Sheet focus_ring(const Rect& target, Size screen, const RingTones& tones, const theme::Spacing& spacing);

} // namespace kiosk::frame
