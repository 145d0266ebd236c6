#include "screens/words.h"

#include "base/utf8.h"
#include "text/characters.h"
#include "text/direction.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

std::uint16_t index_of(std::vector<text::TypeStyle>& styles, const text::TypeStyle& style) {
    const auto found = std::ranges::find(styles, style);
    if (found != styles.end()) return static_cast<std::uint16_t>(found - styles.begin());
    styles.push_back(style);
    return static_cast<std::uint16_t>(styles.size() - 1);
}

std::vector<text::Span> spans_of(const std::vector<Words>& words) {
    std::vector<text::Span> spans;
    spans.reserve(words.size());
    for (const Words& w : words) spans.push_back({w.text, w.style, w.tag, w.has_dots, w.ruby, w.rise});
    return spans;
}

// Pieces of one link on one line make one rectangle.
void add_link(SetWords& set, int tag, const Rect& rect) {
    if (!set.links.empty()) {
        auto& [last_tag, last] = set.links.back();
        if (last_tag == tag && last.y == rect.y) {
            const double left = std::min(last.x, rect.x); // pieces are in reading order
            last.w = std::max(last.right(), rect.right()) - left;
            last.x = left;
            return;
        }
    }
    set.links.emplace_back(tag, rect);
}

text::ParagraphStyle paragraph_of(const Look& look) {
    return {look.alignment, 0, look.most_lines, look.is_balanced};
}

std::vector<text::Span> span_of(const StageKit& kit, std::string_view text, const Look& look) {
    return {{std::string(text), type_of(kit, look), -1, false}};
}

double widest_word(const StageKit& kit, std::string_view text, const Look& look) {
    const text::TypeStyle style = type_of(kit, look);
    double widest = 0;
    std::size_t begin = 0;
    const auto end_at = [&](std::size_t end, std::size_t next) {
        if (end > begin)
            widest = std::max(widest, kit.measurer.width(text.substr(begin, end - begin), style));
        begin = next;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        // Han text may break between any two characters.
        if (text::script_of(next_character(text, at)) != text::Script::Western) end_at(from, at);
    }
    end_at(text.size(), text.size());
    return widest;
}

} // namespace

void mark(Words& words, const content::Run& run) {
    const text::TypeStyle plain = words.style;
    if (run.emphasis == content::Emphasis::Strong) words.style.weight = text::Weight::Bold;
    if (run.emphasis == content::Emphasis::Emphasis) {
        words.has_dots = is_han(plain.language);
        // Neither dots nor slanted letters are of Arabic or Hebrew.
        const bool is_joined = text::is_right_to_left(plain.language);
        words.style.is_italic = !words.has_dots && !is_joined;
        if (is_joined) words.style.weight = text::Weight::Bold;
    }
    words.ruby = run.ruby;
    words.spoken = run.spoken;
    words.is_source_mark = run.is_source_mark;
    if (!run.is_source_mark) return;
    constexpr double size = 0.6;  // of the words
    constexpr double rise = 0.42; // em of the words: its top is the top of a Han character
    words.style = plain;
    words.style.size = std::max(1, static_cast<int>(std::lround(plain.size * size)));
    words.style.tracking = 0;
    words.has_dots = false;
    words.rise = plain.size * rise;
}

text::Direction page_direction(const StageKit& kit, std::string_view language) {
    return kit.is_mirrored() && text::is_right_to_left(language) ? text::Direction::RightToLeft
                                                                 : text::Direction::LeftToRight;
}

SetWords set_words(const StageKit& kit, const std::vector<Words>& words, Point at, double width,
                   const text::ParagraphStyle& given) {
    SetWords result;
    if (words.empty() || width <= 0) return result;
    text::ParagraphStyle style = given;
    style.page = page_direction(kit, words.front().style.language);
    const text::SetParagraph paragraph = text::set(spans_of(words), width, style, kit.measurer);
    for (const text::Line& line : paragraph.lines) {
        TextLine set{at.y + line.baseline, {}};
        for (const text::Piece& piece : line.pieces) {
            const Words& source = words.at(piece.span);
            const bool is_link = piece.tag >= 0 && !piece.is_ruby; // its dotted line is below the words
            const text::TypeStyle& look = piece.is_ruby ? text::ruby_style(source.style) : source.style;
            set.pieces.push_back({piece.text, at.x + piece.x, piece.width, index_of(result.item.styles, look),
                                  source.colour, is_link && source.rise == 0,
                                  source.has_dots && !piece.is_ruby, piece.rise, source.spoken,
                                  source.is_source_mark});
            if (is_link)
                add_link(result, piece.tag, {at.x + piece.x, at.y + line.top, piece.width, line.height});
        }
        result.item.lines.push_back(std::move(set));
    }
    result.item.rect = {at.x, at.y, width, paragraph.height};
    result.width = paragraph.width;
    result.height = paragraph.height;
    result.is_cut = paragraph.is_cut;
    return result;
}

text::TypeStyle type_of(const StageKit& kit, const Look& look) {
    text::TypeStyle style = kit.type(look.role, look.language);
    style.size = std::max(1, static_cast<int>(std::lround(style.size * look.scale)));
    return style;
}

double line_height(const StageKit& kit, const Look& look) {
    const text::TypeStyle style = type_of(kit, look);
    return style.size * style.line_height;
}

double width_of(const StageKit& kit, std::string_view text, const Look& look) {
    if (text.empty()) return 0;
    // Set, not measured: squeezed marks and the space between Han and Latin count. A hundredth for rounding.
    constexpr double endless = 1e6;
    Look start = look;
    start.alignment = text::Alignment::Start;
    return std::ceil(text::set(span_of(kit, text, start), endless, paragraph_of(start), kit.measurer).width +
                     0.01);
}

double height_of(const StageKit& kit, std::string_view text, const Look& look, double width) {
    if (text.empty() || width <= 0) return 0;
    return text::set(span_of(kit, text, look), width, paragraph_of(look), kit.measurer).height;
}

double put_words(Layer& layer, const StageKit& kit, std::string_view text, const Look& look, Point at,
                 double width) {
    if (text.empty() || width <= 0) return 0;
    SetWords set = set_words(kit, {{std::string(text), type_of(kit, look), look.colour, -1, false}}, at,
                             width, paragraph_of(look));
    const double height = set.height;
    if (!set.item.lines.empty()) layer.items.emplace_back(std::move(set.item));
    return height;
}

void put_words_in_middle(Layer& layer, const StageKit& kit, std::string_view text, Look look,
                         const Rect& rect) {
    look.most_lines = 1;
    look.alignment = text::Alignment::Centre;
    const double height = height_of(kit, text, look, rect.w);
    put_words(layer, kit, text, look, {rect.x, rect.y + (rect.h - height) / 2}, rect.w);
}

Look fitted(const StageKit& kit, std::string_view text, Look look, double width, double smallest) {
    const double full = look.scale;
    for (const double part : {1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.44}) {
        if (part < smallest) break;
        look.scale = full * part;
        if (widest_word(kit, text, look) > width) continue;
        if (!text::set(span_of(kit, text, look), width, paragraph_of(look), kit.measurer).is_cut) break;
    }
    return look;
}

int lines_in(const StageKit& kit, const Look& look, double height) {
    return std::max(0, static_cast<int>(std::floor((height + 0.5) / line_height(kit, look))));
}

} // namespace kiosk::screens
