#pragma once

// Hears of changes in a folder and everything below it, without looking at the files. A hint only: what hears
// nothing (a network share) is looked at from time to time all the same.

#include <memory>
#include <set>
#include <string>

namespace kiosk {

class Watcher {
  public:
    virtual ~Watcher() = default;
    // Something was touched since the last call. Never waits.
    [[nodiscard]] virtual bool has_changed() = 0;
    // False on a network share and the like, where other computers' changes are not heard.
    [[nodiscard]] virtual bool hears_everything() const = 0;
    // Files below the folder that some program of this computer has open and has written to, as of
    // has_changed().
    [[nodiscard]] virtual std::set<std::string> being_written() const = 0;
};

[[nodiscard]] std::unique_ptr<Watcher> folder_watcher(std::string root);

} // namespace kiosk
