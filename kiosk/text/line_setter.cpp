#include "text/line_setter.h"

#include "text/justification.h"

#include <cmath>

namespace kiosk::text {

namespace {

constexpr double rounding = 0.001; // px

// Collects boxes into pieces from left to right.
class Setter {
  public:
    Setter(const Boxes& boxes, const std::vector<Span>& spans) : boxes_(boxes), spans_(spans) {}

    void start_at(double x) { x_ = x; }

    void put(const Box& box, double space_before) {
        if (std::abs(space_before) > rounding) close();
        x_ += space_before;
        if (box.script == Script::Space && (box.is_replaced || box.advance == 0 || box.first == 0x3000)) {
            close();
            x_ += box.advance;
            return;
        }
        const std::string_view words = std::string_view(boxes_.text).substr(box.from, box.to - box.from);
        if (box.script == Script::Space) {
            if (is_open_ && line_.pieces.back().span == box.span) {
                pending_ += words == "\t" ? " " : words;
            } else {
                close();
            }
            x_ += box.advance;
            return;
        }
        if (!is_open_ || line_.pieces.back().span != box.span) {
            close();
            line_.pieces.push_back({{}, x_, 0, box.span, spans_[box.span].tag});
            is_open_ = true;
        }
        Piece& piece = line_.pieces.back();
        piece.text += pending_;
        pending_.clear();
        piece.text += words;
        x_ += box.advance;
        piece.width = x_ - piece.x;
    }

    void put_ellipsis(std::size_t span, double width) {
        close_if_spaced();
        if (!is_open_ || line_.pieces.back().span != span) {
            line_.pieces.push_back({{}, x_, 0, span, spans_[span].tag});
        }
        line_.pieces.back().text += "…";
        x_ += width;
        line_.pieces.back().width = x_ - line_.pieces.back().x;
    }

    // `trim`: the blank half of the last mark, which is not seen.
    Line finish(double trim) {
        line_.width = x_ - trim;
        if (!line_.pieces.empty()) line_.pieces.back().width -= trim;
        // A squeezed mark is only as wide as what the next piece leaves it.
        for (std::size_t i = 0; i + 1 < line_.pieces.size(); ++i) {
            Piece& piece = line_.pieces[i];
            piece.width = std::min(piece.width, line_.pieces[i + 1].x - piece.x);
        }
        return std::move(line_);
    }

  private:
    void close() {
        is_open_ = false;
        pending_.clear();
    }
    void close_if_spaced() {
        if (!pending_.empty()) close();
    }

    const Boxes& boxes_;
    const std::vector<Span>& spans_;
    Line line_;
    std::string pending_; // spaces that are shown if more follows
    double x_ = 0;
    bool is_open_ = false; // the last piece may take more
};

bool is_kept_before_ellipsis(const Box& box) {
    return box.script != Script::Space && box.mark != Mark::Opening && box.mark != Mark::Stop &&
           box.mark != Mark::MiddleDot && box.mark != Mark::Ellipsis && box.mark != Mark::Dash &&
           box.first != U',';
}

// The end of the longest run of boxes from `first` that leaves room for the ellipsis.
std::size_t last_that_fits(std::span<const Box> row, std::size_t first, std::size_t end, double room) {
    std::size_t fitting = first;
    for (std::size_t to = first + 1; to <= end; ++to) {
        const bool may_end_here = to == end || row[to].may_break_before || row[to].script == Script::Space ||
                                  row[to].mark != Mark::None;
        if (!may_end_here) continue;
        std::size_t kept = to;
        while (kept > first && !is_kept_before_ellipsis(row[kept - 1])) --kept;
        if (kept == first) continue;
        LineMeasure m = measure_line(row, first, kept);
        if (m.width + row[kept - 1].end_trim > room) break;
        fitting = kept;
    }
    return fitting;
}

} // namespace

Line set_line(const Boxes& boxes, const std::vector<Span>& spans, const LineRange& range,
              double justified_to) {
    Setter setter(boxes, spans);
    if (range.first >= range.end) return setter.finish(0);
    const std::span<const Box> line = std::span(boxes.row).subspan(range.first, range.end - range.first);
    const std::vector<double> added =
        justified_to > 0 ? justify(line, justified_to) : std::vector<double>(line.size(), 0);
    setter.start_at(-line.front().start_trim);
    for (std::size_t i = 0; i < line.size(); ++i) setter.put(line[i], (i > 0 ? line[i].gap : 0) + added[i]);
    return setter.finish(line.back().end_trim);
}

Line set_cut_line(const Boxes& boxes, const std::vector<Span>& spans, std::size_t first, std::size_t end,
                  double line_width, Widths& widths) {
    std::vector<Box> row(boxes.row.begin() + static_cast<std::ptrdiff_t>(first),
                         boxes.row.begin() + static_cast<std::ptrdiff_t>(end));
    const std::size_t span = row.empty() ? 0 : row.front().span;
    double ellipsis = widths.character("…", spans[span].style);
    std::size_t kept = last_that_fits(row, 0, row.size(), line_width - ellipsis);
    if (kept == 0 && !row.empty()) { // the first word alone is too wide
        std::vector<Box> parts = split_by_characters(row.front(), boxes.text, spans[span].style, widths);
        row.erase(row.begin());
        row.insert(row.begin(), parts.begin(), parts.end());
        kept = last_that_fits(row, 0, row.size(), line_width - ellipsis);
    }
    Setter setter(boxes, spans);
    if (kept > 0) setter.start_at(-row.front().start_trim);
    for (std::size_t i = 0; i < kept; ++i) setter.put(row[i], i > 0 ? row[i].gap : 0);
    const std::size_t last = kept > 0 ? row[kept - 1].span : span;
    if (last != span) ellipsis = widths.character("…", spans[last].style);
    setter.put_ellipsis(last, ellipsis);
    return setter.finish(0);
}

} // namespace kiosk::text
