#include "screens/page_parts.h"

#include "screens/body_blocks.h"
#include "screens/dates.h"
#include "screens/picture_panel.h"
#include "screens/scroll.h"
#include "screens/speech_bar.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

double space_above_head(const StageKit& kit) {
    return kit.px(kit.is_portrait() ? 52 : 72);
}

double put_date_line(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width) {
    const std::string date = page.date ? short_date(kit, *page.date) : std::string();
    const std::string day = page.date ? weekday(kit, *page.date) : std::string();
    const std::string beside = day.empty() ? page.place
                               : page.place.empty()
                                   ? day
                                   : kit.word("joined", {{"first", day}, {"second", page.place}});
    const Look soft{.role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft, .most_lines = 1};
    if (date.empty()) return put_words(layer, kit, beside, soft, at, width);
    Look large{.role = theme::TypeRole::Date, .colour = kit.colours.vermilion, .most_lines = 1};
    large = fitted(kit, date, large, width);
    SetWords set =
        set_words(kit, {{date, type_of(kit, large), large.colour, -1, false}}, at, width, {.most_lines = 1});
    double height = set.height;
    if (!beside.empty() && !set.item.lines.empty()) {
        const double x = at.x + set.width + kit.px(24);
        const double baseline = set.item.lines.front().baseline;
        const double room = at.x + width - x;
        if (width_of(kit, beside, soft) <= room) {
            SetWords small = set_words(kit, {{beside, type_of(kit, soft), soft.colour, -1, false}}, {x, at.y},
                                       room, {.most_lines = 1});
            const double by = baseline - small.item.lines.front().baseline;
            for (TextLine& line : small.item.lines) line.baseline += by;
            small.item.rect.y += by;
            layer.items.emplace_back(std::move(small.item));
        } else {
            height += put_words(layer, kit, beside, soft, {at.x, at.y + height}, width);
        }
    }
    layer.items.emplace_back(std::move(set.item));
    return height;
}

std::vector<const content::Page*> related_pages(const StageKit& kit, const content::Page& page) {
    std::vector<const content::Page*> pages;
    for (const content::PageId& id : page.related)
        if (const content::Page* other = kit.edition.page(id); other != nullptr && other != &page)
            pages.push_back(other);
    return pages;
}

// The heading stands before the first chip, where the column is wide enough for both.
double put_related_chips(Layer& layer, const StageKit& kit, const std::vector<const content::Page*>& pages,
                         const Look& heading, Point at, double width) {
    std::vector<Button> chips;
    for (const content::Page* page : pages) {
        const std::string& title =
            page->person && !page->person->name.empty() ? page->person->name : page->title;
        Button chip = word_button(title, visit::GoTo{{visit::Place::Kind::Page, page->id, 0}});
        chip.icon = "next";
        chips.push_back(std::move(chip));
    }
    const std::string& words = kit.word("related");
    const double indent = width_of(kit, words, heading) + kit.px(24);
    if (indent > width * 0.2) {
        const double above = put_words(layer, kit, words, heading, at, width) + kit.px(14);
        return above + put_chips(layer, kit, chips, {at.x, at.y + above}, width);
    }
    const double line = button_height(kit, ButtonSize::Chip);
    put_words(layer, kit, words, heading, {at.x, at.y + (line - line_height(kit, heading)) / 2}, indent);
    return put_chips(layer, kit, chips, {at.x + indent, at.y}, width - indent);
}

} // namespace

Rect put_page_bar(Layer& layer, const StageKit& kit, const content::Page& page, std::size_t picture,
                  Enlarging enlarging) {
    BarPlan plan;
    plan.places = home_and_timeline(kit, Shown::Other);
    plan.places.push_back(icon_button("back", kit.word("back"), visit::GoBack{}));
    if (!page.sources.empty())
        plan.places.push_back(
            icon_button("sources", kit.word("sources"),
                        visit::OpenNote{content::Link{content::Link::To::Source, page.id}}));

    if (enlarging == Enlarging::InTheBar && picture < page.pictures.size())
        plan.centre.emplace_back(icon_button(
            "enlarge", kit.word("enlarge"), visit::GoTo{{visit::Place::Kind::Picture, page.id, picture}}));
    const content::Chapter* chapter = kit.edition.chapter(page.chapter);
    if (chapter != nullptr && chapter->pages.size() > 1) {
        const auto at = std::ranges::find(chapter->pages, page.id);
        const auto number = at - chapter->pages.begin() + 1;
        // A finger that turns the pages finds both buttons where they were.
        const auto add = [&](const Button& button, int by) {
            if (kit.edition.neighbour(page, by) != nullptr)
                plan.centre.emplace_back(button);
            else
                plan.centre.emplace_back(BarPlan::RoomFor{button});
        };
        add(short_button("previous", kit.word("previous-page-short"), kit.word("previous-page"),
                         visit::TurnPage{-1}),
            -1);
        plan.centre.emplace_back(kit.word(
            "page-of", {{"page", std::to_string(number)}, {"pages", std::to_string(chapter->pages.size())}}));
        add(icon_button("next", kit.word("next-page"), visit::TurnPage{1}, ButtonLook::Primary), 1);
    }
    plan.settings = settings_buttons(kit);
    return put_speech_bar(layer, kit, page, put_bar(layer, kit, plan));
}

double put_page_head(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width,
                     double most_height) {
    double y = at.y;
    const double date = put_date_line(layer, kit, page, {at.x, y}, width);
    if (date > 0) y += date + kit.px(16);
    Look title{.role = theme::TypeRole::Title,
               .colour = kit.colours.ink,
               .most_lines = 4,
               .is_balanced = true,
               .language = kit.language_of(page.is_translated)};
    const double rule_gap = kit.px(22);
    if (most_height > 0)
        title.most_lines = std::clamp(
            lines_in(kit, title, most_height - (y - at.y) - rule_gap - kit.measures.spacing.rule_height), 1,
            4);
    title = fitted(kit, page.title, title, width);
    y += put_words(layer, kit, page.title, title, {at.x, y}, width) + rule_gap;
    layer.items.emplace_back(
        Box{.rect = {at.x, y, kit.measures.spacing.rule_width, kit.measures.spacing.rule_height},
            .fill = kit.colours.vermilion});
    return y + kit.measures.spacing.rule_height - at.y;
}

double put_untranslated_notice(Layer& layer, const StageKit& kit, bool is_translated, Point at,
                               double width) {
    if (is_translated) return 0;
    const Look look{.role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft};
    const double pad = kit.px(20);
    const std::string& notice = kit.word("shown-in-default-language");
    const double height = height_of(kit, notice, look, width - 2 * pad) + 2 * kit.px(12);
    layer.items.emplace_back(
        Box{.rect = {at.x, at.y, width, height}, .fill = kit.colours.paper_deep, .corner = kit.px(8)});
    put_words(layer, kit, notice, look, {at.x + pad, at.y + kit.px(12)}, width - 2 * pad);
    return height;
}

double put_related(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width,
                   RelatedAs form) {
    const std::vector<const content::Page*> pages = related_pages(kit, page);
    if (pages.empty()) return 0;
    const Look heading{.role = theme::TypeRole::Label, .colour = kit.colours.ink_soft, .most_lines = 1};
    if (form == RelatedAs::Chips) return put_related_chips(layer, kit, pages, heading, at, width);
    double y = at.y + put_words(layer, kit, kit.word("related"), heading, at, width) + kit.px(14);
    const double gap = std::max(kit.px(16), kit.measures.target_gap);
    const std::size_t columns = pages.size() > 1 && width >= 2 * kit.px(360) * kit.text_scale() + gap ? 2 : 1;
    const double card_width = (width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const Look title{.role = theme::TypeRole::Heading, .scale = 28.0 / 44};
    const Look date{.role = theme::TypeRole::Caption};
    const double height =
        std::max(kit.target(), 2 * line_height(kit, title) + line_height(kit, date) + kit.px(32));
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto column = static_cast<double>(i % columns);
        if (i > 0 && i % columns == 0) y += height + gap;
        put_card(layer, kit, card_of(kit, *pages[i]),
                 {at.x + column * (card_width + gap), y, card_width, height}, CardForm::Small);
    }
    return y + height - at.y;
}

void put_page_text(Screen& screen, const StageKit& kit, const content::Page& page, const Rect& area,
                   double left, double right, Head head, std::size_t picture) {
    const double x = area.x + left;
    const double width =
        std::min(area.w - left - right, widest_column(kit, kit.language_of(page.is_translated)));
    const double foot = kit.px(32);
    // From `y` on; returns where it ends.
    const auto put = [&](Layer& layer, double y) {
        if (head == Head::Scrolls) y += put_page_head(layer, kit, page, {x, y}, width) + kit.px(32);
        if (const double notice = put_untranslated_notice(layer, kit, page.is_translated, {x, y}, width);
            notice > 0)
            y += notice + kit.px(24);
        y += put_picture_chips(layer, kit, page, picture, {x, y}, width);
        y += put_blocks(layer, kit, page, page.body, {x, y}, width);
        Layer measured;
        const double cards = put_related(measured, kit, page, {}, width);
        if (cards > 0) {
            const bool has_room = y + kit.px(48) + cards + foot <= area.bottom();
            y += kit.px(has_room ? 48 : 36);
            y += put_related(layer, kit, page, {x, y}, width, has_room ? RelatedAs::Cards : RelatedAs::Chips);
        }
        return y;
    };
    double top = area.y + (head == Head::Scrolls ? space_above_head(kit) : kit.px(24));
    if (head == Head::Scrolls && !has_picture_panel(page)) {
        // A few words beside a quiet panel stand in its middle, nearly, and not lost at the top.
        Layer measured;
        const double height = put(measured, top) - top;
        if (height < area.h * 0.6) top = std::max(top, area.y + (area.h - height) * 0.4);
    }
    const double end = put(screen.scrolled, top) + foot;
    scroll_down(screen, kit, area, end > area.bottom() ? end + kit.px(16) : end, kit.colours.paper);
}

double panel_height(const StageKit& kit, double height, double head, double usual) {
    constexpr int lines = 6;
    const double text = lines * line_height(kit, {.role = theme::TypeRole::Text}) + fade_height(kit);
    return std::clamp(height - head - text, std::min(usual, height * 0.16), usual);
}

Screen page_ground(const StageKit& kit, const content::Page& page, std::size_t picture) {
    Screen screen =
        kit.blank(visit::to_string(visit::Place{visit::Place::Kind::Page, page.id, picture}), page.title);
    screen.facts.can_turn_back = kit.edition.neighbour(page, -1) != nullptr;
    screen.facts.can_turn_on = kit.edition.neighbour(page, 1) != nullptr;
    return screen;
}

} // namespace kiosk::screens
