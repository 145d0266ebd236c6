// Frames at 1920x1080 in software, against one full-screen opaque copy on the same renderer: a swipe between pages,
// attract mode, the timeline under a finger, a language switch.

#include <filesystem>

#include <SDL.h>
#include <benchmark/benchmark.h>

#include "app/kiosk.h"
#include "bench/percentiles.h"
#include "commands/house.h"
#include "sdl/painter.h"
#include "sdl/surface.h"

namespace {

using namespace kiosk;

constexpr Duration frame_time{16'667};

class SilentLog final : public Log {
  public:
    void note(std::string_view) override {}
    void warn(std::string_view) override {}
};

commands::Options options() {
    auto options = commands::default_options();
    options.cache = (std::filesystem::temp_directory_path() / "kiosk-bench-cache").string();
    options.data = (std::filesystem::temp_directory_path() / "kiosk-bench-data").string();
    return options;
}

// The kiosk on a surface, as `kiosk play` has it, with every picture already there.
class Rig {
  public:
    explicit Rig(const std::string& place)
        : house_(options(), *runner_), surface_(Size{1920, 1080}), painter_(surface_.renderer(), house_.fonts),
          kiosk_({*house_.content, house_.assets, *runner_, *runner_, log_, house_.fonts, house_.decoder}, start(place), now_) {
        for (int i = 0; i < 40; ++i) frame({}); // pictures in, fades over, neighbours laid out
    }

    void frame(const visit::Touches& touches) {
        now_ += frame_time;
        for (auto& [key, pixels] : kiosk_.pictures().take_decoded(SIZE_MAX, now_)) painter_.upload(key, std::move(pixels));
        for (const auto& key : kiosk_.pictures().take_evicted()) painter_.drop(key);
        const auto& frame = kiosk_.step(now_, touches);
        if (kiosk_.is_changed()) painter_.play(frame);
    }
    void touch(visit::Touch::Phase phase, Point at) { frame({{phase, 0, at, now_ + frame_time}}); }
    void skip(Duration lasting) { now_ += lasting; }

    // One opaque full-screen copy: the unit of every figure here.
    double copy_ms() {
        SDL_Renderer& renderer = surface_.renderer();
        SDL_Texture* texture =
            SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, 1920, 1080);
        SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_NONE);
        bench::Percentiles times;
        for (int i = 0; i < 200; ++i) {
            times.time([&] {
                SDL_RenderCopy(&renderer, texture, nullptr, nullptr);
                SDL_RenderFlush(&renderer);
            });
        }
        SDL_DestroyTexture(texture);
        return times.at(0.5);
    }
    app::Kiosk& kiosk() { return kiosk_; }

  private:
    static app::Start start(const std::string& place) {
        app::Start start;
        if (!place.empty()) start.place = visit::parse_place(place);
        return start;
    }

    std::unique_ptr<Runner> runner_ = inline_runner();
    commands::House house_;
    SilentLog log_;
    sdl::Surface surface_;
    sdl::Painter painter_;
    Instant now_{1s};
    app::Kiosk kiosk_;
};

constexpr auto a_page = "page/2-congress/1925-01-11-opening";

void FullScreenCopy(benchmark::State& state) {
    Rig rig(a_page);
    for (auto _ : state) state.counters["ms"] = rig.copy_ms();
}
BENCHMARK(FullScreenCopy)->Iterations(1)->Unit(benchmark::kMillisecond);

// A finger draws the page to and fro, 1:1, with its neighbour beside it.
void SwipeFrame(benchmark::State& state) {
    Rig rig(a_page);
    bench::Percentiles times;
    double x = 1700;
    double step = -24;
    rig.touch(visit::Touch::Phase::Down, {x, 500});
    for (auto _ : state) {
        x += step;
        if (x < 200 || x > 1700) step = -step;
        times.time([&] { rig.touch(visit::Touch::Phase::Move, {x, 500}); });
    }
    times.report(state, rig.copy_ms());
}
BENCHMARK(SwipeFrame)->Iterations(600)->Unit(benchmark::kMillisecond);

// Twenty seconds: two slides, and the cross-fades between them.
void AttractFrame(benchmark::State& state) {
    Rig rig("");
    bench::Percentiles times;
    for (auto _ : state) times.time([&] { rig.frame({}); });
    times.report(state, rig.copy_ms());
}
BENCHMARK(AttractFrame)->Iterations(1200)->Unit(benchmark::kMillisecond);

void TimelineDragFrame(benchmark::State& state) {
    Rig rig("timeline");
    bench::Percentiles times;
    double x = 1700;
    double step = -30;
    rig.touch(visit::Touch::Phase::Down, {x, 300});
    for (auto _ : state) {
        x += step;
        if (x < 100 || x > 1800) step = -step;
        times.time([&] { rig.touch(visit::Touch::Phase::Move, {x, 300}); });
    }
    times.report(state, rig.copy_ms());
}
BENCHMARK(TimelineDragFrame)->Iterations(600)->Unit(benchmark::kMillisecond);

// From the tap to the first frame in the other language, on a page.
void LanguageSwitch(benchmark::State& state) {
    Rig rig(a_page);
    bench::Percentiles times;
    for (auto _ : state) {
        state.PauseTiming();
        const std::string other = rig.kiosk().visit().settings.language == "zh" ? "en" : "zh";
        Point at{};
        for (const auto& target : screens::targets(rig.kiosk().screen(), 0)) {
            const auto* set = std::get_if<visit::SetLanguage>(&target.action);
            if (set && set->language == other) at = target.rect.centre();
        }
        rig.touch(visit::Touch::Phase::Down, at);
        state.ResumeTiming();
        times.time([&] { rig.touch(visit::Touch::Phase::Up, at); });
        state.PauseTiming();
        if (rig.kiosk().visit().settings.language != other) state.SkipWithError("the language did not change");
        for (int i = 0; i < 30; ++i) rig.frame({});
        state.ResumeTiming();
    }
    times.report(state, rig.copy_ms());
}
BENCHMARK(LanguageSwitch)->Iterations(20)->Unit(benchmark::kMillisecond);

} // namespace
