#pragma once

// Seam: work in the background. Only the real runner owns threads; ManualRunner finishes jobs when a test
// says so. A job takes values or frozen snapshots and returns what is to be done with its result on the main
// thread.

#include <cstddef>
#include <functional>
#include <memory>

namespace kiosk {

enum class Priority { Now, Soon, Idle };

class Runner {
  public:
    using Done = std::move_only_function<void()>;
    using Job = std::move_only_function<Done()>;

    virtual ~Runner() = default;
    virtual void submit(Priority priority, Job job) = 0;
    // Runs the Done of every finished job, on the calling (main) thread. Returns how many.
    virtual std::size_t deliver() = 0;
    // Jobs submitted and not yet delivered.
    [[nodiscard]] virtual std::size_t pending() const = 0;
};

struct Threads {
    std::size_t any = 1;
    std::size_t urgent = 0; // take Priority::Now alone: what is wanted now never waits behind what is not
};

// `wake` is called from a worker whenever a job has finished, so that a waiting main loop can deliver.
[[nodiscard]] std::unique_ptr<Runner> worker_runner(Threads threads, std::function<void()> wake);

// Does each job within submit(), on the caller's thread: for commands without a window, where waiting is no
// harm.
[[nodiscard]] std::unique_ptr<Runner> inline_runner();

} // namespace kiosk
