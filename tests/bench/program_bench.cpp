// The whole program on a real display (DISPLAY, as under Xvfb), beside an empty SDL program in the same run: from
// process start to the first complete frame, CPU at rest on a page, memory after every screen.

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "bench/percentiles.h"
#include "commands/house.h"
#include "commands/one_screen.h"

extern char** environ;

namespace {

using namespace kiosk;

class Program {
  public:
    explicit Program(std::vector<std::string> words) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) return;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        if (::posix_spawn(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ) != 0) pid_ = -1;
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        out_ = ends[0];
    }
    ~Program() {
        if (pid_ > 0) {
            ::kill(pid_, SIGTERM);
            ::waitpid(pid_, nullptr, 0);
        }
        ::close(out_);
    }
    // Waits until the program says that its first complete frame is on the display.
    [[nodiscard]] bool is_shown() const {
        char word = 0;
        return pid_ > 0 && ::read(out_, &word, 1) == 1;
    }
    // Proportional set size, bytes.
    [[nodiscard]] double memory() const {
        std::ifstream rollup("/proc/" + std::to_string(pid_) + "/smaps_rollup");
        std::string word;
        double kilobytes = 0;
        while (rollup >> word) {
            if (word == "Pss:") rollup >> kilobytes;
        }
        return kilobytes * 1024;
    }
    // User and system time so far, in seconds.
    [[nodiscard]] double cpu() const {
        std::ifstream stat("/proc/" + std::to_string(pid_) + "/stat");
        std::string all((std::istreambuf_iterator<char>(stat)), {});
        std::size_t at = all.rfind(')');
        double ticks = 0;
        std::string field;
        std::istringstream rest(all.substr(at + 2));
        for (int i = 3; rest >> field; ++i) {
            if (i == 14 || i == 15) ticks += std::stod(field);
        }
        return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
    }

  private:
    pid_t pid_ = -1;
    int out_ = -1;
};

std::vector<std::string> empty_program() { return {commands::program_folder() + "/kiosk_empty_window"}; }

std::vector<std::string> kiosk_program(std::vector<std::string> more = {}) {
    const auto temporary = std::filesystem::temp_directory_path();
    std::vector<std::string> words{commands::program_folder() + "/kiosk", "show", "--software", "--announce",
                                   "--window", "1920x1080",
                                   "--cache", (temporary / "kiosk-bench-cache").string(),
                                   "--data", (temporary / "kiosk-bench-data").string()};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

bool needs_display(benchmark::State& state) {
    if (std::getenv("DISPLAY")) return false;
    state.SkipWithError("needs a display: xvfb-run -s '-screen 0 1920x1080x24' build/release/bin/kiosk_bench");
    return true;
}

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

// A visitor made of xdotool, who finds every target where layout put it.
class Hand {
  public:
    explicit Hand(const commands::OneScreen& screens) : screens_(screens) {}

    // Lifts a finger on the first target of the screen whose action begins so; false: there is none in sight.
    bool tap(const std::string& screen, const std::string& action) const {
        const auto laid_out = screens_.lay_out(screen);
        if (!laid_out) return false;
        for (const auto& target : screens::targets(*laid_out, 0)) {
            if (!visit::to_string(target.action).starts_with(action)) continue;
            tap(target.rect.centre());
            return true;
        }
        return false;
    }
    static void tap(Point at) {
        const std::string command = fmt::format("xdotool mousemove {:.0f} {:.0f} mousedown 1 sleep 0.05 mouseup 1", at.x, at.y);
        if (std::system(command.c_str()) != 0) std::fputs("xdotool is missing\n", stderr); // NOLINT: our own words
        std::this_thread::sleep_for(std::chrono::milliseconds(700)); // pictures, fades, neighbours
    }

  private:
    const commands::OneScreen& screens_;
};

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
