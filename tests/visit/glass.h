#pragma once

// A glass with two buttons, fingers on it, and what the gestures say about them, in words.

#include "visit/gestures.h"

#include <string>
#include <vector>

namespace kiosk::visit {

using enum Touch::Phase;

inline const std::vector<Target> two_buttons{
    {{100, 900, 200, 80}, GoBack{}, "back"},
    {{400, 900, 200, 80}, TurnPage{1}, "next"},
};
inline constexpr Point on_back{200, 940};
inline constexpr Point on_nothing{900, 500};

// What was said, without the Touched of every Down.
inline std::string words(const std::vector<Gesture>& said) {
    std::string text;
    for (const Gesture& gesture : said) {
        if (const auto* tapped = std::get_if<Tapped>(&gesture))
            text += "tap:" + to_string(tapped->action) + " ";
        if (std::holds_alternative<DoubleTapped>(gesture)) text += "double ";
        if (std::holds_alternative<DragBegan>(gesture)) text += "began ";
        if (std::holds_alternative<Dragged>(gesture)) text += "dragged ";
        if (std::holds_alternative<DragEnded>(gesture)) text += "ended ";
        if (std::holds_alternative<Pinched>(gesture)) text += "pinched ";
        if (std::holds_alternative<PinchEnded>(gesture)) text += "unpinched ";
        if (std::holds_alternative<CornerHeld>(gesture)) text += "corner ";
    }
    if (!text.empty()) text.pop_back();
    return text;
}

// Gestures over the two buttons.
struct Glass {
    Gestures gestures{{1920, 1080}, {}};
    Instant now{};
    bool wants_double_tap = false;
    Surface surface{};
    std::vector<Target> targets = two_buttons;

    std::vector<Gesture> feed(Touch::Phase phase, Point at, std::int64_t finger = 0, Duration after = 10ms) {
        now += after;
        return gestures.step(now, {{phase, finger, at, now}}, targets, wants_double_tap, surface);
    }
    std::string say(Touch::Phase phase, Point at, std::int64_t finger = 0, Duration after = 10ms) {
        return words(feed(phase, at, finger, after));
    }
    std::string wait(Duration after) {
        now += after;
        return words(gestures.step(now, {}, targets, wants_double_tap, surface));
    }
    void drag() { // a finger that is dragging at (900, 400)
        feed(Down, on_nothing);
        feed(Move, {900, 400});
    }
    void pinch() { // fingers 0 and 1 at (900, 500) and (1100, 500)
        feed(Down, on_nothing, 0);
        feed(Down, {1100, 500}, 1);
    }
    void palm() {
        pinch();
        feed(Down, {1000, 700}, 2);
    }
    std::string tap(Point at, std::int64_t finger = 0) {
        const std::string down = say(Down, at, finger);
        return down + say(Up, at, finger);
    }
};

} // namespace kiosk::visit
