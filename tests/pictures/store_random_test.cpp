// A thousand made-up histories, each from its number: what is shown stays, the budgets are held, and every
// key that is wanted now ends ready or failed.

#include "store_stage.h"

#include <random>
#include <set>

namespace kiosk::pictures {
namespace {

class History {
  public:
    explicit History(unsigned seed) : random_(seed) {}

    void run() {
        for (int i = 0; i < 25 && !testing::Test::HasFailure(); ++i) {
            step();
            look();
        }
        // Nobody touches anything: it comes to rest.
        for (int i = 0; i < 3; ++i) {
            finish_all();
            store_.want(wanted_, now_);
            take(plenty);
        }
        for (const Wanted& one : wanted_) {
            if (one.want != Want::Now || one.is_preview) continue;
            EXPECT_NE(store_.ready_since(one.key).has_value(), store_.has_failed(one.key)) << one.key.file;
        }
        EXPECT_TRUE(store_.is_settled());
        now_ += 2s;
        store_.want(wanted_, now_);
        look();
        EXPECT_LE(bytes_at_rest(),
                  std::max(budget.pixels, shown_bytes(false)) + std::max(budget.tiles, shown_bytes(true)));
    }

  private:
    static constexpr StoreBudget budget{3000, 4 * 512 * 512 * 4};

    [[nodiscard]] std::size_t pick(std::size_t count) { return random_() % count; }

    [[nodiscard]] Wanted made_up() {
        static const char* const files[] = {"a", "b", "c", "bad", "flaky"};
        RenditionKey wanted =
            key(files[pick(5)], 5 + static_cast<int>(pick(4)) * 5, pick(4) == 0 ? "2" : "1");
        if (pick(4) == 0) wanted = tile(3, static_cast<int>(pick(4)), 11, wanted.file);
        const auto want = static_cast<Want>(pick(3));
        return {wanted, want, want == Want::Now && !wanted.is_tile() && pick(4) == 0};
    }

    void step() {
        switch (pick(8)) {
        case 0:
        case 1:
            wanted_.clear();
            for (std::size_t i = pick(7); i > 0; --i) wanted_.push_back(made_up());
            break;
        case 2:
            if (decoding_.waiting() > 0) decoding_.finish_last();
            break;
        case 3:
            if (preparing_.waiting() > 0) preparing_.finish_most_urgent();
            break;
        case 4:
            decoding_.deliver();
            break;
        case 5:
            preparing_.deliver();
            break;
        case 6:
            now_ += Duration{1ms} * static_cast<int>(pick(15'000));
            break;
        case 7:
            if (pick(4) == 0) store_.retry_failed();
            if (pick(4) == 0) decoder_->lose_cache();
            break;
        }
        store_.want(wanted_, now_);
        take(pick(2) == 0 ? 500 : plenty);
    }

    void take(std::size_t bytes) {
        for (const auto& gone : store_.take_evicted()) {
            EXPECT_EQ(painter_.erase(gone), 1U) << "told once, and only what the painter has";
            for (const Wanted& one : wanted_) {
                EXPECT_FALSE(one.key == gone && one.want == Want::Now && !one.is_preview)
                    << "a hole on the screen";
            }
        }
        for (auto& [taken, pixels] : store_.take_decoded(bytes, now_)) {
            EXPECT_TRUE(painter_.insert(taken).second) << "given twice";
        }
    }

    // What the store says is ready is on the painter's side, and nothing else.
    void look() {
        for (const auto& one : painter_) {
            EXPECT_TRUE(store_.ready_since(one)) << one.file;
            const auto other = store_.stand_in(one);
            EXPECT_TRUE(!other || painter_.contains(*other));
        }
        for (const Wanted& one : wanted_) {
            EXPECT_EQ(store_.ready_since(one.key).has_value(), painter_.contains(one.key));
        }
    }

    [[nodiscard]] std::size_t shown_bytes(bool is_tile) const {
        std::set<RenditionKey> shown;
        for (const Wanted& one : wanted_)
            if (one.want == Want::Now && one.key.is_tile() == is_tile) shown.insert(one.key);
        std::size_t sum = 0;
        for (const auto& one : shown)
            sum += is_tile ? 512 * 512 * 4 : static_cast<std::size_t>(one.w * one.h) * 4;
        return sum;
    }
    [[nodiscard]] std::size_t bytes_at_rest() const { return store_.bytes(); }

    void finish_all() {
        while (decoding_.pending() + preparing_.pending() > 0) {
            decoding_.finish_all();
            preparing_.finish_all();
        }
    }

    std::mt19937 random_;
    Instant now_{5s};
    fakes::ManualRunner decoding_, preparing_;
    std::shared_ptr<fakes::PaintedDecoder> decoder_ =
        std::make_shared<fakes::PaintedDecoder>(fakes::Cache::Empty);
    Store store_{decoder_, decoding_, preparing_, budget};
    std::vector<Wanted> wanted_;
    std::set<RenditionKey> painter_;
};

TEST(StoreHistories, AThousandOfThemKeepTheRules) {
    for (unsigned seed = 0; seed < 1000 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        History(seed).run();
    }
}

} // namespace
} // namespace kiosk::pictures
