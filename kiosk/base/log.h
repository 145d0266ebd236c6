#pragma once

// Seam: what staff and engineers read later. The real log rotates; a test's log fails the test on an
// unannounced warning.

#include <memory>
#include <string>
#include <string_view>

namespace kiosk {

class Log {
  public:
    virtual ~Log() = default;
    virtual void note(std::string_view sentence) = 0;
    virtual void warn(std::string_view sentence) = 0;
};

// kiosk.log in `folder`, 1 MB a file, five files kept; lines carry the time of day. Falls back to standard
// error when the folder cannot be written.
[[nodiscard]] std::unique_ptr<Log> rotating_log(const std::string& folder);

} // namespace kiosk
