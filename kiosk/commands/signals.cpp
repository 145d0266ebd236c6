#include "commands/signals.h"

#include <atomic>
#include <csignal>
#include <string_view>

#include <sys/time.h>
#include <unistd.h>

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

void leave_behind(int) {
    constexpr std::string_view said = "the kiosk's end took too long and was cut short\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, said.data(), said.size());
    ::_exit(0);
}

} // namespace

void listen_to_signals() {
    struct sigaction action{};
    action.sa_handler = on_signal;
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) ::sigaction(number, &action, nullptr);
}

bool is_end_asked() { return end_asked; }

bool take_reload() { return reload_asked.exchange(false); }

void end_within(Duration most) {
    struct sigaction action{};
    action.sa_handler = leave_behind;
    ::sigaction(SIGALRM, &action, nullptr);
    itimerval timer{};
    timer.it_value = {most / 1s, (most % 1s).count()};
    ::setitimer(ITIMER_REAL, &timer, nullptr);
}

} // namespace kiosk::commands
