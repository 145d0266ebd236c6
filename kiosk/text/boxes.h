#pragma once

// A paragraph as boxes in a row: a Han character, a mark, a space or a Western word, each with its width, the
// gap before it and how far that gap may give. Breaking and justifying only read these numbers.

#include "text/characters.h"
#include "text/direction.h"
#include "text/paragraph.h"
#include "text/widths.h"

#include <string>
#include <vector>

namespace kiosk::text {

struct Box {
    Mark mark = Mark::None;
    Script script = Script::Han;
    char32_t first = 0; // its first and last character
    char32_t last = 0;
    std::size_t from = 0; // bytes of the joined text
    std::size_t to = 0;
    std::size_t span = 0;
    int letters = 0;            // characters in it that are letters, digits or ideographs
    double em = 0;              // px
    double advance = 0;         // px
    bool is_full_width = false; // a mark that takes an em: half of it is blank
    bool is_line_end = false;   // '\n': not shown

    bool may_break_before = false;
    bool is_forced_break = false;     // the break before it splits a word, for want of room
    bool is_prohibited_break = false; // and breaks a rule of Chinese, for want of even more
    float break_harm = 0;             // 0 to 1: what a break before it does to the sense

    std::uint8_t level = 0; // UAX 9; odd: from right to left
    bool is_raised = false; // the number of a source
    int reading = -1;       // index into Boxes::readings

    // The boundary with the box before it, when both are on one line.
    double gap = 0;           // px; negative: squeezed
    double give = 0;          // px by which push-in may shorten it
    bool can_grow = false;    // push-out may widen it
    bool is_replaced = false; // a space that is now a gap: never drawn as a space

    // What is blank at the line's ends.
    double start_trim = 0; // px
    double end_trim = 0;   // px

    // What its reading needs beyond it there.
    double start_room = 0; // px
    double end_room = 0;   // px
};

// What stands above one box, or above several together.
struct Reading {
    std::string text;
    std::size_t span = 0;
    double width = 0;  // px
    double excess = 0; // px by which it is wider on either side than what it stands over; may be negative
};

struct Boxes {
    std::string text; // all spans joined, and behind them an ellipsis for a line that is cut
    std::vector<Box> row;
    std::vector<Reading> readings;
    Direction base = Direction::LeftToRight;
    bool has_levels = false; // some box's level is not 0
};

// `line_width` in px: what is wider than it and cannot be broken is split by characters. `minds_sense`: fills
// break_harm where there will be more than one line.
[[nodiscard]] Boxes make_boxes(const std::vector<Span>& spans, double line_width, bool minds_sense,
                               Widths& widths);

// The ellipsis as a box of that span, for the end of a line.
[[nodiscard]] Box ellipsis_box(const Boxes& boxes, const std::vector<Span>& spans, std::size_t span,
                               Widths& widths);

// The same box as one box a character.
[[nodiscard]] std::vector<Box> split_by_characters(const Box& box, std::string_view text,
                                                   const TypeStyle& style, Widths& widths);

} // namespace kiosk::text
