#pragma once

// Background work that happens when the test says so, on the test's own thread.

#include "base/runner.h"

#include <deque>
#include <utility>
#include <vector>

namespace kiosk::fakes {

class ManualRunner final : public Runner {
  public:
    void submit(Priority priority, Job job) override { jobs_.emplace_back(priority, std::move(job)); }
    std::size_t deliver() override {
        auto finished = std::exchange(finished_, {});
        for (auto& done : finished) done();
        return finished.size();
    }
    [[nodiscard]] std::size_t pending() const override { return jobs_.size() + finished_.size(); }

    // Runs the job at the front or at the back of the queue; its Done waits for deliver().
    void finish_next() { finish(0); }
    void finish_last() { finish(jobs_.size() - 1); }
    // Runs and delivers everything, also what the deliveries submit.
    void finish_all() {
        while (pending() > 0) {
            while (!jobs_.empty()) finish_next();
            deliver();
        }
    }
    [[nodiscard]] std::size_t waiting() const { return jobs_.size(); }
    // The job a real runner would take: the oldest of the most urgent.
    void finish_most_urgent() {
        std::size_t best = 0;
        for (std::size_t i = 1; i < jobs_.size(); ++i)
            if (jobs_[i].first < jobs_[best].first) best = i;
        finish(best);
    }
    [[nodiscard]] std::vector<Priority> priorities() const {
        std::vector<Priority> all;
        for (const auto& job : jobs_) all.push_back(job.first);
        return all;
    }

  private:
    void finish(std::size_t index) {
        if (index >= jobs_.size()) return;
        Job job = std::move(jobs_[index].second);
        jobs_.erase(jobs_.begin() + static_cast<std::ptrdiff_t>(index));
        finished_.push_back(job());
    }

    std::deque<std::pair<Priority, Job>> jobs_;
    std::vector<Done> finished_;
};

} // namespace kiosk::fakes
