#include "screens/timeline_axis.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "theme/date_words.h"

namespace kiosk::screens {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr double label_gap = 12; // canvas px between labels, and between a label and a stem

struct Label {
    std::string text;
    double x = 0; // px, of its tick
};

struct DateLabel {
    year_month_day date;
    double x = 0; // px, of its tick
};

struct Marks {
    std::vector<double> small, tall; // px of ticks
    std::vector<Label> years;
    std::vector<DateLabel> months, days;
};

// "December 1924", "1924.12"
std::string month_in_words(const StageKit& kit, year_month month) {
    return theme::day(kit.strings(), kit.language(), static_cast<int>(month.year()),
                      static_cast<int>(static_cast<unsigned>(month.month())));
}

// "3 January 1925", "1925.01.03"
std::string day_in_words(const StageKit& kit, const year_month_day& date) {
    return theme::day(kit.strings(), kit.language(), static_cast<int>(date.year()),
                      static_cast<int>(static_cast<unsigned>(date.month())),
                      static_cast<int>(static_cast<unsigned>(date.day())));
}

Look year_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Heading, .colour = kit.colours.ink, .scale = 34.0 / 44, .most_lines = 1};
}

Look small_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft, .scale = 22.0 / 24, .most_lines = 1};
}

// Which x are taken in the strip below the line.
class Strip {
  public:
    explicit Strip(double gap) : gap_(gap) {}

    // Takes begin–end unless something is there.
    bool take(double begin, double end) {
        const auto after = taken_.lower_bound(begin - gap_);
        if (after != taken_.end() && after->second < end + gap_) return false;
        taken_[end] = begin;
        return true;
    }

  private:
    double gap_;
    std::map<double, double> taken_; // end → begin
};

// Digits and words that need no line breaking.
void put_label(Layer& layer, const StageKit& kit, const std::string& text, const Look& look, double x, double top,
               double width) {
    const text::TypeStyle style = type_of(kit, look);
    const text::FontMetrics metrics = kit.measurer.metrics(style);
    const double height = style.size * style.line_height;
    TextItem item;
    item.rect = {x, top, width, height};
    item.styles = {style};
    item.lines = {{top + (height - metrics.ascent - metrics.descent) / 2 + metrics.ascent,
                   {{text, x, width, 0, look.colour, false, false}}}};
    layer.items.emplace_back(std::move(item));
}

struct Drawing {
    Layer& layer;
    const StageKit& kit;
    const AxisPlan& plan;
    Strip strip;

    [[nodiscard]] double line() const { return std::max(2.0, kit.px(4)); }
    [[nodiscard]] double x_of(sys_days day) const { return plan.x + plan.scale.at(day); }

    void put_line(double from, double to, Colour colour, double width) {
        if (to > from) layer.items.emplace_back(Box{.rect = {from, plan.y - width / 2, to - from, width}, .fill = colour});
    }

    void put_lines() {
        // Before the first entry and after the last the line only hints that time goes on.
        const double first = plan.x + plan.scale.dots.front();
        const double last = plan.x + plan.scale.dots.back();
        put_line(plan.begin, first, kit.colours.line, line() / 2);
        put_line(last, plan.end, kit.colours.line, line() / 2);
        double from = first;
        for (const ScalePiece& piece : plan.scale.pieces) {
            if (!piece.is_folded || is_on_one_card(piece)) continue;
            const auto [gap_from, gap_to] = gap_of(piece);
            put_line(from, gap_from, kit.colours.vermilion, line());
            put_fold(piece);
            from = gap_to;
        }
        put_line(from, last, kit.colours.vermilion, line());
    }

    // A fold between moments that share a card lies below their mark.
    [[nodiscard]] bool is_on_one_card(const ScalePiece& fold) const {
        const double middle = plan.x + (fold.begin + fold.end) / 2;
        return std::ranges::any_of(plan.dots, [&](const AxisDot& dot) { return dot.from < middle && middle < dot.to; });
    }

    // Where the line is interrupted for a fold: wide enough for its sign.
    [[nodiscard]] std::pair<double, double> gap_of(const ScalePiece& piece) const {
        const double middle = plan.x + (piece.begin + piece.end) / 2;
        const double half = std::max((piece.end - piece.begin) / 2 - piece.lead, kit.px(14));
        return {middle - half, middle + half};
    }

    // Two slanted strokes between dashes: the sign of an axis that leaves something out.
    void put_fold(const ScalePiece& piece) {
        const auto [from, to] = gap_of(piece);
        const double middle = (from + to) / 2;
        const double half = kit.px(14);
        const double dash = kit.px(8);
        for (const auto& [a, b] : {std::pair{from, middle - kit.px(22)}, std::pair{middle + kit.px(22), to}})
            if (b > a)
                layer.items.emplace_back(
                    Stroke{{{a, plan.y}, {b, plan.y}}, kit.colours.vermilion, line() / 2, dash});
        for (const double by : {-kit.px(7), kit.px(7)})
            layer.items.emplace_back(Stroke{{{middle + by - half / 2, plan.y + half}, {middle + by + half / 2, plan.y - half}},
                                            kit.colours.vermilion,
                                            std::max(2.0, kit.px(3)),
                                            0});
        const Look look = small_look(kit);
        const std::string words = fold_in_words(kit, piece);
        const double width = width_of(kit, words, look);
        if (width <= piece.end - piece.begin && strip.take(middle - width / 2, middle + width / 2))
            put_words(layer, kit, words, look, {middle - width / 2, plan.y + kit.px(24)}, width + 1);
    }

    // A month, a year, an interval: as long on the axis as the date says.
    void put_spans() {
        const double height = kit.px(12);
        std::vector<std::pair<double, double>> spans;
        for (const TimelineMoment& moment : plan.moments) {
            for (const content::Page* page : moment.events) {
                const sys_days first = page->date->first_day();
                const sys_days last = page->date->last_day() + std::chrono::days{1};
                if (last - first <= std::chrono::days{1}) continue;
                spans.emplace_back(x_of(first), std::min(plan.end, x_of(last)));
            }
        }
        std::ranges::sort(spans);
        const auto same = std::ranges::unique(spans);
        spans.erase(same.begin(), same.end());
        for (const auto& [from, to] : spans)
            if (to - from >= kit.px(24))
                layer.items.emplace_back(Box{.rect = {from, plan.y - height / 2, to - from, height},
                                             .fill = kit.colours.vermilion.faded(0.22),
                                             .corner = height / 2});
    }

    void put_ticks(const Marks& marks) {
        const double width = std::max(1.0, kit.px(2));
        const auto tick = [&](double x, double height, Colour colour) {
            layer.items.emplace_back(Box{.rect = {x - width / 2, plan.y, width, height}, .fill = colour});
        };
        for (const double x : marks.small) tick(x, kit.px(10), kit.colours.line);
        for (const double x : marks.tall) tick(x, kit.px(18), kit.colours.control_border);
    }

    // In the middle below its tick, or beside it where a stem goes down; false where there is no room.
    bool put_at_tick(const std::string& text, double tick, const Look& look, double top) {
        const double width = std::ceil(kit.measurer.width(text, type_of(kit, look)));
        const double beside = kit.px(label_gap) + 2;
        for (const double x : {tick - width / 2, tick + beside, tick - width - beside}) {
            if (!strip.take(x, x + width)) continue;
            put_label(layer, kit, text, look, x, top, width);
            return true;
        }
        return false;
    }

    void put_years(const std::vector<Label>& years, const Look& look, double top) {
        for (const Label& year : years) put_at_tick(year.text, year.x, look, top);
    }

    // Where days are only numbers, one of them in each view says its month and year unless the month's first day does.
    void put_months_and_days(const Marks& marks, const Look& look, double top) {
        std::map<double, year_month> said; // x → the month named there
        const auto month_of = [](const DateLabel& l) { return year_month{l.date.year(), l.date.month()}; };
        for (const DateLabel& month : marks.months)
            if (put_at_tick(month_in_words(kit, month_of(month)), month.x, look, top)) said[month.x] = month_of(month);
        std::vector<DateLabel> plain;
        for (const DateLabel& day : marks.days) {
            const auto next = said.upper_bound(day.x);
            const bool is_said = next != said.begin() && std::prev(next)->second == month_of(day) &&
                                 day.x - std::prev(next)->first < kit.size.w * 0.6;
            if (!is_said && put_at_tick(day_in_words(kit, day.date), day.x, look, top)) said[day.x] = month_of(day);
            else plain.push_back(day);
        }
        for (const DateLabel& day : plain)
            put_at_tick(fmt::format("{}", static_cast<unsigned>(day.date.day())), day.x, look, top);
    }
};

// Ticks of one stretch that is to scale, from `from` to `to`.
void mark(Marks& marks, const Drawing& drawing, sys_days from, sys_days to, double px_per_day, double month_width) {
    using namespace std::chrono;
    const StageKit& kit = drawing.kit;
    const double least = kit.px(14);
    const double year_width = kit.measurer.width("0000", type_of(kit, year_look(kit))) + kit.px(40);
    const double day_width = kit.measurer.width("00", type_of(kit, small_look(kit))) + kit.px(22);

    int step = 1; // years between ticks, and between those that say which year
    for (const int s : {1, 2, 5, 10, 20, 50, 100}) {
        step = s;
        if (s * 365.25 * px_per_day >= least) break;
    }
    int named = step;
    for (const int s : {1, 2, 5, 10, 20, 50, 100}) {
        if (s < step) continue;
        named = s;
        if (s * 365.25 * px_per_day >= year_width) break;
    }
    const int last_year = static_cast<int>(year_month_day{to}.year());
    for (int y = static_cast<int>(year_month_day{from}.year()); y <= last_year; ++y) {
        const sys_days day{year{y} / January / 1};
        if (day < from || day > to || y % step != 0) continue;
        const double x = drawing.x_of(day);
        const bool is_named = y % named == 0;
        (is_named ? marks.tall : marks.small).push_back(x);
        if (is_named) marks.years.push_back({fmt::format("{}", y), x});
    }
    const double month = 30.4 * px_per_day;
    if (month < least) return;
    const bool names_days = px_per_day >= day_width;
    const bool names_fives = !names_days && 5 * px_per_day >= day_width;
    // Each month named, or where their words are long, each quarter; January by its year.
    const unsigned named_month = month >= month_width ? 1 : 3 * month >= month_width ? 3 : 12;
    for (year_month m{year_month_day{from}.year(), year_month_day{from}.month()}; sys_days{m / 1} <= to; m += months{1}) {
        if (const sys_days day{m / 1}; m.month() != January && day >= from) {
            const double x = drawing.x_of(day);
            const bool is_named = (static_cast<unsigned>(m.month()) - 1) % named_month == 0;
            (is_named ? marks.tall : marks.small).push_back(x);
            if (is_named) marks.months.push_back({m / 1, x});
        }
        if (px_per_day < kit.px(24)) continue;
        for (unsigned d = 2; d <= static_cast<unsigned>(year_month_day_last{m / last}.day()); ++d) {
            const sys_days day{m / d};
            if (day < from || day > to) continue;
            const double x = drawing.x_of(day);
            marks.small.push_back(x);
            if (names_days || (names_fives && d % 5 == 0 && d < 30)) marks.days.push_back({m / d, x});
        }
    }
}

Marks marks_of(const Drawing& drawing) {
    Marks marks;
    const StageKit& kit = drawing.kit;
    double widest = 0; // month
    for (unsigned m = 1; m <= 12; ++m)
        widest = std::max(widest, width_of(kit, month_in_words(kit, std::chrono::year{1900} / std::chrono::month{m}), small_look(kit)));
    const double month_width = widest + kit.px(30);
    for (const ScalePiece& piece : drawing.plan.scale.pieces) {
        if (!piece.is_folded) {
            mark(marks, drawing, piece.from, piece.to, piece.px_per_day, month_width);
            continue;
        }
        const auto lead = std::chrono::days{static_cast<int>(piece.lead / piece.px_per_day)};
        mark(marks, drawing, piece.from, piece.from + lead, piece.px_per_day, month_width);
        mark(marks, drawing, piece.to - lead, piece.to, piece.px_per_day, month_width);
    }
    return marks;
}

// A day at the end of one piece is the first of the next.
void drop_doubles(std::vector<double>& ticks) {
    std::ranges::sort(ticks);
    const auto same = std::ranges::unique(ticks, [](double a, double b) { return b - a < 0.5; });
    ticks.erase(same.begin(), same.end());
}

template <class Named>
void drop_doubles(std::vector<Named>& labels) {
    std::ranges::sort(labels, {}, &Named::x);
    const auto same = std::ranges::unique(labels, [](const Named& a, const Named& b) { return b.x - a.x < 0.5; });
    labels.erase(same.begin(), same.end());
}

} // namespace

double axis_strip(const StageKit& kit) { return kit.px(14) + line_height(kit, year_look(kit)) + kit.px(10); }

double least_fold_width(const StageKit& kit) {
    const Look look = small_look(kit);
    double widest = 0;
    for (const char* key : {"years-without-entries", "months-without-entries", "days-without-entries"})
        widest = std::max(widest, width_of(kit, kit.word(key, {{"count", "00"}}), look));
    return widest + kit.px(60);
}

std::string fold_in_words(const StageKit& kit, const ScalePiece& fold) {
    const auto days = (fold.to - fold.from).count();
    const auto years = static_cast<long>(static_cast<double>(days) / 365.2425);
    const auto months = static_cast<long>(static_cast<double>(days) / 30.436875);
    if (years >= 2) return kit.word("years-without-entries", {{"count", std::to_string(years)}});
    if (months >= 2) return kit.word("months-without-entries", {{"count", std::to_string(months)}});
    return kit.word("days-without-entries", {{"count", std::to_string(days - 1)}});
}

void put_dot(Layer& layer, const StageKit& kit, const AxisDot& dot, double y, bool is_focused) {
    const double side = kit.px(is_focused ? 32 : 20);
    layer.items.emplace_back(Box{.rect = {dot.from - side / 2, y - side / 2, dot.to - dot.from + side, side},
                                 .fill = is_focused ? kit.colours.vermilion : kit.colours.paper,
                                 .border = is_focused ? kit.colours.vermilion : kit.colours.ink_soft,
                                 .border_width = kit.px(4),
                                 .corner = side / 2});
}

void put_stem(Layer& layer, const StageKit& kit, double x, double from, double to, bool is_focused) {
    const double width = std::max(1.0, kit.px(is_focused ? 3 : 2));
    layer.items.emplace_back(Box{.rect = {x - width / 2, from, width, to - from},
                                 .fill = is_focused ? kit.colours.vermilion : kit.colours.line});
}

void put_axis(Layer& layer, const StageKit& kit, const AxisPlan& plan) {
    Drawing drawing{layer, kit, plan, Strip(kit.px(label_gap))};
    for (const double x : plan.stems_below) drawing.strip.take(x - 1, x + 1);
    drawing.put_lines();
    Marks marks = marks_of(drawing);
    drop_doubles(marks.small);
    drop_doubles(marks.tall);
    drop_doubles(marks.years);
    drop_doubles(marks.months);
    drop_doubles(marks.days);
    drawing.put_ticks(marks);
    drawing.put_spans();
    const double top = plan.y + kit.px(14);
    const double small_top =
        top + (line_height(kit, year_look(kit)) - line_height(kit, small_look(kit))) / 2;
    drawing.put_years(marks.years, year_look(kit), top);
    drawing.put_months_and_days(marks, small_look(kit), small_top);
    for (const AxisDot& dot : plan.dots) put_dot(layer, kit, dot, plan.y, false);
}

} // namespace kiosk::screens
