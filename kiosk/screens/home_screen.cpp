// The chapters as cards, and the ways to everything else in the bar.

#include "screens/bar.h"
#include "screens/card_row.h"
#include "screens/each_screen.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

// Rule, title and what to do; the year large and quiet on the right. Returns its height.
double put_head(Layer& layer, const StageKit& kit, Point at, double width, double scale) {
    const content::Edition& edition = kit.edition;
    double numeral_width = 0;
    Look numeral{
        .role = theme::TypeRole::Numeral, .colour = kit.colours.numeral, .scale = scale, .most_lines = 1};
    if (!edition.home.numeral.empty()) {
        // The title's room comes first.
        numeral_width = width_of(kit, edition.home.numeral, numeral);
        if (numeral_width > width * 0.36) {
            numeral.scale *= width * 0.36 / numeral_width;
            numeral_width = width_of(kit, edition.home.numeral, numeral);
        }
    }
    const double room = width - numeral_width - (numeral_width > 0 ? kit.px(48) : 0);
    double y = at.y;
    const theme::Spacing& spacing = kit.measures.spacing;
    layer.items.emplace_back(
        Box{.rect = {at.x, y, spacing.rule_width, spacing.rule_height}, .fill = kit.colours.vermilion});
    y += spacing.rule_height + kit.px(22);
    Look title{.role = theme::TypeRole::Title,
               .colour = kit.colours.ink,
               .scale = 76.0 / 60 * scale,
               .most_lines = 2,
               .is_balanced = true};
    title = fitted(kit, edition.title, title, room);
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

std::vector<const content::Chapter*> chapters_of(const content::Edition& edition) {
    std::vector<const content::Chapter*> chapters;
    for (const content::ChapterId& id : edition.home.chapters)
        if (const content::Chapter* chapter = edition.chapter(id)) chapters.push_back(chapter);
    return chapters;
}

// Low cards have the picture beside the words: rather fewer and wider than with titles that break off.
double least_width(const StageKit& kit, const std::vector<CardWish>& cards, const Rect& area) {
    const double usual = kit.px(300) * std::max(1.0, kit.text_scale() - 0.2);
    const double most = area.w * 0.7;
    const auto say_all = [&](double width) {
        const Size size{width * 0.9, area.h}; // put_row() may make them that much narrower
        return !is_wide(size) || std::ranges::all_of(cards, [&](const CardWish& c) { return is_wide_enough(kit, c, size); });
    };
    double width = usual;
    while (width < most && !say_all(width)) width = std::min(most, width * 1.1);
    return width;
}

} // namespace

Screen home_screen(const StageKit& kit) {
    Screen screen = kit.blank("home", kit.edition.title);
    const Rect bar = put_bar(
        screen.bar, kit,
        {home_and_timeline(kit, Shown::Home), {}, ButtonSize::Bar, settings_buttons(kit, Shown::Home), 0});
    const Ground ground = ground_above(kit, bar);
    const double x = kit.margin();
    const double width = kit.size.w - 2 * x;

    Rect area;
    if (ground.is_split) {
        // Large and calm, as far as the upper half has room for it.
        const double room = ground.header.h - 2 * kit.px(40);
        double scale = 1.4;
        Layer measured;
        double height = put_head(measured, kit, {x, 0}, width, scale);
        while (height > room && scale > 0.6) {
            scale -= 0.1;
            height = put_head(measured, kit, {x, 0}, width, scale);
        }
        put_head(screen.body, kit, {x, std::max(kit.px(40), (ground.header.h - height) / 2)}, width, scale);
        area = {x, ground.area.y + kit.px(16), width, ground.area.h - kit.px(16) - kit.px(36)};
    } else {
        const double top = kit.px(84);
        const double height = put_head(screen.body, kit, {x, top}, width, 1);
        // Larger words need the cards larger: the air around them gives way.
        const bool is_larger = kit.text_scale() > 1.1;
        const double y =
            is_larger ? top + height + kit.px(40) : std::max(top + height + kit.px(60), kit.px(360));
        area = {x, y, width, ground.area.bottom() - kit.px(is_larger ? 44 : 68) - y};
    }
    const std::vector<const content::Chapter*> chapters = chapters_of(kit.edition);
    std::vector<CardWish> cards;
    for (const content::Chapter* chapter : chapters) cards.push_back(card_of(kit, *chapter));
    const PutOne put = put_cards(kit, cards);
    if (kit.is_portrait())
        put_lines(screen, kit, area, chapters.size(), 1, kit.px(190) * kit.text_scale(), kit.px(300),
                  kit.px(24), put);
    else
        put_row(screen, kit, area, chapters.size(), least_width(kit, cards, area), kit.gutter(), put);
    return screen;
}

} // namespace kiosk::screens
