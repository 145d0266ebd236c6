#include "frame/focus_ring.h"

#include "frame/hash.h"
#include "frame/target_corner.h"

#include <algorithm>
#include <cmath>

namespace kiosk::frame {

namespace {

constexpr double gap = 3;   // canvas px, on either side of the ring
constexpr double width = 6; // of the ring itself

} // namespace

RingTones ring_tones(const theme::Palette& palette, Colour ground) {
    const RingTones on_paper{palette.ink, palette.paper};
    const RingTones on_night{palette.on_night, palette.night};
    return contrast(on_paper.ring, ground) >= contrast(on_night.ring, ground) ? on_paper : on_night;
}

Sheet focus_ring(const Rect& target, Size screen, const RingTones& tones, const theme::Spacing& spacing) {
    const double unit = std::min(screen.w, screen.h) / 1080;
    const double beside = std::max(2.0, std::round(gap * unit));
    const double ring = std::max(3.0, std::round(width * unit));
    const double out = beside + ring + beside;
    // A target as large as the glass has its ring inside.
    const Rect at = intersection(target, Rect{0, 0, screen.w, screen.h}.inset(out));
    const double corner = target_corner(at, screen, spacing);
    Sheet sheet;
    sheet.clip = intersection(at.inset(-out), {0, 0, screen.w, screen.h});
    const auto add = [&](double away, double wide, Colour colour) {
        sheet.commands.emplace_back(
            FillBox{.rect = at.inset(-away), .border = colour, .border_width = wide, .corner = corner + away});
    };
    add(out, beside, tones.gap);
    add(beside + ring, ring, tones.ring);
    add(beside, beside, tones.gap);
    sheet.key = hash(sheet.commands);
    return sheet;
}

} // namespace kiosk::frame
