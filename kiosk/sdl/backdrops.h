#pragma once

// The pictures of assets that stand behind screens, each scaled once to the display it is shown on.

#include "frame/frame.h"
#include "sdl/budget_cache.h"
#include "sdl/canvas.h"
#include "sdl/texture.h"

#include <map>
#include <string>
#include <utility>

namespace kiosk::sdl {

class Backdrops {
  public:
    explicit Backdrops(std::size_t budget) : made_(budget) {}

    // Path below assets → bytes of the file. What was made before is forgotten.
    void use(std::map<std::string, std::string> files);

    void next_frame() { made_.next_frame(); }
    [[nodiscard]] std::size_t bytes() const { return made_.bytes(); }

    // Nothing where the file cannot be read: the ground below it stays.
    void draw(const Canvas& canvas, const frame::DrawBackdrop& backdrop);

  private:
    struct Key {
        std::string file;
        int w = 0, h = 0; // px it covers; 0: tiled, a whole number of times its own size
        auto operator<=>(const Key&) const = default;
    };
    struct Made {
        Texture texture; // null: it cannot be read, and is not tried again
        SDL_Point size{0, 0};
    };

    std::map<std::string, std::string> files_;
    BudgetCache<Key, Made> made_;
};

} // namespace kiosk::sdl
