#pragma once

// A card of the timeline: one event with its picture, or the events of one day stacked on one card.

#include <optional>
#include <vector>

#include "screens/timeline_moments.h"
#include "screens/words.h"

namespace kiosk::screens {

// Sizes of the cards of one timeline, px.
struct EventCardSizes {
    double width = 0;      // of a card, or of a column of a day's events
    double height = 0;
    double grow_width = 0; // more, when in the middle of the view
    double grow_height = 0;
    std::size_t rows = 1; // a day's events below each other
};

// Least height of a card: a date and two lines of title.
[[nodiscard]] double least_event_height(const StageKit& kit);
// Least height of one of several events on a card.
[[nodiscard]] double least_event_row(const StageKit& kit);

[[nodiscard]] std::size_t event_columns(const TimelineMoment& moment, const EventCardSizes& sizes);
[[nodiscard]] double event_card_width(const TimelineMoment& moment, const EventCardSizes& sizes);
// The middle of the column the n-th event of the day stands in, px from the card's middle.
[[nodiscard]] double event_column_middle(const TimelineMoment& moment, const EventCardSizes& sizes, std::size_t n);

// `focus`: which of the day's events is in the middle of the view; nothing: none.
void put_event_card(Layer& layer, const StageKit& kit, const TimelineMoment& moment, const EventCardSizes& sizes,
                    const Rect& rect, std::optional<std::size_t> focus);

} // namespace kiosk::screens
