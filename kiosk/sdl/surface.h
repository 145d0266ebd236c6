#pragma once

// A picture in memory to paint on: no window, no display, no video driver. For `tour`, goldens and measuring.

#include "base/geometry.h"
#include "base/result.h"
#include "pictures/store.h"

#include <memory>
#include <string>

struct SDL_Renderer;
struct SDL_Surface;

namespace kiosk::sdl {

class Surface {
  public:
    explicit Surface(Size px);
    ~Surface();
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

    // For a Painter; lives as long as the surface.
    [[nodiscard]] SDL_Renderer& renderer() const { return *renderer_; }
    // What was painted so far.
    [[nodiscard]] pictures::Pixels pixels() const;
    // Problem picture_failed with details "reason".
    [[nodiscard]] Result<void> save_png(const std::string& path) const;

  private:
    SDL_Surface* surface_ = nullptr;
    SDL_Renderer* renderer_ = nullptr;
};

} // namespace kiosk::sdl
