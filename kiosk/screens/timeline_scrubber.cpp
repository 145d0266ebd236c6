#include "screens/timeline_scrubber.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

Look year_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft, .scale = 22.0 / 24, .most_lines = 1};
}

int year_of(const TimelineMoment& moment) { return moment.events.front()->date->from.year; }

} // namespace

double scrubber_height(const StageKit& kit) { return kit.px(36) + line_height(kit, year_look(kit)); }

void put_scrubber(Layer& layer, const StageKit& kit, const std::vector<TimelineMoment>& moments,
                  const TimelineScale& scale, double scroll_end, Point at, double width) {
    const double thick = std::max(2.0, kit.px(4));
    const double middle = at.y + kit.px(18);
    layer.items.emplace_back(
        Box{.rect = {at.x, middle - thick / 2, width, thick}, .fill = kit.colours.line, .corner = thick / 2});

    // As wide as the part of the timeline that is in view.
    const double mark = std::clamp(width * kit.size.w / (scroll_end + kit.size.w), kit.px(64), width);
    const double travel = width - mark;
    const double height = kit.px(32);
    layer.items.emplace_back(ScrollMark{{at.x, middle - height / 2, mark, height},
                                        travel,
                                        kit.colours.vermilion.faded(0.14),
                                        kit.colours.vermilion,
                                        std::max(1.0, kit.px(3)),
                                        height / 2});

    // Where the mark's middle is when an entry is in the middle of the view; a year at its first entry.
    const double length = std::max(1.0, scale.dots.back());
    const Look look = year_look(kit);
    const double top = at.y + kit.px(36);
    const auto x_of = [&](std::size_t i) { return at.x + mark / 2 + travel * scale.dots[i] / length; };
    const auto words_at = [&](std::size_t i, double w) {
        return std::clamp(x_of(i) - w / 2, at.x, at.x + width - w);
    };
    const auto put = [&](std::size_t i, double x, double w) {
        layer.items.emplace_back(Box{.rect = {x_of(i) - kit.px(1), middle - kit.px(7), kit.px(2), kit.px(14)},
                                     .fill = kit.colours.control_border});
        put_words(layer, kit, std::to_string(year_of(moments[i])), look, {x, top}, w + 1);
    };
    const auto width_at = [&](std::size_t i) { return width_of(kit, std::to_string(year_of(moments[i])), look); };

    const std::size_t last = moments.size() - 1;
    const double last_width = width_at(last);
    double free_from = at.x;
    const double free_to = words_at(last, last_width) - kit.px(60);
    int year = 0;
    for (std::size_t i = 0; i < last; ++i) {
        if (year_of(moments[i]) == year) continue;
        year = year_of(moments[i]);
        if (year == year_of(moments[last])) break;
        // Most years of a long exhibition have no room: do not measure those.
        if (i > 0 && (x_of(i) < free_from || x_of(i) > free_to)) continue;
        const double w = width_at(i);
        const double x = words_at(i, w);
        if (i > 0 && (x < free_from || x + w > free_to)) continue;
        put(i, x, w);
        free_from = x + w + kit.px(60);
    }
    put(last, words_at(last, last_width), last_width);
}

} // namespace kiosk::screens
