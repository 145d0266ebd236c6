#include "screens/bar.h"

#include "screens/bar_rows.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

using Group = std::vector<BarPart>;

void put_group(Layer& layer, const StageKit& kit, const Group& group, double x, double top, double row_height,
               double gap) {
    for (const BarPart& p : group) {
        if (const auto* button = std::get_if<Button>(&p.what)) {
            const double h = button_height(kit, p.size);
            put_button(layer, kit, *button, {x, top + (row_height - h) / 2, p.width, h}, p.size);
        } else if (const auto* caption = std::get_if<std::string>(&p.what)) {
            const Look look = caption_look(kit);
            put_words(layer, kit, *caption, look, {x, top + (row_height - line_height(kit, look)) / 2},
                      p.width + 1);
        }
        x += p.width + gap;
    }
}

void put_row(Layer& layer, const StageKit& kit, const BarRow& row, double side, double top, double row_height,
             double gap) {
    const double left = width_of(row.left, gap);
    const double right = width_of(row.right, gap);
    const double centre = width_of(row.centre, gap);
    put_group(layer, kit, row.left, side, top, row_height, gap);
    put_group(layer, kit, row.right, kit.size.w - side - right, top, row_height, gap);
    // In the middle of the screen, or of what its neighbours leave.
    const double from = side + (left > 0 ? left + gap : 0);
    const double to = kit.size.w - side - (right > 0 ? right + gap : 0);
    const double middle = (kit.size.w - centre) / 2;
    const bool is_free = middle >= from && middle + centre <= to;
    put_group(layer, kit, row.centre, is_free ? middle : (from + to - centre) / 2, top, row_height, gap);
}

} // namespace

Rect put_bar(Layer& layer, const StageKit& kit, const BarPlan& plan) {
    const double side = kit.px(64);
    const double room = kit.size.w - 2 * side;
    const BarRows bar_rows = rows_of(kit, plan, room);
    const double row_height = button_height(kit, bar_rows.size);
    const double edge = (kit.measures.spacing.bar_height - kit.measures.spacing.target) / 2;
    const double between = std::max(kit.px(16), kit.measures.target_gap);
    const auto count = static_cast<double>(bar_rows.rows.size());
    const double height =
        std::max(kit.measures.spacing.bar_height, count * row_height + (count - 1) * between + 2 * edge);
    // Its ground goes down to the edge of the display, where low reach lifts it.
    const double foot = kit.reach().bottom();
    const Rect bar{0, foot - height, kit.size.w, height + kit.size.h - foot};

    const double line = std::max(1.0, kit.px(1));
    layer.items.emplace_back(Box{.rect = bar, .fill = kit.colours.bar});
    layer.items.emplace_back(Box{.rect = {0, bar.y, bar.w, line}, .fill = kit.colours.line});
    double top = bar.y + (height - (count * row_height + (count - 1) * between)) / 2;
    for (const BarRow& row : bar_rows.rows) {
        put_row(layer, kit, row, side, top, row_height, bar_rows.gap);
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

std::vector<Button> settings_buttons(const StageKit& kit) {
    std::vector<Button> buttons;
    // The button names the size that a touch brings.
    const char* next = kit.settings.text_size == visit::TextSize::Normal  ? "text-size-large"
                       : kit.settings.text_size == visit::TextSize::Large ? "text-size-largest"
                                                                          : "text-size-normal";
    Button size = icon_button("text-size", kit.word("text-size"), visit::ChangeTextSize{}, ButtonLook::Ghost);
    size.parts.push_back({kit.word(next), true, false, {}});
    buttons.push_back(size);

    const bool is_high = kit.settings.contrast == visit::Contrast::High;
    buttons.push_back(icon_button("contrast", kit.word(is_high ? "normal-contrast" : "high-contrast"),
                                  visit::ChangeContrast{}, ButtonLook::Ghost));
    buttons.push_back(icon_button(kit.is_low() ? "reach-normal" : "reach-low",
                                  kit.word(kit.is_low() ? "normal-reach" : "low-reach"), visit::ChangeReach{},
                                  ButtonLook::Ghost));

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
