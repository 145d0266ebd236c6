#pragma once

// Signs of assets/icons on a canvas: drawn once for each size (and, in software, colour) and kept within a budget. A
// sign that is missing or cannot be drawn is a plain circle.

#include "frame/frame.h"
#include "sdl/budget_cache.h"
#include "sdl/canvas.h"
#include "sdl/shape_painter.h"
#include "sdl/shapes.h"
#include "sdl/texture.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::sdl {

// `svg` as large as fits into `side` × `side` px, in `colour`; nothing when it cannot be drawn, or nothing would be seen.
[[nodiscard]] std::optional<Shape> icon_shape(std::string_view svg, int side, Colour colour, bool is_mirrored);

class Icons {
  public:
    explicit Icons(std::size_t budget) : drawn_(budget) {}

    // Name → SVG. What was drawn before is forgotten.
    void use(std::map<std::string, std::string> svg);

    void next_frame() { drawn_.next_frame(); }
    [[nodiscard]] std::size_t bytes() const { return drawn_.bytes(); }
    [[nodiscard]] std::size_t size() const { return drawn_.size(); }

    void draw(const Canvas& canvas, ShapePainter& shapes, const frame::DrawIcon& icon);

  private:
    struct Key {
        std::string name;
        int side = 0;
        std::uint32_t rgb = 0xFFFFFF; // baked in; white where the renderer tints
        bool is_mirrored = false;
        auto operator<=>(const Key&) const = default;
    };

    std::map<std::string, std::string> svg_;
    BudgetCache<Key, Texture> drawn_; // null: it cannot be drawn, and is not tried again
};

} // namespace kiosk::sdl
