// One person: a large monogram or a portrait, name and years, roles, what is told, and the pages that speak of them.

#include <algorithm>

#include "screens/body_blocks.h"
#include "screens/dates.h"
#include "screens/each_screen.h"
#include "screens/page_parts.h"
#include "screens/people_card.h"
#include "screens/person_names.h"
#include "screens/picture_panel.h"
#include "screens/scroll.h"

namespace kiosk::screens {

namespace {

std::string name_of(const content::Page& page) {
    return page.person && !page.person->name.empty() ? page.person->name : page.title;
}

// What a role is called, as a mark and not as a button: filled, without an outline. Returns the height, 0 for none.
double put_roles(Layer& layer, const StageKit& kit, const content::Person& person, Point at, double width) {
    const Look look{.role = theme::TypeRole::Label,
                    .colour = kit.colours.vermilion_deep,
                    .scale = 26.0 / 28,
                    .most_lines = 1};
    const double height = line_height(kit, look) + kit.px(10);
    Point next = at;
    for (const content::Role role : person.roles) {
        const std::string& words = kit.word(key_of_one(role));
        const double w = std::min(width, width_of(kit, words, look) + 2 * kit.px(20));
        if (next.x > at.x && next.x + w > at.x + width) next = {at.x, next.y + height + kit.px(12)};
        const Rect rect{next.x, next.y, w, height};
        layer.items.emplace_back(Box{.rect = rect, .fill = kit.colours.paper_deep, .corner = height / 2});
        put_words_in_middle(layer, kit, words, look, rect);
        next.x += w + kit.px(16);
    }
    return person.roles.empty() ? 0 : next.y + height - at.y;
}

double put_person_head(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width) {
    const content::Person& person = *page.person;
    const std::string name = name_of(page);
    double y = at.y;
    Look title{.role = theme::TypeRole::Title,
               .colour = kit.colours.ink,
               .scale = 72.0 / 60,
               .most_lines = 2,
               .language = kit.language_of(page.is_translated)};
    title = fitted(kit, name, title, width);
    y += put_words(layer, kit, name, title, {at.x, y}, width);
    if (const OtherName other = other_name(kit, page); !other.words.empty()) {
        const Look soft{.role = theme::TypeRole::Text,
                        .colour = kit.colours.ink_soft,
                        .most_lines = 1,
                        .language = other.language};
        y += put_words(layer, kit, other.words, soft, {at.x, y}, width);
    }
    if (const std::string life = life_in_words(kit, person); !life.empty()) {
        Look date{.role = theme::TypeRole::Date, .colour = kit.colours.vermilion, .scale = 40.0 / 64, .most_lines = 1};
        date = fitted(kit, life, date, width);
        y += kit.px(14) + put_words(layer, kit, life, date, {at.x, y + kit.px(14)}, width);
    }
    if (const double roles = put_roles(layer, kit, person, {at.x, y + kit.px(22)}, width); roles > 0)
        y += kit.px(22) + roles;
    y += kit.px(24);
    layer.items.emplace_back(Box{.rect = {at.x, y, kit.measures.spacing.rule_width, kit.measures.spacing.rule_height},
                                 .fill = kit.colours.vermilion});
    return y + kit.measures.spacing.rule_height - at.y;
}

// True where the body links to the person, or the editor named the person as related.
bool speaks_of(const content::Page& page, const content::PageId& person) {
    if (std::ranges::find(page.related, person) != page.related.end()) return true;
    const auto links = [&](const content::Runs& runs) {
        return std::ranges::any_of(runs, [&](const content::Run& run) {
            return run.link && run.link->to == content::Link::To::Page && run.link->id == person;
        });
    };
    return std::ranges::any_of(page.body, [&](const content::Block& block) {
        if (const auto* p = std::get_if<content::Paragraph>(&block)) return links(p->runs);
        if (const auto* q = std::get_if<content::Quotation>(&block)) return std::ranges::any_of(q->paragraphs, links);
        if (const auto* l = std::get_if<content::List>(&block)) return std::ranges::any_of(l->items, links);
        if (const auto* t = std::get_if<content::Table>(&block))
            return std::ranges::any_of(t->rows, [&](const auto& row) { return std::ranges::any_of(row, links); });
        return false;
    });
}

// The page with every page that speaks of this person among its related ones.
content::Page with_mentions(const StageKit& kit, const content::Page& page) {
    content::Page whole = page;
    for (const auto& [id, other] : kit.edition.pages)
        if (id != page.id && speaks_of(other, page.id) && std::ranges::find(whole.related, id) == whole.related.end())
            whole.related.push_back(id);
    return whole;
}

void put_panel(Screen& screen, const StageKit& kit, const content::Page& page, std::size_t picture, const Rect& rect,
               Enlarging enlarging) {
    if (has_picture_panel(page))
        put_picture_panel(screen, kit, page, picture, rect, enlarging);
    else
        put_monogram(screen.body, kit, sign_of(kit, page), rect);
}

void put_text(Screen& screen, const StageKit& kit, const content::Page& page, const Rect& area, double left,
              double right, Head head, std::size_t picture) {
    Layer& layer = screen.scrolled;
    const double x = area.x + left;
    const double width = std::min(area.w - left - right, widest_column(kit, kit.language_of(page.is_translated)));
    double y = area.y + kit.px(head == Head::Scrolls ? (kit.is_portrait() ? 48 : 72) : 24);
    if (head == Head::Scrolls) y += put_person_head(layer, kit, page, {x, y}, width) + kit.px(32);
    if (const double notice = put_untranslated_notice(layer, kit, page.is_translated, {x, y}, width); notice > 0)
        y += notice + kit.px(24);
    y += put_picture_chips(layer, kit, page, picture, {x, y}, width);
    y += put_blocks(layer, kit, page, page.body, {x, y}, width);
    if (const double related = put_related(layer, kit, with_mentions(kit, page), {x, y + kit.px(48)}, width);
        related > 0)
        y += kit.px(48) + related;
    const double end = y + kit.px(32);
    scroll_down(screen, kit, area, end > area.bottom() ? end + kit.px(16) : end, kit.colours.paper);
}

// Panel, head and text below each other. Low reach: the text has the lower half for itself.
void put_upright(Screen& screen, const StageKit& kit, const content::Page& page, std::size_t picture,
                 const Ground& ground, Enlarging enlarging) {
    const double x = kit.margin();
    const double w = kit.size.w;
    Layer measured;
    const double head = put_person_head(measured, kit, page, {x, 0}, w - 2 * x);
    const double above = kit.px(48);
    if (ground.is_split) {
        const double panel = ground.header.h - head - above - kit.px(28);
        put_panel(screen, kit, page, picture, {0, 0, w, panel}, enlarging);
        put_person_head(screen.body, kit, page, {x, panel + above}, w - 2 * x);
        put_text(screen, kit, page, ground.area, x, x, Head::StandsApart, picture);
        return;
    }
    const double height = ground.area.h;
    const double usual = height * (has_picture_panel(page) ? 0.44 : 0.28);
    const double panel = panel_height(kit, height, above + head + kit.px(32), usual);
    put_panel(screen, kit, page, picture, {0, 0, w, panel}, enlarging);
    put_text(screen, kit, page, {0, panel, w, height - panel}, x, x, Head::Scrolls, picture);
}

} // namespace

Screen person_screen(const StageKit& kit, const content::Page& page, std::size_t picture) {
    if (!page.person) return page_screen(kit, page, picture);
    Screen screen = page_ground(kit, page, picture);
    screen.title = name_of(page);
    const bool has_picture = has_picture_panel(page);
    const Enlarging enlarging = kit.is_low() ? Enlarging::InTheBar : Enlarging::OnThePicture;
    const Rect bar = put_page_bar(
        screen.bar, kit, page, has_picture ? shown_picture(page, picture) : page.pictures.size(), enlarging);
    const Ground ground = ground_above(kit, bar);
    const double w = kit.size.w;
    if (kit.is_portrait()) {
        put_upright(screen, kit, page, picture, ground, enlarging);
        return screen;
    }
    const double part = w * (has_picture ? 0.4 : 0.34);
    if (!ground.is_split) {
        put_panel(screen, kit, page, picture, {0, 0, part, bar.y}, enlarging);
        put_text(screen, kit, page, {part, 0, w - part, bar.y}, kit.px(88), kit.px(88), Head::Scrolls, picture);
        return screen;
    }
    put_panel(screen, kit, page, picture, {0, 0, part, ground.header.h}, enlarging);
    const double x = part + kit.px(72);
    const double width = w - x - kit.px(88);
    Layer nowhere;
    const double height = put_person_head(nowhere, kit, page, {x, 0}, width);
    put_person_head(screen.body, kit, page, {x, std::max(kit.px(24), (ground.header.h - height) / 2)}, width);
    const double column = std::min(w - 2 * kit.margin(), widest_column(kit, kit.language_of(page.is_translated)));
    put_text(screen, kit, page, ground.area, (w - column) / 2, (w - column) / 2, Head::StandsApart, picture);
    return screen;
}

} // namespace kiosk::screens
