#pragma once

// What the system tells the process: SIGTERM and SIGINT end the kiosk, SIGHUP rereads everything.

namespace kiosk::commands {

void listen_to_signals();
[[nodiscard]] bool is_end_asked();
[[nodiscard]] bool take_reload(); // true once for each SIGHUP

} // namespace kiosk::commands
