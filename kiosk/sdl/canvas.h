#pragma once

// Where the painter draws at the moment: the screen or a kept sheet, moved, clipped and faded. Whole px only,
// so that what stands still stays sharp and what moves moves together.

#include "base/colour.h"
#include "base/geometry.h"

#include <SDL.h>

namespace kiosk::sdl {

// Rounds edges, not sizes: neighbours stay neighbours.
[[nodiscard]] SDL_Rect whole_px(const Rect& rect);
// The smallest whole px that hold it.
[[nodiscard]] SDL_Rect covering_px(const Rect& rect);
[[nodiscard]] bool meet(const SDL_Rect& a, const SDL_Rect& b);

class Canvas {
  public:
    explicit Canvas(SDL_Renderer& renderer);

    [[nodiscard]] SDL_Renderer& renderer() const { return renderer_; }
    // SDL's software renderer: colours are baked into textures, because tinting costs it four times as much.
    [[nodiscard]] bool is_software() const { return is_software_; }

    // What follows is drawn `offset` further, inside `clip` (px of the target), `alpha` as strong.
    void begin(SDL_Point offset, SDL_Rect clip, double alpha);
    [[nodiscard]] SDL_Point offset() const { return offset_; }
    [[nodiscard]] SDL_Rect clip() const { return clip_; }
    [[nodiscard]] double alpha() const { return alpha_; }

    // `rect` in px of the frame, before the offset.
    [[nodiscard]] bool sees(const SDL_Rect& rect) const;
    void fill(const SDL_Rect& rect, Colour colour) const;
    // `from` null: the whole texture. Stretches when the sizes differ.
    void copy(SDL_Texture* texture, const SDL_Rect* from, const SDL_Rect& to, double alpha = 1) const;
    // The same in a colour; in software the texture has it already.
    void copy_tinted(SDL_Texture* texture, const SDL_Rect* from, const SDL_Rect& to, Colour colour) const;
    // A texture of a box whose corners are `cap` px: the corners as they are, the rest stretched.
    void copy_nine(SDL_Texture* texture, SDL_Point size, int cap, const SDL_Rect& to, bool has_centre) const;

  private:
    SDL_Renderer& renderer_;
    bool is_software_ = false;
    SDL_Point offset_{0, 0};
    SDL_Rect clip_{0, 0, 0, 0};
    double alpha_ = 1;
};

} // namespace kiosk::sdl
