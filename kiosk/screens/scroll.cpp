#include "screens/scroll.h"

#include "screens/backdrop.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

void put_edge(Layer& layer, const Rect& rect, Colour from, Colour to, Gradient::Towards towards,
              ShownWhile shown) {
    layer.items.emplace_back(Gradient{rect, from, to, towards, shown});
}

} // namespace

void scroll_down(Screen& screen, const StageKit& kit, const Rect& area, double content_end, Colour ground) {
    const double column_middle = area.centre().x;
    screen.scroll_area = area;
    const double hidden = std::ceil(content_end - area.bottom());
    if (hidden <= 0) return;
    screen.facts.scrolls = visit::Facts::Axis::Vertical;
    screen.facts.scroll_end = hidden;
    // The words sink into the ground; below them a sign that points on.
    const double h = fade_height(kit);
    const double foot = h * 0.4;
    const Rect fade{area.x, area.bottom() - h, area.w, h - foot};
    const Colour below = ground_at(screen, kit, ground, area.bottom());
    put_edge(screen.bar, fade, below.faded(0), below.faded(0.94), Gradient::Towards::Down,
             ShownWhile::MoreAhead);
    put_edge(screen.bar, {area.x, fade.bottom(), area.w, foot}, below.faded(0.94), below,
             Gradient::Towards::Down, ShownWhile::MoreAhead);
    const double half = kit.px(15);
    const Point tip{column_middle, area.bottom() - kit.px(16)};
    screen.bar.items.emplace_back(
        Stroke{.points = {{tip.x - half, tip.y - half * 0.8}, tip, {tip.x + half, tip.y - half * 0.8}},
               .colour = kit.colours.vermilion,
               .width = std::max(2.0, kit.px(4)),
               .shown = ShownWhile::MoreAhead});
    const Colour above = ground_at(screen, kit, ground, area.y);
    put_edge(screen.bar, {area.x, area.y, area.w, h / 2}, above, above.faded(0), Gradient::Towards::Down,
             ShownWhile::MoreBehind);
}

void scroll_sideways(Screen& screen, const StageKit& kit, const Rect& area, double content_end,
                     Colour ground) {
    screen.scroll_area = area;
    const double hidden = std::ceil(content_end - area.right());
    if (hidden <= 0) return;
    screen.facts.scrolls = visit::Facts::Axis::Horizontal;
    screen.facts.scroll_end = hidden;
    const double w = kit.px(72);
    put_edge(screen.bar, {area.right() - w, area.y, w, area.h}, ground.faded(0), ground,
             Gradient::Towards::Right, ShownWhile::MoreAhead);
    put_edge(screen.bar, {area.x, area.y, w, area.h}, ground, ground.faded(0), Gradient::Towards::Right,
             ShownWhile::MoreBehind);
}

double fade_height(const StageKit& kit) {
    return kit.px(88);
}

} // namespace kiosk::screens
