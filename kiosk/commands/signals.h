#pragma once

// What the system tells the process: SIGTERM and SIGINT end the kiosk, SIGHUP rereads everything.

#include "base/time.h"

namespace kiosk::commands {

void listen_to_signals();
[[nodiscard]] bool is_end_asked();
[[nodiscard]] bool take_reload(); // true once for each SIGHUP

// From now on the process ends by itself; where something hangs (a sound server that does not let go of its
// loudspeaker, a share that is away), it is left behind after `most`.
void end_within(Duration most);

} // namespace kiosk::commands
