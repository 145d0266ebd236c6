// kiosk play: a recorded visit in virtual time. The same Kiosk as on the glass, painted on a surface in memory.

#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/kiosk.h"
#include "base/files.h"
#include "commands/commands.h"
#include "commands/house.h"
#include "commands/script.h"
#include "sdl/painter.h"
#include "sdl/surface.h"

namespace kiosk::commands {

namespace {

namespace fs = std::filesystem;

constexpr Duration frame_time{16'667};

class QuietLog final : public Log {
  public:
    void note(std::string_view) override {}
    void warn(std::string_view sentence) override { fmt::print(stderr, "{}\n", sentence); }
};

class Player {
  public:
    Player(House& house, app::Kiosk& kiosk)
        : house_(house), kiosk_(kiosk), surface_(house.options.size), painter_(surface_.renderer(), house.fonts) {
        painter_.use_art(house.theme_assets().icons, house.theme_assets().pictures);
        step({});
    }

    // False: an expectation was not met; it is in failures().
    void play(const ScriptStep& one) {
        std::visit([this](const auto& act) { perform(act); }, one.act);
        if (!failure_.empty()) failures_.push_back(fmt::format("line {}: {}", one.line, std::exchange(failure_, {})));
    }

    [[nodiscard]] const std::vector<std::string>& failures() const { return failures_; }
    [[nodiscard]] nlohmann::ordered_json report() const {
        nlohmann::ordered_json problems = nlohmann::ordered_json::array();
        for (const auto& problem : kiosk_.status(now_).problems) problems.push_back(to_string(problem));
        return {{"screens", screens_},
                {"frames", frames_},
                {"slowest_frame_ms", std::chrono::duration<double, std::milli>(slowest_).count()},
                {"failures", failures_},
                {"problems", problems}};
    }

  private:
    void perform(const Tap& tap) {
        const auto at = place_of(tap.target, tap.at);
        if (!at) return;
        touch(visit::Touch::Phase::Down, *at);
        wait(60ms);
        touch(visit::Touch::Phase::Up, *at);
        step({});
    }
    void perform(const DoubleTap& tap) {
        perform(Tap{{}, tap.at});
        wait(100ms);
        perform(Tap{{}, tap.at});
    }
    void perform(const Drag& drag) {
        touch(visit::Touch::Phase::Down, drag.from);
        const int steps = std::max(2, static_cast<int>(drag.over / frame_time));
        for (int i = 1; i <= steps; ++i) {
            now_ += frame_time;
            touch(visit::Touch::Phase::Move, drag.from + (drag.to - drag.from) * (static_cast<double>(i) / steps));
        }
        touch(visit::Touch::Phase::Up, drag.to);
        wait(700ms);
    }
    void perform(const Pinch& pinch) {
        constexpr double reach = 100; // px from the centre to each finger at the start
        const auto fingers = [&](visit::Touch::Phase phase, double apart) {
            step({{phase, 1, {pinch.at.x - apart, pinch.at.y}, now_}, {phase, 2, {pinch.at.x + apart, pinch.at.y}, now_}});
        };
        fingers(visit::Touch::Phase::Down, reach);
        const int steps = std::max(2, static_cast<int>(pinch.over / frame_time));
        for (int i = 1; i <= steps; ++i) {
            now_ += frame_time;
            fingers(visit::Touch::Phase::Move, reach * (1 + (pinch.factor - 1) * i / steps));
        }
        fingers(visit::Touch::Phase::Up, reach * pinch.factor);
        wait(700ms);
    }
    void perform(const Hold& hold) {
        touch(visit::Touch::Phase::Down, hold.at);
        wait(hold.lasting);
        touch(visit::Touch::Phase::Up, hold.at);
    }
    void perform(const Press& press) {
        for (const auto key : press.keys) {
            step({}, {{key}});
            wait(300ms);
        }
    }
    void perform(const Wait& pause) { wait(pause.lasting); }
    void perform(const Expect& expect) {
        const auto& visit = kiosk_.visit();
        const char* phase = visit.phase == visit::Phase::Attract   ? "attract"
                            : visit.phase == visit::Phase::Asking ? "asking"
                                                                  : "browsing";
        compare("screen", expect.screen, kiosk_.status(now_).screen);
        compare("language", expect.language, visit.settings.language);
        compare("phase", expect.phase, phase);
        compare("focus", expect.focus, label_of_focus());
        if (!expect.shows.empty() && kiosk_.dump().find(expect.shows) == std::string::npos) {
            failure_ = fmt::format("the screen does not show: {}", expect.shows);
        }
    }
    void perform(const Shot& shot) {
        std::error_code error;
        if (const auto folder = fs::path(shot.path).parent_path(); !folder.empty()) fs::create_directories(folder, error);
        if (const auto saved = surface_.save_png(shot.path); !saved) failure_ = to_string(saved.error());
    }

    void compare(const char* what, const std::string& expected, const std::string& found) {
        if (!expected.empty() && expected != found) {
            failure_ = fmt::format("expected {} {}, found {}", what, expected, found);
        }
    }

    [[nodiscard]] std::string label_of_focus() const {
        const auto& focus = kiosk_.visit().focus;
        if (!focus) return "nothing";
        for (const auto& target : kiosk_.targets()) {
            if (target.action == focus->action) return target.label;
        }
        return visit::to_string(focus->action);
    }

    // A target by its label as it lies on the glass now, or the point that was given.
    std::optional<Point> place_of(const std::string& label, Point at) {
        if (label.empty()) return at;
        for (const auto& target : kiosk_.targets()) {
            if (target.label == label) return target.rect.centre();
        }
        failure_ = fmt::format("nothing to touch is called: {}", label);
        return std::nullopt;
    }

    void touch(visit::Touch::Phase phase, Point at) { step({{phase, 0, at, now_}}); }

    // Frame by frame while something moves, otherwise in long strides.
    void wait(Duration lasting) {
        const Instant end = now_ + lasting;
        while (now_ < end) {
            now_ = std::min(end, std::max(now_ + frame_time, kiosk_.due()));
            step({});
        }
    }

    void step(const visit::Touches& touches, const visit::KeyStrokes& keys = {}) {
        const Instant before = commands::now();
        auto& store = kiosk_.pictures();
        kiosk_.step(now_, touches, keys);
        bool is_changed = kiosk_.is_changed();
        while (house_.runner.deliver() > 0) {} // a rendition that is made is read in a job of its own
        for (auto& [key, pixels] : store.take_decoded(SIZE_MAX, now_)) painter_.upload(key, std::move(pixels));
        const auto& frame = kiosk_.step(now_, {});
        for (const auto& key : store.take_evicted()) painter_.drop(key);
        is_changed = kiosk_.is_changed() || is_changed;
        if (is_changed || frames_ == 0) {
            painter_.play(frame);
            ++frames_;
            slowest_ = std::max(slowest_, commands::now() - before);
        }
        const std::string screen = kiosk_.status(now_).screen;
        if (screens_.empty() || screens_.back() != screen) screens_.push_back(screen);
    }

    House& house_;
    app::Kiosk& kiosk_;
    sdl::Surface surface_;
    sdl::Painter painter_;
    Instant now_{1s};
    std::vector<std::string> screens_;
    std::uint64_t frames_ = 0;
    Duration slowest_{0};
    std::string failure_;
    std::vector<std::string> failures_;
};

} // namespace

int play(const Options& options, const std::string& script, const std::string& report) {
    const auto steps = read_script(script);
    if (!steps) {
        fmt::print(stderr, "{}\n", steps.error());
        return 1;
    }
    const auto runner = inline_runner();
    House house(options, *runner);
    QuietLog log;
    app::Kiosk kiosk({*house.content, house.assets, *runner, *runner, log, house.fonts, house.decoder},
                     {{options.size, {}}, options.settings(), std::nullopt, {}, {}}, Instant{});
    if (!kiosk.has_content()) {
        house.say_that_there_is_no_content();
        return 1;
    }
    Player player(house, kiosk);
    for (const auto& step : *steps) player.play(step);
    for (const auto& failure : player.failures()) fmt::print(stderr, "{}: {}\n", script, failure);
    if (!report.empty()) {
        if (const auto written = write_whole(report, player.report().dump(2) + "\n"); !written) {
            fmt::print(stderr, "{}\n", to_string(written.error()));
            return 1;
        }
    }
    return player.failures().empty() ? 0 : 1;
}

} // namespace kiosk::commands
