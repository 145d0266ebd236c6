#pragma once

// Pictures wanted → pixels there. All on the main thread but for the jobs. Pixels have a budget in bytes;
// what the current screen shows is never evicted, and what may come next is not begun where it has no room
// beside it.
//
// | a rendition is | and becomes                  | when                                                              |
// |----------------|------------------------------|-------------------------------------------------------------------|
// | Known          | Decoding                     | wanted now or next, with room within the budget                   |
// | Decoding       | Decoded / Preparing / Failed | decode() answers: pixels / NotPrepared / Failure                  |
// |                | Known                        | nobody wants it any more; the answer is dropped                   |
// | Preparing      | Known, and so Decoding       | prepare() says yes                                                |
// |                | Failed                       | prepare() says no, or decode() still says NotPrepared after a yes |
// |                | Known                        | nobody wants it any more; what was begun goes on all the same     |
// | Decoded        | Ready                        | the painter took the pixels                                       |
// | Decoded, Ready | Known                        | over budget and not shown                                         |
// | Failed         | Known                        | retry_failed(); for a failure that passes, when its pause is over |
//
// A rendition that is Known and not wanted is forgotten; so is a failed one when another version of its file is
// wanted. Pauses after failures that pass: 10 s, doubled each time up to 5 minutes.

#include "base/colour.h"
#include "base/problem.h"
#include "base/runner.h"
#include "base/time.h"
#include "pictures/decoder.h"
#include "pictures/rendition_key.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::pictures {

enum class Want {
    Now,   // on the screen
    Next,  // on the next screen or slide
    Ahead, // some day: made ready in the cache folder, at low priority; no pixels
};

struct Wanted {
    RenditionKey key;
    Want want = Want::Now;
    // For the meantime only: begun when a larger one of the same picture turns out not to be prepared.
    bool is_preview = false;
    bool operator==(const Wanted&) const = default;
};

struct StoreBudget {
    std::size_t pixels = 192u << 20; // bytes of whole pictures
    std::size_t tiles = 40u << 20;   // bytes of tiles, beside them: one screen of them, some 40
};

// What the background does; for staff.
struct AtWork {
    std::vector<std::string> preparing; // files in the worker or queued for it, those wanted now first
    std::size_t ahead = 0;              // keys still to be made ready
    bool operator==(const AtWork&) const = default;
};

class Store {
  public:
    // `decoding` reads renditions (milliseconds), `preparing` waits for the worker process (minutes, at worst).
    Store(std::shared_ptr<Decoder> decoder, Runner& decoding, Runner& preparing, StoreBudget budget);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // What this frame shows and what may come next, in order of urgency. Starts jobs, drops what nobody wants when
    // over budget.
    void want(const std::vector<Wanted>& wanted, Instant now);
    // When want() should be called again although nothing changed: a failure that may have passed.
    [[nodiscard]] std::optional<Instant> due() const;

    // Decoded, not yet given to the painter: at most `bytes` of them (at least one), those wanted now first.
    [[nodiscard]] std::vector<std::pair<RenditionKey, Pixels>> take_decoded(std::size_t bytes, Instant now);
    // Keys whose textures the painter must drop; each is told once.
    [[nodiscard]] std::vector<RenditionKey> take_evicted();

    // Ready since when; nothing when it is not on the painter's side yet.
    [[nodiscard]] std::optional<Instant> ready_since(const RenditionKey& key) const;
    // The best other whole picture of the same file that is ready, for the meantime: of this version the nearest
    // larger, else the largest; else one of the version before it, where its shape is the same.
    [[nodiscard]] std::optional<RenditionKey> stand_in(const RenditionKey& key) const;
    // Known once the picture was opened at any size.
    [[nodiscard]] std::optional<Colour> mean(const RenditionKey& key) const;
    [[nodiscard]] bool has_failed(const RenditionKey& key) const;
    // Everything wanted now is ready or failed.
    [[nodiscard]] bool is_settled() const;
    // Decoded pixels wait for take_decoded().
    [[nodiscard]] bool has_decoded() const;

    [[nodiscard]] std::vector<Problem> problems() const;
    [[nodiscard]] std::size_t bytes() const; // of whole pictures and tiles
    [[nodiscard]] AtWork at_work() const;
    // Forgets failures of files that are gone from the exhibition: no problem of staff's any more.
    void forget_failures_but_of(const std::set<std::string>& files);
    // Forgets failures, so that they are tried once more (staff's "reload").
    void retry_failed();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kiosk::pictures
