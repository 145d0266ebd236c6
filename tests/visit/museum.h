#pragma once

// A small exhibition made of values, and one visitor in it whose time a test moves.

#include "visit/visit.h"

namespace kiosk::visit {

[[nodiscard]] content::Edition made_edition(const std::string& language);
[[nodiscard]] content::Exhibition made_exhibition();

[[nodiscard]] Place page_place(const std::string& id);

struct Visitor {
    content::Exhibition exhibition;
    Facts facts{.screen = {1920, 1080},
                .scrolls = Facts::Axis::None,
                .scroll_end = 0,
                .can_turn_back = false,
                .can_turn_on = false,
                .picture_fit = {1600, 900},
                .picture_area = {160, 40, 1600, 900},
                .most_zoom = 8,
                .reading_time = Duration{0},
                .timeline_stops = {},
                .people_stops = {}};
    Timing timing{};
    Instant now{};
    Visit visit;

    Visitor();
    Visitor& feel(const Gesture& gesture);
    Visitor& act(const Action& action);
    Visitor& wait(Duration duration);
    // Awake and at `place`, everything at rest.
    Visitor& at(const Place& place);
    Visitor& drag(Point by, Point velocity = {});
};

// On a timeline of four events, a thousand px from one to the next.
[[nodiscard]] Visitor on_timeline();

} // namespace kiosk::visit
