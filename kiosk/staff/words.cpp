#include "staff/words.h"

#include <algorithm>

namespace kiosk::staff {

std::string filled(std::string text, const std::map<std::string, std::string>& details) {
    for (const auto& [name, value] : details) {
        const std::string gap = "{" + name + "}";
        for (auto at = text.find(gap); at != std::string::npos; at = text.find(gap, at + value.size())) {
            text.replace(at, gap.size(), value);
        }
    }
    return text;
}

std::string Speech::ago(Duration duration) const {
    const auto whole = std::max<std::int64_t>(0, std::chrono::floor<std::chrono::seconds>(duration).count());
    const auto said = [this](std::string_view key, std::int64_t n) { return (*this)(key, {{"n", std::to_string(n)}}); };
    if (whole < 60) return said("staff-seconds-ago", whole);
    if (whole < 60 * 60) return said("staff-minutes-ago", whole / 60);
    if (whole < 24 * 60 * 60) return said("staff-hours-ago", whole / (60 * 60));
    return said("staff-days-ago", whole / (24 * 60 * 60));
}

} // namespace kiosk::staff
