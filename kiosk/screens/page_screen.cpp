// A page: picture and text beside each other, below each other on a portrait display; without a picture, a
// quiet panel with the page's sign beside the text. Low reach: picture and head fill the upper half, the text
// the lower.

#include "screens/body_blocks.h"
#include "screens/each_screen.h"
#include "screens/picture_panel.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

// Larger words need a wider column: the picture gives way.
double picture_part(const StageKit& kit, bool has_picture) {
    if (!has_picture) return 0.25;
    return std::clamp(0.5 - (kit.text_scale() - 1) * 0.16, 0.36, 0.5);
}

void put_panel(Screen& screen, const StageKit& kit, const content::Page& page, std::size_t picture,
               const Rect& rect, Enlarging enlarging) {
    if (has_picture_panel(page))
        put_picture_panel(screen, kit, page, picture, rect, enlarging);
    else
        put_stand_in(screen.body, kit, sign_of(kit, page), rect);
}

// Panel, head and text below each other. Low reach: the text has the lower half for itself.
void put_upright(Screen& screen, const StageKit& kit, const content::Page& page, std::size_t shown,
                 const Ground& ground, Enlarging enlarging) {
    const double x = kit.margin();
    const double w = kit.size.w;
    Layer measured;
    const double above = kit.px(48);
    if (ground.is_split) {
        const double most_head = ground.header.h * 0.6;
        const double below = kit.px(28);
        const double head = put_page_head(measured, kit, page, {x, 0}, w - 2 * x, most_head);
        const double panel = ground.header.h - head - above - below;
        put_panel(screen, kit, page, shown, {0, 0, w, panel}, enlarging);
        put_page_head(screen.body, kit, page, {x, panel + above}, w - 2 * x, most_head);
        put_page_text(screen, kit, page, ground.area, x, x, Head::StandsApart, shown);
        return;
    }
    const double height = ground.area.h;
    const double head = above + put_page_head(measured, kit, page, {x, 0}, w - 2 * x) + kit.px(32);
    const double usual = height * (has_picture_panel(page) ? 800.0 / 1688 : 0.2) / kit.text_scale();
    const double panel = panel_height(kit, height, head, usual);
    put_panel(screen, kit, page, shown, {0, 0, w, panel}, enlarging);
    put_page_text(screen, kit, page, {0, panel, w, height - panel}, x, x, Head::Scrolls, shown);
}

} // namespace

Screen page_screen(const StageKit& kit, const content::Page& page, std::size_t picture) {
    Screen screen = page_ground(kit, page, picture);
    const bool has_picture = has_picture_panel(page);
    const Enlarging enlarging = kit.is_low() ? Enlarging::InTheBar : Enlarging::OnThePicture;
    const std::size_t shown = page.pictures.empty() ? 0 : std::min(picture, page.pictures.size() - 1);
    const Rect bar =
        put_page_bar(screen.bar, kit, page, has_picture ? shown : page.pictures.size(), enlarging);
    const Ground ground = ground_above(kit, bar);
    const double w = kit.size.w;

    if (kit.is_portrait()) {
        put_upright(screen, kit, page, shown, ground, enlarging);
        return screen;
    }
    const double part = w * picture_part(kit, has_picture);
    if (!ground.is_split) {
        put_panel(screen, kit, page, shown, {0, 0, part, bar.y}, enlarging);
        put_page_text(screen, kit, page, {part, 0, w - part, bar.y}, kit.px(has_picture ? 72 : 96),
                      kit.px(88), Head::Scrolls, shown);
        return screen;
    }
    put_panel(screen, kit, page, shown, {0, 0, part, ground.header.h}, enlarging);
    const double x = part + kit.px(72);
    const double width = w - x - kit.px(88);
    const double room = ground.header.h - 2 * kit.px(40);
    Layer head;
    const double height = put_page_head(head, kit, page, {x, 0}, width, room);
    put_page_head(screen.body, kit, page, {x, std::max(kit.px(40), (ground.header.h - height) / 2)}, width,
                  room);
    const double column =
        std::min(w - 2 * kit.margin(), widest_column(kit, kit.language_of(page.is_translated)));
    const double side = (w - column) / 2;
    put_page_text(screen, kit, page, ground.area, side, side, Head::StandsApart, shown);
    return screen;
}

} // namespace kiosk::screens
