#include "pictures/means.h"

#include <algorithm>
#include <cmath>

namespace kiosk::pictures {

namespace {

constexpr std::size_t most_means = 4096;
constexpr std::size_t most_samples = 4096;

} // namespace

std::optional<Colour> mean_of(const Pixels& pixels) {
    const std::size_t count = pixels.bytes.size() / 4;
    if (count == 0) return std::nullopt;
    // An odd step, so that it does not run down one column.
    const std::size_t step = std::max<std::size_t>(1, count / most_samples) | 1;
    std::uint64_t sums[3] = {0, 0, 0};
    std::uint64_t samples = 0;
    for (std::size_t i = 0; i < count; i += step, ++samples) {
        const std::uint8_t* p = pixels.bytes.data() + i * 4;
        const unsigned alpha = pixels.is_opaque ? 255 : p[3];
        for (int c = 0; c < 3; ++c) sums[c] += (p[c] * alpha + 255 * (255 - alpha)) / 255;
    }
    const auto channel = [&](int c) { return static_cast<std::uint8_t>((sums[c] + samples / 2) / samples); };
    return Colour{channel(2), channel(1), channel(0), 255};
}

void Means::remember(const RenditionKey& key, Colour mean) {
    const auto [at, is_new] = means_.insert_or_assign(Name{key.file, key.version, key.leaf}, mean);
    if (!is_new) return;
    oldest_first_.push_back(at->first);
    if (oldest_first_.size() <= most_means) return;
    means_.erase(oldest_first_.front());
    oldest_first_.pop_front();
}

std::optional<Colour> Means::of(const RenditionKey& key) const {
    const auto found = means_.find(Name{key.file, key.version, key.leaf});
    return found == means_.end() ? std::nullopt : std::optional(found->second);
}

} // namespace kiosk::pictures
