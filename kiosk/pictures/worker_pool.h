#pragma once

// Up to N workers, each started when first needed: a picture that takes minutes does not hold up the others.
// Safe on any thread.

#include "pictures/worker_client.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace kiosk::pictures {

class WorkerPool {
  public:
    explicit WorkerPool(const WorkerSettings& settings);

    // As WorkerClient's; waits while none is free.
    [[nodiscard]] Result<PictureAnswer> make(const PictureRequest& request);
    // Ends workers that nobody needed for a while. Cheap; to be called now and then.
    void rest();
    // Calls under way and those waiting fail at once, later ones too.
    void stop();

  private:
    std::vector<std::unique_ptr<WorkerClient>> workers_;
    std::mutex mutex_;
    std::condition_variable is_free_now_;
    std::vector<WorkerClient*> free_; // the last one was busy last: the others may come to rest
};

} // namespace kiosk::pictures
