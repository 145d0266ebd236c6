#pragma once

// Screens laid out a moment ago. Key: everything layout depends on. Budget: a count, for a screen is some hundred
// kilobytes at most. Owner: Kiosk. The screens that one frame asks for never push each other out.

#include <functional>
#include <list>
#include <memory>
#include <string>

#include "screens/screen.h"

namespace kiosk::app {

class ScreenCache {
  public:
    explicit ScreenCache(std::size_t most) : most_(most) {}

    using Make = std::function<screens::Screen()>;
    // Lives as long as somebody holds it, in the cache or not.
    [[nodiscard]] std::shared_ptr<const screens::Screen> get(const std::string& key, const Make& make);
    [[nodiscard]] bool has(const std::string& key) const;
    void clear() { entries_.clear(); }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

  private:
    struct Entry {
        std::string key;
        std::shared_ptr<const screens::Screen> screen;
    };
    std::size_t most_;
    std::list<Entry> entries_; // the latest first
};

} // namespace kiosk::app
