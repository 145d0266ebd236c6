#include "commands/status_file.h"

#include <chrono>
#include <fstream>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include "base/files.h"

namespace kiosk::commands {

namespace {

constexpr Duration shortest_pause = 1s;
constexpr Duration longest_pause = 60s; // frames are counted on all the time in attract mode; disks wear

// ISO 8601, local time, `ago` before now.
std::string time_of_day(Duration ago) {
    const auto then = std::chrono::system_clock::now() - std::chrono::duration_cast<std::chrono::seconds>(ago);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S%z}", fmt::localtime(std::chrono::system_clock::to_time_t(then)));
}

std::size_t resident_bytes() {
    std::ifstream statm("/proc/self/statm");
    std::size_t whole = 0;
    std::size_t resident = 0;
    statm >> whole >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

} // namespace

StatusFile::StatusFile(const std::string& data_folder)
    : path_(data_folder + "/status.json"), started_(time_of_day(Duration{0})) {}

void StatusFile::keep(const app::Status& status, Instant now) {
    if (now < due_) return;
    // Ages grow by themselves; only what happened is a change.
    app::Status still = status;
    still.content_age = still.since_touch = still.slowest_frame = Duration{0};
    still.frames = 0;
    const std::string happened = app::status_json(still, {});
    due_ = now + shortest_pause;
    if (happened == written_ && now < old_) return;
    old_ = now + longest_pause;
    is_writable_ = write_whole(path_, app::status_json(status, process(status)), Readers::Everyone, Flush::Sometime).has_value();
    if (is_writable_) written_ = happened;
}

app::ProcessStatus StatusFile::process(const app::Status& status) const {
    return {KIOSK_VERSION, started_, time_of_day(status.content_age),
            status.visits > 0 ? time_of_day(status.since_touch) : "", resident_bytes()};
}

} // namespace kiosk::commands
