#include "text/line_setter.h"

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/justification.h"
#include "text/ruby.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kiosk::text {

namespace {

constexpr double rounding = 0.001; // px

// Where a box of the line stands.
struct Place {
    double x = 0;          // px from the line's left edge
    bool is_apart = false; // something lies between it and the box before
};

bool is_unseen_space(const Box& box) {
    return box.script == Script::Space && (box.is_replaced || box.advance == 0 || box.first == 0x3000);
}

// px of blank before each box.
using Blanks = std::span<const double>;

std::vector<Place> places_in_order(std::span<const Box> line, Blanks before, double x) {
    std::vector<Place> places;
    places.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        x += before[i];
        places.push_back({x, std::abs(before[i]) > rounding});
        x += line[i].advance;
    }
    return places;
}

// The same where some of the line runs from right to left: boxes, and the blanks between them as what they
// lie in.
std::vector<Place> places_by_direction(std::span<const Box> line, Blanks before, double x) {
    std::vector<std::uint8_t> levels;
    std::vector<double> widths;
    std::vector<std::size_t> at; // of each box among them
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0 && std::abs(before[i]) > rounding) {
            levels.push_back(std::min(line[i - 1].level, line[i].level));
            widths.push_back(before[i]);
        }
        at.push_back(levels.size());
        levels.push_back(line[i].level);
        widths.push_back(line[i].advance);
    }
    std::vector<double> left(levels.size(), 0);
    for (const int i : visual_order(levels)) {
        left[static_cast<std::size_t>(i)] = x;
        x += widths[static_cast<std::size_t>(i)];
    }
    std::vector<Place> places;
    for (std::size_t i = 0; i < line.size(); ++i)
        places.push_back({left[at[i]], i > 0 && std::abs(before[i]) > rounding});
    return places;
}

// Neighbours of one span, one direction and one reading become one piece.
class Setter {
  public:
    Setter(const Boxes& boxes, const std::vector<Span>& spans) : boxes_(boxes), spans_(spans) {}

    // `before`: px of blank before each box; that of the first is not looked at.
    Line set(std::span<const Box> line, std::vector<double> before) {
        if (line.empty()) return {};
        const Box& first = line.front();
        const Box& last = line.back();
        before[0] = 0;
        const bool is_rightwards = boxes_.base == Direction::LeftToRight;
        const double start = first.start_room - first.start_trim;
        const double end = last.end_room - last.end_trim;
        const std::vector<Place> places = boxes_.has_levels
                                              ? places_by_direction(line, before, is_rightwards ? start : end)
                                              : places_in_order(line, before, start);
        line_.width = start + end;
        for (std::size_t i = 0; i < line.size(); ++i) line_.width += before[i] + line[i].advance;
        for (std::size_t i = 0; i < line.size(); ++i) put(line[i], places[i]);
        close();
        // What hangs over the line's end is blank.
        if (is_rightwards && last.level == 0 && !line_.pieces.empty())
            line_.pieces.back().width -= last.end_trim;
        narrow_squeezed_marks();
        if (!boxes_.readings.empty()) put_readings(line, places);
        return std::move(line_);
    }

  private:
    void put(const Box& box, const Place& place) {
        if (place.is_apart) close();
        if (is_unseen_space(box)) return close();
        const std::string_view words = std::string_view(boxes_.text).substr(box.from, box.to - box.from);
        const bool goes_on = is_open_ && line_.pieces.back().span == box.span && levels_.back() == box.level;
        if (box.script == Script::Space) {
            if (!goes_on) return close();
            pending_ += words == "\t" ? " " : words;
            return;
        }
        if (!goes_on) {
            close();
            const Span& span = spans_[box.span];
            line_.pieces.push_back({{}, place.x, box.advance, box.span, span.tag, span.rise});
            is_open_ = true;
            levels_.push_back(box.level);
        }
        Piece& piece = line_.pieces.back();
        piece.text += pending_;
        pending_.clear();
        piece.text += words;
        const double right = std::max(piece.x + piece.width, place.x + box.advance);
        piece.x = std::min(piece.x, place.x);
        piece.width = right - piece.x;
    }

    void close() {
        if (is_open_ && levels_.back() % 2 == 1) turn_marks(line_.pieces.back().text);
        is_open_ = false;
        pending_.clear();
    }

    // Beside right-to-left letters the font turns them.
    static void turn_marks(std::string& text) {
        for (std::size_t at = 0; at < text.size();)
            if (is_right_to_left(next_character(text, at))) return;
        text = with_mirrored_marks(text);
    }

    // A squeezed mark is only as wide as what the next piece leaves it.
    void narrow_squeezed_marks() {
        for (std::size_t i = 0; i + 1 < line_.pieces.size(); ++i) {
            if (levels_[i] != 0 || levels_[i + 1] != 0) continue;
            Piece& piece = line_.pieces[i];
            piece.width = std::min(piece.width, line_.pieces[i + 1].x - piece.x);
        }
    }

    void put_readings(std::span<const Box> line, const std::vector<Place>& places) {
        for (std::size_t i = 0; i < line.size();) {
            const int number = line[i].reading;
            double left = places[i].x;
            double right = left;
            std::size_t end = i;
            for (; end < line.size() && line[end].reading == number; ++end) {
                left = std::min(left, places[end].x);
                right = std::max(right, places[end].x + line[end].advance);
            }
            if (number >= next_) {
                const Reading& reading = boxes_.readings[static_cast<std::size_t>(number)];
                const Span& span = spans_[reading.span];
                const double x = std::clamp((left + right - reading.width) / 2, 0.0,
                                            std::max(0.0, line_.width - reading.width));
                line_.pieces.push_back({reading.text, x, reading.width, reading.span, span.tag,
                                        span.rise + ruby_rise(span.style), true});
                next_ = number + 1;
            }
            i = end;
        }
    }

    const Boxes& boxes_;
    const std::vector<Span>& spans_;
    Line line_;
    std::string pending_;              // spaces that are shown if more follows
    bool is_open_ = false;             // the last piece may take more
    std::vector<std::uint8_t> levels_; // of each piece
    int next_ = 0;                     // reading
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
    if (range.first >= range.end) return {};
    const std::span<const Box> line = std::span(boxes.row).subspan(range.first, range.end - range.first);
    std::vector<double> before =
        justified_to > 0 ? justify(line, justified_to) : std::vector<double>(line.size(), 0);
    for (std::size_t i = 1; i < line.size(); ++i) before[i] += line[i].gap;
    return Setter(boxes, spans).set(line, std::move(before));
}

Line set_cut_line(const Boxes& boxes, const std::vector<Span>& spans, std::size_t first, std::size_t end,
                  double line_width, Widths& widths) {
    std::vector<Box> row(boxes.row.begin() + static_cast<std::ptrdiff_t>(first),
                         boxes.row.begin() + static_cast<std::ptrdiff_t>(end));
    const std::size_t span = row.empty() ? 0 : row.front().span;
    Box ellipsis = ellipsis_box(boxes, spans, span, widths);
    std::size_t kept = last_that_fits(row, 0, row.size(), line_width - ellipsis.advance);
    if (kept == 0 && !row.empty()) { // the first word alone is too wide
        std::vector<Box> parts = split_by_characters(row.front(), boxes.text, spans[span].style, widths);
        row.erase(row.begin());
        row.insert(row.begin(), parts.begin(), parts.end());
        kept = last_that_fits(row, 0, row.size(), line_width - ellipsis.advance);
    }
    row.resize(kept);
    // A raised number leaves the ellipsis on the words' baseline.
    std::size_t last = kept;
    while (last > 0 && row[last - 1].is_raised) --last;
    if (last > 0 && row[last - 1].span != span)
        ellipsis = ellipsis_box(boxes, spans, row[last - 1].span, widths);
    row.push_back(ellipsis);
    std::vector<double> before;
    for (const Box& box : row) before.push_back(box.gap);
    return Setter(boxes, spans).set(row, std::move(before));
}

} // namespace kiosk::text
