#pragma once

// Waits for the next line, and sees when one of the two folders is replaced by another of its name: a fence
// (fences.h) stands around what was there at start, so the worker must then begin anew. For this it ends
// itself as if it were killed; its client starts another and asks again.

#include "pictures/line_reader.h"
#include "pictures/worker/answering.h"

#include <sys/stat.h>

#include <array>
#include <optional>
#include <string>

namespace kiosk::pictures::worker {

class Watch {
  public:
    explicit Watch(const Folders& folders);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    // From standard input; nothing at its end, or when the folders are others while nobody asks.
    [[nodiscard]] std::optional<std::string> next_line();
    [[nodiscard]] bool are_folders_others() const;

  private:
    struct Place {
        std::string path;
        dev_t device = 0;
        ino_t inode = 0;
        bool operator==(const Place&) const = default;
    };
    [[nodiscard]] static Place look(const std::string& path);

    std::array<Place, 2> places_;
    int notices_; // inotify's: at one of the folders something happened to the folder itself
    LineReader lines_;
};

} // namespace kiosk::pictures::worker
