#include "screens/button.h"

#include <cmath>

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
    case ButtonLook::NightPrimary: // red is too dark to stand out from the night by itself
        return {p.vermilion, p.control_border_on_night, p.on_vermilion, p.on_vermilion};
    case ButtonLook::Night:
        return {p.night_soft, p.control_border_on_night, p.on_night, p.on_night_soft};
    case ButtonLook::Lit:
        return {p.on_night, p.on_night, p.night, p.night};
    case ButtonLook::Plain:
        break;
    }
    return {p.card, p.control_border, p.ink, p.ink_soft};
}

double scale_of(ButtonSize size) {
    switch (size) {
    case ButtonSize::Stacked:
        return 24.0 / 28;
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

double icon_gap(const StageKit& kit) {
    return kit.px(10);
}

double words_width(const StageKit& kit, const std::vector<Words>& words) {
    double width = 0;
    for (const Words& w : words) {
        width += std::ceil(set_words(kit, {w}, {}, 1e6).width);
        if (&w != &words.back()) width += part_gap(kit);
    }
    return width;
}

double padding(const StageKit& kit, ButtonSize size) {
    switch (size) {
    case ButtonSize::Stacked:
        return kit.px(20);
    case ButtonSize::Chip:
        return kit.px(26);
    case ButtonSize::Large:
        return kit.px(56);
    case ButtonSize::Bar:
        break;
    }
    return kit.px(30);
}

// A sign above its words. The line of these is higher than their ink, which alone needs room.
struct Stack {
    double words_y = 0; // px below the sign's top
    double height = 0;  // px
};

Stack stack_of(const StageKit& kit, bool has_icon) {
    const Look look{.role = theme::TypeRole::Label, .scale = scale_of(ButtonSize::Stacked)};
    const double line = line_height(kit, look);
    if (!has_icon) return {0, line};
    const double ink = type_of(kit, look).size * 1.2;
    const double icon = icon_side(kit, ButtonSize::Stacked);
    return {icon - (line - ink) / 2, icon + ink};
}

bool stands_after(const std::string& icon) {
    return icon == "next";
}

} // namespace

Button word_button(std::string words, visit::Action action, ButtonLook look) {
    return icon_button({}, std::move(words), std::move(action), look);
}

Button icon_button(std::string icon, std::string words, visit::Action action, ButtonLook look) {
    std::string label = words;
    return short_button(std::move(icon), std::move(words), std::move(label), std::move(action), look);
}

Button short_button(std::string icon, std::string words, std::string label, visit::Action action, ButtonLook look) {
    return {{{std::move(words), false, false, {}}},
            std::move(action),
            std::move(label),
            look,
            std::move(icon),
            false};
}

double button_height(const StageKit& kit, ButtonSize size) {
    if (size == ButtonSize::Stacked)
        return std::max(kit.target(), std::ceil(stack_of(kit, true).height + kit.px(18)));
    const double words = line_height(kit, {.role = theme::TypeRole::Label, .scale = scale_of(size)});
    const double wish = size == ButtonSize::Large ? kit.target() * 1.4
                        : size == ButtonSize::Chip
                            ? std::max(kit.target() * 0.8, kit.measures.smallest_target)
                            : kit.target();
    return std::max(wish, std::ceil(words + kit.px(8)));
}

double button_width(const StageKit& kit, const Button& button, ButtonSize size) {
    const double height = button_height(kit, size);
    double width = words_width(kit, words_of(kit, button, size)) + 2 * padding(kit, size);
    // The sign has air of its own round it.
    if (!button.icon.empty() && size != ButtonSize::Stacked)
        width += icon_side(kit, size) + icon_gap(kit) - kit.px(8);
    return std::max(width, height);
}

void put_button(Layer& layer, const StageKit& kit, const Button& button, const Rect& rect, ButtonSize size) {
    Colours colours = colours_of(kit, button.look);
    if (button.is_faint) {
        colours.border = colours.border.faded(0.4);
        colours.words = colours.words.faded(0.35);
    }
    // Round ends would come near the words that stand low in a stacked one.
    const double round = size == ButtonSize::Stacked ? 0.34 : 0.5;
    layer.items.emplace_back(Box{.rect = rect,
                                 .fill = colours.fill,
                                 .border = colours.border,
                                 .border_width = std::max(1.0, kit.px(kit.theme.shapes.border)),
                                 .corner = std::min(rect.w, rect.h) * round});
    layer.targets.push_back({rect, button.action, button.label, button.is_faint});

    const std::vector<Words> words = words_of(kit, button, size);
    const double side = icon_side(kit, size);
    const bool is_stacked = size == ButtonSize::Stacked;
    const bool has_icon = !button.icon.empty();
    const double icon_room = has_icon && !is_stacked ? side + icon_gap(kit) : 0;
    const double room = rect.w - kit.px(12) - icon_room;
    const double natural = words_width(kit, words);
    const double total = std::min(natural, room) + icon_room;
    double x = rect.x + (rect.w - total) / 2;
    const Stack stack = stack_of(kit, has_icon);
    const double stack_y = rect.y + (rect.h - stack.height) / 2;
    const double icon_y = rect.y + (rect.h - side) / 2;
    if (has_icon && is_stacked)
        put_icon(layer, button.icon, {rect.x + (rect.w - side) / 2, stack_y, side, side}, colours.words);
    else if (has_icon && !stands_after(button.icon)) {
        put_icon(layer, button.icon, {x, icon_y, side, side}, colours.words);
        x += icon_room;
    }
    double left = room;
    for (const Words& w : words) {
        SetWords set = set_words(kit, {w}, {}, 1e6);
        if (set.width > left) set = set_words(kit, {w}, {}, std::max(1.0, left), {.most_lines = 1});
        const Point by{x, is_stacked ? stack_y + stack.words_y : rect.y + (rect.h - set.height) / 2};
        set = set_words(kit, {w}, by, std::max(set.width + 1, 1.0), {.most_lines = 1});
        set.item.rect.w = set.width;
        x += std::ceil(set.width) + part_gap(kit);
        left -= std::ceil(set.width) + part_gap(kit);
        layer.items.emplace_back(std::move(set.item));
        if (left <= 0) break;
    }
    // After the words, whose last gap is a part's.
    if (has_icon && !is_stacked && stands_after(button.icon))
        put_icon(layer, button.icon, {x - part_gap(kit) + icon_gap(kit), icon_y, side, side}, colours.words);
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

void put_icon(Layer& layer, const std::string& name, const Rect& rect, Colour colour) {
    // Whole px: a line of two px that lies between px is a grey one of three.
    const double side = std::floor(std::min(rect.w, rect.h));
    const Point at{std::round(rect.x + (rect.w - side) / 2), std::round(rect.y + (rect.h - side) / 2)};
    const bool is_arrow = name == "back" || name == "next" || name == "previous";
    layer.items.emplace_back(
        IconItem{.rect = {at.x, at.y, side, side},
                 .name = name,
                 .colour = colour,
                 .mirroring = is_arrow ? IconItem::Mirroring::WithTheScreen : IconItem::Mirroring::Never});
}

double icon_side(const StageKit& kit, ButtonSize size) {
    // Above its words it keeps its size: only the words have to be read.
    if (size == ButtonSize::Stacked) return std::floor(kit.px(kit.theme.shapes.icon) * 0.94);
    return std::floor(kit.px(kit.theme.shapes.icon) * std::max(1.0, kit.text_scale() * 0.9) * scale_of(size));
}

} // namespace kiosk::screens
