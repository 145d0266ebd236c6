#pragma once

// Makes the pictures of the whole exhibition ready before somebody asks for them: now and then one more screen is
// laid out, and its renditions are asked of the store at low priority. The screens are those a new visitor would see.

#include <optional>
#include <vector>

#include "base/time.h"
#include "pictures/store.h"
#include "screens/lay_out.h"
#include "visit/visit.h"

namespace kiosk::app {

inline constexpr Duration ahead_pause{600'000'000}; // before all begins again
inline constexpr Duration ahead_pace{2'000'000}; // laying out costs some milliseconds of a frame: seldom enough

class Ahead {
  public:
    // From the first screen: content, theme or display are new.
    void begin();
    // The next screen, when its time has come; to be called when the renditions of the last one are ready or failed.
    void step(const screens::Stage& stage, const visit::Settings& settings, Instant now);
    // Something failed that may pass (a full disk, a share that is away): after the last screen all begins again.
    void note_passing_failure() { is_to_be_repeated_ = true; }

    // Of the screen at hand, each with Want::Ahead; nothing when all is done.
    [[nodiscard]] const std::vector<pictures::Wanted>& wanted() const { return wanted_; }
    [[nodiscard]] std::optional<Instant> due() const;
    // Not yet laid out.
    [[nodiscard]] std::size_t screens_left() const { return screens_.size() - next_; }

  private:
    // A screen that a visitor may come to, or a slide.
    struct Stop {
        content::Language language;
        std::optional<visit::Place> place; // nothing: an attract slide
        std::size_t slide = 0;
    };
    [[nodiscard]] static std::vector<Stop> all_screens(const content::Exhibition& exhibition);

    bool is_begun_ = false;
    bool is_to_be_repeated_ = false;
    std::vector<Stop> screens_;
    std::size_t next_ = 0;
    Instant due_{};
    std::vector<pictures::Wanted> wanted_;
};

} // namespace kiosk::app
