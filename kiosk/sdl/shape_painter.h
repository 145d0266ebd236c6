#pragma once

// Boxes, shadows, gradients, lines and rings on a canvas, from textures made once (shapes.h).

#include "frame/frame.h"
#include "sdl/budget_cache.h"
#include "sdl/canvas.h"
#include "sdl/texture.h"

#include <string>
#include <variant>
#include <vector>

namespace kiosk::sdl {

class ShapePainter {
  public:
    explicit ShapePainter(std::size_t budget) : shapes_(budget) {}

    void next_frame() {
        shapes_.next_frame();
        made_ = 0;
    }
    [[nodiscard]] std::size_t bytes() const { return shapes_.bytes(); }
    [[nodiscard]] std::size_t made() const { return made_; }

    void draw(const Canvas& canvas, const frame::FillBox& box);
    void draw(const Canvas& canvas, const frame::FillGradient& gradient);
    void draw(const Canvas& canvas, const frame::DrawStroke& stroke);
    void draw(const Canvas& canvas, const frame::DrawRing& ring);

  private:
    enum class Kind { Box, Shadow, Gradient, Stroke, Ring };
    struct Key {
        Kind kind = Kind::Box;
        std::vector<double> numbers; // everything the shape is made from
        auto operator<=>(const Key&) const = default;
    };
    struct Made {
        Texture texture;
        SDL_Point size{0, 0};
        std::vector<SDL_Rect> cells; // of a line: where there is any of it
    };

    template <typename Make>
    Made& shape(const Canvas& canvas, Key key, Make&& make);
    void draw_shadow(const Canvas& canvas, const frame::FillBox& box, const SDL_Rect& rect);
    void draw_line(const Canvas& canvas, const std::vector<Point>& points, const frame::DrawStroke& stroke);

    BudgetCache<Key, Made> shapes_;
    std::size_t made_ = 0;
};

} // namespace kiosk::sdl
