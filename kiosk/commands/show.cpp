// kiosk show: the window, the main loop, and everything that lasts as long as the kiosk does.

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "app/kiosk.h"
#include "base/memory.h"
#include "base/watcher.h"
#include "commands/commands.h"
#include "commands/house.h"
#include "commands/known_display.h"
#include "commands/signals.h"
#include "commands/staff_desk.h"
#include "commands/status_file.h"
#include "sdl/painter.h"
#include "sdl/sound.h"
#include "sdl/window.h"

namespace kiosk::commands {

namespace {

constexpr Duration longest_sleep = 250ms;      // signals and the watcher are looked at this often
constexpr Duration frame_time{16'667};         // where the display does not pace us
constexpr std::size_t upload_budget = 9 << 20; // bytes a frame: one full screen at 1080p

// They read content and renditions: milliseconds, but for a large folder of content, so what is on the screen has a
// thread of its own.
constexpr Threads background{.any = 1, .urgent = 1};
// They wait for the worker processes, one each (and one for the looks that reading content takes): a slow picture that
// may come next does not hold up one that is shown.
constexpr Threads preparing{.any = 1, .urgent = 1};
// A sound server that hangs holds up nothing but the sound.
constexpr Threads hearing{.any = 1};
constexpr Duration longest_end = 2s; // even then: opening and closing a loudspeaker cannot be broken off

class Show {
  public:
    Show(House& house, Runner& runner, Runner& preparing_runner, Runner& hearing_runner, Log& log, sdl::Window& window,
         const ShowWish& wish)
        : house_(house), window_(window), painter_(window.renderer(), house.fonts),
          sound_(*house.content, *house.assets_files, hearing_runner, log), status_file_(house.options.data),
          content_watcher_(folder_watcher(house.options.content)), assets_watcher_(folder_watcher(house.options.assets)),
          is_announcing_(wish.is_announcing), is_fullscreen_(!wish.window), desk_(house, window, now()),
          kiosk_({*house.content, house.assets, runner, preparing_runner, log, house.fonts, house.decoder}, start(wish), now()) {}

    [[nodiscard]] bool has_content() const { return kiosk_.has_content(); }

    void run() {
        sdl::Happened happened;
        while (!happened.wants_quit && !is_end_asked() && !is_ended_by_staff_) {
            listen_to_the_house(happened);
            exchange_pictures();
            if (kiosk_.take_staff_call()) open_desk();
            if (desk_.is_open()) {
                serve_staff(happened);
            } else {
                serve_visitor(happened);
            }
            if (status_file_.is_due(now())) status_file_.keep(kiosk_.status(now()), now());
            happened = window_.wait(sleep(), now);
        }
    }

  private:
    [[nodiscard]] app::Start start(const ShowWish& wish) const {
        app::Start start;
        start.display = display();
        start.settings = house_.options.settings();
        if (!wish.place.empty()) start.place = visit::parse_place(wish.place);
        start.content.last_good_path = house_.options.data + "/last-good-content";
        // Looked at once a second where changes may not be heard; rarely, for safety, where they are.
        start.content.look_every = content_watcher_->hears_everything() ? Duration{10s} : Duration{1s};
        return start;
    }

    void serve_visitor(const sdl::Happened& happened) {
        const Instant begun = now();
        follow_assets();
        const auto& frame = kiosk_.step(begun, happened.touches, happened.strokes);
        hear(frame);
        if (!kiosk_.is_changed() && !happened.is_exposed && !needs_redraw_) return;
        needs_redraw_ = false;
        painter_.play(frame);
        const Instant drawn = now();
        window_.present();
        kiosk_.presented(now(), drawn - begun);
        last_frame_ = begun;
        first_complete_frame();
    }

    // The designer's icons and grounds, at the start and whenever they changed.
    void follow_assets() {
        if (house_.assets.version() == art_version_) return;
        art_version_ = house_.assets.version();
        painter_.use_art(house_.theme_assets().icons, house_.theme_assets().pictures);
        needs_redraw_ = true;
    }

    void hear(const frame::Frame& frame) {
        const double volume = house_.theme_assets().theme.sounds.volume;
        for (const auto& cue : frame.sounds) sound_.cue(cue, volume, now());
        sound_.follow(frame.speech, now());
    }

    void open_desk() {
        kiosk_.forget_fingers();
        desk_.open(now());
    }

    // The visitor's screen stands still behind the console.
    void serve_staff(const sdl::Happened& happened) {
        const auto& frame = kiosk_.step(now(), {});
        hear(frame);
        painter_.play(frame);
        for (const auto& intent : desk_.draw(kiosk_, status_file_.process(kiosk_.status(now())), happened, now())) {
            if (std::holds_alternative<staff::Reload>(intent)) kiosk_.reload(now());
            if (std::holds_alternative<staff::StartOver>(intent)) kiosk_.start_over(now());
            if (std::holds_alternative<staff::ClearPictureCache>(intent)) kiosk_.clear_picture_cache();
            if (std::holds_alternative<staff::EndKiosk>(intent)) is_ended_by_staff_ = true;
        }
        window_.present();
        last_frame_ = now();
        needs_redraw_ = !desk_.is_open();
    }

    void first_complete_frame() {
        if (is_complete_ || !kiosk_.is_complete()) return;
        is_complete_ = true;
        if (is_announcing_) {
            fmt::print("shown\n");
            std::fflush(stdout);
        }
        remember(display()); // a write to the disk can wait for the first screen
    }

    // A technician's window is not the museum's display.
    void remember(const theme::Display& display) const {
        if (is_fullscreen_) remember_display(house_.options.data, display);
    }
    [[nodiscard]] theme::Display display() const {
        return {window_.px(), house_.options.is_mm_said ? house_.options.mm : window_.mm()};
    }

    void listen_to_the_house(const sdl::Happened& happened) {
        if (happened.is_resized) {
            kiosk_.display_changed(display());
            remember(display());
        }
        if (happened.lost_targets) painter_.forget_sheets();
        if (happened.has_new_loudspeaker) sound_.loudspeaker_came();
        if (happened.has_lost_loudspeaker) sound_.loudspeaker_went();
        if (content_watcher_->has_changed()) {
            kiosk_.content_being_written(content_watcher_->being_written());
            kiosk_.content_hint(now());
        }
        if (assets_watcher_->has_changed()) house_.assets.hint(now());
        if (take_reload()) kiosk_.reload(now());
    }

    void exchange_pictures() {
        for (auto& [key, pixels] : kiosk_.pictures().take_decoded(upload_budget, now())) {
            painter_.upload(key, std::move(pixels));
        }
        for (const auto& key : kiosk_.pictures().take_evicted()) painter_.drop(key);
    }

    // Until something is due, but no sooner than a display can show it.
    [[nodiscard]] Duration sleep() {
        if (kiosk_.pictures().has_decoded() || needs_redraw_) return Duration{0};
        const Instant due = std::max(kiosk_.due(), last_frame_ + frame_time);
        return std::clamp(due - now(), Duration{0}, longest_sleep);
    }

    House& house_;
    sdl::Window& window_;
    sdl::Painter painter_;
    sdl::Sound sound_;
    StatusFile status_file_;
    std::unique_ptr<Watcher> content_watcher_;
    std::unique_ptr<Watcher> assets_watcher_;
    bool is_announcing_;
    bool is_fullscreen_;
    bool is_complete_ = false; // the first screen is there, with its pictures
    StaffDesk desk_;
    Instant last_frame_{};
    std::uint64_t art_version_ = 0; // of the assets that the painter draws with
    bool needs_redraw_ = false; // the console has just been closed
    bool is_ended_by_staff_ = false;
    app::Kiosk kiosk_;
};

} // namespace

int show(const Options& options, const ShowWish& wish) {
    give_memory_back_early();
    listen_to_signals();
    const auto runner = worker_runner(background, sdl::Window::wake());
    const auto preparing_runner = worker_runner(preparing, sdl::Window::wake());
    const auto hearing_runner = worker_runner(hearing, sdl::Window::wake());
    House house(options, *runner, {.workers = preparing.any + preparing.urgent + 1});
    const auto log = rotating_log(options.data);
    sdl::WindowWish window_wish;
    window_wish.title = "heritage kiosk";
    window_wish.size = wish.window;
    window_wish.display = wish.display;
    if (wish.is_software) window_wish.renderer = sdl::WindowWish::Renderer::Software;
    const auto window = sdl::Window::open(window_wish);
    if (!window) {
        fmt::print(stderr, "{}\n", house.describe(window.error()));
        return 1;
    }
    log->note(fmt::format("kiosk {} starts, {} x {} px, renderer {}", KIOSK_VERSION, (*window)->px().w, (*window)->px().h,
                          (*window)->renderer_name()));
    Show running(house, *runner, *preparing_runner, *hearing_runner, *log, **window, wish);
    if (!running.has_content()) {
        house.say_that_there_is_no_content();
        return 1;
    }
    running.run();
    end_within(longest_end);
    house.decoder->stop(); // a large picture on its way must not keep the process
    log->note("kiosk ends");
    return 0;
}

} // namespace kiosk::commands
