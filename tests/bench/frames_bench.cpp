// Frames at 1920x1080 and 3840x2160 in software, against one full-screen opaque copy on the same renderer in the same
// run: a swipe between pages, attract mode, the timeline under a finger and after a fling, a card that grows into its
// page and back, another text size, another language.

#include <filesystem>
#include <optional>
#include <string>

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
    Rig(const std::string& place, Size size)
        : size_(size), house_(options(), *runner_), surface_(size), painter_(surface_.renderer(), house_.fonts),
          kiosk_({*house_.content, house_.assets, *runner_, *runner_, log_, house_.fonts, house_.decoder}, start(place, size), now_) {
        painter_.use_art(house_.theme_assets().icons, house_.theme_assets().pictures);
        rest(40); // pictures in, fades over, neighbours laid out
    }

    void frame(const visit::Touches& touches) {
        now_ += frame_time;
        for (auto& [key, pixels] : kiosk_.pictures().take_decoded(SIZE_MAX, now_)) painter_.upload(key, std::move(pixels));
        for (const auto& key : kiosk_.pictures().take_evicted()) painter_.drop(key);
        const auto& frame = kiosk_.step(now_, touches);
        if (kiosk_.is_changed()) painter_.play(frame);
    }
    void touch(visit::Touch::Phase phase, Point at) { frame({{phase, 0, at, now_ + frame_time}}); }
    [[nodiscard]] Instant now() const { return now_ + frame_time; }
    void rest(int frames = 30) {
        for (int i = 0; i < frames; ++i) frame({});
    }
    // px of the display for px of the 1080 canvas.
    [[nodiscard]] Point at(double x, double y) const { return {x * size_.w / 1920, y * size_.h / 1080}; }
    // Where a finger finds the first target of that kind; nothing: there is none in sight.
    template <typename Kind, typename Is>
    [[nodiscard]] std::optional<Point> find(const Is& is) const {
        for (const auto& target : kiosk_.targets())
            if (const auto* action = std::get_if<Kind>(&target.action); action && is(*action, target.rect))
                return target.rect.centre();
        return std::nullopt;
    }

    // One opaque full-screen copy: the unit of every figure here.
    double copy_ms() {
        SDL_Renderer& renderer = surface_.renderer();
        SDL_Texture* texture =
            SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, static_cast<int>(size_.w),
                              static_cast<int>(size_.h));
        SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_NONE);
        bench::Percentiles times;
        for (int i = 0; i < 200; ++i) {
            times.time([&] {
                SDL_RenderCopy(&renderer, texture, nullptr, nullptr);
                SDL_RenderPresent(&renderer);
            });
        }
        SDL_DestroyTexture(texture);
        return std::min(times.at(0.5), times.cpu_at(0.5));
    }
    app::Kiosk& kiosk() { return kiosk_; }

  private:
    static app::Start start(const std::string& place, Size size) {
        app::Start start;
        start.display.px = size;
        if (!place.empty()) start.place = visit::parse_place(place);
        return start;
    }

    Size size_;
    std::unique_ptr<Runner> runner_ = inline_runner();
    commands::House house_;
    SilentLog log_;
    sdl::Surface surface_;
    sdl::Painter painter_;
    Instant now_{1s};
    app::Kiosk kiosk_;
};

constexpr auto a_page = "page/2-congress/1925-01-11-opening";

Size size_of(const benchmark::State& state) {
    return state.range(0) == 2160 ? Size{3840, 2160} : Size{1920, 1080};
}

void FullScreenCopy(benchmark::State& state) {
    Rig rig(a_page, size_of(state));
    for (auto _ : state) state.counters["ms"] = rig.copy_ms();
}
BENCHMARK(FullScreenCopy)->Arg(1080)->Arg(2160)->Iterations(1)->Unit(benchmark::kMillisecond);

// A finger draws the page to and fro, 1:1, with its neighbour beside it.
void SwipeFrame(benchmark::State& state) {
    Rig rig(a_page, size_of(state));
    bench::Percentiles times;
    double x = 1700;
    double step = -24;
    rig.touch(visit::Touch::Phase::Down, rig.at(x, 500));
    for (auto _ : state) {
        x += step;
        if (x < 200 || x > 1700) step = -step;
        times.time([&] { rig.touch(visit::Touch::Phase::Move, rig.at(x, 500)); });
    }
    times.report(state, rig.copy_ms());
}
BENCHMARK(SwipeFrame)->Arg(1080)->Arg(2160)->Iterations(600)->Unit(benchmark::kMillisecond);

// Twenty seconds: three slides, and the cross-fades between them.
void AttractFrame(benchmark::State& state) {
    Rig rig("", size_of(state));
    bench::Percentiles times;
    for (auto _ : state) times.time([&] { rig.frame({}); });
    times.report(state, rig.copy_ms());
}
BENCHMARK(AttractFrame)->Arg(1080)->Arg(2160)->Iterations(1200)->Unit(benchmark::kMillisecond);

void TimelineDragFrame(benchmark::State& state) {
    Rig rig("timeline", size_of(state));
    bench::Percentiles times;
    double x = 1700;
    double step = -30;
    rig.touch(visit::Touch::Phase::Down, rig.at(x, 300));
    for (auto _ : state) {
        x += step;
        if (x < 100 || x > 1800) step = -step;
        times.time([&] { rig.touch(visit::Touch::Phase::Move, rig.at(x, 300)); });
    }
    times.report(state, rig.copy_ms());
}
BENCHMARK(TimelineDragFrame)->Arg(1080)->Arg(2160)->Iterations(600)->Unit(benchmark::kMillisecond);

// Flings there and back, from the finger's first movement until the entry stands in the middle.
void TimelineFlingFrame(benchmark::State& state) {
    Rig rig("timeline", size_of(state));
    bench::Percentiles times;
    double way = -90;
    int count = 0;
    for (auto _ : state) {
        const double from = way < 0 ? 1500 : 400;
        rig.touch(visit::Touch::Phase::Down, rig.at(from, 300));
        for (int i = 1; i <= 8; ++i)
            times.time([&] { rig.touch(visit::Touch::Phase::Move, rig.at(from + i * way, 300)); });
        times.time([&] { rig.touch(visit::Touch::Phase::Up, rig.at(from + 8 * way, 300)); });
        for (int i = 0; i < 75; ++i) times.time([&] { rig.frame({}); });
        if (++count % 4 == 0) way = -way;
    }
    times.report(state, rig.copy_ms());
}
BENCHMARK(TimelineFlingFrame)->Arg(1080)->Arg(2160)->Iterations(16)->Unit(benchmark::kMillisecond);

// Two fingers draw the scale apart and together.
void TimelinePinchFrame(benchmark::State& state) {
    Rig rig("timeline", size_of(state));
    bench::Percentiles times;
    using Phase = visit::Touch::Phase;
    rig.frame({{Phase::Down, 0, rig.at(800, 300), rig.now()}, {Phase::Down, 1, rig.at(1100, 300), rig.now()}});
    double half = 150;
    double step = 6;
    for (auto _ : state) {
        half += step;
        if (half > 600 || half < 150) step = -step;
        times.time([&] {
            rig.frame({{Phase::Move, 0, rig.at(950 - half, 300), rig.now()}, {Phase::Move, 1, rig.at(950 + half, 300), rig.now()}});
        });
    }
    times.report(state, rig.copy_ms());
}
BENCHMARK(TimelinePinchFrame)->Arg(1080)->Arg(2160)->Iterations(300)->Unit(benchmark::kMillisecond);

// A card of the timeline grows into its page and shrinks back: every frame from the finger's lifting on. The first one,
// which lays the page out, is reported beside them.
void GrowFrame(benchmark::State& state) {
    Rig rig("timeline", size_of(state));
    bench::Percentiles times;
    bench::Percentiles first;
    for (auto _ : state) {
        for (const bool opens : {true, false}) {
            const auto at = opens ? rig.find<visit::GoTo>([&](const visit::GoTo& go, const Rect& rect) {
                return go.place.kind == visit::Place::Kind::Page && rect.x > 0 && rect.right() < size_of(state).w;
            })
                                  : rig.find<visit::GoBack>([](const visit::GoBack&, const Rect&) { return true; });
            if (!at) return state.SkipWithError("no card, or no way back, in sight");
            rig.touch(visit::Touch::Phase::Down, *at);
            first.time([&] { rig.touch(visit::Touch::Phase::Up, *at); });
            for (int i = 0; i < 24; ++i) times.time([&] { rig.frame({}); });
            rig.rest(10);
        }
    }
    state.counters["first_p50_ms"] = first.at(0.5);
    times.report(state, rig.copy_ms());
}
BENCHMARK(GrowFrame)->Arg(1080)->Arg(2160)->Iterations(20)->Unit(benchmark::kMillisecond);

// From the tap to the first frame in another text size, on a page, and the frames of its fade.
void TextSizeChange(benchmark::State& state) {
    Rig rig(a_page, size_of(state));
    bench::Percentiles times;
    bench::Percentiles fade;
    for (auto _ : state) {
        const auto at = rig.find<visit::ChangeTextSize>([](const visit::ChangeTextSize&, const Rect&) { return true; });
        if (!at) return state.SkipWithError("no button for the text size");
        rig.touch(visit::Touch::Phase::Down, *at);
        times.time([&] { rig.touch(visit::Touch::Phase::Up, *at); });
        for (int i = 0; i < 14; ++i) fade.time([&] { rig.frame({}); });
        rig.rest();
    }
    state.counters["fade_p99_ms"] = fade.at(0.99);
    times.report(state, rig.copy_ms());
}
BENCHMARK(TextSizeChange)->Arg(1080)->Arg(2160)->Iterations(30)->Unit(benchmark::kMillisecond);

// From the tap to the first frame in the other language, on a page.
void LanguageSwitch(benchmark::State& state) {
    Rig rig(a_page, size_of(state));
    bench::Percentiles times;
    for (auto _ : state) {
        const std::string other = rig.kiosk().visit().settings.language == "zh" ? "en" : "zh";
        const auto at = rig.find<visit::SetLanguage>(
            [&](const visit::SetLanguage& set, const Rect&) { return set.language == other; });
        if (!at) return state.SkipWithError("no button for the language");
        rig.touch(visit::Touch::Phase::Down, *at);
        times.time([&] { rig.touch(visit::Touch::Phase::Up, *at); });
        if (rig.kiosk().visit().settings.language != other) return state.SkipWithError("the language did not change");
        rig.rest();
    }
    times.report(state, rig.copy_ms());
}
BENCHMARK(LanguageSwitch)->Arg(1080)->Arg(2160)->Iterations(20)->Unit(benchmark::kMillisecond);

} // namespace
