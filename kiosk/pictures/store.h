#pragma once

// Pictures wanted → pixels there. All on the main thread but for the jobs. Pixels have a budget in bytes;
// what the current screen wants is never evicted, and what may come next is not begun where it has no room
// beside it.
//
// | a rendition is | and becomes      | when                                                                     |
// |----------------|------------------|--------------------------------------------------------------------------|
// | Known          | Decoding         | wanted, with room within the budget                                      |
// | Decoding       | Decoded / Failed | the Decoder answers; Known when nobody wants it any more                 |
// | Decoded        | Ready            | the painter took the pixels; forgotten when over budget                  |
// | Ready          | (forgotten)      | over budget and not wanted now                                           |
// | Failed         | Known            | retry_failed(); forgotten when another version of the file is wanted     |

#include "base/geometry.h"
#include "base/log.h"
#include "base/problem.h"
#include "base/result.h"
#include "base/runner.h"
#include "base/time.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::pictures {

// One picture at one size. Equal keys are the same pixels.
struct RenditionKey {
    std::string file;    // below the content folder
    std::string version; // of its bytes
    int w = 0;           // px of the whole picture at this size
    int h = 0;
    bool operator==(const RenditionKey&) const = default;
    auto operator<=>(const RenditionKey&) const = default;
};

// 32-bit pixels, memory order B G R A (SDL_PIXELFORMAT_ARGB8888 on little endian), straight alpha, row after
// row.
struct Pixels {
    int w = 0;
    int h = 0;
    bool is_opaque = true;
    std::vector<std::uint8_t> bytes;
};

// Seam: how pixels come to be. The real one asks the worker process for a rendition and reads it with
// SDL_image; PaintedDecoder paints one colour. Called from jobs: must be safe on several threads at once.
class Decoder {
  public:
    virtual ~Decoder() = default;
    // The picture at key's size. Problem picture_failed with the reason.
    [[nodiscard]] virtual Result<Pixels> decode(const RenditionKey& key) = 0;
    // The program ends: a decode() under way fails soon, later ones at once. From any thread.
    virtual void stop() {}
};

enum class Want { Now, Next }; // on the screen; on the next screen or slide

struct Wanted {
    RenditionKey key;
    Want want = Want::Now;
};

class Store {
  public:
    Store(std::shared_ptr<Decoder> decoder, Runner& runner, std::size_t budget_bytes);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // What this frame shows and what may come next. Starts jobs, drops what nobody wants when over budget.
    void want(const std::vector<Wanted>& wanted);

    // Decoded, not yet given to the painter: at most `bytes` of them (at least one), those wanted now first.
    [[nodiscard]] std::vector<std::pair<RenditionKey, Pixels>> take_decoded(std::size_t bytes, Instant now);
    // Keys whose textures the painter must drop; each is told once.
    [[nodiscard]] std::vector<RenditionKey> take_evicted();

    // Ready since when; nothing when it is not on the painter's side yet.
    [[nodiscard]] std::optional<Instant> ready_since(const RenditionKey& key) const;
    // The best other size of the same file and version that is ready (nearest larger, else largest), for the
    // meantime.
    [[nodiscard]] std::optional<RenditionKey> stand_in(const RenditionKey& key) const;
    [[nodiscard]] bool has_failed(const RenditionKey& key) const;
    // Everything wanted now is ready or failed.
    [[nodiscard]] bool is_settled() const;
    // Decoded pixels wait for take_decoded().
    [[nodiscard]] bool has_decoded() const;

    [[nodiscard]] std::vector<Problem> problems() const;
    [[nodiscard]] std::size_t bytes() const;
    // Forgets failures, so that they are tried once more (staff's "reload").
    void retry_failed();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kiosk::pictures
