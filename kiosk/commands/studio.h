#pragma once

// What one screen looks like when everything has come to rest, painted without a window: for `tour` and goldens.

#include <string>
#include <vector>

#include "commands/one_screen.h"
#include "sdl/painter.h"
#include "sdl/surface.h"

namespace kiosk::commands {

class Studio {
  public:
    // `house` outlives it and has a runner that does its jobs at once.
    explicit Studio(House& house);

    // The frame of `screen`, laid out for `id` by `one`, with all its pictures read.
    [[nodiscard]] frame::Frame at_rest(const OneScreen& one, const std::string& id, const screens::Screen& screen);
    void paint(const frame::Frame& frame);

    [[nodiscard]] pictures::Pixels pixels() const { return surface_.pixels(); }
    [[nodiscard]] Result<void> save(const std::string& path) const { return surface_.save_png(path); }
    [[nodiscard]] std::vector<Problem> problems() const { return store_.problems(); }

  private:
    House& house_;
    sdl::Surface surface_;
    sdl::Painter painter_;
    pictures::Store store_;
};

} // namespace kiosk::commands
