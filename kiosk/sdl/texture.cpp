#include "sdl/texture.h"

#include "sdl/shapes.h"

#include <SDL.h>

namespace kiosk::sdl {

void DestroyTexture::operator()(SDL_Texture* texture) const {
    SDL_DestroyTexture(texture);
}

Texture shape_texture(SDL_Renderer& renderer, const Shape& shape) {
    if (shape.argb.empty()) return nullptr;
    Texture texture(
        SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, shape.w, shape.h));
    if (!texture) return nullptr;
    SDL_UpdateTexture(texture.get(), nullptr, shape.argb.data(), shape.w * 4);
    SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
    SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeNearest);
    return texture;
}

} // namespace kiosk::sdl
