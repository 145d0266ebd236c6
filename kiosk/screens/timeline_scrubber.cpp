#include "screens/timeline_scrubber.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

constexpr double line_at = 20;  // canvas px from the top to the line's middle
constexpr double words_at = 40; // and to the years

Look year_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft, .scale = 22.0 / 24, .most_lines = 1};
}

int year_of(const TimelineMoment& moment) { return moment.events.front()->date->from.year; }

// Where the miniature has what.
struct Miniature {
    const StageKit& kit;
    const TimelineScale& scale;
    Point at;
    double width = 0;
    double mark = 0; // px; width of the frame
    [[nodiscard]] double travel() const { return width - mark; }
    [[nodiscard]] double middle() const { return at.y + kit.px(line_at); }
    // The frame's middle when that place of the axis is in the middle of the view.
    [[nodiscard]] double x_of(double place) const {
        return at.x + mark / 2 + travel() * place / std::max(1.0, scale.dots.back());
    }
};

// The line: thin before the first entry and after the last, interrupted where the axis is folded.
void put_line(Layer& layer, const Miniature& mini) {
    const StageKit& kit = mini.kit;
    const double thick = std::max(2.0, kit.px(4));
    const auto put = [&](double from, double to) {
        if (to > from)
            layer.items.emplace_back(Box{.rect = {from, mini.middle() - thick / 2, to - from, thick},
                                         .fill = kit.colours.line,
                                         .corner = thick / 2});
    };
    double from = mini.at.x;
    for (const ScalePiece& piece : mini.scale.pieces) {
        if (!piece.is_folded) continue;
        const double middle = mini.x_of((piece.begin + piece.end) / 2);
        const double half = std::max(kit.px(3), (mini.x_of(piece.end - piece.lead) - mini.x_of(piece.begin + piece.lead)) / 2);
        put(from, middle - half);
        from = middle + half;
    }
    put(from, mini.at.x + mini.width);
}

// A tick for each entry, the taller the more of them share its place.
void put_ticks(Layer& layer, const Miniature& mini, const std::vector<TimelineMoment>& moments) {
    const StageKit& kit = mini.kit;
    const double width = std::max(1.0, kit.px(2));
    const double apart = width + std::max(1.0, kit.px(1));
    std::size_t count = 0;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        count += moments[i].events.size();
        const double x = mini.x_of(mini.scale.dots[i]);
        if (i + 1 < moments.size() && mini.x_of(mini.scale.dots[i + 1]) - x < apart) continue;
        const double height = std::min(kit.px(26), kit.px(10) + kit.px(4) * static_cast<double>(count - 1));
        layer.items.emplace_back(Box{.rect = {x - width / 2, mini.middle() - height / 2, width, height},
                                     .fill = kit.colours.control_border});
        count = 0;
    }
}

// The first and the last year, and between them those that have room.
void put_years(Layer& layer, const Miniature& mini, const std::vector<TimelineMoment>& moments) {
    const StageKit& kit = mini.kit;
    const Look look = year_look(kit);
    const double top = mini.at.y + kit.px(words_at);
    const double right = mini.at.x + mini.width;
    const auto x_of = [&](std::size_t i) { return mini.x_of(mini.scale.dots[i]); };
    const auto words_x = [&](std::size_t i, double w) { return std::clamp(x_of(i) - w / 2, mini.at.x, right - w); };
    const auto width_at = [&](std::size_t i) { return width_of(kit, std::to_string(year_of(moments[i])), look); };
    const auto put = [&](std::size_t i, double x, double w) {
        put_words(layer, kit, std::to_string(year_of(moments[i])), look, {x, top}, w + 1);
    };
    const double apart = kit.px(60);
    const std::size_t last = moments.size() - 1;
    const double last_width = width_at(last);
    double free_from = mini.at.x;
    const double free_to = words_x(last, last_width) - apart;
    int year = 0;
    for (std::size_t i = 0; i < last; ++i) {
        if (year_of(moments[i]) == year) continue;
        year = year_of(moments[i]);
        if (year == year_of(moments[last])) break;
        // Most years of a long exhibition have no room: do not measure those.
        if (i > 0 && (x_of(i) < free_from || x_of(i) > free_to)) continue;
        const double w = width_at(i);
        const double x = words_x(i, w);
        if (i > 0 && (x < free_from || x + w > free_to)) continue;
        put(i, x, w);
        free_from = x + w + apart;
    }
    put(last, words_x(last, last_width), last_width);
}

} // namespace

double scrubber_height(const StageKit& kit) {
    return std::max(kit.px(words_at) + line_height(kit, year_look(kit)), kit.measures.smallest_target);
}

void put_scrubber(Screen& screen, const StageKit& kit, const std::vector<TimelineMoment>& moments,
                  const TimelineScale& scale, Point at, double width, ScrubberUse use) {
    const double scroll_end = screen.facts.scroll_end;
    if (scroll_end <= 0) return;
    Layer& layer = screen.bar;
    // As wide as the part of the timeline that is in view, and wide enough to be held.
    const double mark = std::clamp(width * kit.size.w / (scroll_end + kit.size.w), kit.px(64), width / 2);
    const Miniature mini{kit, scale, at, width, mark};
    const double strip = scrubber_height(kit);
    if (use == ScrubberUse::Touched) {
        screen.facts.scrubber = {at.x + mark / 2, at.y, mini.travel(), strip};
        layer.targets.push_back({{at.x, at.y, width, strip}, visit::ScrollHere{}, kit.word("scrubber")});
    }

    put_line(layer, mini);
    put_ticks(layer, mini, moments);
    put_years(layer, mini, moments);
    const double height = kit.px(36);
    layer.items.emplace_back(ScrollMark{{at.x, mini.middle() - height / 2, mark, height},
                                        mini.travel(),
                                        kit.colours.vermilion.faded(0.14),
                                        kit.colours.vermilion,
                                        std::max(1.0, kit.px(3)),
                                        height / 2});
}

} // namespace kiosk::screens
