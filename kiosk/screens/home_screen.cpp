// The chapters as cards, and the ways to everything else in the bar.

#include "screens/bar.h"
#include "screens/each_screen.h"
#include "screens/home_cards.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

struct HeadWords {
    Look numeral, title;
    double numeral_width = 0; // px
    double title_room = 0;    // px, beside the numeral
};

HeadWords head_words(const StageKit& kit, double width, double scale) {
    const content::Edition& edition = kit.edition;
    HeadWords head;
    head.numeral = {
        .role = theme::TypeRole::Numeral, .colour = kit.colours.numeral, .scale = scale, .most_lines = 1};
    if (!edition.home.numeral.empty()) {
        // The title's room comes first.
        head.numeral_width = width_of(kit, edition.home.numeral, head.numeral);
        if (head.numeral_width > width * 0.36) {
            head.numeral.scale *= width * 0.36 / head.numeral_width;
            head.numeral_width = width_of(kit, edition.home.numeral, head.numeral);
        }
    }
    head.title_room = width - head.numeral_width - (head.numeral_width > 0 ? kit.px(48) : 0);
    const Look title{.role = theme::TypeRole::Title,
                     .colour = kit.colours.ink,
                     .scale = 76.0 / 60 * scale,
                     .most_lines = 2,
                     .is_balanced = true};
    head.title = fitted(kit, edition.title, title, head.title_room);
    return head;
}

// Rule, title and what to do; the year large and quiet on the right. Returns its height.
double put_head(Layer& layer, const StageKit& kit, Point at, double width, double scale) {
    const content::Edition& edition = kit.edition;
    const auto [numeral, title, numeral_width, room] = head_words(kit, width, scale);
    double y = at.y;
    const theme::Spacing& spacing = kit.measures.spacing;
    layer.items.emplace_back(
        Box{.rect = {at.x, y, spacing.rule_width, spacing.rule_height}, .fill = kit.colours.vermilion});
    y += spacing.rule_height + kit.px(22);
    y += put_words(layer, kit, edition.title, title, {at.x, y}, room);
    const double title_bottom = y;
    // A portrait display is too narrow for the line to end beside the numeral.
    const double line_room = kit.is_portrait() ? width : room;
    const Look line{.role = theme::TypeRole::Label,
                    .colour = kit.colours.ink_soft,
                    .scale = 30.0 / 28 * (1 + (scale - 1) / 2),
                    .most_lines = 3,
                    .is_balanced = true};
    const std::string& words = edition.home.prompt.empty() ? edition.subtitle : edition.home.prompt;
    y += put_words(layer, kit, words, line, {at.x, y}, line_room);
    if (numeral_width > 0) {
        const double h = line_height(kit, numeral);
        put_words(layer, kit, edition.home.numeral, numeral,
                  {at.x + width - numeral_width, (kit.is_portrait() ? title_bottom : y) - h},
                  numeral_width + 1);
    }
    return y - at.y;
}

// Of the head's size, as large as `height` has room for; smaller where that brings the title into one line.
double low_head_scale(const StageKit& kit, double width, double height) {
    double fitting = 0.6;
    for (const double scale : {1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7}) {
        Layer measured;
        if (put_head(measured, kit, {}, width, scale) > height) continue;
        fitting = std::max(fitting, scale);
        const HeadWords head = head_words(kit, width, scale);
        if (scale >= 1 && width_of(kit, kit.edition.title, head.title) <= head.title_room) return scale;
    }
    return fitting;
}

} // namespace

Screen home_screen(const StageKit& kit) {
    Screen screen = kit.blank("home", kit.edition.title);
    const Rect bar = put_bar(
        screen.bar, kit, {home_and_timeline(kit, Shown::Home), {}, ButtonSize::Bar, settings_buttons(kit)});
    const Ground ground = ground_above(kit, bar);
    const double x = kit.margin();
    const double width = kit.size.w - 2 * x;

    Rect area;
    if (ground.is_split) {
        // Large and calm, as far as the upper half has room for it.
        const double room = ground.header.h - 2 * kit.px(40);
        const double scale = low_head_scale(kit, width, room);
        Layer measured;
        const double height = put_head(measured, kit, {x, 0}, width, scale);
        put_head(screen.body, kit, {x, std::max(kit.px(40), (ground.header.h - height) / 2)}, width, scale);
        area = {x, ground.area.y + kit.px(16), width, ground.area.h - kit.px(16) - kit.px(36)};
    } else {
        const double top = kit.px(84);
        const double height = put_head(screen.body, kit, {x, top}, width, 1);
        const double y = top + height + kit.px(48);
        area = {x, y, width, ground.area.bottom() - kit.px(44) - y};
    }
    put_chapters(screen, kit, area);
    return screen;
}

} // namespace kiosk::screens
