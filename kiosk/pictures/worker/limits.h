#pragma once

// What a hostile picture cannot do to the machine, whatever it does to the worker.

namespace kiosk::pictures::worker {

// Ends with the kiosk, has a memory limit, leaves no core dump, runs behind everything else. To be called
// first; false when the kiosk has ended already.
[[nodiscard]] bool set_limits();

// From here on: no network, no new programs, no hand on other processes.
[[nodiscard]] bool close_the_doors();

} // namespace kiosk::pictures::worker
