#include "sdl/touches.h"

#include <SDL.h>

namespace kiosk::sdl {

namespace {

Instant instant(Uint32 sdl_ms) {
    return Instant(Duration(std::int64_t{sdl_ms} * 1000));
}

} // namespace

bool TouchReader::read(const SDL_Event& event, Size px_size, double px_per_point, visit::Touches& touches) {
    using Phase = visit::Touch::Phase;
    const auto add = [&](Phase phase, std::int64_t finger, Point at) {
        if (phase == Phase::Down) down_.insert(finger);
        // A mouse moves without being pressed; a finger that was cancelled is not heard again.
        else if (!down_.contains(finger))
            return;
        if (phase == Phase::Up) down_.erase(finger);
        touches.push_back({phase, finger, at, instant(event.common.timestamp)});
    };
    switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: {
        if (event.tfinger.touchId == SDL_MOUSE_TOUCHID) return true;
        const Phase phase = event.type == SDL_FINGERDOWN ? Phase::Down
                            : event.type == SDL_FINGERUP ? Phase::Up
                                                         : Phase::Move;
        // Finger 0 is the mouse.
        add(phase, event.tfinger.fingerId + 1, {event.tfinger.x * px_size.w, event.tfinger.y * px_size.h});
        return true;
    }
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: {
        if (event.button.which == SDL_TOUCH_MOUSEID || event.button.button != SDL_BUTTON_LEFT) return true;
        const Phase phase = event.type == SDL_MOUSEBUTTONDOWN ? Phase::Down : Phase::Up;
        add(phase, 0, Point{double(event.button.x), double(event.button.y)} * px_per_point);
        return true;
    }
    case SDL_MOUSEMOTION:
        if (event.motion.which != SDL_TOUCH_MOUSEID)
            add(Phase::Move, 0, Point{double(event.motion.x), double(event.motion.y)} * px_per_point);
        return true;
    default:
        return false;
    }
}

void move_in_time(visit::Touches& touches, std::uint32_t newest, Instant now) {
    for (visit::Touch& touch : touches) {
        const auto ms = static_cast<std::uint32_t>(touch.when.time_since_epoch().count() / 1000);
        // The difference of two unsigned numbers is right also where SDL's clock began anew between them.
        touch.when = now - Duration(std::int64_t{newest - ms} * 1000);
    }
}

void TouchReader::cancel(visit::Touches& touches, Instant when) {
    for (const std::int64_t finger : down_)
        touches.push_back({visit::Touch::Phase::Cancel, finger, {}, when});
    down_.clear();
}

} // namespace kiosk::sdl
