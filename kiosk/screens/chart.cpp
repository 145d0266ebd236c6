#include "screens/chart.h"

#include "base/utf8.h"
#include "screens/chart_scale.h"
#include "text/characters.h"
#include "text/numbers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kiosk::screens {

namespace {

Look value_look(const StageKit& kit, bool is_highlighted) {
    return {.role = theme::TypeRole::Heading,
            .colour = is_highlighted ? kit.colours.vermilion : kit.colours.ink,
            .scale = 38.0 / 44,
            .most_lines = 1,
            .alignment = text::Alignment::Centre};
}

Look label_look(const StageKit& kit, bool is_highlighted) {
    return {.role = theme::TypeRole::Caption,
            .colour = is_highlighted ? kit.colours.vermilion : kit.colours.ink_soft,
            .most_lines = 1,
            .alignment = text::Alignment::Centre};
}

Look guide_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft, .scale = 22.0 / 24, .most_lines = 1};
}

Colour bar_colour(const StageKit& kit, bool is_highlighted) {
    if (is_highlighted) return kit.colours.vermilion;
    if (kit.settings.contrast == visit::Contrast::High) return kit.colours.control_border;
    return over(kit.colours.gold.faded(0.34), kit.colours.line);
}

// As the content says it, "50+"; a bare number as the language writes numbers, like those of the guides.
std::string value_in_words(const StageKit& kit, const content::ChartValue& value) {
    const bool is_bare = value.shown.find_first_not_of("0123456789") == std::string::npos;
    return is_bare ? text::number(value.value, kit.language()) : value.shown;
}

// One look for all words of a kind: as large as the longest of them lets it be.
Look fitted_to_all(const StageKit& kit, const std::vector<std::string>& texts, Look look, double width) {
    double widest = 0;
    for (const std::string& t : texts) widest = std::max(widest, width_of(kit, t, look));
    if (widest > width) look.scale *= std::max(0.55, width / widest);
    return look;
}

// Which words have room beside each other: the highlighted first, then the last, the first, and the others in turn.
std::vector<bool> shown_of(const StageKit& kit, const content::Chart& chart, const std::vector<std::string>& texts,
                           const Look& look, double slot) {
    std::vector<std::size_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        if (chart.values[i].is_highlighted) return 0;
        return i + 1 == texts.size() ? 1 : i == 0 ? 2 : 3;
    });
    std::vector<bool> shown(texts.size(), false);
    std::vector<double> half(texts.size(), 0);
    for (const std::size_t i : order) {
        half[i] = width_of(kit, texts[i], look) / 2 + kit.px(4);
        bool is_free = true;
        for (std::size_t j = 0; j < texts.size(); ++j) {
            const double apart = std::abs(static_cast<double>(i) - static_cast<double>(j)) * slot;
            if (shown[j] && apart < half[i] + half[j]) is_free = false;
        }
        shown[i] = is_free;
    }
    return shown;
}

struct Plot {
    Rect rect; // between the top and the foot of the bars
    double slot = 0;
    double first = 0; // middle of the first value, px
    [[nodiscard]] double x(std::size_t i) const { return first + slot * static_cast<double>(i); }
};

void put_guides(Layer& layer, const StageKit& kit, const ChartScale& scale, const Rect& plot) {
    const Look look = guide_look(kit);
    const double high = line_height(kit, look);
    double last = plot.bottom();
    for (const ChartGuide& guide : scale.guides) {
        const double y = plot.bottom() - guide.part * plot.h;
        layer.items.emplace_back(
            Stroke{{{plot.x, y}, {plot.right(), y}}, kit.colours.line, std::max(1.0, kit.px(2)), kit.px(8)});
        if (last - y < high) continue; // its words would stand on those below
        const std::string words = text::number(guide.value, kit.language());
        put_words(layer, kit, words, look, {plot.x, y - high}, width_of(kit, words, look) + 1);
        last = y;
    }
}

void put_values(Layer& layer, const StageKit& kit, const content::Chart& chart, const ChartScale& scale,
                const Plot& plot) {
    std::vector<std::string> texts;
    for (const content::ChartValue& v : chart.values) texts.push_back(value_in_words(kit, v));
    const Look common = fitted_to_all(kit, texts, value_look(kit, false), plot.slot - kit.px(8));
    const std::vector<bool> shown = shown_of(kit, chart, texts, common, plot.slot);
    const double off = kit.px(chart.type == content::Chart::Type::Line ? 22 : 8);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!shown[i]) continue;
        Look look = common;
        look.colour = value_look(kit, chart.values[i].is_highlighted).colour;
        const double width = width_of(kit, texts[i], look) + 2;
        const double height = line_height(kit, look);
        const Point at{plot.x(i) - width / 2, plot.rect.bottom() - scale.parts[i] * plot.rect.h - off - height};
        // Guides and the line pause behind the number.
        layer.items.emplace_back(Box{.rect = {at.x - kit.px(6), at.y, width + kit.px(12), height},
                                     .fill = kit.colours.paper});
        put_words(layer, kit, texts[i], look, at, width);
    }
}

// How the labels below a chart are set: all of them in one size, on two lines where one would have to be small.
struct Labels {
    Look look;
    int lines = 1;
    bool are_all_shown = false; // each has room in its slot; otherwise some are left out
};

char32_t first_character_of(const std::string& label) {
    std::size_t at = 0;
    return next_character(label, at);
}

bool has_room(const StageKit& kit, const std::string& label, const Look& look, double width) {
    const bool is_han = !label.empty() && text::script_of(first_character_of(label)) == text::Script::Han;
    // A word that is wider would be broken; Han may break anywhere.
    for (std::size_t from = 0; !is_han && from < label.size();) {
        const std::size_t to = std::min(label.find(' ', from), label.size());
        if (width_of(kit, label.substr(from, to - from), look) > width) return false;
        from = to + 1;
    }
    const double endless = height_of(kit, label, {.role = look.role, .scale = look.scale, .is_balanced = true}, width);
    return endless <= look.most_lines * line_height(kit, look) + 0.5;
}

Labels plan_labels(const StageKit& kit, const content::Chart& chart, double slot) {
    const double width = slot - kit.px(12);
    for (const int lines : {1, 2})
        for (const double part : {1.0, 0.92, 0.84, 0.76, 0.68, 0.62}) {
            if (lines == 1 && part < 0.8) break;
            Labels labels{label_look(kit, false), lines, true};
            labels.look.scale *= part;
            labels.look.is_balanced = true;
            Look one_line = labels.look;
            labels.look.most_lines = lines;
            if (std::ranges::all_of(chart.values, [&](const content::ChartValue& v) {
                    return has_room(kit, v.label, labels.look, width) && has_room(kit, v.sublabel, one_line, width);
                }))
                return labels;
        }
    return {label_look(kit, false), 1, false};
}

double labels_height(const StageKit& kit, const Labels& labels) {
    return (labels.lines + 1) * line_height(kit, labels.look);
}

void put_labels(Layer& layer, const StageKit& kit, const content::Chart& chart, const Labels& labels, const Plot& plot,
                double y) {
    const auto put_row = [&](auto text_of, int lines) {
        std::vector<std::string> texts;
        for (const content::ChartValue& v : chart.values) texts.push_back(text_of(v));
        Look common = labels.look;
        common.most_lines = lines;
        if (!labels.are_all_shown) common = fitted_to_all(kit, texts, common, plot.slot - kit.px(12));
        const std::vector<bool> shown = labels.are_all_shown ? std::vector<bool>(texts.size(), true)
                                                             : shown_of(kit, chart, texts, common, plot.slot);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (!shown[i] || texts[i].empty()) continue;
            Look look = common;
            look.colour = label_look(kit, chart.values[i].is_highlighted).colour;
            const double width =
                labels.are_all_shown ? plot.slot - kit.px(12) : width_of(kit, texts[i], look) + 2;
            put_words(layer, kit, texts[i], look, {plot.x(i) - width / 2, y}, width);
        }
        y += lines * line_height(kit, common);
    };
    put_row([](const content::ChartValue& v) { return v.label; }, labels.lines);
    put_row([](const content::ChartValue& v) { return v.sublabel; }, 1);
}

void put_bars(Layer& layer, const StageKit& kit, const content::Chart& chart, const ChartScale& scale,
              const Plot& plot) {
    const double width = std::min(kit.px(190), plot.slot * 0.76);
    for (std::size_t i = 0; i < chart.values.size(); ++i) {
        const double height = std::max(kit.px(3), scale.parts[i] * plot.rect.h);
        layer.items.emplace_back(Box{.rect = {plot.x(i) - width / 2, plot.rect.bottom() - height, width, height},
                                     .fill = bar_colour(kit, chart.values[i].is_highlighted)});
    }
}

void put_line(Layer& layer, const StageKit& kit, const content::Chart& chart, const ChartScale& scale,
              const Plot& plot) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < chart.values.size(); ++i)
        points.push_back({plot.x(i), plot.rect.bottom() - scale.parts[i] * plot.rect.h});
    layer.items.emplace_back(Stroke{points, bar_colour(kit, false), std::max(2.0, kit.px(5)), 0});
}

void put_dots(Layer& layer, const StageKit& kit, const content::Chart& chart, const ChartScale& scale,
              const Plot& plot) {
    for (std::size_t i = 0; i < chart.values.size(); ++i) {
        const bool is_highlighted = chart.values[i].is_highlighted;
        const double side = std::min(kit.px(is_highlighted ? 30 : 22), plot.slot * 0.6);
        const double y = plot.rect.bottom() - scale.parts[i] * plot.rect.h;
        layer.items.emplace_back(Box{.rect = {plot.x(i) - side / 2, y - side / 2, side, side},
                                     .fill = is_highlighted ? kit.colours.vermilion : kit.colours.paper,
                                     .border = is_highlighted ? kit.colours.vermilion : kit.colours.ink_soft,
                                     .border_width = kit.px(4),
                                     .corner = side / 2});
    }
}

} // namespace

void put_chart(Layer& layer, const StageKit& kit, const content::Chart& chart, const Rect& rect) {
    if (chart.values.empty()) return;
    double top = rect.y;
    if (chart.scale == content::Chart::Scale::Logarithmic) {
        const Look look = guide_look(kit);
        const std::string& note = kit.word("chart-log-scale");
        top += put_words(layer, kit, note, look, {rect.x, top}, rect.w) + kit.px(8);
    }
    double guides = 0;
    for (const ChartGuide& guide : chart_scale(chart).guides)
        guides = std::max(guides, width_of(kit, text::number(guide.value, kit.language()), guide_look(kit)));
    const double left = guides + kit.px(20);
    const double slot = (rect.w - left - kit.px(10)) / static_cast<double>(chart.values.size());
    const Labels labels = plan_labels(kit, chart, slot);
    const double below = labels_height(kit, labels) + kit.px(12);
    const Rect plot{rect.x, top, rect.w, std::max(1.0, rect.bottom() - below - top)};
    // The highest value's number stands above its bar, inside the plot.
    const double number = line_height(kit, value_look(kit, false)) + kit.px(26);
    const ChartScale scale = chart_scale(chart, std::clamp(1 - number / plot.h, 0.5, 0.92));
    const Plot place{plot, slot, plot.x + left + slot / 2};

    put_guides(layer, kit, scale, plot);
    const bool is_line = chart.type == content::Chart::Type::Line;
    if (is_line)
        put_line(layer, kit, chart, scale, place);
    else
        put_bars(layer, kit, chart, scale, place);
    put_values(layer, kit, chart, scale, place);
    if (is_line) put_dots(layer, kit, chart, scale, place);
    const double foot = std::max(2.0, kit.px(3));
    layer.items.emplace_back(Box{.rect = {plot.x, plot.bottom(), plot.w, foot}, .fill = kit.colours.ink});
    put_labels(layer, kit, chart, labels, place, plot.bottom() + kit.px(12));
}

std::string chart_in_words(const StageKit& kit, const content::Chart& chart) {
    std::string words;
    for (const content::ChartValue& v : chart.values) {
        if (!words.empty()) words += is_han(kit.language()) ? "；" : "; ";
        const std::string label = v.sublabel.empty() ? v.label : v.label + " " + v.sublabel;
        words += kit.word("chart-value", {{"label", label}, {"value", value_in_words(kit, v)}});
    }
    return words;
}

} // namespace kiosk::screens
