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

// A mark covers what it marks: it does not grow with the words, and is small where it only shows.
double mark_on_map(const StageKit& kit, Touching touching) {
    return touching == Touching::ListOnly ? kit.px(36) : std::max(kit.measures.smallest_target, kit.px(52));
}

// Beside the words of the list it grows with them.
double mark_in_list(const StageKit& kit) {
    return kit.px(52) * std::max(1.0, kit.text_scale());
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
    const double scale = rect.h * 0.56 / kit.type(theme::TypeRole::Heading).size;
    put_words_in_middle(
        layer, kit, std::to_string(number + 1),
        {.role = theme::TypeRole::Heading, .colour = kit.colours.on_vermilion, .scale = scale}, rect);
}

void put_marks(Layer& layer, const StageKit& kit, const content::Page& page, const Rect& map, Touching touching) {
    const double side = mark_on_map(kit, touching);
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

Size size_of(const content::Picture& picture) {
    return picture.size.is_empty() ? Size{16, 10} : picture.size;
}

// Caption and credit. Returns their height.
double put_map_words(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width) {
    const content::Picture& picture = page.pictures[page.plan->picture];
    const std::string& language = kit.language_of(page.is_translated);
    const Look caption{
        .role = theme::TypeRole::Caption, .colour = kit.colours.ink, .most_lines = 2, .language = language};
    const Look credit{.role = theme::TypeRole::Caption,
                      .colour = kit.colours.ink_soft,
                      .scale = 22.0 / 24,
                      .most_lines = 2,
                      .language = language};
    const double height = put_words(layer, kit, picture.caption, caption, at, width);
    return height + put_words(layer, kit, picture.credit, credit, {at.x, at.y + height}, width);
}

// The map alone, in the middle of `rect`.
void put_map(Layer& layer, const StageKit& kit, const content::Page& page, const Rect& rect,
             Touching touching) {
    const content::Picture& picture = page.pictures[page.plan->picture];
    const Rect map = contain(size_of(picture), rect);
    layer.items.emplace_back(picture_item(kit, picture, map, PictureItem::Fit::Contain));
    put_marks(layer, kit, page, map, touching);
}

// The map as large as it can be in `panel`, its caption and credit below it.
void put_map_with_words(Layer& layer, const StageKit& kit, const content::Page& page, const Rect& panel,
                        double pad, Touching touching) {
    layer.items.emplace_back(Box{.rect = panel, .fill = kit.colours.paper_deep});
    const double width = panel.w - 2 * pad;
    const auto words_in = [&](double w) {
        Layer measured;
        const double height = put_map_words(measured, kit, page, {}, w);
        return height > 0 ? height + kit.px(14) : 0;
    };
    const auto map_above = [&](double words) {
        return contain(size_of(page.pictures[page.plan->picture]),
                       {panel.x + pad, panel.y + pad, width, std::max(1.0, panel.h - 2 * pad - words)});
    };
    // The words are as wide as the map, which the words make lower and so narrower.
    const double words_width = std::max(map_above(words_in(width)).w, width * 0.6);
    const double words = words_in(words_width);
    Rect map = map_above(words);
    map.y = panel.y + (panel.h - map.h - words) / 2;
    put_map(layer, kit, page, map, touching);
    if (words > 0)
        put_map_words(layer, kit, page,
                      {std::min(map.x, panel.right() - pad - words_width), map.bottom() + kit.px(14)},
                      words_width);
}

// One stop of the list: its number, its name, what it is. Returns its height.
double row_height(const StageKit& kit, const content::Page& other, double width) {
    const Look title{.role = theme::TypeRole::Heading, .scale = 32.0 / 44, .most_lines = 2};
    const Look place{.role = theme::TypeRole::Caption, .most_lines = 2};
    const double room = width - mark_in_list(kit) - kit.px(60);
    const double words = height_of(kit, other.title, title, room) + height_of(kit, other.summary, place, room);
    return std::max({kit.target(), mark_in_list(kit) + kit.px(20), words + kit.px(24)});
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
    const double side = mark_in_list(kit);
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

// Low reach: the map fills the upper half, its title and words beside it; the list has the lower half for
// itself.
void put_low(Screen& screen, const StageKit& kit, const content::Page& page, const Ground& ground) {
    const Rect& header = ground.header;
    const double pad = kit.px(16);
    const double x = kit.margin();
    const Rect map = contain(size_of(page.pictures[page.plan->picture]),
                             {pad, pad, header.w * 0.6 - 2 * pad, header.h - 2 * pad});
    const Rect panel{0, 0, map.w + 2 * pad, header.h};
    screen.body.items.emplace_back(Box{.rect = panel, .fill = kit.colours.paper_deep});
    put_map(screen.body, kit, page, panel.inset(pad), Touching::ListOnly);
    const double head_x = panel.right() + kit.px(56);
    const double width = header.w - x - head_x;
    Layer measured;
    const double words = put_map_words(measured, kit, page, {}, width);
    const double words_y = header.bottom() - kit.px(28) - words;
    put_map_words(screen.body, kit, page, {head_x, words_y}, width);
    put_page_head(screen.body, kit, page, {head_x, kit.px(56)}, width, words_y - kit.px(56) - kit.px(20));
    put_text(screen, kit, page, ground.area, x, x, ground.area.y + kit.px(20), 2);
}

// The same on an upright display: title, map and its words below each other.
void put_low_upright(Screen& screen, const StageKit& kit, const content::Page& page, const Ground& ground) {
    const double x = kit.margin();
    const double top = kit.px(40);
    const double width = ground.header.w - 2 * x;
    const double head = put_page_head(screen.body, kit, page, {x, top}, width, ground.header.h * 0.3);
    const double map_top = top + head + kit.px(28);
    put_map_with_words(screen.body, kit, page, {0, map_top, ground.header.w, ground.header.h - map_top},
                       kit.px(16), Touching::ListOnly);
    put_text(screen, kit, page, ground.area, x, x, ground.area.y + kit.px(20), 1);
}

void put_upright(Screen& screen, const StageKit& kit, const content::Page& page, const Rect& area) {
    const double x = kit.margin();
    const double height = std::min(area.h * 0.46, area.w * 0.72);
    put_map_with_words(screen.body, kit, page, {0, 0, area.w, height}, kit.px(24), Touching::MarksAndList);
    double from = height + kit.px(44);
    from += put_page_head(screen.scrolled, kit, page, {x, from}, area.w - 2 * x) + kit.px(28);
    put_text(screen, kit, page, {0, height, area.w, area.h - height}, x, x, from, 1);
}

void put_beside(Screen& screen, const StageKit& kit, const content::Page& page, const Rect& area) {
    const double part = area.w * std::clamp(0.64 - (kit.text_scale() - 1) * 0.16, 0.54, 0.64);
    put_map_with_words(screen.body, kit, page, {0, 0, part, area.h}, kit.px(24), Touching::MarksAndList);
    const double left = kit.px(56);
    const double right = kit.px(64);
    const double top = kit.px(64);
    const double head =
        put_page_head(screen.scrolled, kit, page, {part + left, top}, area.w - part - left - right);
    put_text(screen, kit, page, {part, 0, area.w - part, area.h}, left, right, top + head + kit.px(28), 1);
}

} // namespace

Screen plan_screen(const StageKit& kit, const content::Page& page, std::size_t picture) {
    if (!page.plan || page.plan->picture >= page.pictures.size()) return page_screen(kit, page, picture);
    Screen screen = page_ground(kit, page, picture);
    const Rect bar = put_page_bar(screen.bar, kit, page, page.plan->picture, Enlarging::InTheBar);
    const Ground ground = ground_above(kit, bar);
    if (ground.is_split && kit.is_portrait())
        put_low_upright(screen, kit, page, ground);
    else if (ground.is_split)
        put_low(screen, kit, page, ground);
    else if (kit.is_portrait())
        put_upright(screen, kit, page, ground.area);
    else
        put_beside(screen, kit, page, ground.area);
    return screen;
}

} // namespace kiosk::screens
