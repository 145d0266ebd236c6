#pragma once

// A progress bar on standard error, where that is a terminal; silent otherwise.

#include <cstddef>
#include <string_view>

namespace kiosk::commands {

class Progress {
  public:
    explicit Progress(std::size_t whole);
    void step(std::string_view what);
    void end() const;

  private:
    std::size_t whole_;
    std::size_t done_ = 0;
    bool is_shown_;
};

} // namespace kiosk::commands
