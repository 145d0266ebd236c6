#pragma once

// Talks to kiosk_pictures, the process that opens untrusted pictures. Started when first needed, started
// again when it died; a picture that kills or outlasts it is answered with a Problem and not tried again
// until it changes. Requests and answers are JSON, a line each (worker_protocol.h). Safe to call from several
// threads; one at a time.

#include "base/result.h"
#include "pictures/worker_protocol.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

namespace kiosk::pictures {

struct WorkerSettings {
    std::string program; // path of kiosk_pictures
    std::string content; // folder it may read
    std::string cache;   // folder it may write
    int seconds_per_picture = 60;
};

class WorkerClient {
  public:
    explicit WorkerClient(WorkerSettings settings);
    ~WorkerClient();
    WorkerClient(const WorkerClient&) = delete;
    WorkerClient& operator=(const WorkerClient&) = delete;

    // Problem picture_failed with the reason, or worker_missing when the program cannot be started.
    [[nodiscard]] Result<RenditionAnswer> make(const RenditionRequest& request);
    // The program ends and waits for nobody's large scan: make() fails within a tenth of a second, for good.
    void stop() { is_stopped_ = true; }

  private:
    struct Process;
    [[nodiscard]] Result<void> start();

    WorkerSettings settings_;
    std::mutex one_at_a_time_;
    std::atomic<bool> is_stopped_ = false;
    std::unique_ptr<Process> process_;
};

} // namespace kiosk::pictures
