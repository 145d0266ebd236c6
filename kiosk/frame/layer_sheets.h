#pragma once

// One layer of a screen → sheets. What moves by itself (the slow zoom, the viewer's picture, the countdown,
// marks of the scroll) gets a sheet of its own, so that the painter may keep the others.

#include "frame/frame.h"
#include "pictures/store.h"
#include "screens/screen.h"
#include "theme/theme.h"
#include "visit/visit.h"

#include <vector>

namespace kiosk::frame {

// The slow zoom of an attract slide. It rests while slides fade into each other, so that both are kept sheets then.
struct SlideZoom {
    double scale = 1;
    bool is_moving = false;
};

// What an item needs to know to become commands.
struct Showing {
    const screens::Screen& screen;
    const visit::Visit& visit;
    const theme::Theme& theme;
    const pictures::Store& pictures;
    Instant now;
    SlideZoom slide_zoom; // of the pictures that zoom slowly
    double scroll = 0;    // px
};

// Where a layer lies.
struct Lying {
    Rect clip; // px of the glass
    Point offset;
    double alpha = 1;
};

// Appends; true when something in it is on its way and the next frame is needed at once.
[[nodiscard]] bool add_sheets(std::vector<Sheet>& sheets, const screens::Layer& layer, const Showing& showing,
                              const Lying& lying, const std::vector<Command>& ground);

} // namespace kiosk::frame
