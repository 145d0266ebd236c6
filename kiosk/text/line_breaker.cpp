#include "text/line_breaker.h"

#include <algorithm>
#include <limits>

namespace kiosk::text {

namespace {

constexpr double rounding = 0.01; // px

// What each imperfection costs. A rule outweighs any number of loose lines.
constexpr double cost_of_overfull = 1e12;
constexpr double cost_of_prohibited_break = 1e8;
constexpr double cost_of_line = 1e4;
constexpr double cost_of_justified_line = 1; // there the looseness of lines decides
constexpr double cost_of_orphan = 5e3;
constexpr double cost_of_lone_word = 25; // on the last line of ragged text: worth a line before it shorter by half
constexpr double cost_of_forced_break = 1e2;
constexpr double cost_of_broken_word = 60;   // in a heading: worth lines of very different lengths
constexpr double cost_of_broken_sense = 10;  // in other ragged text: worth a line shorter by a third
constexpr double cost_of_broken_phrase = 15; // a heading's line that does not end with a mark
constexpr double cost_of_slack = 100;
constexpr double cost_of_push_in = 0.01;    // next to nothing: push-in comes before push-out
constexpr double cost_of_ragged_line = 100; // in a justified paragraph

bool is_space(const Box& b) {
    return b.script == Script::Space;
}

// Sums along the row: what lies between any two boxes is a difference.
struct Sums {
    std::vector<double> width; // [i]: of boxes before i with the gaps before them
    std::vector<double> give;
    std::vector<int> growing;
    std::vector<int> letters;
    std::vector<std::size_t> ink_from;   // first box at or after i that is no space
    std::vector<std::size_t> ink_before; // end of the ink before i
};

Sums sum_up(std::span<const Box> row) {
    const std::size_t n = row.size();
    Sums s{std::vector<double>(n + 1, 0),      std::vector<double>(n + 1, 0),
           std::vector<int>(n + 1, 0),         std::vector<int>(n + 1, 0),
           std::vector<std::size_t>(n + 1, n), std::vector<std::size_t>(n + 1, 0)};
    for (std::size_t i = 0; i < n; ++i) {
        s.width[i + 1] = s.width[i] + row[i].gap + row[i].advance;
        s.give[i + 1] = s.give[i] + row[i].give;
        s.growing[i + 1] = s.growing[i] + (row[i].can_grow ? 1 : 0);
        s.letters[i + 1] = s.letters[i] + row[i].letters;
        s.ink_before[i + 1] = is_space(row[i]) ? s.ink_before[i] : i + 1;
    }
    for (std::size_t i = n; i-- > 0;) s.ink_from[i] = is_space(row[i]) ? s.ink_from[i + 1] : i;
    return s;
}

// Ink of the line [from, to). An ideographic space at the paragraph's start is its indent and stays.
LineRange ink(std::span<const Box> row, const Sums& s, std::size_t from, std::size_t to) {
    std::size_t first = std::min(s.ink_from[from], to);
    if (from == 0) {
        for (std::size_t i = 0; i < first; ++i) {
            if (row[i].first == 0x3000) first = i;
        }
    }
    return {first, std::max(first, s.ink_before[to]), to == row.size()};
}

LineMeasure measured(std::span<const Box> row, const Sums& s, const LineRange& line) {
    if (line.first >= line.end) return {};
    const Box& first = row[line.first];
    LineMeasure m;
    const Box& last = row[line.end - 1];
    m.width = s.width[line.end] - s.width[line.first] - first.gap - first.start_trim - last.end_trim +
              first.start_room + last.end_room;
    m.give = s.give[line.end] - s.give[line.first + 1];
    m.growing = s.growing[line.end] - s.growing[line.first + 1];
    return m;
}

// A last line of one Han character, or of one Western word under four letters.
bool is_orphan(std::span<const Box> row, const Sums& s, const LineRange& line) {
    if (line.first == 0 || line.first >= line.end) return false;
    const int letters = s.letters[line.end] - s.letters[line.first];
    if (letters == 1) return true;
    if (letters >= 4) return false;
    return std::all_of(row.begin() + static_cast<std::ptrdiff_t>(line.first),
                       row.begin() + static_cast<std::ptrdiff_t>(line.end),
                       [](const Box& b) { return b.script == Script::Western; });
}

// A last line of one Western word, however long.
bool is_lone_word(std::span<const Box> row, const LineRange& line) {
    if (line.first == 0 || line.first >= line.end) return false;
    return std::all_of(row.begin() + static_cast<std::ptrdiff_t>(line.first),
                       row.begin() + static_cast<std::ptrdiff_t>(line.end),
                       [](const Box& b) { return b.script == Script::Western; });
}

double cost_of_justified(std::span<const Box> row, const LineRange& line, const LineMeasure& m,
                         double line_width) {
    if (m.width > line_width + rounding) {
        const double part = (m.width - line_width) / m.give;
        return cost_of_push_in * part * part;
    }
    if (line.is_last) return 0;
    const double slack = line_width - m.width;
    if (slack < rounding) return 0;
    const double growth = m.growing > 0 ? slack / m.growing / row[line.first].em : 1;
    return cost_of_slack * growth * growth + (growth > most_growth ? cost_of_ragged_line : 0);
}

double cost_of_ragged(const LineRange& line, const LineMeasure& m, double line_width, Shape shape) {
    if (line.is_last && shape != Shape::Balanced) return 0;
    const double slack = (line_width - m.width) / line_width;
    return cost_of_slack * slack * slack;
}

struct Best {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t from = 0;
};

} // namespace

LineMeasure measure_line(std::span<const Box> row, std::size_t first, std::size_t end) {
    LineMeasure m;
    if (first >= end) return m;
    m.width = -row[first].start_trim - row[end - 1].end_trim + row[first].start_room + row[end - 1].end_room;
    for (std::size_t i = first; i < end; ++i) {
        m.width += row[i].advance;
        if (i == first) continue;
        m.width += row[i].gap;
        m.give += row[i].give;
        m.growing += row[i].can_grow ? 1 : 0;
    }
    return m;
}

std::vector<LineRange> break_lines(std::span<const Box> whole_row, std::size_t from, std::size_t to,
                                   double line_width, Shape shape) {
    const std::span<const Box> row = whole_row.subspan(from, to - from);
    if (row.empty()) return {};
    const Sums sums = sum_up(row);
    std::vector<std::size_t> stops{0};
    for (std::size_t i = 1; i < row.size(); ++i) {
        if (row[i].may_break_before) stops.push_back(i);
    }
    stops.push_back(row.size());

    std::vector<Best> best(stops.size());
    best[0].cost = 0;
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        for (std::size_t j = i + 1; j < stops.size(); ++j) {
            const LineRange line = ink(row, sums, stops[i], stops[j]);
            const LineMeasure m = measured(row, sums, line);
            const double give = shape == Shape::Justified ? m.give : 0;
            const bool is_overfull = m.width > line_width + give + rounding;
            if (is_overfull && j > i + 1) {
                // Marks at the end of a line take half their width: one more may fit where one less did not.
                if (m.width > line_width + give + row[line.end - 1].em * 2) break;
                continue;
            }
            double cost = best[i].cost + (shape == Shape::Justified ? cost_of_justified_line : cost_of_line);
            if (is_overfull)
                cost += cost_of_overfull;
            else if (shape == Shape::Justified)
                cost += cost_of_justified(row, line, m, line_width);
            else
                cost += cost_of_ragged(line, m, line_width, shape);
            if (line.is_last && is_orphan(row, sums, line)) cost += cost_of_orphan;
            if (line.is_last && shape == Shape::Ragged && is_lone_word(row, line))
                cost += cost_of_lone_word;
            if (!line.is_last) {
                const Box& next = row[stops[j]];
                if (next.is_prohibited_break) cost += cost_of_prohibited_break;
                if (next.is_forced_break) cost += cost_of_forced_break;
                cost +=
                    next.break_harm * (shape == Shape::Balanced ? cost_of_broken_word : cost_of_broken_sense);
                if (shape == Shape::Balanced && row[line.end - 1].mark == Mark::None)
                    cost += cost_of_broken_phrase;
            }
            if (cost < best[j].cost) best[j] = {cost, i};
        }
    }

    std::vector<LineRange> lines;
    for (std::size_t j = stops.size() - 1; j > 0; j = best[j].from) {
        LineRange line = ink(row, sums, stops[best[j].from], stops[j]);
        line.first += from;
        line.end += from;
        lines.push_back(line);
    }
    std::ranges::reverse(lines);
    return lines;
}

} // namespace kiosk::text
