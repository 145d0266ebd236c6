#include "commands/signals.h"

#include <atomic>
#include <csignal>

namespace kiosk::commands {

namespace {

// A signal handler may touch nothing else.
std::atomic<bool> end_asked{false};
std::atomic<bool> reload_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void on_signal(int number) {
    if (number == SIGHUP) {
        reload_asked = true;
    } else {
        end_asked = true;
    }
}

} // namespace

void listen_to_signals() {
    struct sigaction action{};
    action.sa_handler = on_signal;
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) ::sigaction(number, &action, nullptr);
}

bool is_end_asked() { return end_asked; }

bool take_reload() { return reload_asked.exchange(false); }

} // namespace kiosk::commands
