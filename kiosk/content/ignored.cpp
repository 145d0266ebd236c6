#include <algorithm>
#include <string>

#include "content/reader.h"

namespace kiosk::content {

namespace {

std::string lower(std::string_view text) {
    std::string copy(text);
    std::ranges::transform(copy, copy.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return copy;
}

bool is_ignored_name(std::string_view written) {
    const std::string name = lower(written);
    return name.starts_with('.') || name.starts_with("~$") || name.starts_with("readme") || name == "thumbs.db" ||
           name == "desktop.ini" || name.ends_with(".tmp") || name.ends_with(".part") || name.ends_with('~') ||
           name.find(".sync-conflict-") != std::string::npos;
}

} // namespace

bool is_ignored(std::string_view path) {
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        if (is_ignored_name(path.substr(0, slash))) return true;
        if (slash == std::string_view::npos) return false;
        path.remove_prefix(slash + 1);
    }
    return false;
}

} // namespace kiosk::content
