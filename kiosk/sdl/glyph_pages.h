#pragma once

// Glyphs in a few large textures. A page is emptied as a whole, the one longest unused first, never one used
// in this frame; when all are, there is one more page until the frame is over.

#include "sdl/fonts.h"
#include "sdl/texture.h"

#include <SDL.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::sdl {

struct GlyphKey {
    std::uint16_t face = 0;
    std::uint16_t px = 0;
    bool is_italic = false;
    Running running = Running::Rightwards;
    std::uint32_t rgb = 0xFFFFFF; // baked in; white where the renderer tints
    std::string text;
    auto operator<=>(const GlyphKey&) const = default;
};

struct PlacedGlyph {
    std::size_t page = 0;
    SDL_Rect from{0, 0, 0, 0}; // empty: nothing to draw
    int left = 0;              // px from the pen
    int top = 0;
};

class GlyphPages {
  public:
    static constexpr int side = 1024; // px

    GlyphPages(SDL_Renderer& renderer, std::size_t budget_bytes);

    void next_frame();
    [[nodiscard]] const PlacedGlyph* find(const GlyphKey& key);
    const PlacedGlyph& put(GlyphKey key, const Ink& ink);
    [[nodiscard]] SDL_Texture* texture(std::size_t page) const { return pages_[page].texture.get(); }
    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] std::size_t size() const { return glyphs_.size(); }

  private:
    struct Shelf {
        int y = 0;
        int h = 0;
        int x = 0; // where it is free
    };
    struct Page {
        Texture texture;
        std::vector<Shelf> shelves;
        int free_y = 0;
        std::size_t used_in = 0; // frame
    };

    [[nodiscard]] std::optional<SDL_Point> room(Page& page, int w, int h) const;
    // A page with nothing on it.
    [[nodiscard]] std::size_t fresh_page();
    void forget_glyphs_of(std::size_t page);

    SDL_Renderer& renderer_;
    std::size_t most_pages_;
    std::size_t frame_ = 1;
    std::vector<Page> pages_;
    std::map<GlyphKey, PlacedGlyph> glyphs_;
};

} // namespace kiosk::sdl
