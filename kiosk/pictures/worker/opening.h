#pragma once

// What the bytes of an original are, and its pixels at a size near the one wanted: each format's own way to
// give less than everything is used.

#include "pictures/worker/fault.h"
#include "pictures/worker/original.h"
#include "pictures/worker/vips_handles.h"

namespace kiosk::pictures::worker {

// Lets libvips open the formats of the house and nothing else. Once, at start.
void allow_loaders();

// The loaders libvips may choose from, by what is found in the bytes.
struct Kind {
    const char* loader; // libvips' class
    const char* format; // as PictureFacts says it
    enum class Smaller { No, ByDivisor, ByFactor, Drawn } smaller;
    bool is_streamed; // row by row, so that memory does not grow with the picture
};

// An original whose header is read.
class Opening {
  public:
    // `original` outlives it.
    [[nodiscard]] static Made<Opening> of(const Original& original, int leaf);

    [[nodiscard]] std::string format() const;
    [[nodiscard]] int leaves() const { return leaves_; }
    // px, upright; of a drawing: its own size at 72 dpi.
    [[nodiscard]] PixelSize size() const;
    [[nodiscard]] bool is_drawing() const { return kind_->smaller == Kind::Smaller::Drawn; }
    [[nodiscard]] bool has_alpha() const { return has_alpha_; }
    [[nodiscard]] int orientation() const { return orientation_; } // EXIF's, 1 to 8; 1 is upright

    // The pixels as they are stored (not upright, any colours), to be read from the top to the bottom once;
    // not smaller than `wanted` (upright) unless the original is. A drawing is of that size, but for a px.
    // One at a time: the file has one place of reading.
    [[nodiscard]] Made<Image> pixels(PixelSize wanted) const;
    // libvips gave up on it: why, honestly.
    [[nodiscard]] Fault failure(const std::string& words) const;

  private:
    Opening(const Original& original, Source source, const Kind* kind, int leaf);
    [[nodiscard]] Image load(double scale) const;
    [[nodiscard]] Made<void> read_header();

    const Original* original_;
    Source source_;
    const Kind* kind_;
    int leaf_;
    int leaves_ = 1;
    PixelSize stored_;
    int orientation_ = 1;
    bool has_alpha_ = false;
    bool is_avif_ = false;
};

} // namespace kiosk::pictures::worker
