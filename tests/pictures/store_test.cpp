// The table of the README's "Pictures", row by row, with jobs that finish when the test says so.

#include "fakes/manual_runner.h"
#include "fakes/painted_decoder.h"
#include "pictures/store.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::pictures {
namespace {

constexpr Instant now = Instant{} + 5s;
constexpr std::size_t plenty = 100'000'000;

// 10 × 10 px are 400 bytes.
RenditionKey key(std::string file, int side = 10, std::string version = "1") {
    return {std::move(file), std::move(version), side, side};
}

class CountingDecoder final : public Decoder {
  public:
    Result<Pixels> decode(const RenditionKey& wanted) override {
        decoded.push_back(wanted.file);
        return painter_.decode(wanted);
    }
    std::vector<std::string> decoded;

  private:
    fakes::PaintedDecoder painter_;
};

class StoreTest : public testing::Test {
  protected:
    // Wanted, decoded, taken: on the painter's side.
    void show(const std::vector<Wanted>& wanted, Store& in) {
        in.want(wanted);
        runner.finish_all();
        while (!in.take_decoded(plenty, now).empty()) {
        }
    }
    void show(const std::vector<Wanted>& wanted) { show(wanted, store); }
    [[nodiscard]] std::vector<std::string> evicted_files(Store& from) const {
        std::vector<std::string> files;
        for (const auto& gone : from.take_evicted()) files.push_back(gone.file);
        return files;
    }

    fakes::ManualRunner runner;
    std::shared_ptr<CountingDecoder> decoder = std::make_shared<CountingDecoder>();
    Store store{decoder, runner, 1000};
};

TEST_F(StoreTest, KnownToDecodingWhenWanted) {
    store.want({{key("a"), Want::Now}});
    EXPECT_EQ(runner.waiting(), 1U);
    EXPECT_FALSE(store.is_settled());
    store.want({{key("a"), Want::Now}});
    EXPECT_EQ(runner.waiting(), 1U) << "asked once";
}

TEST_F(StoreTest, DecodingToDecodedWhenTheJobReturns) {
    store.want({{key("a"), Want::Now}});
    runner.finish_next();
    EXPECT_FALSE(store.has_decoded()) << "not before it is delivered";
    runner.deliver();
    EXPECT_TRUE(store.has_decoded());
    EXPECT_EQ(store.bytes(), 400U);
    EXPECT_FALSE(store.ready_since(key("a")));
}

TEST_F(StoreTest, DecodedToReadyWhenThePainterTakesIt) {
    store.want({{key("a"), Want::Now}});
    runner.finish_all();
    const auto taken = store.take_decoded(plenty, now);
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].first, key("a"));
    EXPECT_EQ(taken[0].second.bytes.size(), 400U);
    EXPECT_EQ(store.ready_since(key("a")), now);
    EXPECT_FALSE(store.has_decoded());
    EXPECT_TRUE(store.is_settled());
    EXPECT_EQ(store.bytes(), 400U) << "the painter's textures are of the same size";
    EXPECT_TRUE(store.take_decoded(plenty, now).empty());
}

TEST_F(StoreTest, DecodingToFailedWithItsProblem) {
    show({{key("bad"), Want::Now}});
    EXPECT_TRUE(store.has_failed(key("bad")));
    EXPECT_TRUE(store.is_settled());
    ASSERT_EQ(store.problems().size(), 1U);
    EXPECT_EQ(store.problems()[0].kind, problems::picture_failed);
    EXPECT_EQ(store.problems()[0].file, "bad");
}

TEST_F(StoreTest, FailedStaysSoUntilTheVersionChanges) {
    show({{key("bad"), Want::Now}});
    show({{key("bad"), Want::Now}});
    EXPECT_EQ(decoder->decoded.size(), 1U) << "not tried again";
    show({{key("bad", 10, "2"), Want::Now}});
    EXPECT_EQ(decoder->decoded.size(), 2U);
}

TEST_F(StoreTest, TheProblemOfAVersionThatIsGoneIsGone) {
    show({{key("bad"), Want::Now}});
    show({{key("bad", 10, "2"), Want::Now}});
    EXPECT_EQ(store.problems().size(), 1U);
    EXPECT_FALSE(store.has_failed(key("bad", 10, "1")));
}

TEST_F(StoreTest, AProblemIsToldOnceForAllSizes) {
    show({{key("bad", 10), Want::Now}, {key("bad", 20), Want::Next}, {key("bad2"), Want::Next}});
    EXPECT_EQ(store.problems().size(), 2U);
}

TEST_F(StoreTest, FailedToKnownWhenStaffAsksToRetry) {
    show({{key("bad"), Want::Now}});
    store.retry_failed();
    EXPECT_FALSE(store.has_failed(key("bad")));
    EXPECT_TRUE(store.problems().empty());
    show({{key("bad"), Want::Now}});
    EXPECT_EQ(decoder->decoded.size(), 2U);
}

TEST_F(StoreTest, AnUnwantedJobIsDroppedBeforeItBegins) {
    store.want({{key("a"), Want::Now}});
    store.want({{key("b"), Want::Now}});
    runner.finish_all();
    EXPECT_EQ(decoder->decoded, (std::vector<std::string>{"b"}));
    EXPECT_TRUE(store.has_decoded());
    EXPECT_EQ(store.bytes(), 400U);
}

TEST_F(StoreTest, TheNewestRequestWins) {
    store.want({{key("a"), Want::Now}});
    store.want({});
    store.want({{key("a"), Want::Now}});
    ASSERT_EQ(runner.waiting(), 2U);
    runner.finish_next(); // the dropped one: answers nothing
    runner.deliver();
    EXPECT_FALSE(store.has_decoded());
    EXPECT_FALSE(store.is_settled());
    runner.finish_next();
    runner.deliver();
    EXPECT_TRUE(store.has_decoded());
    EXPECT_EQ(decoder->decoded.size(), 1U);
}

TEST_F(StoreTest, AnOldAnswerDoesNotOvertakeANewOne) {
    store.want({{key("a"), Want::Now}});
    store.want({});
    store.want({{key("a"), Want::Now}});
    runner.finish_last();
    runner.finish_next();
    runner.deliver();
    EXPECT_TRUE(store.has_decoded());
    EXPECT_EQ(store.take_decoded(plenty, now).size(), 1U);
}

TEST_F(StoreTest, AnAnswerOfAJobThatWasRunningWhenItWasDroppedIsNotKept) {
    store.want({{key("a"), Want::Now}});
    runner.finish_next();
    store.want({});
    runner.deliver();
    EXPECT_FALSE(store.has_decoded());
    EXPECT_EQ(store.bytes(), 0U);
}

TEST_F(StoreTest, WhatIsOnTheScreenIsAskedForFirst) {
    store.want({{key("next"), Want::Next}, {key("now"), Want::Now}});
    runner.finish_all();
    EXPECT_EQ(decoder->decoded, (std::vector<std::string>{"now", "next"}));
}

TEST_F(StoreTest, WhatWasWantedNextAndIsWantedNowOvertakesTheQueue) {
    class PriorityRunner final : public Runner {
      public:
        void submit(Priority priority, Job job) override {
            submitted.push_back(priority);
            jobs.push_back(std::move(job));
        }
        std::size_t deliver() override { return 0; }
        [[nodiscard]] std::size_t pending() const override { return jobs.size(); }
        std::vector<Priority> submitted;
        std::vector<Job> jobs;
    } priorities;
    Store other(decoder, priorities, plenty);
    other.want({{key("a"), Want::Next}});
    other.want({{key("a"), Want::Now}});
    EXPECT_EQ(priorities.submitted, (std::vector<Priority>{Priority::Soon, Priority::Now}));
    for (auto& job : priorities.jobs) job();
    EXPECT_EQ(decoder->decoded.size(), 1U) << "decoded once all the same";
}

TEST_F(StoreTest, NowWinsWhenAPictureIsWantedTwice) {
    show({{key("a"), Want::Now}, {key("a"), Want::Next}});
    show({{key("a"), Want::Next}, {key("a"), Want::Now}, {key("b", 20), Want::Next}});
    EXPECT_TRUE(store.ready_since(key("a")));
    EXPECT_TRUE(store.is_settled());
}

TEST_F(StoreTest, ReadyStaysWhileThereIsRoom) {
    show({{key("a"), Want::Now}});
    show({{key("b"), Want::Now}});
    show({});
    EXPECT_TRUE(store.ready_since(key("a")));
    EXPECT_TRUE(store.ready_since(key("b")));
    EXPECT_TRUE(store.take_evicted().empty());
}

TEST_F(StoreTest, TheLeastRecentlyWantedLeavesFirst) {
    show({{key("a"), Want::Now}});
    show({{key("b"), Want::Now}});
    show({{key("a"), Want::Now}});
    show({{key("c"), Want::Now}}); // 1200 of 1000 bytes
    store.want({{key("c"), Want::Now}});
    EXPECT_EQ(evicted_files(store), (std::vector<std::string>{"b"}));
    EXPECT_TRUE(store.take_evicted().empty()) << "each is told once";
    EXPECT_FALSE(store.ready_since(key("b")));
    EXPECT_TRUE(store.ready_since(key("a")));
    EXPECT_LE(store.bytes(), 1000U);
}

TEST_F(StoreTest, WhatIsWantedNowIsNeverEvicted) {
    const std::vector<Wanted> wanted{{key("a"), Want::Now}, {key("b"), Want::Now}, {key("c"), Want::Now}};
    show(wanted);
    store.want(wanted);
    EXPECT_TRUE(store.take_evicted().empty());
    EXPECT_EQ(store.bytes(), 1200U) << "over the budget rather than a hole on the screen";
}

TEST_F(StoreTest, WhatIsWantedNextLeavesAfterWhatNobodyWants) {
    show({{key("old"), Want::Now}});
    show({{key("next"), Want::Next}, {key("now"), Want::Now}});
    store.want({{key("next"), Want::Next}, {key("now"), Want::Now}});
    EXPECT_EQ(evicted_files(store), (std::vector<std::string>{"old"}));
}

TEST_F(StoreTest, TheNextScreenIsNotDecodedAndDroppedForEverWhenItHasNoRoom) {
    const std::vector<Wanted> wanted{{key("now", 15), Want::Now},
                                     {key("next"), Want::Next}}; // 900 + 400 of 1000
    for (int frame = 0; frame < 5; ++frame) show(wanted);
    EXPECT_LE(std::ranges::count(decoder->decoded, "next"), 1) << "work for nothing, frame after frame";
    EXPECT_TRUE(store.is_settled());
}

TEST_F(StoreTest, DecodedPixelsNobodyTookAreEvictedWithoutAWordToThePainter) {
    store.want({{key("a", 15), Want::Now}});
    runner.finish_all();
    store.want({{key("b", 15), Want::Now}});
    runner.finish_all();
    store.want({{key("b", 15), Want::Now}});
    EXPECT_TRUE(store.take_evicted().empty());
    EXPECT_EQ(store.bytes(), 900U);
    EXPECT_EQ(store.take_decoded(plenty, now).size(), 1U);
}

TEST_F(StoreTest, GivesThePainterNoMoreThanItsBudgetButAlwaysOne) {
    store.want({{key("a"), Want::Now}, {key("b"), Want::Now}, {key("c"), Want::Now}});
    runner.finish_all();
    EXPECT_EQ(store.take_decoded(1, now).size(), 1U);
    EXPECT_EQ(store.take_decoded(800, now).size(), 2U);
    EXPECT_TRUE(store.take_decoded(800, now).empty());
}

TEST_F(StoreTest, GivesThePainterWhatIsOnTheScreenFirst) {
    store.want({{key("a"), Want::Next}, {key("z"), Want::Now}});
    runner.finish_all();
    const auto first = store.take_decoded(1, now);
    ASSERT_EQ(first.size(), 1U);
    EXPECT_EQ(first[0].first.file, "z");
}

TEST_F(StoreTest, TheNearestLargerSizeStandsInElseTheLargest) {
    Store large(decoder, runner, plenty);
    show({{key("a", 10), Want::Now}, {key("a", 20), Want::Now}, {key("a", 40), Want::Now}}, large);
    EXPECT_EQ(large.stand_in(key("a", 15)), key("a", 20));
    EXPECT_EQ(large.stand_in(key("a", 40)), key("a", 20)) << "another size, never itself";
    EXPECT_EQ(large.stand_in(key("a", 80)), key("a", 40));
    EXPECT_EQ(large.stand_in(key("a", 5)), key("a", 10));
}

TEST_F(StoreTest, NothingStandsInForAnotherFileOrVersion) {
    show({{key("a"), Want::Now}});
    EXPECT_FALSE(store.stand_in(key("b")));
    EXPECT_FALSE(store.stand_in(key("a", 10, "2")));
    EXPECT_FALSE(store.stand_in(key("A")));
    store.want({{key("c"), Want::Now}});
    EXPECT_FALSE(store.stand_in(key("c"))) << "not before it is ready";
}

TEST_F(StoreTest, AStandInIsNotEvictedWhileItStandsIn) {
    // Zooming in: the small one is shown until the large one is ready.
    show({{key("a", 10), Want::Now}});
    store.want({{key("a", 30), Want::Now}, {key("a", 10), Want::Now}});
    EXPECT_EQ(store.stand_in(key("a", 30)), key("a", 10));
    runner.finish_all();
    EXPECT_TRUE(store.take_evicted().empty());
    EXPECT_EQ(store.stand_in(key("a", 30)), key("a", 10));
}

TEST_F(StoreTest, JobsMayOutliveTheStore) {
    {
        Store short_lived(decoder, runner, plenty);
        short_lived.want({{key("a"), Want::Now}, {key("b"), Want::Now}});
        runner.finish_next();
    }
    runner.finish_all();
    EXPECT_EQ(runner.pending(), 0U);
    EXPECT_EQ(decoder->decoded.size(), 1U) << "nobody wants what had not begun";
}

TEST_F(StoreTest, ForgetsKeysNobodyWants) {
    for (int i = 0; i < 1000; ++i) {
        store.want({{key("bad" + std::to_string(i)), Want::Now}, {key("a" + std::to_string(i)), Want::Next}});
        runner.finish_all();
        store.want({});
    }
    EXPECT_LE(store.bytes(), 1000U);
}

} // namespace
} // namespace kiosk::pictures
