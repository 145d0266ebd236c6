#include "sdl/pixels_file.h"

#include "base/problem_kinds.h"

#include <SDL_image.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace kiosk::sdl {

namespace {

struct Free {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Picture = std::unique_ptr<SDL_Surface, Free>;

Problem failed(const std::string& path) {
    return {problems::picture_failed, path, 0, {{"reason", SDL_GetError()}}};
}

} // namespace

Result<pictures::Pixels> read_pixels(const std::string& path) {
    const Picture read(IMG_Load(path.c_str()));
    if (!read) return std::unexpected(failed(path));
    const bool may_be_clear = SDL_ISPIXELFORMAT_ALPHA(read->format->format) || SDL_HasColorKey(read.get()) ||
                              SDL_ISPIXELFORMAT_INDEXED(read->format->format);
    const Picture picture(SDL_ConvertSurfaceFormat(read.get(), SDL_PIXELFORMAT_ARGB8888, 0));
    if (!picture) return std::unexpected(failed(path));
    pictures::Pixels out{picture->w, picture->h, true, {}};
    const std::size_t row = static_cast<std::size_t>(out.w) * 4;
    out.bytes.resize(row * static_cast<std::size_t>(out.h));
    for (int y = 0; y < out.h; ++y)
        std::memcpy(out.bytes.data() + static_cast<std::size_t>(y) * row,
                    static_cast<const std::uint8_t*>(picture->pixels) + y * picture->pitch, row);
    if (may_be_clear)
        for (std::size_t i = 3; i < out.bytes.size() && out.is_opaque; i += 4)
            out.is_opaque = out.bytes[i] == 255;
    return out;
}

Result<void> write_png(const pictures::Pixels& pixels, const std::string& path) {
    // SDL only reads from it.
    void* bytes = const_cast<std::uint8_t*>(pixels.bytes.data());
    const Picture picture(SDL_CreateRGBSurfaceWithFormatFrom(bytes, pixels.w, pixels.h, 32, pixels.w * 4,
                                                             SDL_PIXELFORMAT_ARGB8888));
    if (!picture || IMG_SavePNG(picture.get(), path.c_str()) != 0) return std::unexpected(failed(path));
    return {};
}

} // namespace kiosk::sdl
