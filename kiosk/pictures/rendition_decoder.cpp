#include "pictures/rendition_decoder.h"

#include "base/problem_kinds.h"
#include "pictures/spare_cache.h"

#include <mutex>
#include <utility>

namespace kiosk::pictures {

namespace {

constexpr unsigned prepares_between_tries = 50;

class RenditionDecoder final : public Decoder {
  public:
    RenditionDecoder(WorkerSettings settings, ReadPixels read)
        : settings_(std::move(settings)), read_(std::move(read)), cache_(settings_, read_) {}

    DecodeOutcome decode(const RenditionKey& key) override {
        auto outcome = cache_.decode(key);
        const auto* missing = std::get_if<NotPrepared>(&outcome);
        const auto spare = missing ? spare_now() : nullptr;
        if (!spare) return outcome;
        auto instead = spare->cache().decode(key);
        if (auto* also_missing = std::get_if<NotPrepared>(&instead); also_missing && !also_missing->mean)
            also_missing->mean = missing->mean;
        return instead;
    }

    std::expected<void, Failure> prepare(const std::vector<RenditionKey>& keys) override {
        if (const auto spare = spare_for_prepare()) {
            if (cache_.has(keys)) return {};
            return only_failure(spare->cache().prepare(keys));
        }
        auto made = cache_.prepare(keys);
        if (made && *made == PictureCache::Prepared::Now) use_again();
        if (made || !made.error().is_of_the_cache()) return only_failure(made);
        const auto spare = unusable(*made.error().trouble);
        return only_failure(spare ? spare->cache().prepare(keys) : made);
    }

    std::expected<PictureFacts, Failure> look(const RenditionKey& key) override {
        auto facts = cache_.look(key);
        if (!facts && facts.error().is_of_the_cache()) {
            if (const auto spare = unusable(*facts.error().trouble)) facts = spare->cache().look(key);
        }
        if (!facts) return std::unexpected(facts.error().failure);
        return *facts;
    }

    void forget_failures() override {
        cache_.forget_failures();
        if (const auto spare = spare_now()) spare->cache().forget_failures();
        try_soon();
    }

    void stop() override {
        const std::lock_guard lock(mutex_);
        is_stopped_ = true;
        cache_.stop();
        if (spare_) spare_->cache().stop();
    }

    std::vector<Problem> problems() const override {
        const std::lock_guard lock(mutex_);
        if (!wrong_) return {};
        return {
            {problems::cache_not_writable, settings_.cache, 0, {{"reason", std::string(word_of(*wrong_))}}}};
    }

    std::uintmax_t cache_bytes() const override {
        const auto spare = spare_now();
        return cache_.bytes() + (spare ? spare->cache().bytes() : 0);
    }

    void clear_cache() override {
        cache_.clear();
        if (const auto spare = spare_now()) spare->cache().clear();
        try_soon();
    }

  private:
    using Spare = std::shared_ptr<SpareCache>; // a job that still uses it keeps it

    static std::expected<void, Failure>
    only_failure(const std::expected<PictureCache::Prepared, PictureCache::NotMade>& made) {
        if (!made) return std::unexpected(made.error().failure);
        return {};
    }

    Spare spare_now() const {
        const std::lock_guard lock(mutex_);
        return spare_;
    }

    // Nothing when the right cache is to be used, or to be tried again.
    Spare spare_for_prepare() {
        const std::lock_guard lock(mutex_);
        if (!spare_ || ++prepares_ >= prepares_between_tries) {
            prepares_ = 0;
            return nullptr;
        }
        return spare_;
    }

    Spare unusable(Trouble trouble) {
        {
            const std::lock_guard lock(mutex_);
            wrong_ = trouble;
            prepares_ = 0;
            if (spare_ || is_stopped_) return spare_;
        }
        Spare made = SpareCache::made(settings_, read_); // sweeps up after others: not under the lock
        const std::lock_guard lock(mutex_);
        if (!spare_ && !is_stopped_) spare_.swap(made);
        return spare_;
    }

    void use_again() {
        Spare old; // ends its workers and removes its folder, not under the lock
        const std::lock_guard lock(mutex_);
        wrong_ = std::nullopt;
        old.swap(spare_);
    }

    void try_soon() {
        const std::lock_guard lock(mutex_);
        prepares_ = prepares_between_tries;
    }

    const WorkerSettings settings_;
    const ReadPixels read_;
    PictureCache cache_;
    mutable std::mutex mutex_;
    std::optional<Trouble> wrong_; // with the cache folder
    Spare spare_;                  // while something is
    unsigned prepares_ = 0;        // into the spare one since the right one was tried
    bool is_stopped_ = false;
};

} // namespace

std::shared_ptr<Decoder> rendition_decoder(WorkerSettings settings, ReadPixels read) {
    return std::make_shared<RenditionDecoder>(std::move(settings), std::move(read));
}

} // namespace kiosk::pictures
