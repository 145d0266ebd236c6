#pragma once

// Whole programs on a real display (DISPLAY, as under Xvfb), and a visitor for them.

#include "commands/one_screen.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace kiosk::bench {

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

inline std::vector<std::string> empty_program() { return {commands::program_folder() + "/kiosk_empty_window"}; }

inline std::string bench_cache() { return (std::filesystem::temp_directory_path() / "kiosk-bench-cache").string(); }

inline std::vector<std::string> kiosk_program(std::vector<std::string> more = {}, const std::string& cache = bench_cache()) {
    std::vector<std::string> words{commands::program_folder() + "/kiosk", "show", "--software", "--announce",
                                   "--window", "1920x1080", "--cache", cache,
                                   "--data", (std::filesystem::temp_directory_path() / "kiosk-bench-data").string()};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

inline bool needs_display(benchmark::State& state) {
    if (std::getenv("DISPLAY")) return false;
    state.SkipWithError("needs a display: xvfb-run -s '-screen 0 1920x1080x24' build/release/bin/kiosk_bench");
    return true;
}

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

} // namespace kiosk::bench
