// "Still reading?", in every language, while a ring runs out.

#include "screens/button.h"
#include "screens/each_screen.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

Button go_on(const StageKit& kit) {
    return icon_button("next", kit.word("go-on"), visit::GoOn{}, ButtonLook::Primary);
}
Button end_visit(const StageKit& kit) {
    return icon_button("close", kit.word("end-visit"), visit::EndVisit{}, ButtonLook::Ghost);
}

// The question in the visitor's language, large, and in the others below it. Returns its height.
double put_question(Layer& layer, const StageKit& kit, Point at, double width) {
    double y = at.y;
    Look own{.role = theme::TypeRole::Title,
             .colour = kit.colours.ink,
             .most_lines = 2,
             .alignment = text::Alignment::Centre,
             .is_balanced = true};
    own = fitted(kit, kit.word("still-reading"), own, width);
    y += put_words(layer, kit, kit.word("still-reading"), own, {at.x, y}, width);
    for (const content::Language& language : kit.exhibition.languages) {
        if (language == kit.language()) continue;
        const Look other{.role = theme::TypeRole::Text,
                         .colour = kit.colours.ink_soft,
                         .most_lines = 2,
                         .alignment = text::Alignment::Centre,
                         .language = language};
        y += put_words(layer, kit, kit.word_in(language, "still-reading"), other, {at.x, y}, width);
    }
    return y - at.y;
}

} // namespace

Screen question_screen(const StageKit& kit) {
    Screen screen = kit.blank("question", kit.word("still-reading"));
    screen.is_overlay = true;
    screen.background = kit.colours.night.faded(kit.theme.shapes.veil);
    Layer& layer = screen.body;

    const double pad = kit.px(48);
    const double button = button_height(kit);
    const double first = button_width(kit, go_on(kit));
    const double second = button_width(kit, end_visit(kit));
    const double between = std::max(kit.px(24), kit.measures.target_gap);
    const double most = kit.size.w - 2 * kit.px(40);
    const bool is_beside = first + between + second <= most - 2 * pad;
    const double inner =
        std::min(most - 2 * pad, std::max(kit.px(720), is_beside ? first + between + second : 0.0));
    const double buttons = is_beside ? button : 2 * button + between;

    Layer measured;
    const double question = put_question(measured, kit, {}, inner);
    // Low reach: the whole panel stands in the lower half, so the ring gives way first.
    const double room = kit.reach().h - kit.px(kit.is_low() ? 32 : 80);
    const double gap = kit.px(24);
    const double rest = question + buttons + 2 * pad + 2 * gap;
    const double ring = std::clamp(room - rest, 0.0, kit.px(140) * kit.text_scale());
    const bool has_ring = ring >= kit.px(56);
    const double height = rest + (has_ring ? ring : -gap);
    const double width = inner + 2 * pad;
    const double bottom = kit.is_low() ? kit.reach().bottom() - kit.px(16) : (kit.size.h + height) / 2;
    const Rect panel{(kit.size.w - width) / 2, bottom - height, width, height};

    layer.items.emplace_back(Box{.rect = panel,
                                 .fill = kit.colours.paper,
                                 .border = kit.colours.line,
                                 .border_width = std::max(1.0, kit.px(1)),
                                 .corner = kit.px(kit.theme.shapes.panel_corner),
                                 .shadow = kit.px(kit.theme.shapes.panel_shadow),
                                 .shadow_colour = kit.colours.shadow.faded(0.4)});
    double y = panel.y + pad;
    const double x = panel.x + pad;
    if (has_ring) {
        text::TypeStyle numeral = kit.type(theme::TypeRole::Date);
        numeral.size = std::max(1, static_cast<int>(std::lround(ring * 0.36)));
        layer.items.emplace_back(CountdownRing{.rect = {panel.centre().x - ring / 2, y, ring, ring},
                                               .colour = kit.colours.vermilion,
                                               .ground = kit.colours.line,
                                               .width = kit.px(8),
                                               .lasting = kit.exhibition.idle.countdown,
                                               .numeral = numeral,
                                               .numeral_colour = kit.colours.ink});
        y += ring + gap;
    }
    y += put_question(layer, kit, {x, y}, inner) + gap;
    if (is_beside) {
        const double left = panel.centre().x - (first + between + second) / 2;
        put_button(layer, kit, end_visit(kit), {left, y, second, button});
        put_button(layer, kit, go_on(kit), {left + second + between, y, first, button});
    } else {
        const double w = std::min(inner, std::max(first, second));
        const double left = panel.centre().x - w / 2;
        put_button(layer, kit, go_on(kit), {left, y, w, button});
        put_button(layer, kit, end_visit(kit), {left, y + button + between, w, button});
    }
    return screen;
}

} // namespace kiosk::screens
