#pragma once

// How much room the cache folder takes, and what goes when it is too much: what was used longest ago, a
// pyramid always as a whole, never what was used a moment ago. Another kiosk may use and trim the same
// folder. What was removed though somebody wanted it is made anew. Safe on any thread.

#include "pictures/time_stamps.h"

#include <atomic>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>

namespace kiosk::pictures {

class CacheRoom {
  public:
    CacheRoom(std::string cache, std::uintmax_t budget);

    // `path` is a rendition's file or a pyramid's .dzi. Its time stamp moves at most once an hour.
    void used(const std::string& path);
    void wrote_file(const std::string& path);    // no trouble when it is not there
    void wrote_pyramid(const std::string& path); // without its ".dzi"
    // Whether it is gone.
    [[nodiscard]] bool drop_file(const std::string& path);
    [[nodiscard]] bool drop_pyramid(const std::string& path);

    // After enough was written, by whichever kiosk; looks at every rendition, so it may take a second.
    void trim_when_due();
    // The disk is full: makes half of it free.
    void trim_to_half();
    [[nodiscard]] std::uintmax_t bytes() const { return bytes_; }
    void clear();

  private:
    void wrote(std::uintmax_t bytes);
    void trim(std::uintmax_t budget);
    void save() const;

    std::string cache_;
    std::uintmax_t budget_;
    std::atomic<std::uintmax_t> bytes_ = 0;     // found by the last trim, and written since
    std::atomic<std::uintmax_t> new_bytes_ = 0; // since the last trim, in this run and those before it
    std::atomic<unsigned> new_files_ = 0;
    std::mutex trimming_; // taken before using_
    std::atomic<unsigned> halvings_ = 0;
    std::mutex using_;
    TimeStamps stamps_;
    std::deque<std::string> in_use_; // the last ones used
};

} // namespace kiosk::pictures
