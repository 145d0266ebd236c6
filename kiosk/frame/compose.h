#pragma once

// Screen + pictures + now → Frame.

#include <optional>
#include <vector>

#include "base/time.h"
#include "frame/frame.h"
#include "pictures/store.h"
#include "screens/screen.h"
#include "theme/theme.h"
#include "visit/visit.h"

namespace kiosk::frame {

// Everything that may be seen at once. Pointers: may be absent, not mine.
struct Scene {
    const screens::Screen* screen = nullptr;    // of the visitor's place; never absent
    const screens::Screen* focus = nullptr;     // timeline: what is drawn over it for the entry in the middle
    const screens::Screen* leaving = nullptr;   // the one before, while Visit::transition lasts
    const screens::Screen* leaving_focus = nullptr;
    const visit::Visit* leaving_visit = nullptr; // as it was when `leaving` was left: its scroll, its view
    const screens::Screen* neighbour = nullptr; // the page being swiped to
    const screens::Screen* slide = nullptr;     // attract: the slide now
    const screens::Screen* last_slide = nullptr;// attract: the one it fades from
    Instant slide_since{};
    std::size_t slide_number = 0;               // every second one zooms out instead of in
    const screens::Screen* overlay = nullptr;   // question or note
    const content::Audio* audio = nullptr;      // of the visitor's page
    std::optional<std::size_t> pressed;         // index into the targets last given to the gestures
    std::vector<visit::Target> targets;         // those targets
};

[[nodiscard]] Frame compose(const Scene& scene, const visit::Visit& visit, const theme::Theme& theme,
                            const pictures::Store& pictures, Instant now);

// What the scene shows (Now), in the sizes it is shown at.
[[nodiscard]] std::vector<pictures::Wanted> wanted(const Scene& scene, const visit::Visit& visit, const theme::Theme& theme,
                                                   Instant now);

// Every picture of a screen that is not shown yet, for Want::Next.
[[nodiscard]] std::vector<pictures::Wanted> wanted_next(const screens::Screen& screen,
                                                        double slide_zoom = theme::Motion{}.slide_zoom);

} // namespace kiosk::frame
