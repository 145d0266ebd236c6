#include "sdl/backdrops.h"

#include "sdl/encoded_size.h"
#include "sdl/scale.h"
#include "sdl/surface_pointer.h"

#include <SDL_image.h>

#include <algorithm>
#include <optional>

namespace kiosk::sdl {

namespace {

constexpr double most_px = 40e6; // of a picture that is decoded: 160 MB for a moment
constexpr int fewest_tile_px = 256; // a side: a display is covered by a few dozen copies, not by millions

bool is_too_large(double w, double h) {
    return w * h > most_px;
}

std::optional<pictures::Pixels> decoded(const std::string& bytes) {
    if (const auto said = encoded_size(bytes); said && is_too_large(said->w, said->h)) return std::nullopt;
    const SurfacePointer loaded(IMG_Load_RW(SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size())), 1));
    if (!loaded || loaded->w <= 0 || loaded->h <= 0 || is_too_large(loaded->w, loaded->h)) return std::nullopt;
    const SurfacePointer plain(SDL_ConvertSurfaceFormat(loaded.get(), SDL_PIXELFORMAT_ARGB8888, 0));
    if (!plain) return std::nullopt;
    pictures::Pixels pixels{plain->w, plain->h, true, {}};
    const std::size_t row = static_cast<std::size_t>(plain->w) * 4;
    pixels.bytes.resize(row * static_cast<std::size_t>(plain->h));
    for (int y = 0; y < plain->h; ++y)
        std::copy_n(static_cast<const std::uint8_t*>(plain->pixels) + static_cast<std::ptrdiff_t>(y) * plain->pitch, row,
                    pixels.bytes.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(y) * row));
    return pixels;
}

// The same pattern in a larger tile.
pictures::Pixels repeated(const pictures::Pixels& tile) {
    const auto times = [](int side) { return (fewest_tile_px + side - 1) / side; };
    pictures::Pixels all{tile.w * times(tile.w), tile.h * times(tile.h), true, {}};
    const std::size_t row = static_cast<std::size_t>(tile.w) * 4;
    all.bytes.reserve(static_cast<std::size_t>(all.w) * static_cast<std::size_t>(all.h) * 4);
    for (int y = 0; y < all.h; ++y) {
        const auto from = tile.bytes.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(y % tile.h) * row);
        for (int x = 0; x < all.w; x += tile.w)
            all.bytes.insert(all.bytes.end(), from, from + static_cast<std::ptrdiff_t>(row));
    }
    return all;
}

// The part of the picture, around its middle, that has the proportions of w × h.
Rect covering_part(const pictures::Pixels& pixels, int w, int h) {
    const double scale = std::min(double(pixels.w) / w, double(pixels.h) / h);
    const Size part{w * scale, h * scale};
    return {(pixels.w - part.w) / 2, (pixels.h - part.h) / 2, part.w, part.h};
}

Texture texture_of(SDL_Renderer& renderer, const pictures::Pixels& pixels) {
    Texture texture(
        SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STATIC, pixels.w, pixels.h));
    if (!texture) return nullptr;
    SDL_UpdateTexture(texture.get(), nullptr, pixels.bytes.data(), pixels.w * 4);
    SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
    SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeNearest);
    return texture;
}

} // namespace

void Backdrops::use(std::map<std::string, std::string> files) {
    files_ = std::move(files);
    made_.clear();
}

void Backdrops::draw(const Canvas& canvas, const frame::DrawBackdrop& backdrop) {
    const SDL_Rect rect = whole_px(backdrop.target);
    if (rect.w <= 0 || rect.h <= 0 || !canvas.sees(rect)) return;
    const Key key{backdrop.file, backdrop.is_tiled ? 0 : rect.w, backdrop.is_tiled ? 0 : rect.h};
    const Made* made = made_.find(key);
    if (made == nullptr) {
        const auto file = files_.find(backdrop.file);
        auto pixels = file == files_.end() ? std::nullopt : decoded(file->second);
        if (pixels && !backdrop.is_tiled) {
            pictures::Pixels scaled{rect.w, rect.h, true, {}};
            scaled.bytes.resize(static_cast<std::size_t>(rect.w) * static_cast<std::size_t>(rect.h) * 4);
            Scaler().scale(*pixels, covering_part(*pixels, rect.w, rect.h),
                           {scaled.bytes.data(), static_cast<std::size_t>(rect.w) * 4, rect.w, rect.h});
            pixels = std::move(scaled);
        }
        if (pixels && backdrop.is_tiled) pixels = repeated(*pixels);
        Made fresh;
        if (pixels) fresh = {texture_of(canvas.renderer(), *pixels), {pixels->w, pixels->h}};
        made = &made_.put(key, std::move(fresh), pixels ? pixels->bytes.size() : 64);
    }
    if (!made->texture) return;
    if (!backdrop.is_tiled) {
        canvas.copy(made->texture.get(), nullptr, rect);
        return;
    }
    for (int y = 0; y < rect.h; y += made->size.y)
        for (int x = 0; x < rect.w; x += made->size.x) {
            const SDL_Rect from{0, 0, std::min(made->size.x, rect.w - x), std::min(made->size.y, rect.h - y)};
            canvas.copy(made->texture.get(), &from, {rect.x + x, rect.y + y, from.w, from.h});
        }
}

} // namespace kiosk::sdl
