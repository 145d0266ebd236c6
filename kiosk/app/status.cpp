#include "app/status.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace kiosk::app {

namespace {

constexpr std::size_t problems_named = 5;

std::int64_t whole_second(Instant now) {
    return std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
}

} // namespace

void FrameTimes::add(Instant now, Duration lasting) {
    ++count_;
    const std::int64_t second = whole_second(now);
    Slot& slot = slots_[static_cast<std::size_t>(second) % slots_.size()];
    if (slot.second != second) slot = {second, Duration{0}};
    slot.slowest = std::max(slot.slowest, lasting);
}

Duration FrameTimes::slowest(Instant now) const {
    const std::int64_t second = whole_second(now);
    Duration slowest{0};
    for (const Slot& slot : slots_) {
        if (slot.second >= 0 && second - slot.second < 60) slowest = std::max(slowest, slot.slowest);
    }
    return slowest;
}

std::string status_json(const Status& status, const ProcessStatus& process) {
    using nlohmann::ordered_json;
    ordered_json named = ordered_json::array();
    for (std::size_t i = 0; i < std::min(problems_named, status.problems.size()); ++i) {
        named.push_back(to_string(status.problems[i]));
    }
    const ordered_json whole = {
        {"version", process.version},
        {"started", process.started},
        {"screen", status.screen},
        {"language", status.language},
        {"content", {{"version", status.content_version}, {"since", process.content_time}}},
        {"problems", {{"count", status.problems.size()}, {"first", named}}},
        {"visits", status.visits},
        {"frames", status.frames},
        {"slowest_frame_ms", std::chrono::duration<double, std::milli>(status.slowest_frame).count()},
        {"resident_bytes", process.resident_bytes},
        {"picture_bytes", status.picture_bytes},
        {"last_touch", process.last_touch.empty() ? ordered_json(nullptr) : ordered_json(process.last_touch)},
    };
    return whole.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace kiosk::app
