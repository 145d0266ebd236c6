// Figures: what they mean on the left, the chart on the right; the chart below the words on a portrait display. Low
// reach: head and chart fill the upper half, the words the lower.

#include <algorithm>

#include "screens/body_blocks.h"
#include "screens/chart.h"
#include "screens/each_screen.h"
#include "screens/page_parts.h"
#include "screens/picture_panel.h"
#include "screens/scroll.h"

namespace kiosk::screens {

namespace {

// Notice, body and related pages; returns where they end, px.
double put_text(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width) {
    double y = at.y;
    if (const double notice = put_untranslated_notice(layer, kit, page.is_translated, {at.x, y}, width); notice > 0)
        y += notice + kit.px(24);
    y += put_compare_chip(layer, kit, page, {at.x, y}, width);
    y += put_blocks(layer, kit, page, page.body, {at.x, y}, width);
    if (const double related = put_related(layer, kit, page, {at.x, y + kit.px(48)}, width); related > 0)
        y += kit.px(48) + related;
    return y + kit.px(32);
}

void scroll(Screen& screen, const StageKit& kit, const Rect& area, double end) {
    scroll_down(screen, kit, area, end > area.bottom() ? end + kit.px(16) : end, kit.colours.paper);
}

} // namespace

Screen figures_screen(const StageKit& kit, const content::Page& page, std::size_t picture) {
    if (!page.chart || page.chart->values.empty()) return page_screen(kit, page, picture);
    Screen screen = page_ground(kit, page, picture);
    screen.title = page.title + " — " + chart_in_words(kit, *page.chart);
    const Rect bar = put_page_bar(screen.bar, kit, page, page.pictures.size(), Enlarging::InTheBar);
    const Ground ground = ground_above(kit, bar);
    const double x = kit.margin();
    const double w = kit.size.w;
    const double head_gap = kit.px(32);

    if (ground.is_split) {
        const double part = kit.is_portrait() ? w - 2 * x : w * 0.36 - x;
        const double top = kit.px(48);
        const double head = put_page_head(screen.body, kit, page, {x, top}, part, ground.header.h * 0.6);
        const Rect chart = kit.is_portrait()
                               ? Rect{x, top + head + head_gap, w - 2 * x, ground.header.h - top - head - 2 * head_gap}
                               : Rect{x + part + kit.px(72), top, w - part - 2 * x - kit.px(72), ground.header.h - top - kit.px(24)};
        put_chart(screen.body, kit, *page.chart, chart);
        const double column = std::min(w - 2 * x, widest_column(kit, kit.language_of(page.is_translated)));
        scroll(screen, kit, ground.area,
               put_text(screen.scrolled, kit, page, {(w - column) / 2, ground.area.y + kit.px(24)}, column));
        return screen;
    }
    if (kit.is_portrait()) {
        Layer& layer = screen.scrolled;
        const double width = w - 2 * x;
        double y = kit.px(64);
        y += put_page_head(layer, kit, page, {x, y}, width) + head_gap;
        if (const double notice = put_untranslated_notice(layer, kit, page.is_translated, {x, y}, width); notice > 0)
            y += notice + kit.px(24);
        y += put_compare_chip(layer, kit, page, {x, y}, width);
        // What is left of the screen, so that words and chart are seen at once where that is possible; where it is not,
        // the chart first.
        const double related_gap = kit.px(48);
        const double body_gap = kit.px(48);
        Layer nowhere;
        const double related = put_related(nowhere, kit, page, {x, 0}, width);
        const double body = put_blocks(nowhere, kit, page, page.body, {x, 0}, width);
        const double left = bar.y - y - body - body_gap - (related > 0 ? related + related_gap : 0) - kit.px(40);
        const double height = std::clamp(left, kit.px(620), kit.px(900));
        if (y + body + body_gap + height > bar.y) {
            put_chart(layer, kit, *page.chart, {x, y, width, height});
            y += height + body_gap;
            y += put_blocks(layer, kit, page, page.body, {x, y}, width);
        } else {
            y += put_blocks(layer, kit, page, page.body, {x, y}, width) + body_gap;
            put_chart(layer, kit, *page.chart, {x, y, width, height});
            y += height;
        }
        if (related > 0) y += related_gap + put_related(layer, kit, page, {x, y + related_gap}, width);
        scroll(screen, kit, {0, 0, w, bar.y}, y + kit.px(32));
        return screen;
    }
    const double column = std::min(kit.px(560) * (1 + (kit.text_scale() - 1) * 0.6), w * 0.42);
    const double top = kit.px(84);
    const double head = put_page_head(screen.scrolled, kit, page, {x, top}, column);
    scroll(screen, kit, {0, 0, x + column + kit.px(40), bar.y},
           put_text(screen.scrolled, kit, page, {x, top + head + head_gap}, column));
    const double chart_x = x + column + kit.px(132);
    put_chart(screen.body, kit, *page.chart,
              {chart_x, kit.px(120), w - kit.px(120) - chart_x, bar.y - kit.px(72) - kit.px(120)});
    return screen;
}

} // namespace kiosk::screens
