#pragma once

// status.json in the data folder: rewritten whole when something happened, at most once a second, and once a minute for
// what changes by itself.

#include <string>

#include "app/status.h"
#include "base/time.h"

namespace kiosk::commands {

class StatusFile {
  public:
    explicit StatusFile(const std::string& data_folder);

    // Making a status costs more than asking this.
    [[nodiscard]] bool is_due(Instant now) const { return now >= due_; }
    // Call as often as you like.
    void keep(const app::Status& status, Instant now);
    [[nodiscard]] bool is_writable() const { return is_writable_; }
    // What only the process knows, beside `status`.
    [[nodiscard]] app::ProcessStatus process(const app::Status& status) const;

  private:
    std::string path_;
    std::string started_;
    std::string written_; // without what changes by itself
    Instant due_{};
    Instant old_{}; // then it is written although nothing happened
    bool is_writable_ = true;
};

} // namespace kiosk::commands
