#pragma once

// A screen that grows out of what was touched, or goes back into it. Two screens are seen: the one below lies whole and
// still, the other is seen through a window that is the card at one end and the glass at the other. Where both show the
// same picture, it flies from its place on the card to its place on the page.
//
// | transition | below            | in the window    | window               | the window's screen |
// |------------|------------------|------------------|----------------------|---------------------|
// | Grow       | the one that     | the present one  | what was touched →   | fades in while it   |
// |            | leaves           |                  | the glass            | is small            |
// | Shrink     | the present one  | the one that     | the glass → what     | fades out when it   |
// |            |                  | leaves           | leads to it again    | is small            |
//
// Only time moves it: a finger that comes down has the present screen's targets, and a swipe ends it at once.

#include "frame/compose.h"

#include <optional>

namespace kiosk::frame {

struct Flight {
    struct Picture {
        DrawPicture drawn;  // px of the glass
        Rect place;         // px of the glass: where the window's screen has the picture itself; empty meanwhile
    };
    bool is_growing = true;
    Rect window;      // px of the glass
    Point offset;     // of the window's screen
    double veil = 1;  // opacity of its ground
    double alpha = 1; // of what is on it
    std::optional<Picture> picture;
};

// Nothing where nothing grows or shrinks, or where it is not known from where: the screens fade.
[[nodiscard]] std::optional<Flight> flight_of(const Scene& scene, const visit::Visit& visit,
                                              const pictures::Store& pictures, Instant now);

// How far the present screen has replaced the one before, 0 to 1.
[[nodiscard]] double arrived(const visit::Transition& transition, Instant now);

} // namespace kiosk::frame
