// A plan: the drawn map with its numbered stops, and the stops once more as a list beside it (below it on a portrait
// display). Low reach: the map fills the upper half and only shows; the list below is to be touched.

#include <algorithm>
#include <cmath>

#include "screens/body_blocks.h"
#include "screens/card.h"
#include "screens/each_screen.h"
#include "screens/page_parts.h"
#include "screens/picture_panel.h"
#include "screens/plan_marks.h"
#include "screens/scroll.h"

namespace kiosk::screens {

namespace {

enum class Touching { MarksAndList, ListOnly };

double mark_side(const StageKit& kit) {
    const double number = line_height(kit, {.role = theme::TypeRole::Heading, .scale = 30.0 / 44}) + kit.px(14);
    return std::max({kit.measures.smallest_target, kit.px(60), number});
}

visit::GoTo open(const content::PageId& page) { return {{visit::Place::Kind::Page, page, 0}}; }

void put_mark(Layer& layer, const StageKit& kit, std::size_t number, const Rect& rect) {
    layer.items.emplace_back(Box{.rect = rect,
                                 .fill = kit.colours.vermilion,
                                 .border = kit.colours.card,
                                 .border_width = std::max(2.0, kit.px(3)),
                                 .corner = rect.w / 2,
                                 .shadow = kit.px(12),
                                 .shadow_colour = kit.colours.shadow.faded(0.25)});
    put_words_in_middle(layer, kit, std::to_string(number + 1),
                        {.role = theme::TypeRole::Heading, .colour = kit.colours.on_vermilion, .scale = 30.0 / 44}, rect);
}

void put_marks(Layer& layer, const StageKit& kit, const content::Page& page, const Rect& map, Touching touching) {
    const double side = mark_side(kit);
    std::vector<Point> points;
    for (const content::Stop& stop : page.plan->stops)
        points.push_back({map.x + (kit.is_mirrored() ? 1 - stop.at.x : stop.at.x) * map.w, map.y + stop.at.y * map.h});
    const std::vector<Point> middles = place_marks(points, side, std::max(kit.px(6), kit.measures.target_gap), map);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::hypot(middles[i].x - points[i].x, middles[i].y - points[i].y) < kit.px(4)) continue;
        layer.items.emplace_back(Stroke{{points[i], middles[i]}, kit.colours.vermilion, std::max(1.5, kit.px(2)), 0});
        const double dot = kit.px(14);
        layer.items.emplace_back(Box{.rect = {points[i].x - dot / 2, points[i].y - dot / 2, dot, dot},
                                     .fill = kit.colours.vermilion,
                                     .border = kit.colours.card,
                                     .border_width = std::max(1.0, kit.px(2)),
                                     .corner = dot / 2});
    }
    for (std::size_t i = 0; i < middles.size(); ++i) {
        const Rect rect{middles[i].x - side / 2, middles[i].y - side / 2, side, side};
        put_mark(layer, kit, i, rect);
        if (touching == Touching::ListOnly) continue;
        const content::Page* other = kit.edition.page(page.plan->stops[i].page);
        layer.targets.push_back({rect, open(page.plan->stops[i].page), other == nullptr ? "" : other->title});
    }
}

// The map as large as it can be in `panel`, its caption and credit below it.
void put_map(Layer& layer, const StageKit& kit, const content::Page& page, const Rect& panel, double pad,
             Touching touching) {
    layer.items.emplace_back(Box{.rect = panel, .fill = kit.colours.paper_deep});
    const content::Picture& picture = page.pictures[page.plan->picture];
    const double width = panel.w - 2 * pad;
    const std::string& language = kit.language_of(page.is_translated);
    Look caption{.role = theme::TypeRole::Caption, .colour = kit.colours.ink, .most_lines = 2, .language = language};
    Look credit{.role = theme::TypeRole::Caption,
                .colour = kit.colours.ink_soft,
                .scale = 22.0 / 24,
                .most_lines = 2,
                .language = language};
    const Size size = picture.size.is_empty() ? Size{16, 10} : picture.size;
    const auto words_height = [&](double w) {
        return height_of(kit, picture.caption, caption, w) + height_of(kit, picture.credit, credit, w);
    };
    const double gap = words_height(width) > 0 ? kit.px(18) : 0;
    const auto map_above = [&](double words) {
        return contain(size, {panel.x + pad, panel.y + pad, width, std::max(1.0, panel.h - 2 * pad - words - gap)});
    };
    // The words are as wide as the map, which is lower and so narrower the more lines they have.
    double words = words_height(width);
    Rect map = map_above(words);
    double words_width = std::max(map.w, width * 0.6);
    for (double needed = words_height(words_width); needed > words + 0.5; needed = words_height(words_width)) {
        words = needed;
        map = map_above(words);
        words_width = std::max(map.w, width * 0.6);
    }
    map.y = panel.y + (panel.h - map.h - gap - words) / 2;
    layer.items.emplace_back(picture_item(kit, picture, map, PictureItem::Fit::Contain));
    const double words_x = std::min(map.x, panel.right() - pad - words_width);
    double y = map.bottom() + gap;
    y += put_words(layer, kit, picture.caption, caption, {words_x, y}, words_width);
    put_words(layer, kit, picture.credit, credit, {words_x, y}, words_width);
    put_marks(layer, kit, page, map, touching);
}

// One stop of the list: its number, its name, what it is. Returns its height.
double row_height(const StageKit& kit, const content::Page& other, double width) {
    const Look title{.role = theme::TypeRole::Heading, .scale = 32.0 / 44, .most_lines = 2};
    const Look place{.role = theme::TypeRole::Caption, .most_lines = 2};
    const double room = width - mark_side(kit) - kit.px(60);
    const double words = height_of(kit, other.title, title, room) + height_of(kit, other.summary, place, room);
    return std::max({kit.target(), mark_side(kit) + kit.px(20), words + kit.px(24)});
}

void put_row(Layer& layer, const StageKit& kit, const content::Page& other, std::size_t number, const Rect& rect) {
    const std::string& language = kit.language_of(other.is_translated);
    const Look title{.role = theme::TypeRole::Heading,
                     .colour = kit.colours.ink,
                     .scale = 32.0 / 44,
                     .most_lines = 2,
                     .language = language};
    const Look place{
        .role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft, .most_lines = 2, .language = language};
    layer.items.emplace_back(Box{.rect = rect,
                                 .fill = kit.colours.card,
                                 .border = kit.colours.line,
                                 .border_width = std::max(1.0, kit.px(1)),
                                 .corner = kit.measures.spacing.corner});
    const double side = mark_side(kit);
    put_mark(layer, kit, number, {rect.x + kit.px(18), rect.y + (rect.h - side) / 2, side, side});
    const double x = rect.x + side + kit.px(40);
    const double width = rect.right() - kit.px(20) - x;
    const double words = height_of(kit, other.title, title, width) + height_of(kit, other.summary, place, width);
    double y = rect.y + (rect.h - words) / 2;
    y += put_words(layer, kit, other.title, title, {x, y}, width);
    put_words(layer, kit, other.summary, place, {x, y}, width);
    layer.targets.push_back({rect, open(other.id), other.title});
}

// The list in `columns`; returns where it ends, px.
double put_list(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width,
                std::size_t columns) {
    const double gap = std::max(kit.px(14), kit.measures.target_gap);
    const double column = (width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    double y = at.y;
    const std::size_t count = page.plan->stops.size();
    for (std::size_t from = 0; from < count; from += columns) {
        const std::size_t to = std::min(count, from + columns);
        double height = 0;
        for (std::size_t i = from; i < to; ++i)
            if (const content::Page* other = kit.edition.page(page.plan->stops[i].page))
                height = std::max(height, row_height(kit, *other, column));
        for (std::size_t i = from; i < to; ++i)
            if (const content::Page* other = kit.edition.page(page.plan->stops[i].page))
                put_row(layer, kit, *other, i, {at.x + static_cast<double>(i - from) * (column + gap), y, column, height});
        if (height > 0) y += height + gap;
    }
    return y - (count > 0 ? gap : 0);
}

// List and body below each other, scrolling in `area`.
void put_text(Screen& screen, const StageKit& kit, const content::Page& page, const Rect& area, double left,
              double right, double from, std::size_t columns) {
    Layer& layer = screen.scrolled;
    const double x = area.x + left;
    const double width = area.w - left - right;
    double y = from;
    if (const double notice = put_untranslated_notice(layer, kit, page.is_translated, {x, y}, width); notice > 0)
        y += notice + kit.px(24);
    y += put_compare_chip(layer, kit, page, {x, y}, width);
    y = put_list(layer, kit, page, {x, y}, width, columns);
    const double column = std::min(width, widest_column(kit, kit.language_of(page.is_translated)));
    if (!page.body.empty()) y += kit.px(28) + put_blocks(layer, kit, page, page.body, {x, y + kit.px(28)}, column);
    const double end = y + kit.px(32);
    scroll_down(screen, kit, area, end > area.bottom() ? end + kit.px(16) : end, kit.colours.paper);
}

} // namespace

Screen plan_screen(const StageKit& kit, const content::Page& page, std::size_t picture) {
    if (!page.plan || page.plan->picture >= page.pictures.size()) return page_screen(kit, page, picture);
    Screen screen = page_ground(kit, page, picture);
    const Rect bar = put_page_bar(screen.bar, kit, page, page.plan->picture, Enlarging::InTheBar);
    const Ground ground = ground_above(kit, bar);
    const double w = kit.size.w;
    const double x = kit.margin();
    if (kit.is_portrait() || ground.is_split) {
        const std::size_t columns = kit.is_portrait() || kit.text_scale() > 1.3 ? 1 : 2;
        const double height = ground.is_split ? ground.header.h : std::min(bar.y * 0.46, w * 0.72);
        const bool is_beside = ground.is_split && !kit.is_portrait();
        const double part = is_beside ? w * 0.6 : w;
        put_map(screen.body, kit, page, {0, 0, part, height}, kit.px(24),
                ground.is_split ? Touching::ListOnly : Touching::MarksAndList);
        double from = height + kit.px(28);
        if (is_beside) {
            const double head_x = part + kit.px(64);
            put_page_head(screen.body, kit, page, {head_x, kit.px(72)}, w - x - head_x, height - kit.px(120));
        } else {
            from += kit.px(16);
            from += put_page_head(screen.scrolled, kit, page, {x, from}, w - 2 * x) + kit.px(28);
        }
        put_text(screen, kit, page, {0, height, w, bar.y - height}, x, x, from, columns);
        return screen;
    }
    const double part = w * std::clamp(0.64 - (kit.text_scale() - 1) * 0.2, 0.5, 0.64);
    put_map(screen.body, kit, page, {0, 0, part, bar.y}, kit.px(40), Touching::MarksAndList);
    const double left = kit.px(56);
    const double right = kit.px(64);
    const double top = kit.px(64);
    const double head = put_page_head(screen.scrolled, kit, page, {part + left, top}, w - part - left - right);
    put_text(screen, kit, page, {part, 0, w - part, bar.y}, left, right, top + head + kit.px(28), 1);
    return screen;
}

} // namespace kiosk::screens
