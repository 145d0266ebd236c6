#include "text/boxes.h"

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/break_opportunities.h"
#include "text/ruby.h"
#include "text/spacing.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace kiosk::text {

namespace {

constexpr std::string_view ellipsis = "…";
constexpr double nearly_an_em = 0.9; // from here on a mark counts as full-width

struct Decoded {
    std::string text;
    std::vector<Character> characters;
};

Decoded decode(const std::vector<Span>& spans) {
    Decoded decoded;
    for (const Span& span : spans) decoded.text += span.text;
    decoded.characters.reserve(decoded.text.size());
    std::size_t at = 0;
    for (std::size_t s = 0; s < spans.size(); ++s) {
        const Span& span = spans[s];
        const Rules rules = rules_of(span.style.language);
        const bool has_one_reading = !span.ruby.empty() && !has_syllables(span);
        const std::size_t begin = at;
        const std::size_t end = at + spans[s].text.size();
        while (at < end) {
            const std::size_t from = at;
            UChar32 code = 0;
            U8_NEXT(decoded.text.data(), at, end, code);
            decoded.characters.push_back({code < 0 ? 0xFFFDU : static_cast<char32_t>(code), from, at, s,
                                          rules, span.rise != 0, has_one_reading && from > begin});
        }
    }
    return decoded;
}

// A character that is a box of its own rather than a part of a word.
bool stands_alone(const Character& c) {
    return script_of(c.code) != Script::Western || mark_of(c.code) != Mark::None;
}

int letters_in(char32_t c) {
    return u_isalnum(static_cast<UChar32>(c)) ? 1 : 0;
}

bool is_ideograph(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
}

Box single(const Character& c, std::string_view text, const TypeStyle& style, Widths& widths) {
    Box box{.mark = mark_of(c.code),
            .script = script_of(c.code),
            .first = c.code,
            .last = c.code,
            .from = c.from,
            .to = c.to,
            .span = c.span};
    box.level = c.level;
    box.is_raised = c.is_raised;
    box.letters = c.is_raised ? 0 : letters_in(c.code);
    box.em = style.size;
    box.is_line_end = c.code == U'\n';
    if (c.code == U'\n' || c.code == U'\r' || c.code == 0x200B) return box;
    if (is_ideograph(c.code)) {
        box.advance = widths.han(style);
    } else {
        box.advance = widths.character(c.code == U'\t' ? " " : text.substr(c.from, c.to - c.from), style);
    }
    const double own = box.advance - style.tracking * style.size;
    box.is_full_width = box.mark != Mark::None && own >= nearly_an_em * style.size;
    return box;
}

bool continues_word(const Box& box, const Character& c, bool may_break) {
    if (may_break || box.span != c.span || box.level != c.level) return false;
    // Fonts draw —— as one stroke, so it is measured and drawn as one.
    if (box.mark == Mark::Dash || box.mark == Mark::Ellipsis) return box.mark == mark_of(c.code);
    return box.script == Script::Western && box.mark == Mark::None && !stands_alone(c);
}

bool must_stay_together(const Box& a, const Box& b) {
    return b.mark == Mark::Closing || b.mark == Mark::Stop || b.mark == Mark::MiddleDot ||
           b.mark == Mark::Connector || a.mark == Mark::Opening || a.mark == Mark::MiddleDot ||
           ((a.mark == Mark::Dash || a.mark == Mark::Ellipsis) && a.mark == b.mark);
}

// What lies between two break opportunities and is wider than the line is broken by characters: first where
// no rule of Chinese forbids it, then anywhere, for no line may stick out.
void force_breaks(Boxes& boxes, const std::vector<Span>& spans, double line_width, Widths& widths) {
    std::vector<Box> row;
    for (std::size_t from = 0; from < boxes.row.size();) {
        std::size_t to = from + 1;
        while (to < boxes.row.size() && !boxes.row[to].may_break_before && !boxes.row[to].is_line_end) ++to;
        double width = 0;
        for (std::size_t i = from; i < to; ++i) {
            const Box& box = boxes.row[i];
            if (box.script != Script::Space || i + 1 < to) width += box.advance + (i > from ? box.gap : 0);
        }
        width += boxes.row[from].start_room - boxes.row[from].start_trim;
        width += boxes.row[to - 1].end_room - boxes.row[to - 1].end_trim;
        if (width <= line_width) {
            row.insert(row.end(), boxes.row.begin() + static_cast<std::ptrdiff_t>(from),
                       boxes.row.begin() + static_cast<std::ptrdiff_t>(to));
        } else {
            for (std::size_t i = from; i < to; ++i) {
                const Box& box = boxes.row[i];
                for (Box& part : split_by_characters(box, boxes.text, spans[box.span].style, widths)) {
                    if (i > from && !row.empty())
                        part.is_prohibited_break = must_stay_together(row.back(), part);
                    row.push_back(part);
                }
            }
        }
        from = to;
    }
    boxes.row = std::move(row);
}

} // namespace

std::vector<Box> split_by_characters(const Box& box, std::string_view text, const TypeStyle& style,
                                     Widths& widths) {
    std::vector<Box> parts;
    for (std::size_t at = box.from; at < box.to;) {
        const std::size_t from = at;
        UChar32 code = 0;
        U8_NEXT(text.data(), at, box.to, code);
        const auto c = code < 0 ? 0xFFFDU : static_cast<char32_t>(code);
        if (!parts.empty() && continues_character(c)) {
            parts.back().to = at;
            continue;
        }
        Box part = box;
        part.first = part.last = c;
        part.from = from;
        part.to = at;
        part.letters = letters_in(c);
        if (!parts.empty()) {
            part.gap = part.give = 0;
            part.can_grow = part.is_replaced = false;
        }
        if (!part.may_break_before || !parts.empty()) part.may_break_before = part.is_forced_break = true;
        parts.push_back(part);
    }
    if (parts.size() > 1) {
        for (Box& part : parts)
            part.advance = widths.character(text.substr(part.from, part.to - part.from), style);
    }
    return parts;
}

Boxes make_boxes(const std::vector<Span>& spans, double line_width, bool minds_sense, Widths& widths) {
    Decoded decoded = decode(spans);
    auto& characters = decoded.characters;
    Boxes boxes;
    boxes.base = base_direction(characters, spans.front().style.language);
    boxes.has_levels = set_levels(characters, boxes.base);
    const std::vector<bool> allowed = break_opportunities(decoded.text, characters);
    boxes.row.reserve(characters.size());
    std::vector<std::size_t> first_characters; // of each box
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const Character& c = characters[i];
        if (!boxes.row.empty() &&
            (continues_character(c.code) || continues_word(boxes.row.back(), c, allowed[i]))) {
            Box& box = boxes.row.back();
            if (!continues_character(c.code)) box.last = c.code;
            box.to = c.to;
            if (!c.is_raised) box.letters += letters_in(c.code);
            continue;
        }
        boxes.row.push_back(single(c, decoded.text, spans[c.span].style, widths));
        boxes.row.back().may_break_before = allowed[i];
        first_characters.push_back(i);
    }
    double width = 0;
    for (Box& box : boxes.row) {
        const std::string_view word = std::string_view(decoded.text).substr(box.from, box.to - box.from);
        const bool has_several = word.size() > static_cast<std::size_t>(U8_LENGTH(box.first));
        if (has_several && !box.is_line_end) box.advance = widths.word(word, spans[box.span].style);
        width += box.advance;
    }
    set_spacing(boxes.row);
    add_readings(boxes, spans, widths);
    if (minds_sense && width > line_width) {
        const std::vector<float> harm = harm_of_breaks(decoded.text, characters);
        for (std::size_t i = 0; i < boxes.row.size(); ++i) {
            Box& box = boxes.row[i];
            const bool is_in_name = i > 0 && box.reading >= 0 && boxes.row[i - 1].span == box.span;
            box.break_harm = is_in_name ? 1 : harm[first_characters[i]];
        }
    }
    boxes.text = std::move(decoded.text) + std::string(ellipsis);
    force_breaks(boxes, spans, line_width, widths);
    return boxes;
}

Box ellipsis_box(const Boxes& boxes, const std::vector<Span>& spans, std::size_t span, Widths& widths) {
    Box box;
    box.mark = Mark::Ellipsis;
    box.script = Script::Western;
    box.first = box.last = U'…';
    box.from = boxes.text.size() - ellipsis.size();
    box.to = boxes.text.size();
    box.span = span;
    box.em = spans[span].style.size;
    box.level = boxes.base == Direction::RightToLeft ? 1 : 0;
    box.advance = widths.character(ellipsis, spans[span].style);
    return box;
}

} // namespace kiosk::text
