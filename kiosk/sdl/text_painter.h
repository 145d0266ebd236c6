#pragma once

// Runs of words on a canvas: glyphs from their pages, emphasis dots, the dotted line of a link.

#include "frame/frame.h"
#include "sdl/canvas.h"
#include "sdl/fonts.h"
#include "sdl/glyph_pages.h"
#include "sdl/shape_painter.h"

namespace kiosk::sdl {

class TextPainter {
  public:
    TextPainter(SDL_Renderer& renderer, const Fonts& fonts, std::size_t budget)
        : fonts_(fonts), glyphs_(renderer, budget) {}

    void next_frame();
    [[nodiscard]] std::size_t bytes() const { return glyphs_.bytes(); }
    [[nodiscard]] std::size_t drawn() const { return drawn_; }
    [[nodiscard]] std::size_t made() const { return made_; }

    void draw(const Canvas& canvas, ShapePainter& shapes, const frame::DrawText& text);

  private:
    void draw_dot(const Canvas& canvas, ShapePainter& shapes, const frame::DrawText& text,
                  const Part& part) const;
    static void draw_dotted_line(const Canvas& canvas, const frame::DrawText& text, double width);

    const Fonts& fonts_;
    GlyphPages glyphs_;
    std::size_t drawn_ = 0;
    std::size_t made_ = 0;
};

} // namespace kiosk::sdl
