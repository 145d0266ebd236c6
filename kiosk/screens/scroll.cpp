#include "screens/scroll.h"

#include <cmath>

namespace kiosk::screens {

void scroll_down(Screen& screen, const StageKit& kit, const Rect& area, double content_end, Colour ground) {
    screen.scroll_area = area;
    const double hidden = std::ceil(content_end - area.bottom());
    if (hidden <= 0) return;
    screen.facts.scrolls = visit::Facts::Axis::Vertical;
    screen.facts.scroll_end = hidden;
    const double h = fade_height(kit);
    screen.bar.items.emplace_back(
        Gradient{{area.x, area.bottom() - h, area.w, h}, ground.faded(0), ground, Gradient::Towards::Down});
}

void scroll_sideways(Screen& screen, const StageKit& kit, const Rect& area, double content_end,
                     Colour ground) {
    screen.scroll_area = area;
    const double hidden = std::ceil(content_end - area.right());
    if (hidden <= 0) return;
    screen.facts.scrolls = visit::Facts::Axis::Horizontal;
    screen.facts.scroll_end = hidden;
    const double w = kit.px(72);
    screen.bar.items.emplace_back(
        Gradient{{area.right() - w, area.y, w, area.h}, ground.faded(0), ground, Gradient::Towards::Right});
}

double fade_height(const StageKit& kit) {
    return kit.px(64);
}

} // namespace kiosk::screens
