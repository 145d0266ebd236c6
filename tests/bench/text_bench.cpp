// What words cost: a page and the same page in another text size, typeset and drawn anew. Widths do not
// depend on the size, so a change of size is typesetting and glyphs, nothing else.

#include "base/files.h"
#include "bench/percentiles.h"
#include "content/reader.h"
#include "screens/lay_out.h"
#include "sdl/fonts.h"
#include "sdl/surface.h"
#include "sdl/text_painter.h"
#include "theme/theme.h"

#include <SDL.h>
#include <benchmark/benchmark.h>

#include <memory>
#include <tuple>

namespace {

using namespace kiosk;

constexpr auto a_page = "2-congress/1925-01-11-opening";

struct Museum {
    Museum() {
        const auto files = disk_files(KIOSK_SOURCE_DIR "/content");
        exhibition = content::read(*files).exhibition;
        assets = theme::read(*disk_files(KIOSK_SOURCE_DIR "/assets"));
        fonts = std::make_unique<sdl::Fonts>(assets.theme.fonts, "");
    }
    std::shared_ptr<const content::Exhibition> exhibition;
    theme::Assets assets;
    std::unique_ptr<sdl::Fonts> fonts;
};

Museum& museum() {
    static Museum all;
    return all;
}

Size display(std::int64_t width) {
    return {static_cast<double>(width), static_cast<double>(width) * 9 / 16};
}

screens::Screen page(Size size, visit::TextSize text_size, const char* language) {
    const Museum& m = museum();
    visit::Visit visit;
    visit.place = {visit::Place::Kind::Page, a_page, 0};
    visit.settings.language = language;
    visit.settings.text_size = text_size;
    return screens::lay_out({*m.exhibition, m.assets.theme, m.assets.strings, *m.fonts, {size, Size{}}},
                            visit);
}

std::vector<frame::DrawText> texts(const screens::Screen& screen) {
    std::vector<frame::DrawText> all;
    for (const screens::Layer* layer : {&screen.body, &screen.scrolled, &screen.bar})
        for (const screens::Item& item : layer->items)
            if (const auto* words = std::get_if<screens::TextItem>(&item))
                for (const screens::TextLine& line : words->lines)
                    for (const screens::TextPiece& piece : line.pieces)
                        all.push_back({piece.text, words->styles[piece.style], piece.x,
                                       line.baseline - piece.rise, piece.colour, piece.is_link,
                                       piece.has_dots, piece.width});
    return all;
}

// A page turn: everything measured once before, no glyph missing.
void TextPageLayout(benchmark::State& state) {
    const Size size = display(state.range(0));
    std::ignore = page(size, visit::TextSize::Normal, "zh");
    bench::Percentiles times;
    for (auto _ : state)
        times.time([&] { benchmark::DoNotOptimize(page(size, visit::TextSize::Normal, "zh")); });
    times.report(state);
}
BENCHMARK(TextPageLayout)->Arg(1920)->Arg(3840)->Iterations(50)->Unit(benchmark::kMillisecond);

// A change of text size: the page typeset anew, and every glyph of it drawn for the first time.
void TextSizeChange(benchmark::State& state) {
    const Size size = display(state.range(0));
    std::ignore = page(size, visit::TextSize::Large, "zh");
    sdl::Surface surface(size);
    sdl::Canvas canvas(surface.renderer());
    canvas.begin({0, 0}, {0, 0, static_cast<int>(size.w), static_cast<int>(size.h)}, 1);
    bench::Percentiles layout;
    bench::Percentiles first;
    bench::Percentiles again;
    std::size_t glyphs = 0;
    for (auto _ : state) {
        screens::Screen screen;
        layout.time([&] { screen = page(size, visit::TextSize::Large, "zh"); });
        const auto all = texts(screen);
        sdl::ShapePainter shapes(std::size_t{1} << 20);
        sdl::TextPainter painter(surface.renderer(), *museum().fonts, std::size_t{64} << 20);
        const auto draw = [&] {
            painter.next_frame();
            for (const frame::DrawText& text : all) painter.draw(canvas, shapes, text);
            SDL_RenderFlush(&surface.renderer());
        };
        first.time(draw);
        glyphs = painter.made();
        again.time(draw);
    }
    state.counters["cpu_layout_p50_ms"] = layout.cpu_at(0.5);
    state.counters["cpu_glyphs_p50_ms"] = first.cpu_at(0.5);
    state.counters["cpu_glyphs_p99_ms"] = first.cpu_at(0.99);
    state.counters["cpu_drawn_again_p50_ms"] = again.cpu_at(0.5);
    state.counters["glyphs"] = static_cast<double>(glyphs);
}
BENCHMARK(TextSizeChange)->Arg(1920)->Arg(3840)->Iterations(20)->Unit(benchmark::kMillisecond);

} // namespace
