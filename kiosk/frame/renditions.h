#pragma once

// Which rendition of a picture an item is drawn with: the key asked of the store and the part of it that is
// seen.

#include "pictures/store.h"
#include "screens/screen.h"

#include <optional>

namespace kiosk::frame {

// px; what every graphics card takes as one texture. A scroll painting would be longer and never be shown.
inline constexpr int longest_side = 8192;

// The whole picture at the size at which it fills `item`'s rectangle, `zoom` times closer.
[[nodiscard]] pictures::RenditionKey rendition_of(const screens::PictureItem& item, double zoom);

// In the meantime, where `rendition` of a large photograph has to be made first: an eighth of the original,
// which JPEG decoders open many times faster. Nothing where that would not be quicker or not show enough.
[[nodiscard]] std::optional<pictures::RenditionKey> preview_of(const pictures::RenditionKey& rendition,
                                                               Size original);

// The viewer's, where it has no pyramid: the size that fits, or twice, four times … that where it is shown
// closer; never more than the original has (drawings: four times the fit), nor 16 million pixels, nor more
// than `longest_side`.
[[nodiscard]] pictures::RenditionKey rendition_of(const screens::ZoomedPicture& item, double zoom,
                                                  double most_zoom);

// The viewer's pyramid where the original is clearly larger than what fits: of its size, of drawings four
// times the fit. The key is that of its first tile, which stands for all of them.
[[nodiscard]] std::optional<pictures::RenditionKey> pyramid_of(const screens::ZoomedPicture& item);

// Where the picture lies in the item, and which part of it is seen, `zoom` times closer round its focus.
struct Placed {
    Rect source; // parts, 0 to 1
    Rect target; // px
};
[[nodiscard]] Placed placed(const screens::PictureItem& item, double zoom);

} // namespace kiosk::frame
