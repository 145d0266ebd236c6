#include "theme/theme.h"

#include <algorithm>
#include <cmath>

namespace kiosk::theme {

namespace {

constexpr double canvas_long = 1920; // px of the canvas the theme is drawn for
constexpr double canvas_short = 1080;
constexpr double usual_distance_mm = 600;
constexpr double largest_target_part = 0.14;  // of the display's shorter side, where a target is comfortable
constexpr double largest_smallest_part = 0.2; // the same where it is only as large as a finger

double scale_of(Size px) {
    const bool is_landscape = px.w >= px.h;
    const double unit = is_landscape ? std::min(px.w / canvas_long, px.h / canvas_short)
                                     : std::min(px.w / canvas_short, px.h / canvas_long);
    return unit > 0 ? unit : 1;
}

// Px per mm, of the denser side; 0 when the display does not say, or says what no display is.
double density(const Display& display) {
    if (display.mm.is_empty() || display.px.is_empty()) return 0;
    const double per_mm = std::max(display.px.w / display.mm.w, display.px.h / display.mm.h);
    return per_mm >= 0.3 && per_mm <= 40 ? per_mm : 0;
}

// Words that are pictures already need not grow as much as words to read.
bool is_ornamental(TypeRole role) {
    return role == TypeRole::Display || role == TypeRole::Numeral || role == TypeRole::Date;
}

double line_height(const Theme& theme, TypeRole role, std::string_view language, double otherwise) {
    const auto of_role = theme.line_heights.find(role);
    if (of_role == theme.line_heights.end()) return otherwise;
    for (const std::string_view name :
         {language, language.substr(0, language.find('-')), std::string_view("*")}) {
        const auto found = of_role->second.find(std::string(name));
        if (found != of_role->second.end()) return found->second;
    }
    return otherwise;
}

double factor(const TextSizes& sizes, TextSize size) {
    switch (size) {
    case TextSize::Normal:
        return 1;
    case TextSize::Large:
        return sizes.large;
    case TextSize::Largest:
        return sizes.largest;
    }
    return 1;
}

} // namespace

Measures measures(const Theme& theme, const Display& display, TextSize size) {
    Measures m;
    m.unit = m.type_unit = scale_of(display.px);
    m.text_factor = factor(theme.text_sizes, size);
    m.per_mm = density(display);
    const Spacing& s = theme.spacing;
    m.spacing = {.margin = s.margin * m.unit,
                 .gutter = s.gutter * m.unit,
                 .bar_height = s.bar_height * m.unit,
                 .target = s.target * m.unit,
                 .target_gap = s.target_gap * m.unit,
                 .corner = s.corner * m.unit,
                 .rule_width = s.rule_width * m.unit,
                 .rule_height = std::max(1.0, s.rule_height * m.unit)};
    m.smallest_target *= m.unit;
    m.target_gap *= m.unit;
    if (m.per_mm > 0) {
        const double most = largest_target_part * std::min(display.px.w, display.px.h);
        const double bar_padding = m.spacing.bar_height - m.spacing.target;
        const double least = std::min(largest_smallest_part * std::min(display.px.w, display.px.h),
                                      theme.viewing.smallest_target_mm * m.per_mm);
        m.spacing.target = std::max(
            {m.spacing.target, std::min(most, theme.viewing.aimed_target_mm * m.per_mm), least});
        m.spacing.bar_height = m.spacing.target + bar_padding;
        m.smallest_target = std::min(m.spacing.target, theme.viewing.smallest_target_mm * m.per_mm);
        m.target_gap = std::min(theme.viewing.target_gap_mm * m.per_mm, most / 4);
        m.spacing.target_gap = std::max(m.spacing.target_gap, m.target_gap);
        const double caption = theme.type.at(TypeRole::Caption).size;
        const double wanted_mm =
            theme.viewing.smallest_text_mm * theme.viewing.distance_mm / usual_distance_mm;
        // Twice the canvas' size at most: beyond that a screen holds too few words to be read.
        m.type_unit = std::clamp(wanted_mm * m.per_mm / caption, m.unit, m.unit * 2);
    }
    return m;
}

text::TypeStyle style(const Theme& theme, const Measures& measures, TypeRole role,
                      std::string_view language) {
    text::TypeStyle style = theme.type.at(role);
    const double grown = is_ornamental(role) ? 1 + (measures.text_factor - 1) / 2 : measures.text_factor;
    style.size = std::max(1, static_cast<int>(std::lround(style.size * measures.type_unit * grown)));
    style.line_height = line_height(theme, role, language, style.line_height);
    style.language = std::string(language);
    return style;
}

} // namespace kiosk::theme
