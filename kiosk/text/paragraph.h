#pragma once

// Paragraph → lines. Break opportunities from ICU (UAX 14, strict for Chinese), then the rules of W3C clreq
// and GB/T 15834: line-start and line-end prohibitions, squeezing of marks, Han–Latin space, justification,
// no lone character on a last line; bidi by UAX 9; readings above the words. English: ragged right, no
// hyphenation.

#include "text/direction.h"
#include "text/measurer.h"
#include "text/type_style.h"

#include <string>
#include <vector>

namespace kiosk::text {

// A run of one style. `tag` comes back on every piece: the caller's index of a link, or -1.
struct Span {
    std::string text; // UTF-8; '\n' is a forced break
    TypeStyle style;
    int tag = -1;
    bool has_dots = false; // 着重号 under each Han character
    std::string ruby =
        {};          // the reading above it: a syllable a character where there are as many, else one for all
    double rise = 0; // px above the baseline: a small raised number
};

enum class Alignment {
    Start,
    Centre,
    End,
    Justified
}; // Justified: body text, ragged where it is not Chinese

struct ParagraphStyle {
    Alignment alignment = Alignment::Start; // Justified: Chinese body text; the last line stays as it is
    double line_height = 0;                 // px; 0: the largest span's size times its line_height
    int most_lines = 0;                     // 0: as many as it takes; otherwise the last one ends in "…"
    bool is_balanced = false;               // headings: lines of about the same length
    // Of the screen the paragraph stands on. RightToLeft: it is laid out from its start edge and mirrored at
    // the end, so that every x here is px from the paragraph's right edge to the piece's right edge, and
    // turning the piece over as the rectangle it is (left = width - x - its width) puts it where it is read.
    // The paragraph's own direction is that of its language and letters. Start and End are the page's, of
    // Justified its own.
    Direction page = Direction::LeftToRight;
};

// Words of one style and direction at one place. A piece is drawn as it is: squeezed marks and gaps are
// already in x. Its text is in reading order; letters of right-to-left languages are whole words, for they
// join.
struct Piece {
    std::string text;
    double x = 0;     // px from the paragraph's left edge (right: ParagraphStyle::page)
    double width = 0; // px
    std::size_t span = 0;
    int tag = -1;
    double rise = 0;      // px above the line's baseline
    bool is_ruby = false; // the reading above the span, in ruby_style() of the span's
};

struct Line {
    std::vector<Piece> pieces; // in reading order, then those that are ruby
    double baseline = 0;       // px from the paragraph's top
    double top = 0;            // px
    double height = 0;         // px; larger than its neighbours' where a reading needs the room
    double width = 0;          // px, of what is seen
};

struct SetParagraph {
    std::vector<Line> lines;
    double width = 0;    // px, widest line
    double height = 0;   // px
    bool is_cut = false; // most_lines left something out
};

// How a piece that is ruby is drawn: letters of half the size.
[[nodiscard]] TypeStyle ruby_style(const TypeStyle& style);

// `width` in px. A word wider than the line is broken by characters: no line is ever wider.
[[nodiscard]] SetParagraph set(const std::vector<Span>& spans, double width, const ParagraphStyle& style,
                               const Measurer& measurer);

} // namespace kiosk::text
