#include "commands/progress.h"

#include <cstdio>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

namespace kiosk::commands {

namespace {
constexpr std::size_t bar_width = 30; // characters
}

Progress::Progress(std::size_t whole) : whole_(whole), is_shown_(::isatty(STDERR_FILENO) == 1) {}

void Progress::step(std::string_view what) {
    ++done_;
    if (!is_shown_ || whole_ == 0) return;
    const std::size_t filled = bar_width * done_ / whole_;
    fmt::print(stderr, "\r\x1b[K[{}{}] {}/{} {}", std::string(filled, '#'), std::string(bar_width - filled, ' '), done_,
               whole_, what);
}

void Progress::end() const {
    if (is_shown_) fmt::print(stderr, "\r\x1b[K");
}

} // namespace kiosk::commands
