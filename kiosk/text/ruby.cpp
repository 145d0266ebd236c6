#include "text/ruby.h"

#include "base/utf8.h"
#include "text/pinyin.h"

#include <algorithm>
#include <cmath>

namespace kiosk::text {

namespace {

constexpr double size = 0.5;     // of the words
constexpr double overhang = 0.2; // em of the words: over a neighbour without a reading
constexpr double apart = 0.12;   // em of the words: between two readings
constexpr double rise = 1.0;     // em of the words: above their ink, with room for the tail of a g
constexpr double ascent = 1.38;  // em of the words: the top of a letter with its tone

bool takes_syllable(char32_t c) {
    return script_of(c) == Script::Han && mark_of(c) == Mark::None;
}

std::size_t characters_with_syllables(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) count += takes_syllable(next_character(text, at)) ? 1 : 0;
    return count;
}

std::vector<std::string> syllables_of(const Span& span) {
    const std::size_t count = characters_with_syllables(span.text);
    return count == 0 ? std::vector<std::string>{} : syllables(span.ruby, count);
}

bool has_right_to_left(const Span& span) {
    for (std::size_t at = 0; at < span.text.size();)
        if (is_right_to_left(next_character(span.text, at))) return true;
    return is_right_to_left(std::string_view(span.style.language));
}

double blank_behind(const Box& b) {
    return b.script == Script::Space ? b.advance : 0;
}

// px by which a reading sticks out on either side of the boxes [first, end) it stands over.
double excess(const std::vector<Box>& row, std::size_t first, std::size_t end, double width) {
    double over = row[first].advance;
    for (std::size_t i = first + 1; i < end; ++i) over += row[i].gap + row[i].advance;
    return (width - over) / 2;
}

} // namespace

TypeStyle ruby_style(const TypeStyle& style) {
    TypeStyle small = style;
    small.family = Family::Sans;
    small.weight = Weight::Regular;
    small.is_italic = false;
    small.tracking = 0;
    small.size = std::max(1, static_cast<int>(std::lround(style.size * size)));
    if (small.language.starts_with("zh")) small.language = "en"; // its letters are Latin ones, ’ among them
    return small;
}

double ruby_rise(const TypeStyle& style) {
    return rise * style.size;
}

double ruby_ascent(const TypeStyle& style) {
    return ascent * style.size;
}

bool has_syllables(const Span& span) {
    return !syllables_of(span).empty();
}

std::vector<Span> with_long_readings_beside(const std::vector<Span>& spans, double line_width,
                                            Widths& widths) {
    constexpr double room_for_marks = 4; // em: what may not part from the words at either side
    std::vector<Span> result = spans;
    const bool is_of_both_directions = std::ranges::any_of(spans, has_right_to_left);
    for (Span& span : result) {
        if (span.ruby.empty()) continue;
        const double em = span.style.size;
        const TypeStyle small = ruby_style(span.style);
        double needed = widths.word(span.ruby, small);
        double reading_width = needed; // of the widest part
        double room_above = widths.word(span.text, span.style);
        if (const auto parts = syllables_of(span); !parts.empty()) {
            needed = 0;
            for (const std::string& part : parts) needed = std::max(needed, widths.word(part, small));
            reading_width = needed;
            room_above = em;
        } else {
            // A quarter of an em for each Latin word among Han characters, and one to be sure.
            const auto words = static_cast<double>(std::ranges::count(span.text, ' '));
            needed = std::max(needed, room_above + (1 + words / 2) * em);
        }
        // Where lines run both ways, what is first on a line need not be at its edge: no reading sticks out
        // there.
        const bool is_too_wide = is_of_both_directions && reading_width + apart * em > room_above;
        if (needed + room_for_marks * em <= line_width && !is_too_wide) continue;
        span.text += span.style.language.starts_with("zh") || span.style.language.starts_with("ja")
                         ? "（" + span.ruby + "）"
                         : " (" + span.ruby + ")";
        span.ruby.clear();
    }
    return result;
}

void add_readings(Boxes& boxes, const std::vector<Span>& spans, Widths& widths) {
    std::vector<Box>& row = boxes.row;
    for (std::size_t from = 0; from < row.size();) {
        const std::size_t s = row[from].span;
        std::size_t to = from;
        while (to < row.size() && row[to].span == s) ++to;
        if (spans[s].ruby.empty()) {
            from = to;
            continue;
        }
        const TypeStyle small = ruby_style(spans[s].style);
        const auto add = [&](std::string text, std::size_t first, std::size_t end) {
            const double width = widths.word(text, small);
            for (std::size_t i = first; i < end; ++i)
                row[i].reading = static_cast<int>(boxes.readings.size());
            boxes.readings.push_back({std::move(text), s, width, excess(row, first, end, width)});
        };
        const std::vector<std::string> parts = syllables_of(spans[s]);
        if (parts.empty()) {
            // Blanks at the span's ends are not read.
            while (from < to && row[from].script == Script::Space) ++from;
            std::size_t end = to;
            while (end > from && row[end - 1].script == Script::Space) --end;
            if (end > from) add(spans[s].ruby, from, end);
        } else {
            std::size_t next = 0;
            for (std::size_t i = from; i < to && next < parts.size(); ++i)
                if (takes_syllable(row[i].first)) add(parts[next++], i, i + 1);
        }
        from = to;
    }
    if (boxes.readings.empty()) return;

    const auto excess_of = [&](const Box& b) {
        return b.reading < 0 ? -overhang * b.em : boxes.readings[static_cast<std::size_t>(b.reading)].excess;
    };
    for (std::size_t i = 0; i < row.size(); ++i) {
        Box& box = row[i];
        const bool has = box.reading >= 0;
        if (has) box.start_room = box.end_room = std::max(0.0, excess_of(box));
        if (i == 0 || row[i - 1].reading == box.reading) continue;
        // Over a space nothing stands: what is beyond it counts.
        if (box.script == Script::Space && !has) continue;
        std::size_t before = i - 1;
        double blank = 0;
        while (before > 0 && row[before].script == Script::Space && row[before].reading < 0)
            blank += blank_behind(row[before--]);
        const Box& other = row[before];
        if (other.reading < 0 && !has) continue;
        const bool are_both = other.reading >= 0 && has;
        const double missing =
            excess_of(other) + excess_of(box) + (are_both ? apart * box.em : 0) - blank - box.gap;
        if (missing > 0) {
            box.gap += missing;
            box.give = 0;
        }
    }
}

} // namespace kiosk::text
