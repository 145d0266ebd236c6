#pragma once

// A picture's file, opened once: everything is read through this one descriptor, so that a replacement by
// rename during the work does no harm, and a change of the bytes is seen.

#include "base/files.h"
#include "pictures/worker/fault.h"

#include <string>

namespace kiosk::pictures::worker {

class Original {
  public:
    // `file` lies below the folder `content`; where a link leads is checked.
    [[nodiscard]] static Made<Original> open(const std::string& content, const std::string& file);
    Original(Original&& other) noexcept;
    Original& operator=(Original&&) = delete;
    ~Original();

    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] const FileState& state() const { return state_; }
    // 256 bits of BLAKE2b as 64 hex digits. Reads all of it, front to back.
    [[nodiscard]] Made<std::string> digest() const;
    // Its bytes since it was opened: other size, other time stamp. A rename or a second name is no change.
    [[nodiscard]] bool has_changed() const;
    // At most `length` bytes from `offset` on.
    [[nodiscard]] std::string bytes(std::uint64_t offset, std::size_t length) const;

  private:
    Original(int descriptor, FileState state) : descriptor_(descriptor), state_(state) {}
    int descriptor_;
    FileState state_;
};

} // namespace kiosk::pictures::worker
