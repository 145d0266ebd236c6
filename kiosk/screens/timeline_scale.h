#pragma once

// Days → px along the timeline's axis. Within a period every day is as wide as any other, and wide enough for the
// period's cards to stand beside each other; a stretch in which nothing begins is folded when it would take too much
// room. Pure numbers: no words, no items.

#include <chrono>
#include <vector>

namespace kiosk::screens {

struct ScaleMoment {
    std::chrono::sys_days day; // later than the one before
    std::size_t period = 0;    // neighbours of one period share their scale
    double width = 0;          // px of the card that stands there
    double reach = 0;          // px on either side of its dot where its stem may stand, too
};

struct ScaleRules {
    double px_per_day = 0.5;      // at least
    double closer = 1;            // times as wide as the cards need, from 1
    double most_px_per_day = 480; // what `closer` may bring
    std::size_t lanes = 2;        // moments take turns: above, below, above …
    double gap = 64;              // px between cards of a lane
    double inset = 30;            // px that a stem keeps from its card's sides
    double dot_gap = 0;           // px between the middles of neighbouring dots
    double least_left = -1e9;     // px from the first moment: no card begins further left
    double most_right = 1e9;      // px from the first moment: where there is room, no card ends further right
    double fold_from = 1900;      // px: a longer stretch is folded
    double fold_width = 600;      // px it takes then
    double fold_break = 160;      // px in its middle that stand for what is left out; the rest is to scale
};

// From one moment to the next.
struct ScalePiece {
    std::chrono::sys_days from, to;
    double begin = 0, end = 0; // px from the first moment
    double px_per_day = 0;
    bool is_folded = false;
    double lead = 0; // px at either side of a fold that are to scale
};

struct TimelineScale {
    std::vector<double> dots;       // px of each moment; the first is 0
    std::vector<ScalePiece> pieces; // one fewer than dots
    // px of a day; days before the first and after the last continue the nearest piece.
    [[nodiscard]] double at(std::chrono::sys_days day) const;
};

// The whole of it, that many times as wide.
[[nodiscard]] TimelineScale widened(TimelineScale scale, double times);

[[nodiscard]] TimelineScale make_scale(const std::vector<ScaleMoment>& moments, const ScaleRules& rules);

// How far the middle of a card may be from its dot, px, so that its stem still stands upright below it.
[[nodiscard]] double slack(const ScaleMoment& moment, const ScaleRules& rules);

} // namespace kiosk::screens
