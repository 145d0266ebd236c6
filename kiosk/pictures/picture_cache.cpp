#include "pictures/picture_cache.h"

#include "base/problem_kinds.h"
#include "pictures/cache_files.h"
#include "pictures/cache_paths.h"
#include "pictures/pyramid.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace kiosk::pictures {

namespace {

constexpr std::array extensions{".jpg", ".png"};

Failure failure_of(const RenditionKey& key, const LastingTrouble& found) {
    Problem problem{problems::picture_failed, key.file, 0, {{"reason", std::string(word_of(found.trouble))}}};
    if (!found.reason.empty()) problem.details["words"] = found.reason;
    return {std::move(problem), lasting(found.trouble)};
}

std::unexpected<PictureCache::NotMade> not_made(const RenditionKey& key, const LastingTrouble& found) {
    return std::unexpected(PictureCache::NotMade{failure_of(key, found), found.trouble});
}

// Where a pyramid was asked for: smaller sizes of the same picture may well be made.
bool is_too_much(std::optional<Trouble> trouble) {
    return trouble == Trouble::TooSlow || trouble == Trouble::BreaksTheWorker || trouble == Trouble::TooLarge;
}

// What stays true of these bytes whoever asks. Whether a file is there, and inside, is found out faster than
// it is remembered, and changes without a new version: a share that comes back brings the very same file.
bool is_remembered(Trouble trouble) {
    return lasting(trouble) == Failure::Lasts::UntilItChanges && trouble != Trouble::Missing &&
           trouble != Trouble::Outside;
}

bool is_there(const std::string& path) {
    return ::access(path.c_str(), F_OK) == 0;
}

bool has_rendition(const std::string& base) {
    return std::ranges::any_of(extensions,
                               [&base](const char* extension) { return is_there(base + extension); });
}

bool is_of_its_pyramid(const RenditionKey& key) {
    const auto& [level, column, row] = key.tile;
    if (key.w < 1 || key.h < 1 || level > last_level(key.w, key.h) || column < 0 || row < 0) return false;
    const LevelSize size = level_size(key.w, key.h, level);
    return column < size.columns && row < size.rows;
}

} // namespace

struct PictureCache::Missing {
    std::string digest; // empty: not known
    std::vector<PixelSize> renditions;
    std::vector<PixelSize> pyramids;
    [[nodiscard]] bool is_nothing() const { return renditions.empty() && pyramids.empty(); }
};

PictureCache::PictureCache(const WorkerSettings& settings, ReadPixels read)
    : folder_(settings.cache), read_(std::move(read)), index_(settings.cache, settings.program),
      workers_(settings), room_(settings.cache, settings.cache_budget) {}

DecodeOutcome PictureCache::decode(const RenditionKey& key) {
    workers_.rest();
    const Learnt learnt = index_.find(key);
    if (learnt.trouble) return failure_of(key, *learnt.trouble);
    if (key.is_tile() && learnt.pyramid_trouble) return failure_of(key, *learnt.pyramid_trouble);
    if (key.is_tile() && !is_of_its_pyramid(key)) return failure_of(key, {Trouble::Broken, "no such tile"});
    if (!learnt.facts) return NotPrepared{};

    const std::string& digest = learnt.facts->digest;
    const std::string base =
        folder_ + "/" +
        (key.is_tile() ? tile_path(digest, key) : rendition_path(digest, key.leaf, key.w, key.h));
    const std::string pyramid =
        key.is_tile() ? folder_ + "/" + pyramid_path(digest, key.leaf, key.w, key.h) : std::string();
    for (const char* extension : extensions) {
        const std::string path = base + extension;
        if (!is_there(path)) continue;
        if (auto pixels = read_(path)) {
            room_.used(key.is_tile() ? pyramid + ".dzi" : path);
            return std::move(*pixels);
        }
        // Cut short by a full disk or a power failure: made once more. But if no file opens (too many are
        // open), it is not this one that is broken.
        if (::access(path.c_str(), R_OK) == 0 && !read_file(path, SIZE_MAX))
            return failure_of(key, {Trouble::CacheUnwritable, "the rendition cannot be opened"});
        if (!key.is_tile() && !room_.drop_file(path))
            return failure_of(key, {Trouble::CacheUnwritable, "a broken rendition cannot be removed"});
    }
    // A pyramid that lacks a tile is not whole, whatever its .dzi says.
    if (key.is_tile() && is_there(pyramid + ".dzi") && !room_.drop_pyramid(pyramid))
        return failure_of(key, {Trouble::CacheUnwritable, "a broken pyramid cannot be removed"});
    return NotPrepared{learnt.facts->mean};
}

PictureCache::Missing PictureCache::missing_of(const std::vector<RenditionKey>& keys,
                                               const PictureFacts* facts) const {
    Missing missing;
    if (facts) missing.digest = facts->digest;
    for (const RenditionKey& key : keys) {
        const PixelSize size{key.w, key.h};
        auto& list = key.is_tile() ? missing.pyramids : missing.renditions;
        if (std::ranges::find(list, size) != list.end()) continue;
        if (facts && key.is_tile() &&
            is_there(folder_ + "/" + pyramid_path(facts->digest, key.leaf, key.w, key.h) + ".dzi"))
            continue;
        if (facts && !key.is_tile() &&
            has_rendition(folder_ + "/" + rendition_path(facts->digest, key.leaf, key.w, key.h)))
            continue;
        list.push_back(size);
    }
    return missing;
}

bool PictureCache::has(const std::vector<RenditionKey>& keys) {
    if (keys.empty()) return true;
    const Learnt learnt = index_.find(keys.front());
    return learnt.facts && missing_of(keys, &*learnt.facts).is_nothing();
}

std::expected<PictureCache::Prepared, PictureCache::NotMade>
PictureCache::prepare(const std::vector<RenditionKey>& keys) {
    workers_.rest();
    if (keys.empty()) return Prepared::Before;
    const RenditionKey& key = keys.front();
    const Learnt learnt = index_.find(key);
    if (learnt.trouble) return not_made(key, *learnt.trouble);
    Missing missing = missing_of(keys, learnt.facts ? &*learnt.facts : nullptr);
    if (learnt.pyramid_trouble && !missing.pyramids.empty()) {
        missing.pyramids.clear();
        if (missing.renditions.empty()) return not_made(key, *learnt.pyramid_trouble);
    }
    if (missing.is_nothing()) return Prepared::Before;
    auto made = make(key, missing);
    if (!made && made.error().is_of_the_cache()) {
        if (made.error().trouble == Trouble::CacheFull && !is_full_.exchange(true)) room_.trim_to_half();
        made = make(key, missing); // one that cannot be written may just have been cleared by somebody
    }
    if (made) is_full_ = false;
    if (!made) return std::unexpected(made.error());
    return Prepared::Now;
}

std::expected<void, PictureCache::NotMade> PictureCache::make(const RenditionKey& key, Missing& missing) {
    const auto request = [&] {
        return PictureRequest{key.file,       key.leaf,           key.version,
                              missing.digest, missing.renditions, missing.pyramids};
    };
    auto made = ask(key, request());
    if (!made && is_too_much(made.error().trouble) && !missing.pyramids.empty() &&
        !missing.renditions.empty()) {
        missing.pyramids.clear();
        made = ask(key, request());
    }
    if (!made) return std::unexpected(made.error());
    count(key, missing, made->digest);
    return {};
}

// And remembers what was learnt by it.
std::expected<PictureFacts, PictureCache::NotMade> PictureCache::ask(const RenditionKey& key,
                                                                     const PictureRequest& request) {
    auto answer = workers_.make(request);
    if (!answer) return std::unexpected(NotMade{{answer.error(), Failure::Lasts::AWhile}, {}});
    Learnt learnt = index_.find(key);
    if (answer->facts) {
        learnt.facts = answer->facts;
        index_.put(key, learnt);
        return *answer->facts;
    }
    const LastingTrouble found{answer->trouble, answer->reason};
    if (is_remembered(found.trouble)) {
        const bool is_of_pyramid = is_too_much(found.trouble) && !request.pyramids.empty();
        (is_of_pyramid ? learnt.pyramid_trouble : learnt.trouble) = found;
        index_.put(key, learnt);
    }
    return not_made(key, found);
}

void PictureCache::count(const RenditionKey& key, const Missing& made, const std::string& digest) {
    for (const auto& [w, h] : made.renditions) {
        for (const char* extension : extensions)
            room_.wrote_file(folder_ + "/" + rendition_path(digest, key.leaf, w, h) + extension);
    }
    for (const auto& [w, h] : made.pyramids)
        room_.wrote_pyramid(folder_ + "/" + pyramid_path(digest, key.leaf, w, h));
    room_.trim_when_due();
}

std::expected<PictureFacts, PictureCache::NotMade> PictureCache::look(const RenditionKey& key) {
    workers_.rest();
    const Learnt learnt = index_.find(key);
    if (learnt.trouble) return not_made(key, *learnt.trouble);
    if (learnt.facts) return *learnt.facts;
    return ask(key, {key.file, key.leaf, key.version, {}, {}, {}, true});
}

void PictureCache::clear() {
    room_.clear();
    index_.forget_all();
}

} // namespace kiosk::pictures
