#pragma once

// Seam: how pixels come to be, in two stages. prepare() opens an original, however large and whatever is wrong with
// it, and leaves renditions or tiles in the cache folder (seconds, in the worker process). decode() reads one of
// those (a few ms). The real one is pictures/rendition_decoder.h; PaintedDecoder paints one colour. Called from
// jobs: safe on several threads at once.

#include "base/colour.h"
#include "base/problem.h"
#include "base/result.h"
#include "pictures/rendition_key.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::pictures {

// 32-bit pixels, memory order B G R A (SDL_PIXELFORMAT_ARGB8888 on little endian), straight alpha, row after
// row.
struct Pixels {
    int w = 0;
    int h = 0;
    bool is_opaque = true;
    std::vector<std::uint8_t> bytes;
};

// What is known of a picture once it was opened to its end; kept in the cache's index.
struct PictureFacts {
    std::string digest; // of the file's bytes: equal digests are the same picture, whatever its name
    int w = 0;          // px, upright; of a PDF: of the asked page at 72 dpi
    int h = 0;
    std::string format; // found in the bytes: "jpeg", "png", "webp", "tiff", "heif", "avif", "jxl", "gif", "svg", "pdf"
    int leaves = 1;     // pages of a PDF, else 1
    Colour mean{0xEB, 0xE1, 0xCF, 255}; // of the whole picture, laid on white
    bool is_profile_ignored = false;    // it has a colour profile that cannot be used
    bool operator==(const PictureFacts&) const = default;
};

// Why a picture could not be opened, and whether it is worth trying again before the file changes.
struct Failure {
    // picture_failed {reason} {words}: a word of worker_protocol.h's Trouble; the decoder's own, where it said some.
    // Or worker_missing {reason}. What is wrong with the cache folder is in problems().
    Problem problem;
    enum class Lasts { UntilItChanges, AWhile } lasts = Lasts::UntilItChanges;
};

// decode() found nothing in the cache; the colour where the picture was opened before, at another size.
struct NotPrepared {
    std::optional<Colour> mean;
};

using DecodeOutcome = std::variant<Pixels, NotPrepared, Failure>;

class Decoder {
  public:
    virtual ~Decoder() = default;
    // From the cache folder only.
    [[nodiscard]] virtual DecodeOutcome decode(const RenditionKey& key) = 0;
    // Keys of one file, version and leaf: what of them is not in the cache yet is made, in one opening. A tile's key
    // stands for its whole pyramid.
    [[nodiscard]] virtual std::expected<void, Failure> prepare(const std::vector<RenditionKey>& keys) = 0;
    // From the index where it is known; otherwise opens the picture to its end. w and h of the key are not used.
    [[nodiscard]] virtual std::expected<PictureFacts, Failure> look(const RenditionKey& key) = 0;
    // Staff asks for another try: what was remembered as broken is forgotten (one small write to the disk).
    virtual void forget_failures() {}
    // The program ends: a call under way fails soon, later ones at once. From any thread.
    virtual void stop() {}
    // What is wrong with the cache itself, for staff.
    [[nodiscard]] virtual std::vector<Problem> problems() const { return {}; }
    // On disk, about: kept from the last look at every file, with what was written since.
    [[nodiscard]] virtual std::uintmax_t cache_bytes() const { return 0; }
    // Removes everything that was made and learnt; it is made anew when it is wanted. For a job: it may take seconds.
    virtual void clear_cache() {}
};

} // namespace kiosk::pictures
