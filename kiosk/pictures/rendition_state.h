#pragma once

// What the store knows of each rendition: one struct for each state of the table in store.h.

#include "base/time.h"
#include "pictures/store.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <variant>

namespace kiosk::pictures {

// What the store and a job's copies share. Either the job begins or the store drops it: never both.
class Ticket {
  public:
    // By the job: true for the first that asks, unless dropped.
    [[nodiscard]] bool begin() { return moved_to(Begun); }
    // By the store: true when it had not begun; then it never will.
    bool drop() { return moved_to(Dropped); }
    [[nodiscard]] bool is_waiting() const { return state_ == Waiting; }

  private:
    enum State : int { Waiting, Begun, Dropped };
    bool moved_to(State to) {
        State from = Waiting;
        return state_.compare_exchange_strong(from, to);
    }
    std::atomic<State> state_ = Waiting;
};

struct Known {};
struct Decoding {
    std::shared_ptr<Ticket> ticket;
    Want asked = Want::Now;
};
struct Preparing {}; // waits for its errand, or is on it (pictures/errands.h)
struct Decoded {
    Pixels pixels;
};
struct Ready {
    Instant since{};
    std::size_t bytes = 0;
};
struct Failed {
    std::optional<Instant> again; // nothing: not before the file changes
};

// The last failure, kept while it is tried again.
struct LastFailure {
    Problem problem;
    Duration pause{0}; // until the next try
};

struct Rendition {
    std::variant<Known, Decoding, Preparing, Decoded, Ready, Failed> state;
    std::optional<Want> wanted;    // by the last want()
    std::size_t rank = 0;          // its place in that list
    std::uint64_t last_wanted = 0; // the count of want() calls
    std::size_t bytes = 0;         // of its pixels, once they were seen
    bool is_preview = false;       // wanted as nothing else
    bool is_needed = false;        // a preview: nothing else of its picture is there
    bool has_room = false;         // within the budget, beside everything wanted before it
    bool is_standing_in = false;   // shown in the place of one that is wanted now
    bool is_prepared = false;      // prepare() said yes since the last decode()
    std::optional<LastFailure> last_failure;

    template <typename State>
    [[nodiscard]] bool is() const {
        return std::holds_alternative<State>(state);
    }
    // Its pixels are.
    [[nodiscard]] bool is_wanted() const {
        return (wanted == Want::Now || wanted == Want::Next) && (!is_preview || is_needed);
    }
    [[nodiscard]] bool is_wanted_now() const { return wanted == Want::Now && (!is_preview || is_needed); }
    [[nodiscard]] bool is_shown() const { return is_wanted_now() || is_standing_in; }
    [[nodiscard]] bool has_pixels() const { return is<Decoded>() || is<Ready>(); }
};

// Keys of one file lie together, of one version too, by width.
using Renditions = std::map<RenditionKey, Rendition>;

[[nodiscard]] inline bool is_same_picture(const RenditionKey& a, const RenditionKey& b) {
    return a.file == b.file && a.version == b.version && a.leaf == b.leaf;
}

// What prepare() is asked for, so that `key` can be decoded.
[[nodiscard]] inline RenditionKey prepared_as(const RenditionKey& key) {
    return key.is_tile() ? pyramid_of(key) : key;
}

// The best other whole picture that is ready, as Store::stand_in() says.
[[nodiscard]] std::optional<RenditionKey> stand_in_of(const Renditions& renditions, const RenditionKey& key);

} // namespace kiosk::pictures
