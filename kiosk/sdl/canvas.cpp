#include "sdl/canvas.h"

#include <algorithm>
#include <cmath>

namespace kiosk::sdl {

namespace {

Uint8 byte(double part) {
    return static_cast<Uint8>(std::lround(std::clamp(part, 0.0, 1.0) * 255));
}

} // namespace

SDL_Rect whole_px(const Rect& rect) {
    const int x = static_cast<int>(std::lround(rect.x));
    const int y = static_cast<int>(std::lround(rect.y));
    return {x, y, static_cast<int>(std::lround(rect.right())) - x,
            static_cast<int>(std::lround(rect.bottom())) - y};
}

SDL_Rect covering_px(const Rect& rect) {
    const int x = static_cast<int>(std::floor(rect.x));
    const int y = static_cast<int>(std::floor(rect.y));
    return {x, y, static_cast<int>(std::ceil(rect.right())) - x,
            static_cast<int>(std::ceil(rect.bottom())) - y};
}

bool meet(const SDL_Rect& a, const SDL_Rect& b) {
    return SDL_HasIntersection(&a, &b) == SDL_TRUE;
}

Canvas::Canvas(SDL_Renderer& renderer) : renderer_(renderer) {
    SDL_RendererInfo facts{};
    is_software_ = SDL_GetRendererInfo(&renderer, &facts) == 0 && (facts.flags & SDL_RENDERER_SOFTWARE) != 0;
}

void Canvas::begin(SDL_Point offset, SDL_Rect clip, double alpha) {
    offset_ = offset;
    clip_ = clip;
    alpha_ = alpha;
    SDL_RenderSetClipRect(&renderer_, &clip);
}

bool Canvas::sees(const SDL_Rect& rect) const {
    return meet({rect.x + offset_.x, rect.y + offset_.y, rect.w, rect.h}, clip_);
}

void Canvas::fill(const SDL_Rect& rect, Colour colour) const {
    const Uint8 alpha = byte(colour.a / 255.0 * alpha_);
    if (alpha == 0 || !sees(rect)) return;
    SDL_SetRenderDrawBlendMode(&renderer_, alpha == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(&renderer_, colour.r, colour.g, colour.b, alpha);
    const SDL_Rect to{rect.x + offset_.x, rect.y + offset_.y, rect.w, rect.h};
    SDL_RenderFillRect(&renderer_, &to);
}

void Canvas::copy(SDL_Texture* texture, const SDL_Rect* from, const SDL_Rect& to, double alpha) const {
    if (texture == nullptr || !sees(to)) return;
    SDL_SetTextureAlphaMod(texture, byte(alpha * alpha_));
    const SDL_Rect moved{to.x + offset_.x, to.y + offset_.y, to.w, to.h};
    SDL_RenderCopy(&renderer_, texture, from, &moved);
}

void Canvas::copy_tinted(SDL_Texture* texture, const SDL_Rect* from, const SDL_Rect& to,
                         Colour colour) const {
    if (is_software_) {
        copy(texture, from, to);
        return;
    }
    SDL_SetTextureColorMod(texture, colour.r, colour.g, colour.b);
    copy(texture, from, to, colour.a / 255.0);
}

void Canvas::copy_nine(SDL_Texture* texture, SDL_Point size, int cap, const SDL_Rect& to,
                       bool has_centre) const {
    if (texture == nullptr || !sees(to)) return;
    // A small box is its whole texture in that direction: one slice.
    struct Slice {
        int from, from_size, to, to_size;
    };
    const auto slices = [cap](int whole, int target, Slice* out) {
        if (target == whole) {
            out[0] = {0, whole, 0, target};
            return 1;
        }
        out[0] = {0, cap, 0, cap};
        out[1] = {cap, whole - 2 * cap, cap, target - 2 * cap};
        out[2] = {whole - cap, cap, target - cap, cap};
        return 3;
    };
    Slice across[3];
    Slice down[3];
    const int columns = slices(size.x, to.w, across);
    const int rows = slices(size.y, to.h, down);
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i) {
            if (!has_centre && columns == 3 && rows == 3 && i == 1 && j == 1) continue;
            const SDL_Rect from{across[i].from, down[j].from, across[i].from_size, down[j].from_size};
            copy(texture, &from,
                 {to.x + across[i].to, to.y + down[j].to, across[i].to_size, down[j].to_size});
        }
}

} // namespace kiosk::sdl
