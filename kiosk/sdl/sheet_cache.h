#pragma once

// Sheets that stand still or move as a whole, kept as textures. A sheet is cut into cells of its area's size,
// so that a long one that scrolls is kept in parts. Kept only when its key comes a second time: what is drawn
// once costs nothing more.

#include "frame/frame.h"
#include "sdl/budget_cache.h"
#include "sdl/texture.h"

#include <SDL.h>

#include <cstdint>
#include <set>

namespace kiosk::sdl {

struct SheetCell {
    std::uint64_t sheet = 0;
    int x = 0, y = 0; // cells from the area's corner
    int w = 0, h = 0; // px
    auto operator<=>(const SheetCell&) const = default;
};

class SheetCache {
  public:
    explicit SheetCache(std::size_t budget) : cells_(budget) {}

    void next_frame() {
        cells_.next_frame();
        before_ = std::move(now_);
        now_.clear();
    }
    // True when the key was there in the frame before, too.
    [[nodiscard]] bool has_come_again(std::uint64_t key) {
        now_.insert(key);
        return before_.contains(key);
    }
    [[nodiscard]] SDL_Texture* find(const SheetCell& cell) {
        const Texture* found = cells_.find(cell);
        return found == nullptr ? nullptr : found->get();
    }
    SDL_Texture* put(const SheetCell& cell, Texture texture) {
        const std::size_t bytes = static_cast<std::size_t>(cell.w) * static_cast<std::size_t>(cell.h) * 4;
        return cells_.put(cell, std::move(texture), bytes).get();
    }
    void clear() { cells_.clear(); }
    [[nodiscard]] std::size_t bytes() const { return cells_.bytes(); }

  private:
    BudgetCache<SheetCell, Texture> cells_;
    std::set<std::uint64_t> before_, now_;
};

} // namespace kiosk::sdl
