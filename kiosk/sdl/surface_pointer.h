#pragma once

// An SDL_Surface that is freed with its owner.

#include <SDL_surface.h>

#include <memory>

namespace kiosk::sdl {

struct FreeSurface {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using SurfacePointer = std::unique_ptr<SDL_Surface, FreeSurface>;

} // namespace kiosk::sdl
