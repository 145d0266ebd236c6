#include "screens/stage_kit.h"

#include "text/direction.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

theme::TextSize theme_size(visit::TextSize size) {
    switch (size) {
    case visit::TextSize::Large:
        return theme::TextSize::Large;
    case visit::TextSize::Largest:
        return theme::TextSize::Largest;
    case visit::TextSize::Normal:
        break;
    }
    return theme::TextSize::Normal;
}

theme::Contrast theme_contrast(visit::Contrast contrast) {
    return contrast == visit::Contrast::High ? theme::Contrast::High : theme::Contrast::Normal;
}

} // namespace

StageKit::StageKit(const Stage& stage, const visit::Settings& visitor, const visit::Listening& heard)
    : exhibition(stage.exhibition), edition(stage.exhibition.edition(visitor.language)), theme(stage.theme),
      measurer(stage.measurer), settings(visitor), listening(heard),
      colours(stage.theme.palette(theme_contrast(visitor.contrast))),
      measures(theme::measures(stage.theme, stage.display, theme_size(visitor.text_size))),
      size(stage.display.px), strings_(stage.strings) {}

const content::Language& StageKit::language_of(bool is_translated) const {
    return is_translated || exhibition.languages.empty() ? edition.language : exhibition.languages.front();
}

bool StageKit::is_mirrored() const {
    return text::is_right_to_left(edition.language);
}

Rect StageKit::reach() const {
    if (!is_low()) return {0, 0, size.w, size.h};
    // EN 17210, ADA 308: what a hand reaches without effort, sitting or small.
    constexpr double lowest_mm = 700;
    constexpr double highest_mm = 1100;
    const double half = std::round(size.h / 2);
    if (measures.per_mm <= 0) return {0, size.h - half, size.w, half};
    const double below = std::max(0.0, lowest_mm - theme.viewing.bottom_mm) * measures.per_mm;
    const double above = std::max(0.0, highest_mm - theme.viewing.bottom_mm) * measures.per_mm;
    // Hung so high or low that hardly anything is left: as near as the screens can come to it.
    const double foot = std::min(std::round(below), size.h - half);
    const double height = std::clamp(std::round(above) - foot, std::round(size.h * 0.3), half);
    return {0, size.h - foot - height, size.w, height};
}

double StageKit::margin() const {
    // A portrait display is narrow: two thirds of the margin, as 9-page-portrait has it.
    return is_portrait() ? measures.spacing.margin * 2 / 3 : measures.spacing.margin;
}

double StageKit::gap() const {
    return std::max(measures.spacing.target_gap * 2 / 3, measures.target_gap);
}

double StageKit::target() const {
    return std::max(measures.spacing.target, measures.smallest_target);
}

text::TypeStyle StageKit::type(theme::TypeRole role, std::string_view language) const {
    return theme::style(theme, measures, role,
                        language.empty() ? std::string_view(edition.language) : language);
}

const std::string& StageKit::word(std::string_view key) const {
    return strings_.text(edition.language, key);
}

std::string StageKit::word(std::string_view key, const std::map<std::string, std::string>& details) const {
    return strings_.text(edition.language, key, details);
}

const std::string& StageKit::word_in(std::string_view language, std::string_view key) const {
    return strings_.text(language, key);
}

Screen StageKit::blank(std::string id, std::string title) const {
    Screen screen;
    screen.id = std::move(id);
    screen.title = std::move(title);
    screen.size = size;
    screen.background = colours.paper;
    screen.facts.screen = size;
    return screen;
}

Ground ground_above(const StageKit& kit, const Rect& bar) {
    const Rect whole{0, 0, kit.size.w, bar.y};
    if (!kit.is_low()) return {whole, whole, false};
    const double top = kit.reach().y;
    return {{0, 0, kit.size.w, top}, {0, top, kit.size.w, std::max(0.0, bar.y - top)}, true};
}

bool is_han(std::string_view language) {
    return language.starts_with("zh") || language.starts_with("ja");
}

} // namespace kiosk::screens
