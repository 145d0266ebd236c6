#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "staff/pages.h"

namespace kiosk::staff {

namespace {

using Key = PinPad::Key;

constexpr std::array keys{Key::One,  Key::Two,   Key::Three, Key::Four,   Key::Five, Key::Six,
                          Key::Seven, Key::Eight, Key::Nine,  Key::Delete, Key::Zero, Key::Enter};
constexpr int columns = 3;
constexpr int rows = 4;

std::string sentence(const PinPad& pad, const Speech& speech, Instant now) {
    switch (pad.state()) {
    case PinPad::State::NoPin: return speech("pin-none");
    case PinPad::State::Locked: {
        const auto left = std::ceil(seconds(pad.locked_for(now)));
        return speech("pin-locked", {{"seconds", std::to_string(static_cast<int>(left))}});
    }
    default: break;
    }
    if (pad.was_wrong()) return speech("pin-wrong");
    return speech("pin-enter");
}

std::string label(Key key, const Speech& speech) {
    if (key == Key::Delete) return speech("pin-back");
    if (key == Key::Enter) return speech("pin-enter-button");
    return std::to_string(std::to_underlying(key));
}

std::string name(Key key) {
    if (key == Key::Delete) return "delete";
    if (key == Key::Enter) return "enter";
    return std::to_string(std::to_underlying(key));
}

} // namespace

PadPressed draw_pin_pad(Widgets& widgets, const PinPad& pad, const Speech& speech, double target, Instant now) {
    const double em = Widgets::em();
    const double gap = em * 0.5;
    const Rect screen = widgets.screen();
    const double words = em * 2.8; // two lines
    const double dots = em * 1.8;
    // The keys, and one row more for language and close. Larger than need be where there is room, for tired eyes.
    const double wish = std::max(target, em * 3);
    const double tallest = (screen.h - words - dots - 4 * gap) / (rows + 1) - gap;
    const double widest = (screen.w - 2 * gap) / columns - gap;
    const double side = std::min({wish, tallest, widest});
    const double width = std::min(std::max(side * 1.5, em * 5), widest);

    const double inner = columns * width + (columns - 1) * gap;
    const double inner_h = words + dots + (rows + 1) * (side + gap);
    const Rect card{(screen.w - inner) / 2 - gap * 2, (screen.h - inner_h) / 2 - gap * 1.5, inner + gap * 4,
                    inner_h + gap * 2.5};
    Widgets::card(intersection(card, screen));

    const double x = (screen.w - inner) / 2;
    double y = card.y + gap * 1.5;
    const bool is_bad_news = pad.was_wrong() || pad.state() == PinPad::State::Locked;
    Widgets::text(sentence(pad, speech, now), {x, y, inner, words}, is_bad_news ? colours::vermilion : colours::ink,
                  Align::Centre);
    y += words;
    Widgets::dots(pad.digits(), {x, y, inner, dots});
    y += dots;

    PadPressed pressed;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto column = static_cast<double>(i % columns);
        const auto row = static_cast<double>(i / columns);
        const Rect rect{x + column * (width + gap), y + row * (side + gap), width, side};
        const auto look = keys[i] == Key::Enter ? ButtonLook::Primary : ButtonLook::Plain;
        if (widgets.button(name(keys[i]), label(keys[i], speech), rect, look)) pressed.key = keys[i];
    }
    y += rows * (side + gap);
    const double half = (inner - gap) / 2;
    pressed.language = widgets.button("language", speech("staff-other-language"), {x, y, half, side});
    pressed.close = widgets.button("close", speech("staff-close"), {x + half + gap, y, half, side});
    return pressed;
}

} // namespace kiosk::staff
