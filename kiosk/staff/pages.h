#pragma once

// The two pages of the console: where things stand on them, and which button was pressed.

#include <optional>

#include "staff/console.h"
#include "staff/pin_pad.h"
#include "staff/widgets.h"
#include "staff/words.h"

namespace kiosk::staff {

struct PadPressed {
    std::optional<PinPad::Key> key;
    bool language = false;
    bool close = false;
};

[[nodiscard]] PadPressed draw_pin_pad(Widgets& widgets, const PinPad& pad, const Speech& speech, double target,
                                      Instant now);

enum class PageAsks { Nothing, WhetherToEnd, WhetherToClear };
enum class PagePressed { Nothing, Reload, StartOver, Clear, ClearYes, End, EndYes, No, Language, Close };

[[nodiscard]] PagePressed draw_page(Widgets& widgets, const Report& report, const Speech& speech, double target,
                                    PageAsks asks);

// A part of that page: what becomes of pictures.
void draw_pictures(const Report& report, const Speech& speech, const Rect& rect);

} // namespace kiosk::staff
