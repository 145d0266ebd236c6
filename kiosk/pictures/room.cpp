#include "pictures/room.h"

#include "pictures/pyramid.h"

#include <algorithm>
#include <tuple>

namespace kiosk::pictures {

namespace {

std::size_t area_bytes(double w, double h) {
    return static_cast<std::size_t>(std::max(0.0, w)) * static_cast<std::size_t>(std::max(0.0, h)) * 4;
}

std::size_t expected_bytes(const Renditions::value_type& entry) {
    const auto& [key, rendition] = entry;
    if (rendition.bytes > 0) return rendition.bytes;
    if (!key.is_tile()) return area_bytes(key.w, key.h);
    const Rect file = tile_place(key.w, key.h, key.tile).file;
    return area_bytes(file.w, file.h);
}

std::size_t bytes_of(const Renditions& renditions, bool is_tile) {
    std::size_t sum = 0;
    for (const auto& [key, rendition] : renditions)
        if (rendition.has_pixels() && key.is_tile() == is_tile) sum += rendition.bytes;
    return sum;
}

void evict_kind(Renditions& renditions, bool is_tile, std::size_t budget,
                std::vector<RenditionKey>& evicted) {
    std::size_t used = bytes_of(renditions, is_tile);
    if (used <= budget) return;
    std::vector<Renditions::value_type*> candidates;
    for (auto& entry : renditions) {
        const Rendition& rendition = entry.second;
        if (entry.first.is_tile() == is_tile && rendition.has_pixels() && !rendition.is_shown())
            candidates.push_back(&entry);
    }
    std::ranges::sort(candidates, {}, [](const auto* entry) {
        const Rendition& rendition = entry->second;
        return std::tuple(rendition.is_wanted(), rendition.has_room, rendition.last_wanted, ~rendition.rank);
    });
    for (auto* entry : candidates) {
        if (used <= budget) break;
        used -= entry->second.bytes;
        if (entry->second.is<Ready>()) evicted.push_back(entry->first);
        entry->second.state = Known{};
    }
}

} // namespace

std::size_t tile_bytes(const Renditions& renditions) {
    return bytes_of(renditions, true);
}

std::size_t whole_bytes(const Renditions& renditions) {
    return bytes_of(renditions, false);
}

void share_out_room(Renditions& renditions, const StoreBudget& budget) {
    std::size_t used[2] = {0, 0}; // whole pictures, tiles
    std::vector<Renditions::value_type*> later;
    for (auto& entry : renditions) {
        Rendition& rendition = entry.second;
        rendition.has_room = rendition.is_shown();
        if (rendition.is_shown()) {
            used[entry.first.is_tile()] += expected_bytes(entry);
        } else if (rendition.is_wanted()) {
            later.push_back(&entry);
        }
    }
    std::ranges::sort(later, {}, [](const auto* entry) { return entry->second.rank; });
    for (auto* entry : later) {
        const bool is_tile = entry->first.is_tile();
        const std::size_t size = expected_bytes(*entry);
        entry->second.has_room = used[is_tile] + size <= (is_tile ? budget.tiles : budget.pixels);
        if (entry->second.has_room) used[is_tile] += size;
    }
}

std::vector<RenditionKey> evict(Renditions& renditions, const StoreBudget& budget) {
    std::vector<RenditionKey> evicted;
    evict_kind(renditions, false, budget.pixels, evicted);
    evict_kind(renditions, true, budget.tiles, evicted);
    return evicted;
}

} // namespace kiosk::pictures
