#pragma once

// Times of single frames → the counters of a benchmark: p50 and p99 in ms, and as multiples of a reference. `cpu` is the
// thread's own time: what is left of a figure on a machine that others use too.

#include <algorithm>
#include <chrono>
#include <ctime>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace kiosk::bench {

class Percentiles {
  public:
    template <typename Work>
    void time(const Work& work) {
        const double cpu = cpu_ms();
        const auto begun = std::chrono::steady_clock::now();
        work();
        cpu_.push_back(cpu_ms() - cpu);
        ms_.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
    }
    void add(double ms) { ms_.push_back(ms); }
    [[nodiscard]] double at(double part) { return at(ms_, part); }
    [[nodiscard]] double cpu_at(double part) { return at(cpu_, part); }
    void report(benchmark::State& state, double reference_ms = 0) {
        state.counters["p50_ms"] = at(0.50);
        state.counters["p99_ms"] = at(0.99);
        if (!cpu_.empty()) {
            state.counters["cpu_p50_ms"] = cpu_at(0.50);
            state.counters["cpu_p99_ms"] = cpu_at(0.99);
        }
        if (reference_ms > 0) {
            state.counters["p50_copies"] = at(0.50) / reference_ms;
            state.counters["p99_copies"] = at(0.99) / reference_ms;
        }
    }

  private:
    static double cpu_ms() {
        timespec spent{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
        return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
    }
    static double at(std::vector<double>& times, double part) {
        if (times.empty()) return 0;
        std::ranges::sort(times);
        return times[std::min(times.size() - 1, static_cast<std::size_t>(part * static_cast<double>(times.size())))];
    }

    std::vector<double> ms_, cpu_;
};

} // namespace kiosk::bench
