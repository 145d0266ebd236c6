// Everyone the exhibition knows: cards by surname, chips that keep those of one role, initials that scroll there.

#include <algorithm>
#include <cmath>

#include "screens/bar.h"
#include "screens/card_row.h"
#include "screens/each_screen.h"
#include "screens/people_card.h"
#include "screens/title_row.h"

namespace kiosk::screens {

namespace {

using People = std::vector<const content::Page*>;

bool has_role(const content::Page& page, content::Role role) {
    return page.person && std::ranges::find(page.person->roles, role) != page.person->roles.end();
}

People people_of(const StageKit& kit, std::optional<content::Role> role) {
    People people;
    for (const content::PageId& id : kit.edition.people)
        if (const content::Page* page = kit.edition.page(id); page != nullptr && (!role || has_role(*page, *role)))
            people.push_back(page);
    return people;
}

// All, and each role that somebody has.
std::vector<Button> role_chips(const StageKit& kit, std::optional<content::Role> now) {
    const auto look = [](bool is_now) { return is_now ? ButtonLook::Primary : ButtonLook::Plain; };
    std::vector<Button> chips{word_button(kit.word("all"), visit::FilterPeople{}, look(!now))};
    for (const content::Role role :
         {content::Role::Cec, content::Role::Alternate, content::Role::Delegate, content::Role::Staff})
        if (!people_of(kit, role).empty() || role == now)
            chips.push_back(word_button(kit.word(key_of(role)), visit::FilterPeople{role}, look(role == now)));
    return chips;
}

char initial_of(const content::Page& page) { return page.person ? page.person->initial : '#'; }

BarPlan bar_plan(const StageKit& kit, const People& people, bool with_initials) {
    BarPlan plan{home_and_timeline(kit, Shown::Other), {}, ButtonSize::Chip, settings_buttons(kit)};
    if (!with_initials) return plan;
    std::string initials;
    for (const content::Page* page : people)
        if (initials.empty() || initial_of(*page) != initials.back()) initials += initial_of(*page);
    plan.centre.emplace_back(kit.word("by-initial"));
    // A row of buttons, not the whole alphabet: several initials on one where there are many.
    constexpr std::size_t most_buttons = 12;
    const auto grouped = [&](std::size_t each) {
        std::vector<Button> buttons;
        for (std::size_t i = 0; i < initials.size(); i += each) {
            const std::size_t last = std::min(i + each, initials.size()) - 1;
            std::string words(1, initials[i]);
            if (last > i) words += "–" + std::string(1, initials[last]);
            buttons.push_back(word_button(words, visit::JumpPeople{initials[i]}));
        }
        return buttons;
    };
    const Look caption{.role = theme::TypeRole::Caption, .scale = 26.0 / 24};
    const double room = kit.size.w - 2 * kit.px(64) - width_of(kit, kit.word("by-initial"), caption);
    std::vector<Button> buttons;
    for (std::size_t each = 1; each <= initials.size(); ++each) {
        buttons = grouped(each);
        double width = 0;
        for (const Button& button : buttons) width += button_width(kit, button, ButtonSize::Chip) + kit.gap();
        if (buttons.size() <= most_buttons && width <= room) break;
    }
    for (Button& button : buttons) plan.centre.emplace_back(std::move(button));
    return plan;
}

double card_gap(const StageKit& kit) { return kit.px(28); }

double least_card_width(const StageKit& kit) {
    return kit.px(kit.is_portrait() ? 250 : 240) * (1 + (kit.text_scale() - 1) * 0.7);
}

// Where chips above the row would leave no room for a card's words: the row begins with them, as wide as some cards.
void put_row_after_chips(Screen& screen, const StageKit& kit, const std::vector<Button>& chips, const Rect& area,
                         std::size_t count, const PutOne& put) {
    const double gap = card_gap(kit);
    const double least_width = least_card_width(kit);
    const auto wide = [&](std::size_t cards) { return static_cast<double>(cards) * (least_width * 0.9 + gap) - gap; };
    std::size_t taken = 1;
    while (taken < 6 && chips_height(kit, chips, wide(taken)) > area.h) ++taken;
    put_row(screen, kit, area, count + taken, least_width, gap, [&](Layer& layer, std::size_t i, const Rect& rect) {
        if (i >= taken) {
            put(layer, i - taken, rect);
        } else if (i == 0) {
            const double width = static_cast<double>(taken) * (rect.w + gap) - gap;
            const double height = chips_height(kit, chips, width);
            put_chips(layer, kit, chips, {rect.x, rect.y + std::max(0.0, (rect.h - height) / 2)}, width);
        }
    });
}

// `chips`: those the row of cards begins with.
void put_cards(Screen& screen, const StageKit& kit, const People& people, const Ground& ground, double top,
               double bottom, const std::vector<Button>& chips) {
    const double x = kit.margin();
    const double width = kit.size.w - 2 * x;
    std::vector<Rect> rects(people.size());
    const PutOne put = [&](Layer& layer, std::size_t i, const Rect& rect) {
        rects[i] = rect;
        put_person_card(layer, kit, *people[i], rect);
    };
    const double gap = card_gap(kit);
    const double least_width = least_card_width(kit);
    const Rect area{x, top, width, std::max(1.0, bottom - top)};
    if (!chips.empty()) {
        put_row_after_chips(screen, kit, chips, area, people.size(), put);
    } else if (ground.is_split && !kit.is_portrait()) {
        put_row(screen, kit, area, people.size(), least_width, gap, put);
    } else {
        const double fit = std::floor((width + gap) / (least_width + gap));
        const auto columns = static_cast<std::size_t>(std::clamp(fit, 1.0, kit.is_portrait() ? 3.0 : 6.0));
        const double card = (width - gap * (static_cast<double>(columns) - 1)) / static_cast<double>(columns);
        const double height = person_card_height(kit, card);
        // A little lower where that brings everybody into sight; otherwise as high as is good, and scrolling.
        const auto lines = static_cast<double>((people.size() + columns - 1) / columns);
        const double equal = (area.h - gap * (lines - 1)) / lines;
        const double least = equal >= height * 0.85 ? std::min(height, equal) : height;
        put_lines(screen, kit, area, people.size(), columns, least, height * 1.08, gap, put);
    }
    const bool is_wide = screen.facts.scrolls == visit::Facts::Axis::Horizontal;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const char initial = initial_of(*people[i]);
        if (i > 0 && initial == initial_of(*people[i - 1])) continue;
        const double at = is_wide ? rects[i].x - x : rects[i].y - top;
        screen.facts.people_stops.emplace_back(initial, std::clamp(at, 0.0, screen.facts.scroll_end));
    }
}

// Low reach: the upper half only says where the visitor is.
void put_calm_head(Layer& layer, const StageKit& kit, const Rect& header) {
    const Look title{.role = theme::TypeRole::Title, .colour = kit.colours.ink, .scale = 84.0 / 60, .most_lines = 1};
    const Look soft{.role = theme::TypeRole::Text, .colour = kit.colours.ink_soft, .most_lines = 2};
    const double x = kit.margin();
    const double width = header.w - 2 * x;
    const double gap = kit.px(24);
    const double height = line_height(kit, title) + 2 * gap + height_of(kit, kit.word("known-people"), soft, width);
    double y = header.y + (header.h - height) / 2;
    y += put_words(layer, kit, kit.word("people"), title, {x, y}, width) + gap;
    layer.items.emplace_back(Box{.rect = {x, y, kit.measures.spacing.rule_width, kit.measures.spacing.rule_height},
                                 .fill = kit.colours.vermilion});
    put_words(layer, kit, kit.word("known-people"), soft, {x, y + gap}, width);
}

Screen laid_out(const StageKit& kit, const visit::Visit& visit, bool with_initials) {
    Screen screen = kit.blank("people", kit.word("people"));
    const People people = people_of(kit, visit.people_filter);
    const std::vector<Button> chips = role_chips(kit, visit.people_filter);
    std::vector<Button> chips_of_row;
    const Rect bar = put_bar(screen.bar, kit, bar_plan(kit, people, with_initials));
    const Ground ground = ground_above(kit, bar);
    const double bottom = bar.y - kit.px(28);
    double top = 0;
    if (ground.is_split) {
        put_calm_head(screen.body, kit, ground.header);
        const double x = kit.margin();
        const double y = ground.area.y + kit.px(16);
        const double width = kit.size.w - 2 * x;
        top = y + chips_height(kit, chips, width) + kit.px(20);
        if (!kit.is_portrait() && bottom - top < least_person_card_height(kit)) {
            chips_of_row = chips;
            top = y;
        } else {
            put_chips(screen.bar, kit, chips, {x, y}, width);
        }
    } else {
        top = put_title_row(screen.bar, kit, kit.word("people"), kit.word("known-people"), chips) + kit.px(40);
    }
    put_cards(screen, kit, people, ground, top, bottom, chips_of_row);
    return screen;
}

} // namespace

Screen people_screen(const StageKit& kit, const visit::Visit& visit) {
    // Initials where they do something: where everyone is in sight they would only be buttons without an answer.
    Screen plain = laid_out(kit, visit, false);
    // In the lower half a second row of the bar would cost the cards too much; there a hand swipes.
    const bool wants_initials = plain.facts.scroll_end > 0 && (!kit.is_low() || kit.is_portrait());
    return wants_initials ? laid_out(kit, visit, true) : plain;
}

} // namespace kiosk::screens
