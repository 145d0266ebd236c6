#include "sdl/surface.h"

#include "base/check.h"
#include "sdl/pixels_file.h"

#include <SDL.h>

#include <cmath>
#include <cstring>

namespace kiosk::sdl {

Surface::Surface(Size px)
    : surface_(SDL_CreateRGBSurfaceWithFormat(0, static_cast<int>(std::lround(px.w)),
                                              static_cast<int>(std::lround(px.h)), 32,
                                              SDL_PIXELFORMAT_RGB888)) {
    check(surface_ != nullptr, "memory for a surface");
    renderer_ = SDL_CreateSoftwareRenderer(surface_);
    check(renderer_ != nullptr, "a software renderer needs nothing but memory");
}

Surface::~Surface() {
    SDL_DestroyRenderer(renderer_);
    SDL_FreeSurface(surface_);
}

pictures::Pixels Surface::pixels() const {
    SDL_RenderFlush(renderer_);
    pictures::Pixels out{surface_->w, surface_->h, true, {}};
    const std::size_t row = static_cast<std::size_t>(out.w) * 4;
    out.bytes.resize(row * static_cast<std::size_t>(out.h));
    for (int y = 0; y < out.h; ++y)
        std::memcpy(out.bytes.data() + static_cast<std::size_t>(y) * row,
                    static_cast<const std::uint8_t*>(surface_->pixels) + y * surface_->pitch, row);
    for (std::size_t i = 3; i < out.bytes.size(); i += 4) out.bytes[i] = 255;
    return out;
}

Result<void> Surface::save_png(const std::string& path) const {
    return write_png(pixels(), path);
}

} // namespace kiosk::sdl
