#pragma once

// What was learnt of each version of a picture file, so that a start with nothing new needs no worker: one
// small file each below <cache>/index, and a map in memory before it. Several kiosks may use one folder. An
// entry that is damaged, or of another picture whose name gives the same hash, is as good as none and made
// anew. Safe on any thread.

#include "pictures/decoder.h"
#include "pictures/time_stamps.h"
#include "pictures/worker_protocol.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>
#include <variant>

namespace kiosk::pictures {

// Marked bad until the file changes, staff asks for another try, or another worker program is installed.
struct LastingTrouble {
    Trouble trouble = Trouble::Broken;
    std::string reason; // the decoder's own words
    bool operator==(const LastingTrouble&) const = default;
};

struct Learnt {
    std::optional<PictureFacts> facts;
    std::optional<LastingTrouble> trouble;         // nothing of it can be shown
    std::optional<LastingTrouble> pyramid_trouble; // its tiles cannot be made; the rest can
    bool operator==(const Learnt&) const = default;
};

class PictureIndex {
  public:
    // `program`: says which worker found out; troubles found by another one are not believed.
    // `most` entries in memory, some 400 bytes each.
    PictureIndex(std::string cache, const std::string& program, std::size_t most = 10'000);

    // An empty Learnt where nothing is known. Of the key, sizes and tiles are not looked at.
    [[nodiscard]] Learnt find(const RenditionKey& key);
    // A cache folder that cannot be written is no trouble here: memory has it.
    void put(const RenditionKey& key, const Learnt& learnt);
    // Every trouble, in memory and on disk.
    void forget_troubles();
    // What is in memory; the files are the caller's.
    void forget_all();

  private:
    using Name = std::tuple<std::string, std::string, int>; // file, version, leaf
    [[nodiscard]] Learnt read(const RenditionKey& key);
    [[nodiscard]] std::string forgotten() const;
    void keep(const Name& name, const Learnt& learnt);

    std::string cache_;
    std::string program_;
    std::size_t most_;
    TimeStamps stamps_;
    std::mutex mutex_;
    // Two generations: when the younger one is full, the older one goes. Nothing is sorted, and memory has a
    // bound.
    std::map<Name, Learnt> younger_;
    std::map<Name, Learnt> older_;
};

// For the file of an entry, and back; nothing when it is not whole, or not about this key.
[[nodiscard]] std::string to_entry(const RenditionKey& key, const std::string& program, const Learnt& learnt);
[[nodiscard]] std::optional<Learnt> parse_entry(std::string_view bytes, const RenditionKey& key,
                                                const std::string& program);

} // namespace kiosk::pictures
