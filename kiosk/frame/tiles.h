#pragma once

// Which tiles of a deep-zoom pyramid (pictures/pyramid.h) a view needs, and where they lie on the glass. Pure
// geometry. `pyramid` is any key of it; `picture` is where the whole picture lies, px of the glass; `seen`
// the part of the glass that shows it.

#include "base/geometry.h"
#include "frame/renditions.h"
#include "pictures/pyramid.h"

#include <optional>
#include <vector>

namespace kiosk::frame {

inline constexpr std::size_t most_tiles_a_view = 40;

// The finest level of about one px a px of the glass, at most 1.4, whose tiles in view are not too many.
[[nodiscard]] int level_for(const pictures::RenditionKey& pyramid, const Rect& picture, const Rect& seen);

// Of one level, those that are seen, from the middle of what is seen outwards.
[[nodiscard]] std::vector<pictures::Tile> tiles_seen(const pictures::RenditionKey& pyramid, int level,
                                                     const Rect& picture, const Rect& seen);

// The tile of the level below (half as fine) in which it lies; nothing for the first level.
[[nodiscard]] std::optional<pictures::Tile> coarser(const pictures::Tile& tile);

// Where the tile lies on the glass. Neighbours have the same edge to the last bit, so that rounding keeps
// them together.
[[nodiscard]] Rect tile_target(const pictures::RenditionKey& pyramid, const pictures::Tile& tile,
                               const Rect& picture);

// The tile's area, drawn with the pixels of `from`: itself or a coarser one it lies in.
[[nodiscard]] Placed placed_tile(const pictures::RenditionKey& pyramid, const pictures::Tile& tile,
                                 const pictures::Tile& from, const Rect& picture);
// The same with the pixels of a whole picture.
[[nodiscard]] Placed placed_from_whole(const pictures::RenditionKey& pyramid, const pictures::Tile& tile,
                                       const Rect& picture);

} // namespace kiosk::frame
