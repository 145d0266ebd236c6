#include "text/spacing.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace kiosk::text {

namespace {

constexpr double half = 0.5;        // em: the blank half of a full-width mark
constexpr double quarter = 0.25;    // em: between Han and Western; either blank side of a middle dot
constexpr double least_gap = 0.125; // em: what push-in leaves of that quarter
constexpr double mark_give =
    0.5; // of a mark's blank half: a quarter-em after it still tells where a clause ends
constexpr double raised_into_blank = 0.7; // of a mark's blank half
constexpr double word_space_give = 0.25;  // of a word space

// Among right-to-left words nobody can tell on which side of a mark its blank half will lie.
bool is_squeezable(const Box& b) {
    return b.is_full_width && b.level == 0;
}
bool opens(const Box& b) {
    return is_squeezable(b) && b.mark == Mark::Opening;
}
bool closes(const Box& b) {
    return is_squeezable(b) && (b.mark == Mark::Closing || b.mark == Mark::Stop);
}
bool is_dot(const Box& b) {
    return is_squeezable(b) && b.mark == Mark::MiddleDot;
}

double blank_before(const Box& b) {
    return opens(b) ? half * b.em : is_dot(b) ? quarter * b.em : 0;
}
double blank_after(const Box& b) {
    return closes(b) ? half * b.em : is_dot(b) ? quarter * b.em : 0;
}

bool is_han_character(const Box& b) {
    return b.script == Script::Han && b.mark == Mark::None;
}

bool is_han_beside_western(const Box& a, const Box& b) {
    return (is_han_character(a) && keeps_distance_from_han(b.first)) ||
           (is_han_character(b) && keeps_distance_from_han(a.last));
}

// Two neighbours keep one half-em of blank between them at most, one quarter beside a middle dot.
double squeeze(const Box& a, const Box& b) {
    const bool both_are_marks = a.is_full_width && b.is_full_width;
    if (!both_are_marks) return 0;
    const double blank = blank_after(a) + blank_before(b);
    if (closes(a) && closes(b)) return blank;              // ”。
    if (opens(a) && opens(b)) return blank;                // “《
    if (closes(a) && opens(b)) return blank - half * b.em; // ，“
    if (is_dot(a) || is_dot(b)) return std::max(0.0, blank - quarter * b.em);
    return 0;
}

bool can_grow(const Box& a, const Box& b) {
    if (a.script == Script::Western && b.script == Script::Western) return false;
    if (is_han_beside_western(a, b)) return false; // a quarter-em at most
    if (a.mark == Mark::Opening || b.mark == Mark::Closing || b.mark == Mark::Stop) return false;
    if (a.mark == Mark::MiddleDot || b.mark == Mark::MiddleDot || b.mark == Mark::Connector) return false;
    return !((a.mark == Mark::Dash || a.mark == Mark::Ellipsis) && a.mark == b.mark);
}

void set_boundary(const Box& a, Box& b) {
    b.gap = -squeeze(a, b);
    b.can_grow = can_grow(a, b);
    if (is_han_beside_western(a, b)) {
        const double em = std::min(a.em, b.em);
        b.gap = quarter * em;
        b.give = (quarter - least_gap) * em;
    } else if (b.gap == 0) {
        b.give = mark_give * (blank_after(a) + blank_before(b));
    }
}

// A space typed between Han and Western is the quarter-em; one typed beside a full-width mark adds to its
// blank.
void set_space(const Box* before, Box& space, const Box* after) {
    if (space.first == 0x3000) return;
    if (before && after && is_han_beside_western(*before, *after)) {
        const double em = std::min(before->em, after->em);
        space.advance = quarter * em;
        space.give = (quarter - least_gap) * em;
        space.is_replaced = true;
    } else if ((before && blank_after(*before) > 0) || (after && blank_before(*after) > 0)) {
        space.advance = 0;
        space.is_replaced = true;
    } else {
        space.give = space.advance * word_space_give;
        space.can_grow = true;
    }
}

} // namespace

void set_spacing(std::vector<Box>& row) {
    // A raised number stands in what is above the words: its neighbours are neighbours of each other.
    const auto beside = [&](std::size_t i, int step) -> Box* {
        for (auto at = static_cast<std::ptrdiff_t>(i) + step; at >= 0 && at < std::ssize(row); at += step) {
            Box& box = row[static_cast<std::size_t>(at)];
            if (!box.is_raised) return &box;
        }
        return nullptr;
    };
    for (std::size_t i = 0; i < row.size(); ++i) {
        Box& box = row[i];
        const Box* before = beside(i, -1);
        const Box* after = beside(i, +1);
        if (box.is_raised) {
            // The first of a number moves into the blank half of a mark before it.
            if (before && i > 0 && before == &row[i - 1]) box.gap = -raised_into_blank * blank_after(*before);
            continue;
        }
        box.start_trim = opens(box) ? half * box.em : 0;
        box.end_trim = closes(box) ? half * box.em : 0;
        const bool is_behind_number = i > 0 && row[i - 1].is_raised;
        if (box.script == Script::Space) {
            set_space(before, box, after);
        } else if (before && before->script != Script::Space) {
            set_boundary(*before, box);
            if (is_behind_number) box.gap = box.give = 0;
        }
    }
}

} // namespace kiosk::text
