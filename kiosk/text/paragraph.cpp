#include "text/paragraph.h"

#include "text/boxes.h"
#include "text/language_rules.h"
#include "text/line_breaker.h"
#include "text/line_setter.h"
#include "text/ruby.h"

#include <algorithm>

namespace kiosk::text {

namespace {

struct LineBox {
    double height = 0;
    double baseline = 0; // below its top
};

// One height for all lines: a foreign word must not push its line away from its neighbours.
LineBox line_box(const std::vector<Span>& spans, const ParagraphStyle& style, const Measurer& measurer) {
    LineBox box;
    FontMetrics tallest;
    const TypeStyle* known = nullptr;
    for (const Span& span : spans) {
        if (known && *known == span.style) continue;
        known = &span.style;
        const FontMetrics metrics = measurer.metrics(span.style);
        tallest.ascent = std::max(tallest.ascent, metrics.ascent);
        tallest.descent = std::max(tallest.descent, metrics.descent);
        box.height = std::max(box.height, span.style.size * span.style.line_height);
    }
    if (style.line_height > 0) box.height = style.line_height;
    box.baseline = (box.height - tallest.ascent - tallest.descent) / 2 + tallest.ascent;
    return box;
}

bool is_chinese(const std::vector<Span>& spans) {
    return std::ranges::any_of(spans,
                               [](const Span& s) { return rules_of(s.style.language) == Rules::Chinese; });
}

Shape shape_of(const std::vector<Span>& spans, const ParagraphStyle& style) {
    if (style.is_balanced) return Shape::Balanced;
    const bool is_justified = style.alignment == Alignment::Justified && is_chinese(spans);
    return is_justified ? Shape::Justified : Shape::Ragged; // English is ragged right
}

// All lines, forced line ends obeyed. A '\n' at the very end makes no empty line.
std::vector<LineRange> all_lines(const Boxes& boxes, double width, Shape shape) {
    std::vector<LineRange> lines;
    const std::size_t n = boxes.row.size();
    for (std::size_t from = 0; from < n;) {
        std::size_t to = from;
        while (to < n && !boxes.row[to].is_line_end) ++to;
        if (to == from) {
            lines.push_back({from, from, true});
        } else {
            const auto broken = break_lines(boxes.row, from, to, width, shape);
            lines.insert(lines.end(), broken.begin(), broken.end());
        }
        from = to + 1;
    }
    return lines;
}

// Where what `line` would show goes on to: the end of its paragraph.
std::size_t end_of_hard_line(const Boxes& boxes, std::size_t first) {
    while (first < boxes.row.size() && !boxes.row[first].is_line_end) ++first;
    return first;
}

void align(Line& line, double width, const ParagraphStyle& style, Direction own) {
    const bool starts_right =
        (style.alignment == Alignment::Justified ? own : style.page) == Direction::RightToLeft;
    const double room = width - line.width;
    const bool is_right = style.alignment == Alignment::End ? !starts_right : starts_right;
    const double by = style.alignment == Alignment::Centre ? room / 2 : is_right ? room : 0;
    for (Piece& piece : line.pieces) {
        piece.x += by;
        if (style.page == Direction::RightToLeft) piece.x = width - piece.x - piece.width;
    }
}

// px by which a line must grow for its readings to be clear of what stands above it.
double growth_for_readings(const Line& line, const std::vector<Span>& spans, const LineBox& box,
                           bool is_first) {
    constexpr double ink_below = 0.15; // em, of the line before: the mean of Han and Latin
    double needed = 0;
    double em = 0;
    for (const Piece& piece : line.pieces) {
        if (!piece.is_ruby) continue;
        em = spans[piece.span].style.size;
        needed = std::max(needed, ruby_ascent(spans[piece.span].style));
    }
    const double blank_above = is_first ? 0 : std::max(0.0, box.height - box.baseline - ink_below * em);
    return needed == 0 ? 0 : std::max(0.0, needed - box.baseline - blank_above);
}

} // namespace

SetParagraph set(const std::vector<Span>& given, double width, const ParagraphStyle& style,
                 const Measurer& measurer) {
    SetParagraph result;
    if (std::ranges::all_of(given, [](const Span& s) { return s.text.empty(); })) return result;
    Widths widths(measurer);
    const bool has_readings = std::ranges::any_of(given, [](const Span& s) { return !s.ruby.empty(); });
    const std::vector<Span> changed =
        has_readings ? with_long_readings_beside(given, width, widths) : std::vector<Span>{};
    const std::vector<Span>& spans = has_readings ? changed : given;
    Shape shape = shape_of(spans, style);
    const Boxes boxes = make_boxes(spans, width, shape != Shape::Justified && is_chinese(spans), widths);
    std::vector<LineRange> ranges = all_lines(boxes, width, shape);
    if (style.most_lines > 0 && ranges.size() > static_cast<std::size_t>(style.most_lines)) {
        result.is_cut = true;
        // What does not fit anyway fills its lines.
        if (shape == Shape::Balanced) ranges = all_lines(boxes, width, shape = Shape::Ragged);
        ranges.resize(std::min(ranges.size(), static_cast<std::size_t>(style.most_lines)));
    }
    const LineBox box = line_box(spans, style, measurer);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const LineRange& range = ranges[i];
        const bool is_cut_here = result.is_cut && i + 1 == ranges.size();
        const LineMeasure m = measure_line(boxes.row, range.first, range.end);
        const bool is_justified = shape == Shape::Justified && (!range.is_last || m.width > width);
        Line line = is_cut_here ? set_cut_line(boxes, spans, range.first,
                                               end_of_hard_line(boxes, range.first), width, widths)
                                : set_line(boxes, spans, range, is_justified ? width : 0);
        align(line, width, style, boxes.base);
        const double growth = growth_for_readings(line, spans, box, i == 0);
        line.top = result.height;
        line.height = box.height + growth;
        line.baseline = line.top + growth + box.baseline;
        result.width = std::max(result.width, line.width);
        result.height += line.height;
        result.lines.push_back(std::move(line));
    }
    return result;
}

} // namespace kiosk::text
