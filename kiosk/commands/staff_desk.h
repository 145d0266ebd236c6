#pragma once

// The staff console in the window: Dear ImGui over the last frame, fed by the window's events, speaking of this kiosk.

#include <memory>

#include "app/kiosk.h"
#include "app/status.h"
#include "commands/house.h"
#include "sdl/imgui_triangles.h"
#include "sdl/window.h"
#include "staff/console.h"

namespace kiosk::commands {

class StaffDesk {
  public:
    // Both outlive it.
    StaffDesk(const House& house, sdl::Window& window, Instant now);

    void open(Instant now) { console_.open(now); }
    [[nodiscard]] bool is_open() const { return console_.is_open(); }
    // Draws over what the painter has drawn; the caller presents. `happened`: since the last draw.
    [[nodiscard]] staff::StaffIntents draw(const app::Kiosk& kiosk, const app::ProcessStatus& process,
                                           const sdl::Happened& happened, Instant now);

  private:
    [[nodiscard]] staff::Report report(const app::Kiosk& kiosk, const app::ProcessStatus& process, Instant now) const;
    [[nodiscard]] staff::Surface surface() const;

    const House& house_;
    sdl::Window& window_;
    staff::Console console_;
    std::unique_ptr<sdl::ImGuiTriangles> triangles_; // made when first needed: its font atlas costs memory
    Instant last_draw_{};
};

} // namespace kiosk::commands
