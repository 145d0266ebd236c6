#pragma once

// Pictures of one colour, of any size. A file whose name holds "bad" fails until it changes; one that holds
// "flaky" fails for a while, until somebody calls mend(). With an empty cache nothing can be decoded that was
// not prepared.

#include "base/problem_kinds.h"
#include "pictures/decoder.h"
#include "pictures/pyramid.h"
#include "pictures/rendition_state.h"

#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace kiosk::fakes {

enum class Cache { Full, Empty };

class PaintedDecoder final : public pictures::Decoder {
  public:
    explicit PaintedDecoder(Cache cache = Cache::Full) : is_full_(cache == Cache::Full) {}

    [[nodiscard]] pictures::DecodeOutcome decode(const pictures::RenditionKey& key) override {
        const std::lock_guard lock(mutex_);
        decoded.push_back(key);
        if (!is_full_ && !cache_.contains(pictures::prepared_as(key)))
            return pictures::NotPrepared{mean_of(key)};
        if (const auto failure = failure_of(key)) return *failure;
        const Size size = key.is_tile() ? pictures::tile_place(key.w, key.h, key.tile).file.size()
                                        : Size{static_cast<double>(key.w), static_cast<double>(key.h)};
        pictures::Pixels pixels{static_cast<int>(size.w), static_cast<int>(size.h), true, {}};
        const std::uint8_t blue_green_red_alpha[4] = {colour.b, colour.g, colour.r, colour.a};
        pixels.bytes.resize(static_cast<std::size_t>(pixels.w) * static_cast<std::size_t>(pixels.h) * 4);
        for (std::size_t i = 0; i < pixels.bytes.size(); ++i) pixels.bytes[i] = blue_green_red_alpha[i % 4];
        return pixels;
    }
    [[nodiscard]] std::expected<void, pictures::Failure>
    prepare(const std::vector<pictures::RenditionKey>& keys) override {
        const std::lock_guard lock(mutex_);
        prepared.push_back(keys);
        for (const auto& key : keys) {
            if (const auto failure = failure_of(key)) return std::unexpected(*failure);
            cache_.insert(key);
            opened_.insert({key.file, key.version});
        }
        return {};
    }
    [[nodiscard]] std::expected<pictures::PictureFacts, pictures::Failure>
    look(const pictures::RenditionKey& key) override {
        const std::lock_guard lock(mutex_);
        if (const auto failure = failure_of(key)) return std::unexpected(*failure);
        pictures::PictureFacts facts;
        facts.digest = std::to_string(std::hash<std::string>{}(key.file + key.version));
        facts.w = 3000;
        facts.h = 2000;
        facts.format = "jpeg";
        facts.mean = colour;
        return facts;
    }
    void forget_failures() override { ++times_forgotten; }

    void mend() {
        const std::lock_guard lock(mutex_);
        is_mended_ = true;
    }
    // As if somebody had emptied the folder.
    void lose_cache() {
        const std::lock_guard lock(mutex_);
        cache_.clear();
    }

    static constexpr Colour colour{0xC4, 0x78, 0x3F, 255};
    std::vector<pictures::RenditionKey> decoded;               // every call
    std::vector<std::vector<pictures::RenditionKey>> prepared; // every call
    int times_forgotten = 0;

  private:
    [[nodiscard]] std::optional<Colour> mean_of(const pictures::RenditionKey& key) const {
        return opened_.contains({key.file, key.version}) ? std::optional(colour) : std::nullopt;
    }
    [[nodiscard]] std::optional<pictures::Failure> failure_of(const pictures::RenditionKey& key) const {
        const Problem problem{problems::picture_failed, key.file, 0, {{"reason", "broken"}}};
        if (key.file.find("bad") != std::string::npos)
            return pictures::Failure{problem, pictures::Failure::Lasts::UntilItChanges};
        if (!is_mended_ && key.file.find("flaky") != std::string::npos)
            return pictures::Failure{problem, pictures::Failure::Lasts::AWhile};
        return std::nullopt;
    }

    std::mutex mutex_;
    bool is_full_;
    bool is_mended_ = false;
    std::set<pictures::RenditionKey> cache_;
    std::set<std::pair<std::string, std::string>> opened_; // file, version
};

} // namespace kiosk::fakes
