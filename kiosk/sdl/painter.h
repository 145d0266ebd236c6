#pragma once

// Plays a Frame on an SDL renderer, accelerated or software. Owns every texture: pictures as long as the
// store says, glyphs, shapes and sheets each in a cache with a budget; nothing used in this frame is evicted
// in this frame.

#include "frame/frame.h"
#include "pictures/store.h"
#include "sdl/fonts.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>

struct SDL_Renderer;

namespace kiosk::sdl {

struct Budgets {
    std::size_t glyphs = 16u << 20; // bytes of glyph pages
    std::size_t shapes = 8u << 20;  // bytes of corners, shadows, gradients, strokes
    std::size_t sheets = 0;         // bytes of kept sheets; 0: three full screens
};

// What the last frame cost and what the caches hold; for tests, `bench` and the staff console.
struct PainterCounts {
    std::size_t glyphs_drawn = 0;
    std::size_t glyphs_made = 0; // this frame
    std::size_t shapes_made = 0; // this frame
    std::size_t sheets_made = 0; // this frame
    std::size_t sheets_kept = 0; // sheets of this frame that were copied from their texture
    std::size_t glyph_bytes = 0;
    std::size_t shape_bytes = 0;
    std::size_t sheet_bytes = 0;
    std::size_t picture_bytes = 0;
};

class Painter {
  public:
    // Both must outlive the painter.
    Painter(SDL_Renderer& renderer, const Fonts& fonts, Budgets budgets = {});
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    // Draws the frame; showing it is the window's (or the surface's) part.
    void play(const frame::Frame& frame);

    void upload(const pictures::RenditionKey& key, pictures::Pixels pixels);
    void drop(const pictures::RenditionKey& key);
    [[nodiscard]] bool has(const pictures::RenditionKey& key) const;

    // Of theme::Assets: icons by name (SVG) and pictures of backgrounds by path (bytes of the files). To be told again
    // when the assets changed.
    void use_art(std::map<std::string, std::string> icons, std::map<std::string, std::string> backdrops);

    // Kept sheets were lost by the driver (Happened::lost_targets).
    void forget_sheets();

    [[nodiscard]] const PainterCounts& counts() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kiosk::sdl
