#pragma once

// One layer of a screen → sheets. What moves by itself (the slow zoom, the viewer's picture, the countdown,
// marks of the scroll) gets a sheet of its own, so that the painter may keep the others.

#include "frame/frame.h"
#include "pictures/store.h"
#include "screens/screen.h"
#include "theme/theme.h"
#include "visit/visit.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace kiosk::frame {

// The slow zoom of an attract slide. It rests while slides fade into each other, so that both are kept sheets then.
struct SlideZoom {
    double scale = 1;
    bool is_moving = false;
};

[[nodiscard]] const theme::Palette& palette_of(const theme::Theme& theme, const visit::Visit& visit);

// What an item needs to know to become commands.
struct Showing {
    const screens::Screen& screen;
    const visit::Visit& visit;
    const theme::Theme& theme;
    const pictures::Store& pictures;
    Instant now;
    SlideZoom slide_zoom; // of the pictures that zoom slowly
    double scroll = 0;    // px
    std::optional<std::size_t> spoken = std::nullopt; // the line read aloud now

    [[nodiscard]] const theme::Palette& palette() const { return palette_of(theme, visit); }
};

// How the scrolled layer is moved, px: to the left along a row, to the right where lines run from right to left, up
// along a column. Whole px keep letters sharp.
[[nodiscard]] Point scrolled_to(const screens::Screen& screen, double scroll);

[[nodiscard]] DrawText text_of(const screens::TextItem& item, const screens::TextLine& line,
                               const screens::TextPiece& piece);

// Where a layer lies.
struct Lying {
    Rect clip; // px of the glass
    Point offset;
    double alpha = 1;
    Rect area;        // px of the screen: where the layer may be seen
    Point scrolled{}; // by how much of `offset` it was moved below that
};

// Appends; true when something in it is on its way and the next frame is needed at once.
[[nodiscard]] bool add_sheets(std::vector<Sheet>& sheets, const screens::Layer& layer, const Showing& showing,
                              const Lying& lying, const std::vector<Command>& ground);

} // namespace kiosk::frame
