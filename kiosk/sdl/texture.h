#pragma once

// An SDL texture that is destroyed with its owner.

#include <memory>

struct SDL_Renderer;
struct SDL_Texture;

namespace kiosk::sdl {

struct DestroyTexture {
    void operator()(SDL_Texture* texture) const;
};
using Texture = std::unique_ptr<SDL_Texture, DestroyTexture>;

struct Shape;
// Straight alpha, blended, never filtered. Null when the renderer cannot hold it.
[[nodiscard]] Texture shape_texture(SDL_Renderer& renderer, const Shape& shape);

} // namespace kiosk::sdl
