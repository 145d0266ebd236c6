#pragma once

// The whole program without a window: what time it is and what the fingers did → what to draw. Everything from
// outside comes in through Parts; see tests/app for how to drive it.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/ahead.h"
#include "app/laid_out.h"
#include "app/live_assets.h"
#include "app/live_content.h"
#include "app/status.h"
#include "base/files.h"
#include "base/log.h"
#include "base/runner.h"
#include "frame/compose.h"
#include "frame/frame.h"
#include "pictures/store.h"
#include "screens/lay_out.h"
#include "text/measurer.h"
#include "theme/theme.h"
#include "visit/gestures.h"
#include "visit/keys.h"
#include "visit/visit.h"

namespace kiosk::app {

// All of them outlive the Kiosk.
struct Parts {
    const Files& content;
    LiveAssets& assets;
    Runner& runner;    // reads content and renditions
    Runner& preparing; // waits for the worker process that opens originals
    Log& log;
    const text::Measurer& measurer;
    std::shared_ptr<pictures::Decoder> decoder;
};

struct Start {
    theme::Display display;
    visit::Settings settings;          // an empty language: the exhibition's default
    std::optional<visit::Place> place; // begin there, browsing; otherwise in attract mode
    pictures::StoreBudget picture_budget;
    LiveContentSettings content;
};

// Where in the round of slides attract mode is. Slides follow each other without a pause; a fade is part of the later one.
struct Round {
    std::size_t slide = 0; // counted on from 0, over all rounds
    Instant since{};
};

class Kiosk {
  public:
    Kiosk(Parts parts, Start start, Instant now);

    // One step, in this order: gestures against the targets last shown → folded into the visit → time → layout where
    // its key changed → pictures wanted → composed. The frame stays valid until the next step.
    // Keys after fingers.
    const frame::Frame& step(Instant now, const visit::Touches& touches, const visit::KeyStrokes& keys = {});

    // When the next step is due although nothing happens; never later than content wants to be looked at.
    [[nodiscard]] Instant due() const { return due_; }
    // The frame differs from the one before: it should be presented.
    [[nodiscard]] bool is_changed() const { return is_changed_; }
    // Everything on the screen is there: no picture is still on its way.
    [[nodiscard]] bool is_complete() const;
    [[nodiscard]] bool has_content() const { return content_.exhibition() != nullptr; }

    [[nodiscard]] pictures::Store& pictures() { return store_; }
    [[nodiscard]] const visit::Visit& visit() const { return visit_; }
    [[nodiscard]] const content::Exhibition& exhibition() const { return *content_.exhibition(); }
    [[nodiscard]] const screens::Screen& screen() const; // on top: the overlay where there is one
    // Of what was last composed, as they lie on the glass; later ones above.
    [[nodiscard]] const std::vector<visit::Target>& targets() const { return targets_; }
    // screens::dump() of what is on top, and of what the timeline draws over itself.
    [[nodiscard]] std::string dump() const;
    [[nodiscard]] Status status(Instant now) const;

    void display_changed(theme::Display display);
    void presented(Instant now, Duration lasting) { frame_times_.add(now, lasting); }
    void content_hint(Instant now) { content_.hint(now); }
    void content_being_written(std::set<std::string> paths) { content_.being_written(std::move(paths)); }
    void reload(Instant now);    // staff, SIGHUP: reads everything, tries failed pictures once more
    void start_over(Instant now); // staff: the visit ends, attract mode begins
    void clear_picture_cache();   // staff: every rendition is made anew
    void forget_fingers() { gestures_.forget(); }
    // Staff held the corner since the last call.
    [[nodiscard]] bool take_staff_call();

  private:
    void take_new_content(Instant now);
    void fold(const visit::Touches& touches, Instant now);
    void fold(const visit::KeyStrokes& keys, Instant now);
    // A tap: what is heard of it.
    void answer(const visit::Visit& before);
    [[nodiscard]] std::optional<frame::Speech> speech(Instant now) const;
    void show(Instant now);
    [[nodiscard]] frame::Scene scene(Instant now);
    void ask_for_pictures(const frame::Scene& scene, Instant now);
    [[nodiscard]] bool is_calm(Instant now) const;
    // The step to a page beside this one that is not laid out yet, when there is time for it.
    [[nodiscard]] std::optional<int> neighbour_to_lay_out(Instant now) const;
    [[nodiscard]] visit::Timing timing() const;
    [[nodiscard]] visit::Limits limits() const;
    [[nodiscard]] const content::Audio* audio_of(const visit::Visit& visit) const;
    // What is on the glass leaves; `left` is the visit as it was.
    void leave(const visit::Visit& left);
    [[nodiscard]] const visit::Facts& facts() const;

    Parts parts_;
    LiveContent content_;
    LaidOut screens_;
    pictures::Store store_;
    visit::Gestures gestures_;
    visit::Visit visit_;
    visit::Visit left_; // as it was when `leaving_` was left
    Ahead ahead_;
    ScreenPtr screen_, focus_, leaving_, leaving_focus_, neighbour_, slide_, last_slide_, overlay_; // of the frame last composed
    std::vector<visit::Target> targets_; // of the topmost screen last shown
    Round round_;
    frame::Frame frame_;
    std::vector<std::string> cues_; // to be heard with the next frame
    Instant due_{};
    Instant content_since_{};
    FrameTimes frame_times_;
    bool is_changed_ = true;
    bool is_staff_called_ = false;
};

} // namespace kiosk::app
