#include "app/screen_cache.h"

#include <algorithm>

namespace kiosk::app {

std::shared_ptr<const screens::Screen> ScreenCache::get(const std::string& key, const Make& make) {
    const auto found = std::ranges::find(entries_, key, &Entry::key);
    if (found != entries_.end()) {
        entries_.splice(entries_.begin(), entries_, found);
    } else {
        entries_.push_front({key, std::make_shared<const screens::Screen>(make())});
        if (entries_.size() > most_) entries_.pop_back();
    }
    return entries_.front().screen;
}

bool ScreenCache::has(const std::string& key) const {
    return std::ranges::find(entries_, key, &Entry::key) != entries_.end();
}

} // namespace kiosk::app
