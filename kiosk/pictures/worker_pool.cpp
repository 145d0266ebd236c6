#include "pictures/worker_pool.h"

#include <algorithm>

namespace kiosk::pictures {

WorkerPool::WorkerPool(const WorkerSettings& settings) {
    for (int i = 0; i < std::max(settings.workers, 1); ++i) {
        workers_.push_back(std::make_unique<WorkerClient>(settings));
        free_.push_back(workers_.back().get());
    }
}

Result<PictureAnswer> WorkerPool::make(const PictureRequest& request) {
    WorkerClient* worker = nullptr;
    {
        std::unique_lock lock(mutex_);
        is_free_now_.wait(lock, [this] { return !free_.empty(); });
        worker = free_.back();
        free_.pop_back();
    }
    auto answer = worker->make(request);
    {
        const std::lock_guard lock(mutex_);
        free_.push_back(worker);
    }
    is_free_now_.notify_one();
    return answer;
}

void WorkerPool::rest() {
    const std::lock_guard lock(mutex_); // so that nobody is handed one that ends
    for (WorkerClient* worker : free_) worker->rest();
}

void WorkerPool::stop() {
    // A stopped worker fails at once and is free again for the next one who waits.
    for (const auto& worker : workers_) worker->stop();
}

} // namespace kiosk::pictures
