#pragma once

// How the kiosk is doing, for staff: on the console and in status.json.

#include <cstdint>
#include <string>
#include <vector>

#include "base/problem.h"
#include "base/time.h"

namespace kiosk::app {

struct Status {
    std::string screen;   // screen id, "attract" while nobody is there
    std::string language; // of the visitor
    std::string content_version;
    Duration content_age{0}; // since this version was taken over
    std::vector<Problem> problems; // of content, assets and pictures
    std::uint64_t visits = 0;      // since the start
    std::uint64_t frames = 0;      // presented since the start
    Duration slowest_frame{0};     // of the last minute: from step() to presented
    std::size_t picture_bytes = 0;       // pixels in memory
    std::vector<std::string> preparing;  // pictures in the worker or queued for it
    std::size_t ahead = 0;               // renditions still to be made ready
    std::uint64_t cache_bytes = 0;       // of the picture cache on disk
    Duration since_touch{0};
    bool operator==(const Status&) const = default;
};

// The slowest frame of the last minute, in sixty one-second slots.
class FrameTimes {
  public:
    void add(Instant now, Duration lasting);
    [[nodiscard]] Duration slowest(Instant now) const;
    [[nodiscard]] std::uint64_t count() const { return count_; }

  private:
    struct Slot {
        std::int64_t second = -1;
        Duration slowest{0};
    };
    std::vector<Slot> slots_ = std::vector<Slot>(60);
    std::uint64_t count_ = 0;
};

// What only the process knows; filled in by commands/.
struct ProcessStatus {
    std::string version;
    std::string started;      // time of day, ISO 8601
    std::string content_time; // likewise: when this content was taken over
    std::string last_touch;   // likewise; empty: none yet
    std::size_t resident_bytes = 0;
};

// status.json as text: version, started, screen, language, content version and time, problems (count, first five),
// frames presented, slowest frame of the last minute, resident bytes, last touch.
[[nodiscard]] std::string status_json(const Status& status, const ProcessStatus& process);

} // namespace kiosk::app
