#include "pictures/time_stamps.h"

#include "pictures/cache_files.h"

#include <cstdlib>

namespace kiosk::pictures {

namespace {

constexpr std::int64_t hour = 3'600'000'000'000; // ns

} // namespace

void TimeStamps::used(const std::string& path) {
    const auto stamp = time_of(path);
    const std::int64_t latest = latest_;
    if (!stamp || (latest != 0 && std::abs(latest - *stamp) < hour)) return;
    if (const auto now = touch_existing(path)) latest_ = *now;
}

} // namespace kiosk::pictures
