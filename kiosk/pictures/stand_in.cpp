#include "pictures/rendition_state.h"

#include <cmath>

namespace kiosk::pictures {

namespace {

bool is_same_shape(const RenditionKey& a, const RenditionKey& b) {
    const double one = static_cast<double>(a.w) * b.h;
    const double other = static_cast<double>(b.w) * a.h;
    return std::abs(one - other) < 0.01 * std::max(one, other);
}

} // namespace

std::optional<RenditionKey> stand_in_of(const Renditions& renditions, const RenditionKey& key) {
    const RenditionKey* nearest = nullptr; // of this version
    const Renditions::value_type* older = nullptr;
    for (auto it = renditions.lower_bound({key.file, {}, 0, 0, 0, {}});
         it != renditions.end() && it->first.file == key.file; ++it) {
        const RenditionKey& other = it->first;
        if (!it->second.is<Ready>() || other.is_tile() || other.leaf != key.leaf || other == key) continue;
        if (other.version == key.version) {
            // By width: the first that is wide enough, else the last there is.
            if (nearest == nullptr || nearest->w < key.w) nearest = &other;
        } else if (is_same_shape(other, key)) {
            const bool is_later =
                older == nullptr || it->second.last_wanted > older->second.last_wanted ||
                (it->second.last_wanted == older->second.last_wanted && other.w > older->first.w);
            if (is_later) older = &*it;
        }
    }
    if (nearest != nullptr) return *nearest;
    return older != nullptr ? std::optional(older->first) : std::nullopt;
}

} // namespace kiosk::pictures
