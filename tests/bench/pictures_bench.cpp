// Large pictures: how soon, with how much memory, how many at once; beside libvips' and libjpeg's own programs in the
// same run.

#include <chrono>
#include <filesystem>
#include <semaphore>

#include <benchmark/benchmark.h>

#include "bench/percentiles.h"
#include "bench/program.h"
#include "bench/scans.h"
#include "commands/house.h"
#include "pictures/store.h"

namespace {

using namespace kiosk;
using namespace kiosk::bench;

namespace fs = std::filesystem;

std::string fresh_cache() {
    const std::string cache = (fs::temp_directory_path() / "kiosk-bench-fresh-cache").string();
    fs::remove_all(cache);
    return cache;
}

commands::Options options_for(const std::string& content, const std::string& cache) {
    auto options = commands::default_options();
    options.content = content;
    options.cache = cache;
    options.data = (fs::temp_directory_path() / "kiosk-bench-data").string();
    return options;
}

double ms_of(const auto& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

// From nothing (no worker, empty cache) to the rendition on disk.
void FirstRenditionOf108Megapixels(benchmark::State& state) {
    const std::string jpeg = scan("108.jpg[Q=90]", 12000, 9000);
    const std::string content = small_museum_with(jpeg);
    Percentiles ours;
    Percentiles thumbnail;
    Percentiles djpeg;
    for (auto _ : state) {
        const auto runner = inline_runner();
        const commands::House house(options_for(content, fresh_cache()), *runner);
        ours.time([&] {
            if (!house.decoder->prepare({{"1-scans/a-scan/scan.jpg", "1", 1440, 1080}}))
                state.SkipWithError("it was not prepared");
        });
        thumbnail.time([&] { run("vipsthumbnail '" + jpeg + "' --size 1440x1080 -o /tmp/kiosk-bench-thumbnail.jpg[Q=94]"); });
        djpeg.time([&] { run("djpeg -scale 1/4 '" + jpeg + "' > /dev/null"); });
    }
    state.counters["ms"] = ours.at(0.5);
    state.counters["of_vipsthumbnail"] = ours.at(0.5) / thumbnail.at(0.5);
    state.counters["of_djpeg_quarter"] = ours.at(0.5) / djpeg.at(0.5);
}
BENCHMARK(FirstRenditionOf108Megapixels)->Iterations(5)->Unit(benchmark::kMillisecond);

// From the first want() of a page's picture until something of it is with the painter, and until all of it is.
class FirstPicture {
  public:
    explicit FirstPicture(commands::House& house, Runner& decoding, Runner& preparing, std::counting_semaphore<>& woken)
        : decoding_(decoding), preparing_(preparing), woken_(woken), store_(house.decoder, decoding, preparing, {}) {}

    struct Times {
        double something_ms = 0;
        double all_ms = 0;
    };
    Times until_shown(const pictures::RenditionKey& preview, const pictures::RenditionKey& whole) {
        const auto begun = std::chrono::steady_clock::now();
        const auto gone = [&] {
            return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
        };
        Times times;
        while (times.all_ms == 0) {
            const Instant now(std::chrono::duration_cast<Duration>(std::chrono::milliseconds(1000 + int(gone()))));
            decoding_.deliver();
            preparing_.deliver();
            store_.want({{preview, pictures::Want::Now, true}, {whole, pictures::Want::Now}}, now);
            (void)store_.take_decoded(SIZE_MAX, now);
            if (times.something_ms == 0 && (store_.ready_since(whole) || store_.stand_in(whole))) times.something_ms = gone();
            if (store_.ready_since(whole)) times.all_ms = gone();
            else if (gone() > 20'000 || store_.has_failed(whole)) break;
            else (void)woken_.try_acquire_for(std::chrono::milliseconds(20));
        }
        return times;
    }

  private:
    Runner& decoding_;
    Runner& preparing_;
    std::counting_semaphore<>& woken_;
    pictures::Store store_;
};

void FirstPictureOfAPage(benchmark::State& state) {
    const bool is_cached = state.range(0) != 0;
    const std::string content = small_museum_with(scan("24.jpg[Q=90]", 6000, 4000));
    // Another one, so that the worker runs already: it does on every day but in the first minute.
    fs::copy_file(scan("1.jpg[Q=90]", 1200, 800), content + "/1-scans/a-scan/other.jpg");
    std::counting_semaphore<> woken{0};
    Percentiles something;
    Percentiles all;
    const std::string cache = fresh_cache();
    int version = 0;
    for (auto _ : state) {
        if (!is_cached) fs::remove_all(cache);
        const auto wake = [&woken] { woken.release(); };
        const auto decoding = worker_runner({1, 1}, wake);
        const auto preparing = worker_runner({1, 1}, wake);
        commands::House house(options_for(content, cache), *decoding);
        (void)house.decoder->prepare({{"1-scans/a-scan/other.jpg", std::to_string(++version), 640, 426}});
        const std::string file = "1-scans/a-scan/scan.jpg";
        const pictures::RenditionKey whole{file, "1", 1620, 1080};
        if (is_cached) (void)house.decoder->prepare({whole});
        FirstPicture first(house, *decoding, *preparing, woken);
        const auto times = first.until_shown({file, "1", 750, 500}, whole);
        something.add(times.something_ms);
        all.add(times.all_ms);
        house.decoder->stop();
    }
    state.counters["something_ms"] = something.at(0.5);
    state.counters["something_p90_ms"] = something.at(0.9);
    state.counters["all_ms"] = all.at(0.5);
}
BENCHMARK(FirstPictureOfAPage)->ArgName("cached")->Arg(0)->Arg(1)->Iterations(11)->Unit(benchmark::kMillisecond);

// The kiosk alone, its worker apart: at rest on the page, then with a 500-megapixel scan open, zoomed in to the end
// and panned over. The scan's tiles are made beforehand, as `kiosk prepare` or an idle hour does.
void MemoryWithA500MegapixelScan(benchmark::State& state) {
    if (needs_display(state)) return;
    const std::string content = small_museum_with(scan("500.tif[tile,compression=deflate]", 25000, 20000));
    const auto options = options_for(content, (fs::temp_directory_path() / "kiosk-bench-scan-cache").string());
    const auto runner = inline_runner();
    const commands::House house(options, *runner);
    const auto exhibition = house.read_exhibition();
    const commands::OneScreen screens(house, *exhibition, "");
    const Hand hand(screens);
    const std::string page = "page/1-scans/a-scan";
    const std::string picture = "picture/1-scans/a-scan/1";
    const std::string prepare = fmt::format("{}/kiosk prepare --content '{}' --cache '{}' --data '{}'",
                                            commands::program_folder(), options.content, options.cache, options.data);
    double prepared_in = 0;
    for (auto _ : state) {
        prepared_in = ms_of([&] { run(prepare + " > /dev/null"); });
        const Program program(kiosk_program({"--content", content, "--start", page}, options.cache));
        if (!program.is_shown()) return state.SkipWithError("the kiosk did not start");
        std::this_thread::sleep_for(std::chrono::seconds(3));
        const double rest = program.memory();
        double most = rest;
        const auto look = [&] { most = std::max(most, program.memory()); };
        if (!hand.tap(page, "go-to " + picture)) return state.SkipWithError("the picture does not open");
        look();
        for (int i = 0; i < 6; ++i) {
            hand.tap(picture, "zoom-picture 2");
            look();
        }
        for (int i = 0; i < 24; ++i) { // all over it, as fast as hands go
            const bool is_back = i % 6 >= 3;
            run(fmt::format("xdotool mousemove {} {} mousedown 1 mousemove {} 420 mousemove {} {} mouseup 1 sleep 0.25",
                            is_back ? 300 : 1600, i % 2 ? 300 : 600, 950, is_back ? 1600 : 300, i % 2 ? 600 : 300));
            look();
        }
        state.counters["rest_mb"] = rest / 1048576;
        state.counters["most_above_mb"] = (most - rest) / 1048576;
        state.counters["prepare_s"] = prepared_in / 1000;
    }
}
BENCHMARK(MemoryWithA500MegapixelScan)->Iterations(1)->Unit(benchmark::kSecond);

// One rendition of each picture, as the shell loop makes them.
void make_one_size_each(const commands::Options& options, int count) {
    std::counting_semaphore<> finished{0};
    const auto runner = worker_runner({.any = commands::usable_cores()}, [&finished] { finished.release(); });
    const commands::House house(options, *runner, {.workers = commands::usable_cores(), .threads_each = 1});
    for (int i = 0; i < count; ++i) {
        runner->submit(Priority::Soon, [&house, i]() -> Runner::Done {
            if (!house.decoder->prepare({{fmt::format("1-scans/a-scan/{:03}.jpg", i), "1", 1440, 960}})) std::abort();
            return [] {};
        });
    }
    while (runner->pending() > 0) {
        finished.acquire();
        runner->deliver();
    }
}

// 200 pictures, against a shell loop that makes one thumbnail of each, on the same cores: one size of each, and
// everything that `kiosk prepare` makes (all sizes that the screens show, and the tiles).
void PrepareTwoHundredPictures(benchmark::State& state) {
    const bool is_everything = state.range(0) != 0;
    const std::string one = scan("24.jpg[Q=90]", 6000, 4000);
    const std::string content = small_museum_with(one);
    std::string front = "---\ntitle: 扫描件\nkind: gallery\npictures:\n";
    for (int i = 0; i < 200; ++i) {
        const std::string name = fmt::format("{:03}.jpg", i);
        const std::string path = content + "/1-scans/a-scan/" + name;
        fs::copy_file(one, path);
        run(fmt::format("printf {} >> '{}'", i, path)); // another content, another picture
        front += fmt::format("  - {{file: {}, caption: 图, credit: 某人, alt: 图}}\n", name);
    }
    FILE* file = std::fopen((content + "/1-scans/a-scan/index.zh.md").c_str(), "w");
    std::fputs((front + "---\n正文。\n").c_str(), file);
    std::fclose(file);
    for (auto _ : state) {
        const std::string cache = fresh_cache();
        const double ours = ms_of([&] {
            if (is_everything) {
                run(commands::program_folder() + "/kiosk prepare --size 1920x1080 --content '" + content + "' --cache '" +
                    cache + "' > /dev/null");
            } else {
                make_one_size_each(options_for(content, cache), 200);
            }
        });
        const double loop = ms_of([&] {
            run(fmt::format("mkdir -p /tmp/kiosk-bench-loop && cd '{}/1-scans/a-scan' && ls *.jpg | "
                            "VIPS_CONCURRENCY=1 xargs -P {} -I@ vipsthumbnail @ --size 1440x960 -o /tmp/kiosk-bench-loop/%s.jpg",
                            content, commands::usable_cores()));
        });
        state.counters["seconds"] = ours / 1000;
        state.counters["loop_seconds"] = loop / 1000;
        state.counters["of_the_loop"] = ours / loop;
    }
}
BENCHMARK(PrepareTwoHundredPictures)->ArgName("everything")->Arg(0)->Arg(1)->Iterations(1)->Unit(benchmark::kSecond);

} // namespace
