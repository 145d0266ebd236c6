#include "screens/button.h"

#include <cmath>
#include <numbers>

namespace kiosk::screens {

namespace {

struct Colours {
    Colour fill, border, words, soft;
};

Colours colours_of(const StageKit& kit, ButtonLook look) {
    const theme::Palette& p = kit.colours;
    switch (look) {
    case ButtonLook::Ghost:
        return {p.card.faded(0), p.control_border, p.ink, p.ink_soft};
    case ButtonLook::Primary:
        return {p.vermilion, p.vermilion, p.on_vermilion, p.on_vermilion};
    case ButtonLook::Night:
        return {p.night_soft, p.control_border_on_night, p.on_night, p.on_night_soft};
    case ButtonLook::Plain:
        break;
    }
    return {p.card, p.control_border, p.ink, p.ink_soft};
}

double scale_of(ButtonSize size) {
    switch (size) {
    case ButtonSize::Chip:
        return 26.0 / 28;
    case ButtonSize::Large:
        return 38.0 / 28;
    case ButtonSize::Bar:
        break;
    }
    return 1;
}

std::vector<Words> words_of(const StageKit& kit, const Button& button, ButtonSize size) {
    const Colours colours = colours_of(kit, button.look);
    std::vector<Words> words;
    for (const ButtonPart& part : button.parts) {
        text::TypeStyle style = type_of(
            kit, {.role = theme::TypeRole::Label, .scale = scale_of(size), .language = part.language});
        if (part.is_strong) style.weight = text::Weight::Bold;
        words.push_back({part.text, style, part.is_soft ? colours.soft : colours.words, -1, false});
    }
    return words;
}

double part_gap(const StageKit& kit) {
    return kit.px(14);
}

double words_width(const StageKit& kit, const std::vector<Words>& words) {
    double width = 0;
    for (const Words& w : words) {
        width += std::ceil(set_words(kit, {w}, {}, 1e6).width);
        if (&w != &words.back()) width += part_gap(kit);
    }
    return width;
}

double sign_side(const StageKit& kit, ButtonSize size) {
    return kit.px(22) * std::max(1.0, kit.text_scale() * 0.9) * scale_of(size);
}

double padding(const StageKit& kit, ButtonSize size) {
    return kit.px(size == ButtonSize::Large ? 56 : size == ButtonSize::Chip ? 26 : 30);
}

bool stands_before(Sign sign) {
    return sign == Sign::Back || sign == Sign::Ring;
}

} // namespace

Button word_button(std::string words, visit::Action action, ButtonLook look) {
    Button button{{{words, false, false, {}}}, std::move(action), words, look, Sign::None, false, false};
    return button;
}

Button sign_button(Sign sign, std::string label, visit::Action action, ButtonLook look) {
    return {{}, std::move(action), std::move(label), look, sign, false, false};
}

double button_height(const StageKit& kit, ButtonSize size) {
    const double words = line_height(kit, {.role = theme::TypeRole::Label, .scale = scale_of(size)});
    const double wish = size == ButtonSize::Large ? kit.target() * 1.4
                        : size == ButtonSize::Chip
                            ? std::max(kit.target() * 0.8, kit.measures.smallest_target)
                            : kit.target();
    return std::max(wish, std::ceil(words + kit.px(8)));
}

double button_width(const StageKit& kit, const Button& button, ButtonSize size) {
    const double height = button_height(kit, size);
    if (button.parts.empty()) return height;
    double width = words_width(kit, words_of(kit, button, size)) + 2 * padding(kit, size);
    if (button.sign != Sign::None) width += sign_side(kit, size) + part_gap(kit);
    return std::max(width, height);
}

void put_button(Layer& layer, const StageKit& kit, const Button& button, const Rect& rect, ButtonSize size) {
    Colours colours = colours_of(kit, button.look);
    if (button.is_faint) {
        colours.border = colours.border.faded(0.4);
        colours.words = colours.words.faded(0.35);
    }
    layer.items.emplace_back(Box{.rect = rect,
                                 .fill = colours.fill,
                                 .border = colours.border,
                                 .border_width = std::max(1.0, kit.px(2)),
                                 .corner = std::min(rect.w, rect.h) / 2});
    layer.targets.push_back({rect, button.action, button.label});

    const std::vector<Words> words = words_of(kit, button, size);
    const double side = sign_side(kit, size);
    const bool has_sign = button.sign != Sign::None;
    if (words.empty()) {
        put_sign(layer, kit, button.sign, rect.centre(), side, colours.words);
        return;
    }
    const double room = rect.w - kit.px(20) - (has_sign ? side + part_gap(kit) : 0);
    const double natural = words_width(kit, words);
    const double total = std::min(natural, room) + (has_sign ? side + part_gap(kit) : 0);
    double x = rect.x + (rect.w - total) / 2;
    if (has_sign && stands_before(button.sign)) {
        put_sign(layer, kit, button.sign, {x + side / 2, rect.centre().y}, side, colours.words);
        x += side + part_gap(kit);
    }
    double left = room;
    for (const Words& w : words) {
        SetWords set = set_words(kit, {w}, {}, 1e6);
        if (set.width > left) set = set_words(kit, {w}, {}, std::max(1.0, left), {.most_lines = 1});
        const Point by{x, rect.y + (rect.h - set.height) / 2};
        set = set_words(kit, {w}, by, std::max(set.width + 1, 1.0), {.most_lines = 1});
        set.item.rect.w = set.width;
        x += std::ceil(set.width) + part_gap(kit);
        left -= std::ceil(set.width) + part_gap(kit);
        layer.items.emplace_back(std::move(set.item));
        if (left <= 0) break;
    }
    if (has_sign && !stands_before(button.sign))
        put_sign(layer, kit, button.sign, {x + side / 2, rect.centre().y}, side, colours.words);
}

double put_chips(Layer& layer, const StageKit& kit, const std::vector<Button>& chips, Point at,
                 double width) {
    if (chips.empty()) return 0;
    const double height = button_height(kit, ButtonSize::Chip);
    Point next = at;
    for (const Button& chip : chips) {
        const double w = std::min(width, button_width(kit, chip, ButtonSize::Chip));
        if (next.x > at.x && next.x + w > at.x + width) next = {at.x, next.y + height + kit.gap()};
        put_button(layer, kit, chip, {next.x, next.y, w, height}, ButtonSize::Chip);
        next.x += w + kit.gap();
    }
    return next.y + height - at.y;
}

void put_sign(Layer& layer, const StageKit& kit, Sign sign, Point c, double side, Colour colour) {
    const double half = side / 2;
    const double width = std::max(1.5, kit.px(3));
    const auto stroke = [&](std::vector<Point> points) {
        layer.items.emplace_back(Stroke{std::move(points), colour, width, 0});
    };
    switch (sign) {
    case Sign::Back:
        stroke({{c.x + half / 2, c.y - half}, {c.x - half / 2, c.y}, {c.x + half / 2, c.y + half}});
        break;
    case Sign::On:
        stroke({{c.x - half / 2, c.y - half}, {c.x + half / 2, c.y}, {c.x - half / 2, c.y + half}});
        break;
    case Sign::Plus:
        stroke({{c.x, c.y - half}, {c.x, c.y + half}});
        stroke({{c.x - half, c.y}, {c.x + half, c.y}});
        break;
    case Sign::Minus:
        stroke({{c.x - half, c.y}, {c.x + half, c.y}});
        break;
    case Sign::Close:
        stroke({{c.x - half, c.y - half}, {c.x + half, c.y + half}});
        stroke({{c.x - half, c.y + half}, {c.x + half, c.y - half}});
        break;
    case Sign::Enlarge: {
        const double leg = half * 0.9;
        stroke({{c.x + half - leg, c.y - half}, {c.x + half, c.y - half}, {c.x + half, c.y - half + leg}});
        stroke({{c.x - half + leg, c.y + half}, {c.x - half, c.y + half}, {c.x - half, c.y + half - leg}});
        stroke({{c.x + half, c.y - half}, {c.x - half, c.y + half}});
        break;
    }
    case Sign::Ring:
        layer.items.emplace_back(Box{.rect = {c.x - half, c.y - half, side, side},
                                     .border = colour,
                                     .border_width = width,
                                     .corner = half});
        break;
    case Sign::None:
        break;
    }
}

} // namespace kiosk::screens
