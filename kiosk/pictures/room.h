#pragma once

// Who keeps pixels in memory: whole pictures and tiles have a budget each. What is shown stays, whatever the
// budget says; what may come next is begun only where it has room beside it.

#include "pictures/rendition_state.h"

#include <vector>

namespace kiosk::pictures {

// Decoded and ready.
[[nodiscard]] std::size_t tile_bytes(const Renditions& renditions);
[[nodiscard]] std::size_t whole_bytes(const Renditions& renditions);

// Sets has_room of everything wanted. What is wanted later must not push out what is wanted first, or both
// would be decoded anew in every frame.
void share_out_room(Renditions& renditions, const StoreBudget& budget);

// The least recently wanted become Known, until both budgets are held. Returns those the painter has.
[[nodiscard]] std::vector<RenditionKey> evict(Renditions& renditions, const StoreBudget& budget);

} // namespace kiosk::pictures
