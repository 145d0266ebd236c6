#pragma once

// Talks to kiosk_pictures, the process that opens untrusted pictures: one process, one request at a time.
// Started when first needed, started again when it died.
//
// | the worker                         | and then                       | make() answers                                 |
// |------------------------------------|--------------------------------|------------------------------------------------|
// | answers a line of the protocol     |                                | what it said                                   |
// | is killed (SIGKILL, SIGTERM)       | a new one, three tries in all  | Problem: the machine's fault, it passes        |
// | dies by itself, or talks nonsense  | a new one, two tries in all    | BreaksTheWorker; Problem worker_missing when a |
// |                                    |                                | new one does not even answer an empty request  |
// | outlasts its time                  | it is killed with its group    | TooSlow; Problem when it waited, not worked    |
// | cannot be started                  |                                | Problem worker_missing                         |

#include "base/result.h"
#include "pictures/spawn.h"
#include "pictures/worker_protocol.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace kiosk::pictures {

struct WorkerSettings {
    std::string program;          // path of kiosk_pictures
    std::string content;          // folder it may read
    std::string cache;            // folder it may write
    int seconds_per_picture = 60; // then it is given up
    int seconds_per_pyramid = 300;
    int workers = 3;                            // processes at most, each some 40 MB while it is there
    int threads = 0; // of each; 0: as many as there are cores
    int seconds_idle = 60;                      // then a worker ends
    std::uintmax_t cache_budget = 4ULL << 30;   // bytes
    std::uintmax_t spare_budget = 256ULL << 20; // bytes, below the system's temporary directory
};

class WorkerClient {
  public:
    explicit WorkerClient(WorkerSettings settings);
    ~WorkerClient(); // ends the worker
    WorkerClient(const WorkerClient&) = delete;
    WorkerClient& operator=(const WorkerClient&) = delete;

    // A Problem says nothing of the picture and passes: worker_missing, or picture_failed. Safe to call from
    // several threads; one at a time.
    [[nodiscard]] Result<PictureAnswer> make(const PictureRequest& request);
    // Ends a worker that nobody needed for `seconds_idle`. Not while make() is under way.
    void rest();
    // The program ends and waits for nobody's large scan: make() fails at once, for good. From any thread.
    void stop();

  private:
    class Process;
    enum class End { Killed, Died, Nonsense, Slow, Waited, Stopped };
    [[nodiscard]] Result<void> start();
    [[nodiscard]] std::expected<PictureAnswer, End> ask(const std::string& line, std::chrono::seconds most);
    [[nodiscard]] bool is_sound();

    WorkerSettings settings_;
    std::mutex one_at_a_time_;
    Handle stopping_; // an eventfd: readable once the program ends
    std::atomic<bool> is_stopped_ = false;
    std::unique_ptr<Process> process_;
};

} // namespace kiosk::pictures
