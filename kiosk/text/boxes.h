#pragma once

// A paragraph as boxes in a row: a Han character, a mark, a space or a Western word, each with its width, the
// gap before it and how far that gap may give. Breaking and justifying only read these numbers.

#include "text/characters.h"
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
    bool is_inside_word = false;      // a dictionary word goes on here

    // The boundary with the box before it, when both are on one line.
    double gap = 0;           // px; negative: squeezed
    double give = 0;          // px by which push-in may shorten it
    bool can_grow = false;    // push-out may widen it
    bool is_replaced = false; // a space that is now a gap: never drawn as a space

    // What is blank at the line's ends.
    double start_trim = 0; // px
    double end_trim = 0;   // px
};

struct Boxes {
    std::string text; // all spans joined
    std::vector<Box> row;
};

// `line_width` in px: what is wider than it and cannot be broken is split by characters.
[[nodiscard]] Boxes make_boxes(const std::vector<Span>& spans, double line_width, bool wants_words,
                               Widths& widths);

// The same box as one box a character.
[[nodiscard]] std::vector<Box> split_by_characters(const Box& box, std::string_view text,
                                                   const TypeStyle& style, Widths& widths);

} // namespace kiosk::text
