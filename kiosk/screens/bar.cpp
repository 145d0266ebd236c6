#include "screens/bar.h"

#include <algorithm>
#include <functional>

namespace kiosk::screens {

namespace {

using Part = std::variant<Button, std::string>;

struct Placed {
    Part part;
    ButtonSize size = ButtonSize::Bar;
    double width = 0;
};

using Group = std::vector<Placed>;

// A row of the bar: `left` from the left edge, `right` to the right edge, `centre` in the middle if there is
// room.
struct Row {
    Group left, centre, right;
};

Look caption_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Caption,
            .colour = kit.colours.ink_soft,
            .scale = 26.0 / 24,
            .most_lines = 1};
}

double width_of_part(const StageKit& kit, const Part& part, ButtonSize size) {
    if (const auto* button = std::get_if<Button>(&part)) return button_width(kit, *button, size);
    return width_of(kit, std::get<std::string>(part), caption_look(kit));
}

template <typename Parts>
Group measured(const StageKit& kit, const Parts& parts, ButtonSize size) {
    Group group;
    for (const auto& part : parts) group.push_back({Part(part), size, width_of_part(kit, Part(part), size)});
    return group;
}

double width_of_group(const Group& group, double gap) {
    double width = 0;
    for (const Placed& p : group) width += p.width;
    return width + gap * static_cast<double>(group.empty() ? 0 : group.size() - 1);
}

double width_of_row(const Row& row, double gap) {
    double width = 0;
    for (const Group* g : {&row.left, &row.centre, &row.right})
        if (!g->empty()) width += width_of_group(*g, gap) + (width > 0 ? gap : 0);
    return width;
}

bool stands_in_the_middle(const Row& row, double room, double gap) {
    if (row.centre.empty()) return width_of_row(row, gap) <= room;
    const double side = (room - width_of_group(row.centre, gap)) / 2 - gap;
    return width_of_group(row.left, gap) <= side && width_of_group(row.right, gap) <= side;
}

Group measured_without_icons(const StageKit& kit, Group group) {
    for (Placed& placed : group) {
        auto* button = std::get_if<Button>(&placed.part);
        if (button == nullptr) continue;
        button->icon.clear();
        placed.width = button_width(kit, *button, placed.size);
    }
    return group;
}

bool is_optional(const Placed& placed) {
    const auto* button = std::get_if<Button>(&placed.part);
    return button != nullptr && button->is_optional;
}

// The last optional one. False: there is none left.
bool drop_one(Group& group) {
    const auto last = std::ranges::find_if(group.rbegin(), group.rend(), is_optional);
    if (last == group.rend()) return false;
    group.erase(std::next(last).base());
    return true;
}

Group without_optional(Group group) {
    std::erase_if(group, is_optional);
    return group;
}

// What fits beside each other, in order; the last part of the last row may stand at the right edge.
enum class Last { Follows, AtTheRight };
std::vector<Row> flowed(const Group& group, double room, double gap, Last stands = Last::AtTheRight) {
    std::vector<Row> rows(1);
    for (const Placed& p : group) {
        Group& last = rows.back().left;
        if (!last.empty() && width_of_group(last, gap) + gap + p.width > room) rows.emplace_back();
        rows.back().left.push_back(p);
    }
    Row& last = rows.back();
    if (stands == Last::AtTheRight && !last.left.empty()) {
        last.right.push_back(last.left.back());
        last.left.pop_back();
    }
    return rows;
}

std::vector<Row> rows_of(const StageKit& kit, const BarPlan& plan, double room, double gap) {
    const Group places = measured(kit, plan.places, ButtonSize::Bar);
    const Group centre = measured(kit, plan.centre, plan.centre_size);
    const Group settings = measured(kit, plan.settings, ButtonSize::Bar);
    if (!kit.is_portrait()) {
        // Words say more than signs: these give way first, those of the settings before those of the places.
        Row one{places, centre, settings};
        if (!stands_in_the_middle(one, room, gap)) one.right = measured_without_icons(kit, one.right);
        if (!stands_in_the_middle(one, room, gap)) one.left = measured_without_icons(kit, one.left);
        // Settings that are also at home give way so that the middle stands in the middle; a place only for
        // room, so that it does not come and go from page to page.
        while (!stands_in_the_middle(one, room, gap) && drop_one(one.right)) {
        }
        while (width_of_row(one, gap) > room && drop_one(one.left)) {
        }
        if (width_of_row(one, gap) <= room) return {one};
    }
    std::vector<Row> rows;
    Row upper{places, {}, centre};
    if (width_of_row(upper, gap) > room) upper.left = measured_without_icons(kit, upper.left);
    if (width_of_row(upper, gap) <= room) {
        if (!places.empty() || !centre.empty()) rows.push_back(upper);
    } else {
        for (Row& r : flowed(places, room, gap, Last::Follows)) rows.push_back(std::move(r));
        // The one thing to touch next stands at the edge; others keep together.
        const auto* last = centre.empty() ? nullptr : std::get_if<Button>(&centre.back().part);
        const bool leads_on = last != nullptr && last->look == ButtonLook::Primary;
        for (Row& r : flowed(centre, room, gap, leads_on ? Last::AtTheRight : Last::Follows)) rows.push_back(std::move(r));
    }
    if (settings.empty()) return rows;
    auto lower = flowed(settings, room, gap);
    if (lower.size() > 1) {
        auto plainer = flowed(measured_without_icons(kit, settings), room, gap);
        if (plainer.size() < lower.size()) lower = std::move(plainer);
    }
    if (lower.size() > 1) {
        auto fewer = flowed(without_optional(settings), room, gap);
        if (fewer.size() < lower.size()) lower = std::move(fewer);
    }
    for (Row& r : lower) rows.push_back(std::move(r));
    return rows;
}

void put_group(Layer& layer, const StageKit& kit, const Group& group, double x, double top, double row_height,
               double gap) {
    for (const Placed& p : group) {
        if (const auto* button = std::get_if<Button>(&p.part)) {
            const double h = button_height(kit, p.size);
            put_button(layer, kit, *button, {x, top + (row_height - h) / 2, p.width, h}, p.size);
        } else {
            const Look look = caption_look(kit);
            put_words(layer, kit, std::get<std::string>(p.part), look,
                      {x, top + (row_height - line_height(kit, look)) / 2}, p.width + 1);
        }
        x += p.width + gap;
    }
}

void put_row(Layer& layer, const StageKit& kit, const Row& row, double side, double top, double row_height,
             double gap) {
    const double left = width_of_group(row.left, gap);
    const double right = width_of_group(row.right, gap);
    const double centre = width_of_group(row.centre, gap);
    put_group(layer, kit, row.left, side, top, row_height, gap);
    put_group(layer, kit, row.right, kit.size.w - side - right, top, row_height, gap);
    // In the middle of the screen, unless its neighbours push it.
    const double leftmost = side + (left > 0 ? left + gap : 0);
    const double rightmost = kit.size.w - side - (right > 0 ? right + gap : 0) - centre;
    const double x = std::clamp((kit.size.w - centre) / 2, leftmost, std::max(leftmost, rightmost));
    put_group(layer, kit, row.centre, x, top, row_height, gap);
}

} // namespace

Rect put_bar(Layer& layer, const StageKit& kit, const BarPlan& plan) {
    const double side = kit.px(64);
    const double room = kit.size.w - 2 * side;
    // Tighter before a second row, never closer than targets may be.
    const double wide = std::max(kit.measures.spacing.target_gap, kit.measures.target_gap);
    double gap = wide;
    std::vector<Row> rows = rows_of(kit, plan, room, gap);
    if (rows.size() > 1) {
        gap = kit.gap();
        rows = rows_of(kit, plan, room, gap);
    }
    const double row_height = button_height(kit);
    const double edge = (kit.measures.spacing.bar_height - kit.measures.spacing.target) / 2;
    const double between = std::max(kit.px(20), kit.measures.target_gap);
    const auto count = static_cast<double>(rows.size());
    const double height =
        std::max(kit.measures.spacing.bar_height, count * row_height + (count - 1) * between + 2 * edge);
    // Its ground goes down to the edge of the display, where low reach lifts it.
    const double foot = kit.reach().bottom();
    const Rect bar{0, foot - height, kit.size.w, height + kit.size.h - foot};

    const double line = std::max(1.0, kit.px(1));
    layer.items.emplace_back(Box{.rect = bar, .fill = kit.colours.bar});
    layer.items.emplace_back(Box{.rect = {0, bar.y, bar.w, line}, .fill = kit.colours.line});
    double top = bar.y + (height - (count * row_height + (count - 1) * between)) / 2;
    for (const Row& row : rows) {
        put_row(layer, kit, row, side, top, row_height, gap);
        top += row_height + between;
    }
    return bar;
}

std::vector<Button> home_and_timeline(const StageKit& kit, Shown shown) {
    using Kind = visit::Place::Kind;
    const auto go = [](Kind kind, std::string id = {}) {
        return visit::GoTo{visit::Place{kind, std::move(id), 0}};
    };
    std::vector<Button> buttons;
    if (shown != Shown::Home) buttons.push_back(icon_button("home", kit.word("home"), go(Kind::Home)));
    if (shown != Shown::Timeline && !kit.edition.events.empty())
        buttons.push_back(icon_button("timeline", kit.word("timeline"), go(Kind::Timeline)));
    if (shown == Shown::Home) {
        if (!kit.edition.people.empty()) buttons.push_back(icon_button("people", kit.word("people"), go(Kind::People)));
        if (kit.edition.home.plan)
            buttons.push_back(icon_button("map", kit.word("map"), go(Kind::Page, *kit.edition.home.plan)));
    }
    return buttons;
}

std::vector<Button> settings_buttons(const StageKit& kit, Shown shown) {
    std::vector<Button> buttons;
    // The button names the size that a touch brings.
    const char* next = kit.settings.text_size == visit::TextSize::Normal  ? "text-size-large"
                       : kit.settings.text_size == visit::TextSize::Large ? "text-size-largest"
                                                                          : "text-size-normal";
    Button size = icon_button("text-size", kit.word("text-size"), visit::ChangeTextSize{}, ButtonLook::Ghost);
    size.parts.push_back({kit.word(next), true, false, {}});
    buttons.push_back(size);

    const bool is_high = kit.settings.contrast == visit::Contrast::High;
    Button contrast = icon_button("contrast", kit.word(is_high ? "normal-contrast" : "high-contrast"),
                                  visit::ChangeContrast{}, ButtonLook::Ghost);
    contrast.is_optional = shown != Shown::Home && !is_high;
    buttons.push_back(contrast);

    Button reach = icon_button(kit.is_low() ? "reach-normal" : "reach-low",
                               kit.word(kit.is_low() ? "normal-reach" : "low-reach"), visit::ChangeReach{},
                               ButtonLook::Ghost);
    reach.is_optional = shown != Shown::Home && !kit.is_low();
    buttons.push_back(reach);

    if (kit.exhibition.languages.size() > 1) buttons.push_back(language_button(kit));
    return buttons;
}

Button language_button(const StageKit& kit, ButtonLook look) {
    const auto& languages = kit.exhibition.languages;
    Button button;
    button.look = look;
    button.label = kit.word("language");
    button.icon = "language";
    if (languages.size() > 2) {
        button.parts.push_back({language_name(kit, kit.language()), true, false, kit.language()});
        button.action = visit::ChooseLanguage{};
        return button;
    }
    const auto now = std::ranges::find(languages, kit.language());
    const auto next = now == languages.end() || now + 1 == languages.end() ? languages.begin() : now + 1;
    for (const content::Language& language : languages) {
        const bool is_now = language == kit.language();
        button.parts.push_back({language_name(kit, language), is_now, !is_now, language});
    }
    button.action = visit::SetLanguage{*next};
    return button;
}

std::string language_name(const StageKit& kit, const content::Language& language) {
    const auto name = kit.exhibition.language_names.find(language);
    return name == kit.exhibition.language_names.end() ? language : name->second;
}

} // namespace kiosk::screens
