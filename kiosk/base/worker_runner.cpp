#include "base/runner.h"

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace kiosk {

namespace {

class WorkerRunner final : public Runner {
  public:
    WorkerRunner(Threads threads, std::function<void()> wake) : wake_(std::move(wake)) {
        for (std::size_t i = 0; i < threads.any; ++i) threads_.emplace_back([this] { work(Priority::Idle); });
        for (std::size_t i = 0; i < threads.urgent; ++i) threads_.emplace_back([this] { work(Priority::Now); });
    }

    // Queued jobs are dropped; a running one is waited for.
    ~WorkerRunner() override {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        queued_.notify_all();
        for (auto& thread : threads_) thread.join();
    }

    void submit(Priority priority, Job job) override {
        {
            const std::lock_guard lock(mutex_);
            queues_[static_cast<std::size_t>(priority)].push_back(std::move(job));
            ++pending_;
        }
        queued_.notify_all(); // one of them alone might not take jobs of this priority
    }

    std::size_t deliver() override {
        std::vector<Done> finished;
        {
            const std::lock_guard lock(mutex_);
            finished.swap(finished_);
            pending_ -= finished.size();
        }
        for (auto& done : finished) done();
        return finished.size();
    }

    std::size_t pending() const override {
        const std::lock_guard lock(mutex_);
        return pending_;
    }

  private:
    // With the lock held.
    Job next_job(Priority lowest) {
        for (std::size_t i = 0; i <= static_cast<std::size_t>(lowest); ++i) {
            auto& queue = queues_[i];
            if (queue.empty()) continue;
            Job job = std::move(queue.front());
            queue.pop_front();
            return job;
        }
        return {};
    }

    void work(Priority lowest) {
        std::unique_lock lock(mutex_);
        while (!ending_) {
            Job job = next_job(lowest);
            if (!job) {
                queued_.wait(lock);
                continue;
            }
            lock.unlock();
            Done done = job();
            job = nullptr;
            lock.lock();
            finished_.push_back(std::move(done));
            lock.unlock();
            if (wake_) wake_();
            lock.lock();
        }
    }

    std::function<void()> wake_;
    mutable std::mutex mutex_;
    std::condition_variable queued_;
    std::array<std::deque<Job>, 3> queues_;
    std::vector<Done> finished_;
    std::size_t pending_ = 0;
    bool ending_ = false;
    std::vector<std::thread> threads_; // last: they use everything above
};

} // namespace

std::unique_ptr<Runner> worker_runner(Threads threads, std::function<void()> wake) {
    return std::make_unique<WorkerRunner>(threads, std::move(wake));
}

} // namespace kiosk
