#pragma once

// SDL's events → fingers on the glass. A mouse is finger 0. Knows which fingers are down, so that they can be
// cancelled when the window loses its input.

#include "base/geometry.h"
#include "visit/touch.h"

#include <cstdint>
#include <set>

union SDL_Event;

namespace kiosk::sdl {

// The times of its touches are SDL's: see move_in_time().
class TouchReader {
  public:
    // True when the event was about a finger or the mouse; then `touches` may have grown. `px_size`: of the
    // window's picture; `px_per_point`: px of the picture per unit of mouse coordinates.
    bool read(const SDL_Event& event, Size px_size, double px_per_point, visit::Touches& touches);
    // Cancels every finger that is down.
    void cancel(visit::Touches& touches, Instant when);

  private:
    std::set<std::int64_t> down_;
};

// From SDL's clock, ms that begin anew after 49.7 days, to the program's: `newest`, of the last event, is
// `now`.
void move_in_time(visit::Touches& touches, std::uint32_t newest, Instant now);

} // namespace kiosk::sdl
