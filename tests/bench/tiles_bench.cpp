// The viewer at 1920x1080 in software, panning and zooming over the tiles of a large scan, against one
// full-screen opaque copy on the same renderer. Every tile is there already: what is measured is geometry and
// painting.

#pragma GCC diagnostic ignored "-Wrestrict" // GCC 12 warns of std::string's own insert (GCC bug 105651)
#include "bench/percentiles.h"
#include "fakes/painted_decoder.h"
#include "frame/compose.h"
#include "sdl/fonts.h"
#include "sdl/painter.h"
#include "sdl/surface.h"

#include <SDL.h>
#include <benchmark/benchmark.h>

#include <cmath>

namespace {

using namespace kiosk;

class Viewer {
  public:
    Viewer() {
        screens::ZoomedPicture picture;
        picture.rect = {0, 0, 1920, 1080};
        picture.file = "scan.tif";
        picture.version = "1";
        picture.size = {20'000, 11'250};
        screen_.size = {1920, 1080};
        screen_.facts.screen = screen_.size;
        screen_.facts.most_zoom = 20;
        screen_.facts.picture_area = picture.rect;
        screen_.body.items = {picture};
        scene_.screen = &screen_;
        visit_.phase = visit::Phase::Browsing;
        visit_.is_dragging = true;
    }

    // What the view wants is there before it is drawn; returns what it took to compose and to paint, ms.
    void frame(bench::Percentiles& times, double x, double y, double zoom) {
        visit_.view = {resting(x), resting(y), resting(zoom)};
        now_ += Duration{16'667};
        do {
            store_.want(frame::wanted(scene_, visit_, theme_, now_), now_);
            runner_->deliver();
            for (auto& [key, pixels] : store_.take_decoded(SIZE_MAX, now_))
                painter_.upload(key, std::move(pixels));
        } while (runner_->pending() > 0);
        for (const auto& key : store_.take_evicted()) painter_.drop(key);
        times.time([&] {
            painter_.play(frame::compose(scene_, visit_, theme_, store_, now_));
            SDL_RenderFlush(&surface_.renderer());
        });
    }

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

  private:
    std::unique_ptr<Runner> runner_ = inline_runner();
    sdl::Fonts fonts_{{}, ""};
    sdl::Surface surface_{Size{1920, 1080}};
    sdl::Painter painter_{surface_.renderer(), fonts_};
    pictures::Store store_{std::make_shared<fakes::PaintedDecoder>(), *runner_, *runner_, {}};
    theme::Theme theme_;
    screens::Screen screen_;
    frame::Scene scene_;
    visit::Visit visit_;
    Instant now_{1s};
};

// A finger that draws circles; 5 is between two levels, so that every px is scaled.
void PanTiles(benchmark::State& state) {
    Viewer viewer;
    bench::Percentiles times;
    double turn = 0;
    for (auto _ : state) {
        turn += 0.02;
        viewer.frame(times, 0.5 + 0.2 * std::cos(turn), 0.5 + 0.2 * std::sin(turn), 5);
    }
    times.report(state, viewer.copy_ms());
}
BENCHMARK(PanTiles)->Iterations(600)->Unit(benchmark::kMillisecond);

// Two fingers, in and out through all levels.
void ZoomTiles(benchmark::State& state) {
    Viewer viewer;
    bench::Percentiles times;
    double turn = 0;
    for (auto _ : state) {
        turn += 0.02;
        viewer.frame(times, 0.4, 0.6, std::exp2(2.2 - 2.1 * std::cos(turn)));
    }
    times.report(state, viewer.copy_ms());
}
BENCHMARK(ZoomTiles)->Iterations(600)->Unit(benchmark::kMillisecond);

} // namespace
