#pragma once

// Landlock: which folders the worker may read and write, whatever a picture makes it try. Beside it seccomp
// keeps the network and other programs out (limits.h).

#include "pictures/worker/answering.h"

namespace kiosk::pictures::worker {

enum class Fence {
    Stands,
    NotHere, // this kernel has none
};

// From here on, for this thread and those it starts: reads the two folders and what libraries need, writes
// the cache folder alone. A folder that is not there stays out of reach although it comes later.
[[nodiscard]] Fence put_up_fence(const Folders& folders);

} // namespace kiosk::pictures::worker
