#pragma once

// The timeline worked out: which cards there are and where everything stands, px of the paper at scroll 0.
// From zoom 1 on every moment has a card of its own, and the scale gives each of them room. Below, the scale
// of zoom 1 shrinks as a whole until all of it is in view, and cards become stacks where they have no room
// beside each other.

#include "screens/timeline_cards.h"
#include "screens/timeline_event.h"
#include "screens/timeline_moments.h"
#include "screens/timeline_stacks.h"
#include "screens/words.h"

namespace kiosk::screens {

// Where on the glass the parts of the timeline are.
struct TimelineParts {
    Rect view;                   // what scrolls
    double axis = 0;             // px, middle of the line
    double upper = 0, lower = 0; // px: foot of the cards above, top of the cards below
    bool has_upper = true;
    double height = 0; // px that a card and its growth have
};

// `top` to `bottom`: where cards may stand, px. Two lanes where both are high enough, one below the axis
// otherwise.
[[nodiscard]] TimelineParts timeline_parts(const StageKit& kit, double top, double bottom);

struct TimelinePlan {
    TimelineParts parts;
    std::vector<TimelineMoment> moments;
    TimelineScale scale; // a dot a moment
    bool is_far = false; // zoomed out: cards of words alone
    EventCardSizes sizes;
    std::vector<TimelineStack> stacks; // a card each; those of one moment alone, where it is not far
    std::vector<ScaleMoment> cards;
    std::vector<double> middles; // of each card, px from the first dot
    double x = 0;                // px of the first dot
    std::size_t focus = 0;       // card in the middle of the view, and which of its events
    std::size_t focus_event = 0;
    double scroll_end = 0; // px
    double least_zoom = 1; // at which all is in view

    [[nodiscard]] bool is_above(std::size_t card) const { return parts.has_upper && card % 2 == 0; }
    [[nodiscard]] double from(std::size_t card) const; // px of its first dot
    [[nodiscard]] double to(std::size_t card) const;   // and its last
    [[nodiscard]] double
    stem(std::size_t card) const; // px, as near below or above the card's middle as its dots let it
    [[nodiscard]] std::vector<const content::Page*> events(std::size_t card) const;
    [[nodiscard]] Rect place(std::size_t card, double width, double height) const;
};

[[nodiscard]] TimelinePlan plan_timeline(const StageKit& kit, const TimelineParts& parts,
                                         const std::optional<content::PageId>& focus, double zoom);

// Scroll at which the n-th event of the moment is in the middle of the view; where the view shows all, less
// than 0 or more than scroll_end.
[[nodiscard]] double stop_of(const StageKit& kit, const TimelinePlan& plan, std::size_t moment,
                             std::size_t n);

} // namespace kiosk::screens
