#pragma once

// Times of single frames → the counters of a benchmark: p50 and p99 in ms, and as multiples of a reference.

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace kiosk::bench {

class Percentiles {
  public:
    template <typename Work>
    void time(const Work& work) {
        const auto begun = std::chrono::steady_clock::now();
        work();
        ms_.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
    }
    void add(double ms) { ms_.push_back(ms); }
    [[nodiscard]] double at(double part) {
        if (ms_.empty()) return 0;
        std::ranges::sort(ms_);
        return ms_[std::min(ms_.size() - 1, static_cast<std::size_t>(part * static_cast<double>(ms_.size())))];
    }
    void report(benchmark::State& state, double reference_ms = 0) {
        state.counters["p50_ms"] = at(0.50);
        state.counters["p99_ms"] = at(0.99);
        if (reference_ms > 0) {
            state.counters["p50_copies"] = at(0.50) / reference_ms;
            state.counters["p99_copies"] = at(0.99) / reference_ms;
        }
    }

  private:
    std::vector<double> ms_;
};

} // namespace kiosk::bench
