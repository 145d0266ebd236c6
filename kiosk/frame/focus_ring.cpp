#include "frame/focus_ring.h"

#include "frame/hash.h"

#include <algorithm>
#include <cmath>

namespace kiosk::frame {

namespace {

constexpr double gap = 3;   // canvas px between the target and the ring: its inner tone
constexpr double width = 6; // and its outer one

} // namespace

Sheet focus_ring(const Rect& target, Size screen, const theme::Palette& palette, const theme::Spacing& spacing) {
    const double unit = std::min(screen.w, screen.h) / 1080;
    const double inner = std::max(2.0, std::round(gap * unit));
    const double outer = std::max(3.0, std::round(width * unit));
    const double out = inner + outer;
    // A target as large as the glass has its ring inside.
    const Rect at = intersection(target, Rect{0, 0, screen.w, screen.h}.inset(out));
    const double half = std::min(at.w, at.h) / 2;
    const bool is_button = std::min(at.w, at.h) <= spacing.target * std::max(1.0, unit) * 2;
    const double corner = is_button ? half : spacing.corner * unit;
    Sheet sheet;
    sheet.clip = intersection(at.inset(-out), {0, 0, screen.w, screen.h});
    sheet.commands.emplace_back(
        FillBox{.rect = at.inset(-out), .border = palette.ink, .border_width = outer, .corner = corner + out});
    sheet.commands.emplace_back(
        FillBox{.rect = at.inset(-inner), .border = palette.paper, .border_width = inner, .corner = corner + inner});
    sheet.key = hash(sheet.commands);
    return sheet;
}

} // namespace kiosk::frame
