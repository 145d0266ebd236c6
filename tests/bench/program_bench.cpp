// The whole program on a real display (DISPLAY, as under Xvfb), beside an empty SDL program in the same run: from
// process start to the first complete frame, CPU at rest on a page, memory after every screen.

#include <chrono>
#include <string>
#include <thread>

#include "bench/percentiles.h"
#include "bench/program.h"
#include "commands/house.h"
#include "content/reader.h"

namespace {

using namespace kiosk;
using namespace kiosk::bench;

void StartToFirstCompleteFrame(benchmark::State& state) {
    if (needs_display(state)) return;
    (void)Program(kiosk_program()).is_shown(); // the cache is warm, as on every day but the first
    bench::Percentiles ours;
    bench::Percentiles empty;
    for (auto _ : state) {
        empty.time([] { const Program program(empty_program()); benchmark::DoNotOptimize(program.is_shown()); });
        ours.time([] { const Program program(kiosk_program()); benchmark::DoNotOptimize(program.is_shown()); });
    }
    state.counters["kiosk_ms"] = ours.at(0.5);
    state.counters["empty_ms"] = empty.at(0.5);
    state.counters["ratio"] = ours.at(0.5) / empty.at(0.5);
}
BENCHMARK(StartToFirstCompleteFrame)->Iterations(11)->Unit(benchmark::kMillisecond);

void AtRestOnAPage(benchmark::State& state) {
    if (needs_display(state)) return;
    const Program program(kiosk_program({"--start", "page/2-congress/1925-01-11-opening"}));
    if (!program.is_shown()) state.SkipWithError("the kiosk did not start");
    std::this_thread::sleep_for(std::chrono::seconds(5));
    for (auto _ : state) {
        const double before = program.cpu();
        constexpr int watched = 30; // seconds; shorter than the question
        std::this_thread::sleep_for(std::chrono::seconds(watched));
        state.counters["cpu_percent"] = 100 * (program.cpu() - before) / watched;
    }
}
BENCHMARK(AtRestOnAPage)->Iterations(1)->Unit(benchmark::kSecond);

// Proportional set size after a walk through every chapter, page and picture, the timeline and the people, above
// that of the empty program.
void MemoryAfterEveryScreen(benchmark::State& state) {
    if (needs_display(state)) return;
    double empty = 0;
    {
        const Program program(empty_program());
        if (program.is_shown()) empty = program.memory();
    }
    const auto runner = inline_runner();
    const commands::House house(commands::default_options(), *runner);
    const auto exhibition = content::read(*house.content).exhibition;
    const commands::OneScreen screens(house, *exhibition, "");
    const Hand hand(screens);
    const Program program(kiosk_program({"--start", "home"}));
    if (!program.is_shown()) state.SkipWithError("the kiosk did not start");
    int visited = 0;
    for (auto _ : state) {
        for (const auto& chapter : exhibition->edition("").chapters) {
            const std::string chapter_screen = chapter.id == "people" ? "people" : "chapter/" + chapter.id;
            std::string here = "page/" + chapter.pages.front();
            auto first = chapter.pages.begin();
            if (hand.tap("home", "go-to " + chapter_screen)) {
                if (!hand.tap(chapter_screen, "go-to " + here)) continue;
            } else if (hand.tap("home", "go-to page/" + chapter.id)) { // the map button leads into the places
                first = std::ranges::find(chapter.pages, exhibition->edition("").home.plan);
            } else {
                continue;
            }
            for (const auto& page : std::ranges::subrange(first, chapter.pages.end())) {
                here = "page/" + page;
                ++visited;
                const std::string picture = "picture/" + page + "/1";
                if (hand.tap(here, "go-to " + picture)) hand.tap(picture, "go-back");
                hand.tap(here, "turn-page +1");
            }
            hand.tap(here, "go-to home");
        }
        hand.tap("home", "go-to timeline");
        hand.tap("timeline", "go-to home");
        hand.tap("home", "go-to people");
        hand.tap("people", "go-to home");
        state.counters["pages"] = visited;
        state.counters["kiosk_mb"] = program.memory() / 1e6;
        state.counters["empty_mb"] = empty / 1e6;
        state.counters["above_mb"] = (program.memory() - empty) / 1e6;
    }
}
BENCHMARK(MemoryAfterEveryScreen)->Iterations(1)->Unit(benchmark::kSecond);

} // namespace
