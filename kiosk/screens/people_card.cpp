#include "screens/people_card.h"

#include <algorithm>

#include "screens/card.h"
#include "screens/dates.h"
#include "screens/person_names.h"

namespace kiosk::screens {

namespace {

struct PersonWords {
    std::string name, other_name, life;
    Look name_look, other_look, soft_look;
};

PersonWords words_of_person(const StageKit& kit, const content::Page& page, double width) {
    PersonWords w;
    const std::string& language = kit.language_of(page.is_translated);
    w.name_look = {.role = theme::TypeRole::Heading,
                   .colour = kit.colours.ink,
                   .scale = 34.0 / 44,
                   .most_lines = 1,
                   .alignment = text::Alignment::Centre,
                   .language = language};
    w.soft_look = {.role = theme::TypeRole::Caption,
                   .colour = kit.colours.ink_soft,
                   .scale = 23.0 / 24,
                   .most_lines = 1,
                   .alignment = text::Alignment::Centre};
    w.other_look = w.soft_look;
    w.name = page.title;
    if (page.person) {
        if (!page.person->name.empty()) w.name = page.person->name;
        OtherName other = other_name(kit, page);
        w.other_name = std::move(other.words);
        w.other_look.language = std::move(other.language);
        w.life = life_in_words(kit, *page.person);
    }
    w.name_look = fitted(kit, w.name, w.name_look, width, 0.6);
    return w;
}

double words_height(const StageKit& kit) {
    const Look name{.role = theme::TypeRole::Heading, .scale = 34.0 / 44};
    const Look soft{.role = theme::TypeRole::Caption, .scale = 23.0 / 24};
    return line_height(kit, name) + 2 * line_height(kit, soft);
}

// A lower picture says nothing.
double least_face(const StageKit& kit) { return kit.px(72); }

} // namespace

double least_person_card_height(const StageKit& kit) { return words_height(kit) + kit.px(28); }

double person_card_height(const StageKit& kit, double width) {
    return std::clamp(width * 0.72, kit.px(120), kit.px(210)) + words_height(kit) + kit.px(28);
}

void put_person_card(Layer& layer, const StageKit& kit, const content::Page& page, const Rect& rect) {
    const double edge = std::max(1.0, kit.px(1));
    const double corner = kit.measures.spacing.corner;
    layer.items.emplace_back(Box{.rect = rect,
                                 .fill = kit.colours.card,
                                 .border = kit.colours.line,
                                 .border_width = edge,
                                 .corner = corner});
    layer.targets.push_back({rect, visit::GoTo{{visit::Place::Kind::Page, page.id, 0}}, page.title});

    const double left = rect.h - least_person_card_height(kit);
    const double face = left < least_face(kit) ? 0 : left;
    const Rect panel{rect.x + edge, rect.y + edge, rect.w - 2 * edge, face - edge};
    const content::Person* person = page.person ? &*page.person : nullptr;
    if (face <= 0) {
        // The words alone.
    } else if (person != nullptr && person->portrait && *person->portrait < page.pictures.size()) {
        PictureItem item = picture_item(kit, page.pictures[*person->portrait], panel);
        item.corner = corner - edge;
        item.focus = {0.5, 0.3}; // a face is in the upper part of a portrait
        layer.items.emplace_back(std::move(item));
    } else {
        put_monogram(layer, kit, sign_of(kit, page), panel, corner - edge);
    }

    const double width = rect.w - 2 * kit.px(12);
    const PersonWords w = words_of_person(kit, page, width);
    double height = height_of(kit, w.name, w.name_look, width);
    if (!w.other_name.empty()) height += line_height(kit, w.other_look);
    if (!w.life.empty()) height += line_height(kit, w.soft_look);
    const double x = rect.x + kit.px(12);
    double y = rect.y + face + (rect.h - face - height) / 2;
    y += put_words(layer, kit, w.name, w.name_look, {x, y}, width);
    y += put_words(layer, kit, w.other_name, fitted(kit, w.other_name, w.other_look, width), {x, y}, width);
    put_words(layer, kit, w.life, fitted(kit, w.life, w.soft_look, width), {x, y}, width);
}

void put_monogram(Layer& layer, const StageKit& kit, const std::string& monogram, const Rect& rect, double corner) {
    layer.items.emplace_back(Box{.rect = rect, .fill = kit.colours.paper_deep, .corner = corner});
    // A rounded box is rounded below too; squared there, where the words begin.
    if (corner > 0)
        layer.items.emplace_back(
            Box{.rect = {rect.x, rect.y + rect.h / 2, rect.w, rect.h / 2}, .fill = kit.colours.paper_deep});
    if (monogram.empty()) return;
    Look look{.role = theme::TypeRole::Numeral, .colour = monogram_colour(kit)};
    look.scale = std::min(rect.h * 0.5, rect.w * 0.5) / type_of(kit, look).size;
    if (const double wide = width_of(kit, monogram, look); wide > rect.w * 0.7) look.scale *= rect.w * 0.7 / wide;
    put_words_in_middle(layer, kit, monogram, look, rect);
}

Colour monogram_colour(const StageKit& kit) {
    // A quiet gold on the deep paper; a sign to look at, not to read, but still plain where contrast is asked for.
    return kit.settings.contrast == visit::Contrast::High ? kit.colours.ink_soft
                                                          : over(kit.colours.control_border.faded(0.2),
                                                                 over(kit.colours.gold.faded(0.25), kit.colours.line));
}

std::string key_of(content::Role role) {
    switch (role) {
    case content::Role::Cec: return "role-cec";
    case content::Role::Alternate: return "role-alternate";
    case content::Role::Delegate: return "role-delegate";
    case content::Role::Staff: break;
    }
    return "role-staff";
}

std::string key_of_one(content::Role role) { return key_of(role) + "-one"; }

} // namespace kiosk::screens
