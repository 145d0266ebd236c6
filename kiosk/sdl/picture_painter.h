#pragma once

// Pictures of the content folder on a canvas. Accelerated: a texture, scaled by the renderer. Software: the
// pixels are kept and scaled here, because SDL's software renderer scales in whole px only, and a slow zoom
// would tremble.

#include "frame/frame.h"
#include "pictures/store.h"
#include "sdl/budget_cache.h"
#include "sdl/canvas.h"
#include "sdl/scale.h"
#include "sdl/texture.h"

#include <map>

namespace kiosk::sdl {

class PicturePainter {
  public:
    explicit PicturePainter(std::size_t crown_budget) : crowns_(crown_budget) {}

    void next_frame() { crowns_.next_frame(); }
    void upload(SDL_Renderer& renderer, bool is_software, const pictures::RenditionKey& key,
                pictures::Pixels pixels);
    void drop(const pictures::RenditionKey& key);
    [[nodiscard]] bool has(const pictures::RenditionKey& key) const { return pictures_.contains(key); }
    [[nodiscard]] bool is_opaque(const pictures::RenditionKey& key) const;
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

    void draw(const Canvas& canvas, const frame::DrawPicture& picture);

  private:
    struct Picture {
        pictures::Pixels pixels; // software
        Texture texture;         // accelerated
        int w = 0;
        int h = 0;
        bool is_opaque = true;
    };
    // A scaled picture with its round corners, as it stands on a card, or one with clear parts. Software
    // only.
    struct CrownKey {
        pictures::RenditionKey picture;
        double x = 0, y = 0, w = 0, h = 0; // source
        int to_w = 0, to_h = 0;
        double corner = 0;
        auto operator<=>(const CrownKey&) const = default;
    };

    void draw_scaled(const Canvas& canvas, const Picture& picture, const frame::DrawPicture& wish);
    void draw_crown(const Canvas& canvas, const Picture& picture, const frame::DrawPicture& wish);
    static void draw_texture(const Canvas& canvas, const Picture& picture, const frame::DrawPicture& wish);
    static void draw_fan(const Canvas& canvas, const Picture& picture, const frame::DrawPicture& wish);

    std::map<pictures::RenditionKey, Picture> pictures_;
    std::size_t bytes_ = 0;
    BudgetCache<CrownKey, Texture> crowns_;
    Scaler scaler_;
    Texture stage_; // what was scaled last, on its way to the screen
    SDL_Point stage_size_{0, 0};
};

} // namespace kiosk::sdl
