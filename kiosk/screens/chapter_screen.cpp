// A chapter: what it is about, and its pages as cards or, numbered, as columns under a red line.

#include "screens/bar.h"
#include "screens/card_row.h"
#include "screens/dates.h"
#include "screens/each_screen.h"
#include "screens/page_parts.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

constexpr std::size_t most_in_a_row = 24; // more would be a long way for a finger: lines that scroll down

struct HeadColours {
    Colour date, title, summary;
};

// Period, title, summary. Returns its height.
double put_head(Layer& layer, const StageKit& kit, const content::Chapter& chapter,
                const HeadColours& colours, Point at, double width) {
    const std::string& language = kit.language_of(chapter.is_translated);
    double y = at.y;
    if (chapter.period) {
        const std::string period = short_date(kit, *chapter.period);
        Look date{
            .role = theme::TypeRole::Heading, .colour = colours.date, .scale = 40.0 / 44, .most_lines = 1};
        date = fitted(kit, period, date, width);
        y += put_words(layer, kit, period, date, {at.x, y}, width) + kit.px(4);
    }
    Look title{.role = theme::TypeRole::Title,
               .colour = colours.title,
               .scale = 68.0 / 60,
               .most_lines = kit.is_portrait() ? 3 : 2,
               .is_balanced = true,
               .language = language};
    title = fitted(kit, chapter.title, title, width);
    y += put_words(layer, kit, chapter.title, title, {at.x, y}, width) + kit.px(6);
    const Look summary{.role = theme::TypeRole::Label,
                       .colour = colours.summary,
                       .scale = 30.0 / 28,
                       .most_lines = 2,
                       .language = language};
    y += put_words(layer, kit, chapter.summary, summary, {at.x, y}, width);
    if (const double notice =
            put_untranslated_notice(layer, kit, chapter.is_translated, {at.x, y + kit.px(12)}, width);
        notice > 0)
        y += notice + kit.px(12);
    return y - at.y;
}

// The upper half in low reach: the cover, darkened from the left for the words on it.
void put_cover_head(Screen& screen, const StageKit& kit, const content::Chapter& chapter,
                    const Rect& header) {
    HeadColours colours{kit.colours.vermilion, kit.colours.ink, kit.colours.ink_soft};
    if (chapter.cover) {
        screen.body.items.emplace_back(picture_item(kit, *chapter.cover, header));
        const Colour night = kit.colours.night;
        const double part = kit.is_portrait() ? 1 : 0.5;
        const double dark = header.w * part;
        screen.body.items.emplace_back(
            Gradient{{0, 0, dark, header.h}, night.faded(0.94), night.faded(0.84), Gradient::Towards::Right});
        screen.body.items.emplace_back(Gradient{{dark, 0, (header.w - dark) * 0.6, header.h},
                                                night.faded(0.84),
                                                night.faded(0),
                                                Gradient::Towards::Right});
        colours = {kit.colours.gold_light, kit.colours.on_night, kit.colours.on_night};
    }
    const double x = kit.margin();
    const double width = (kit.is_portrait() ? header.w : header.w * 0.55) - 2 * x;
    Layer measured;
    const double height = put_head(measured, kit, chapter, colours, {x, 0}, width);
    put_head(screen.body, kit, chapter, colours, {x, std::max(kit.px(32), (header.h - height) / 2)}, width);
}

std::vector<const content::Page*> pages_of(const StageKit& kit, const content::Chapter& chapter) {
    std::vector<const content::Page*> pages;
    for (const content::PageId& id : chapter.pages)
        if (const content::Page* page = kit.edition.page(id)) pages.push_back(page);
    return pages;
}

Look numbered_title(const StageKit& kit, const content::Page& page, double width) {
    const Look look{.role = theme::TypeRole::Heading,
                    .colour = kit.colours.ink,
                    .scale = 40.0 / 44,
                    .most_lines = 3,
                    .is_balanced = true,
                    .language = kit.language_of(page.is_translated)};
    return fitted(kit, page.title, look, width);
}

// One size for all of them, so that they stand as one row, and the highest of their titles.
struct NumberedRow {
    double title_scale = 1;
    double title_height = 0;
    double summary_height = 0; // of the longest, with its distance to the title
};

Look numbered_summary(const StageKit& kit, const content::Page& page) {
    return {.role = theme::TypeRole::Caption,
            .colour = kit.colours.ink_soft,
            .most_lines = 4,
            .language = kit.language_of(page.is_translated)};
}

NumberedRow numbered_row(const StageKit& kit, const std::vector<const content::Page*>& pages, double width) {
    NumberedRow row;
    for (const content::Page* page : pages)
        row.title_scale = std::min(row.title_scale, numbered_title(kit, *page, width).scale);
    for (const content::Page* page : pages) {
        Look title = numbered_title(kit, *page, width);
        title.scale = row.title_scale;
        row.title_height = std::max(row.title_height, height_of(kit, page->title, title, width));
        if (const double h = height_of(kit, page->summary, numbered_summary(kit, *page), width); h > 0)
            row.summary_height = std::max(row.summary_height, h + kit.px(12));
    }
    return row;
}

// A red line, the numeral, the title, where there is room the summary, a word that it can be touched.
void put_numbered(Layer& layer, const StageKit& kit, const std::vector<const content::Page*>& pages,
                  std::size_t index, const Rect& rect) {
    const content::Page& page = *pages[index];
    const double line = kit.px(4);
    layer.items.emplace_back(Box{.rect = {rect.x, rect.y, rect.w, line}, .fill = kit.colours.vermilion});
    layer.targets.push_back({rect, visit::GoTo{{visit::Place::Kind::Page, page.id, 0}}, page.title});
    const std::string sign = page.numeral.empty() ? std::to_string(index + 1) : page.numeral;
    Look numeral{.role = theme::TypeRole::Numeral, .colour = kit.colours.numeral, .most_lines = 1};
    Look hint{.role = theme::TypeRole::Caption, .colour = kit.colours.vermilion, .most_lines = 1};
    const std::string& hint_words = kit.word("learn-more");
    const double pad = kit.px(18);

    const bool is_flat = rect.w > rect.h * 1.6; // a line of a portrait display: numeral on the left
    const double side = is_flat ? std::min(rect.h - 2 * pad, kit.px(170)) : 0;
    const double x = rect.x + (is_flat ? side + kit.px(40) : 0);
    const double width = rect.right() - x - kit.px(is_flat ? 0 : 20);
    const NumberedRow row = numbered_row(kit, pages, width);
    Look title = numbered_title(kit, page, width);
    title.scale = row.title_scale;
    hint = fitted(kit, hint_words, hint, width);
    // Side by side, every column keeps the room of the highest title; below each other, its own.
    const double title_height = is_flat ? height_of(kit, page.title, title, width) : row.title_height;
    const double hint_height = height_of(kit, hint_words, hint, width) + kit.px(12);
    const double room = rect.h - line - 2 * pad;
    const bool has_hint = title_height + hint_height <= room;
    const double least_numeral = is_flat ? 0 : line_height(kit, numeral) * 0.7 + kit.px(16);
    const bool has_summary = has_hint && row.summary_height > 0 &&
                             title_height + row.summary_height + hint_height + least_numeral <= room;
    const double words = title_height + (has_summary ? row.summary_height : 0) + (has_hint ? hint_height : 0);

    double y = 0;
    if (is_flat) {
        numeral.scale *= std::min(1.0, side / line_height(kit, numeral));
        const double h = line_height(kit, numeral);
        put_words(layer, kit, sign, numeral, {rect.x, rect.y + line + (rect.h - line - h) / 2}, side);
        y = rect.y + line + (rect.h - line - words) / 2;
    } else {
        const double left = room - words - kit.px(16);
        const double h = std::min(line_height(kit, numeral), left);
        y = rect.y + line + pad;
        if (h >= kit.px(56)) {
            numeral.scale *= h / line_height(kit, numeral);
            put_words(layer, kit, sign, numeral, {rect.x, y}, rect.w);
            y += h + kit.px(16);
        }
    }
    put_words(layer, kit, page.title, title, {x, y}, width);
    y += title_height;
    if (has_summary) {
        put_words(layer, kit, page.summary, numbered_summary(kit, page), {x, y + kit.px(12)}, width);
        y += row.summary_height;
    }
    if (has_hint) put_words(layer, kit, hint_words, hint, {x, y + kit.px(12)}, width);
}

void put_pages(Screen& screen, const StageKit& kit, const content::Chapter& chapter, const Rect& area) {
    const std::vector<const content::Page*> pages = pages_of(kit, chapter);
    const double factor = kit.text_scale();
    if (chapter.form == content::Chapter::Form::Numbered) {
        const PutOne put = [&](Layer& layer, std::size_t i, const Rect& rect) {
            put_numbered(layer, kit, pages, i, rect);
        };
        if (kit.is_portrait()) {
            put_lines(screen, kit, area, pages.size(), 1, kit.px(130) * factor, kit.px(280), kit.px(24), put);
        } else {
            const Rect columns{area.x, area.y, area.w, std::min(area.h, kit.px(560) * factor)};
            put_row(screen, kit, columns, pages.size(), kit.px(260), kit.px(36), put);
        }
        return;
    }
    std::vector<CardWish> cards;
    for (const content::Page* page : pages) cards.push_back(card_of(kit, *page));
    const PutOne put = put_cards(kit, cards);
    const double least_width = kit.px(360) * (1 + (factor - 1) * 0.6);
    if (!kit.is_portrait() && pages.size() == 1) {
        // Alone it lies: picture on the left, words beside it.
        const Size lying{std::min(area.w, least_width * 3.2), std::min(area.h, kit.px(420) * std::max(1.0, factor * 0.9))};
        put_row(screen, kit, {area.x, area.y, lying.w, lying.h}, 1, lying.w, kit.gutter(), put);
        return;
    }
    const bool is_low_row = kit.is_low() && !kit.is_portrait(); // too little height for lines
    if (is_low_row || (!kit.is_portrait() && pages.size() <= most_in_a_row)) {
        const bool is_few = pages.size() <= most_in_a_row;
        const double width =
            is_low_row && is_few ? telling_width(kit, cards, area, least_width) : least_width;
        put_row(screen, kit, area, pages.size(), width, kit.gutter(), put);
        return;
    }
    if (!kit.is_portrait()) {
        const auto fit = static_cast<std::size_t>(
            std::max(1.0, std::floor((area.w + kit.gutter()) / (least_width + kit.gutter()))));
        const double width =
            (area.w - kit.gutter() * static_cast<double>(fit - 1)) / static_cast<double>(fit);
        put_lines(screen, kit, area, pages.size(), fit, std::min(area.h * 0.8, width * 1.2), width * 1.2, kit.gutter(), put);
        return;
    }
    const double width = (area.w - kit.px(24)) / 2;
    double height = 0;
    for (const CardWish& card : cards) height = std::max(height, tall_card_height(kit, card, width));
    height = std::min(height, width * 1.7);
    put_lines(screen, kit, area, pages.size(), 2, height, height * 1.15, kit.px(24), put);
}

} // namespace

Screen chapter_screen(const StageKit& kit, const content::Chapter& chapter) {
    Screen screen =
        kit.blank(visit::to_string(visit::Place{visit::Place::Kind::Chapter, chapter.id, 0}), chapter.title);
    const Rect bar = put_bar(
        screen.bar, kit, {home_and_timeline(kit, Shown::Other), {}, ButtonSize::Bar, settings_buttons(kit)});
    const Ground ground = ground_above(kit, bar);
    const double x = kit.margin();
    const double width = kit.size.w - 2 * x;
    if (ground.is_split) {
        put_cover_head(screen, kit, chapter, ground.header);
        const double top = ground.area.y + kit.px(24);
        put_pages(screen, kit, chapter, {x, top, width, ground.area.bottom() - kit.px(36) - top});
        return screen;
    }
    const double top = kit.px(80);
    const HeadColours colours{kit.colours.vermilion, kit.colours.ink, kit.colours.ink_soft};
    const double y = top + put_head(screen.body, kit, chapter, colours, {x, top}, width) + kit.px(48);
    put_pages(screen, kit, chapter, {x, y, width, ground.area.bottom() - kit.px(56) - y});
    return screen;
}

} // namespace kiosk::screens
