#pragma once

// The screens around one moment of a visit: the one at hand, the pages beside it, slides, what lies over it. Each is
// laid out when it is first asked for and kept for a while; the keys hold everything that layout depends on.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "app/live_assets.h"
#include "app/live_content.h"
#include "app/screen_cache.h"
#include "screens/lay_out.h"
#include "text/measurer.h"
#include "theme/theme.h"
#include "visit/visit.h"

namespace kiosk::app {

using ScreenPtr = std::shared_ptr<const screens::Screen>;

class LaidOut {
  public:
    // All of them outlive it. To be asked for a screen only where there is content.
    LaidOut(const LiveContent& content, const LiveAssets& assets, const text::Measurer& measurer,
            theme::Display display)
        : content_(content), assets_(assets), measurer_(measurer), display_(display) {}

    [[nodiscard]] screens::Stage stage() const;
    [[nodiscard]] const theme::Display& display() const { return display_; }

    // Of the visit's place.
    [[nodiscard]] ScreenPtr place(const visit::Visit& visit);
    // Timeline: what depends on the entry in the middle. nullptr elsewhere.
    [[nodiscard]] ScreenPtr focus(const visit::Visit& visit);
    // The page `step` pages on, as it will be when the visitor turns to it; nullptr where there is none.
    [[nodiscard]] ScreenPtr neighbour(const visit::Visit& visit, int step);
    // It is there already, or there is none: asking for it takes no time.
    [[nodiscard]] bool has_neighbour(const visit::Visit& visit, int step) const;
    [[nodiscard]] ScreenPtr slide(const visit::Settings& settings, std::size_t slide);
    // The question or the note that lies over the place; nullptr where none does.
    [[nodiscard]] ScreenPtr overlay(const visit::Visit& visit);

    // The theme or the words are new. (New content is known by its version.)
    void forget();
    void display_changed(theme::Display display);

  private:
    [[nodiscard]] std::string key_of(const std::string& what) const;
    [[nodiscard]] std::optional<visit::Visit> turned(const visit::Visit& visit, int step) const;

    const LiveContent& content_;
    const LiveAssets& assets_;
    const text::Measurer& measurer_;
    theme::Display display_;
    std::uint64_t display_version_ = 0;
    ScreenCache cache_{16};
    ScreenCache focuses_{8}; // of the timeline
};

} // namespace kiosk::app
