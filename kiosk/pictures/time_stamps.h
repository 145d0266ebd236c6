#pragma once

// Moves the time stamps of files that are used, so that those used longest ago can be told; at most once an
// hour, for the flash it is written on. There is no clock here: the present time is what the last touched
// file says, and only the order of stamps counts, so it is soon enough when the newest of them is an hour
// ahead. A clock that was set back makes stamps lie in the future: those move too. Safe on any thread.

#include <atomic>
#include <cstdint>
#include <string>

namespace kiosk::pictures {

class TimeStamps {
  public:
    // No trouble when it is not there, or cannot be touched.
    void used(const std::string& path);

  private:
    std::atomic<std::int64_t> latest_ = 0; // ns of the file system's clock; 0: not seen yet
};

} // namespace kiosk::pictures
