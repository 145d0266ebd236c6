#pragma once

// One cache folder with what belongs to it: its index, its workers, its size. RenditionDecoder has one, and a
// spare one while the first cannot be written. Safe on any thread.

#include "pictures/cache_room.h"
#include "pictures/decoder.h"
#include "pictures/picture_index.h"
#include "pictures/worker_pool.h"

#include <atomic>
#include <functional>
#include <optional>
#include <string>

namespace kiosk::pictures {

// A rendition's file → pixels; sdl::read_pixels in the program.
using ReadPixels = std::function<Result<Pixels>(const std::string& path)>;

class PictureCache {
  public:
    PictureCache(const WorkerSettings& settings, ReadPixels read);

    // Why not; behind a Failure the Trouble, where the worker or the index told one.
    struct NotMade {
        Failure failure;
        std::optional<Trouble> trouble;
        [[nodiscard]] bool is_of_the_cache() const {
            return trouble == Trouble::CacheFull || trouble == Trouble::CacheUnwritable;
        }
    };
    enum class Prepared { Before, Now };

    // These three as Decoder's.
    [[nodiscard]] DecodeOutcome decode(const RenditionKey& key);
    // Where the folder is full, half of it is made free and the picture tried once more.
    [[nodiscard]] std::expected<Prepared, NotMade> prepare(const std::vector<RenditionKey>& keys);
    [[nodiscard]] std::expected<PictureFacts, NotMade> look(const RenditionKey& key);

    // All of them lie there: prepare() would have nothing to do.
    [[nodiscard]] bool has(const std::vector<RenditionKey>& keys);
    void forget_failures() { index_.forget_troubles(); }
    void stop() { workers_.stop(); }
    [[nodiscard]] std::uintmax_t bytes() const { return room_.bytes(); }
    void clear();

  private:
    struct Missing;
    [[nodiscard]] Missing missing_of(const std::vector<RenditionKey>& keys, const PictureFacts* facts) const;
    [[nodiscard]] std::expected<void, NotMade> make(const RenditionKey& key, Missing& missing);
    [[nodiscard]] std::expected<PictureFacts, NotMade> ask(const RenditionKey& key,
                                                           const PictureRequest& request);
    void count(const RenditionKey& key, const Missing& made, const std::string& digest);

    std::string folder_;
    ReadPixels read_;
    PictureIndex index_;
    WorkerPool workers_;
    CacheRoom room_;
    std::atomic<bool> is_full_ = false; // making room has not helped: the disk is full of others' files
};

} // namespace kiosk::pictures
