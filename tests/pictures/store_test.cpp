// The table of pictures/store.h, row by row, with jobs that finish when the test says so. What the worker has
// to do with it is in store_preparing_test.cpp, what memory has in store_room_test.cpp.

#include "store_stage.h"

namespace kiosk::pictures {
namespace {

using Files = std::vector<std::string>;

TEST_F(StoreTest, KnownToDecodingWhenWanted) {
    want({now_wanted(key("a"))});
    EXPECT_EQ(decoding.waiting(), 1U);
    EXPECT_FALSE(store->is_settled());
    want({now_wanted(key("a"))});
    EXPECT_EQ(decoding.waiting(), 1U) << "asked once";
}

TEST_F(StoreTest, DecodingToDecodedWhenTheJobReturns) {
    want({now_wanted(key("a"))});
    decoding.finish_next();
    EXPECT_FALSE(store->has_decoded()) << "not before it is delivered";
    decoding.deliver();
    EXPECT_TRUE(store->has_decoded());
    EXPECT_EQ(store->bytes(), 400U);
    EXPECT_FALSE(store->ready_since(key("a")));
}

TEST_F(StoreTest, DecodingToFailedWithItsProblem) {
    show({now_wanted(key("bad"))});
    EXPECT_TRUE(store->has_failed(key("bad")));
    EXPECT_TRUE(store->is_settled());
    ASSERT_EQ(store->problems().size(), 1U);
    EXPECT_EQ(store->problems()[0].kind, problems::picture_failed);
    EXPECT_EQ(store->problems()[0].file, "bad");
}

TEST_F(StoreTest, DecodingToKnownWhenNobodyWantsItAnyMore) {
    want({now_wanted(key("a"))});
    want({now_wanted(key("b"))});
    finish_all();
    EXPECT_EQ(decoded_files(), (Files{"b"})) << "dropped before it began";
    EXPECT_EQ(store->bytes(), 400U);
}

TEST_F(StoreTest, AnAnswerOfAJobThatWasRunningWhenItWasDroppedIsNotKept) {
    want({now_wanted(key("a"))});
    decoding.finish_next();
    want({});
    decoding.deliver();
    EXPECT_FALSE(store->has_decoded());
    EXPECT_EQ(store->bytes(), 0U);
}

TEST_F(StoreTest, TheNewestRequestWins) {
    want({now_wanted(key("a"))});
    want({});
    want({now_wanted(key("a"))});
    ASSERT_EQ(decoding.waiting(), 2U);
    decoding.finish_next(); // the dropped one: answers nothing
    decoding.deliver();
    EXPECT_FALSE(store->has_decoded());
    EXPECT_FALSE(store->is_settled());
    decoding.finish_next();
    decoding.deliver();
    EXPECT_TRUE(store->has_decoded());
    EXPECT_EQ(decoder->decoded.size(), 1U);
}

TEST_F(StoreTest, AnOldAnswerDoesNotOvertakeANewOne) {
    want({now_wanted(key("a"))});
    want({});
    want({now_wanted(key("a"))});
    decoding.finish_last();
    decoding.finish_next();
    decoding.deliver();
    EXPECT_TRUE(store->has_decoded());
}

TEST_F(StoreTest, DecodedToReadyWhenThePainterTakesIt) {
    want({now_wanted(key("a"))});
    finish_all();
    const auto taken = store->take_decoded(plenty, now);
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].first, key("a"));
    EXPECT_EQ(taken[0].second.bytes.size(), 400U);
    EXPECT_EQ(store->ready_since(key("a")), now);
    EXPECT_FALSE(store->has_decoded());
    EXPECT_TRUE(store->is_settled());
    EXPECT_EQ(store->bytes(), 400U) << "the painter's textures are of the same size";
    EXPECT_TRUE(store->take_decoded(plenty, now).empty());
}

TEST_F(StoreTest, FailedStaysSoUntilTheVersionChanges) {
    show({now_wanted(key("bad"))});
    now += 1h;
    show({now_wanted(key("bad"))});
    EXPECT_EQ(decoder->decoded.size(), 1U) << "not tried again";
    EXPECT_FALSE(store->due());
    show({now_wanted(key("bad", 10, "2"))});
    EXPECT_EQ(decoder->decoded.size(), 2U);
}

TEST_F(StoreTest, TheProblemOfAVersionThatIsGoneIsGone) {
    show({now_wanted(key("bad"))});
    show({now_wanted(key("bad", 10, "2"))});
    EXPECT_EQ(store->problems().size(), 1U);
    EXPECT_FALSE(store->has_failed(key("bad", 10, "1")));
}

TEST_F(StoreTest, TwoVersionsThatFailAreNotTriedInTurnsForEver) {
    // The screen that leaves still shows the old one.
    const std::vector<Wanted> both{now_wanted(key("bad")), now_wanted(key("bad", 10, "2"))};
    show(both);
    show({now_wanted(key("good")), both[0], both[1]});
    show(both);
    EXPECT_EQ(std::ranges::count(decoded_files(), "bad"), 2);
}

TEST_F(StoreTest, AProblemIsToldOnceForAllSizes) {
    use(fakes::Cache::Full, {plenty, plenty});
    show({now_wanted(key("bad", 10)), now_wanted(key("bad", 20)), next_wanted(key("bad2"))});
    EXPECT_EQ(store->problems().size(), 2U);
}

TEST_F(StoreTest, FailedToKnownWhenStaffAsksToRetry) {
    show({now_wanted(key("bad"))});
    store->retry_failed();
    EXPECT_EQ(decoder->times_forgotten, 1);
    EXPECT_FALSE(store->has_failed(key("bad")));
    EXPECT_TRUE(store->problems().empty());
    show({now_wanted(key("bad"))});
    EXPECT_EQ(decoder->decoded.size(), 2U);
}

TEST_F(StoreTest, WhatIsOnTheScreenIsAskedForFirst) {
    use(fakes::Cache::Full, {plenty, plenty});
    want({next_wanted(key("next")), now_wanted(key("z")), now_wanted(key("a"))});
    finish_all();
    EXPECT_EQ(decoded_files(), (Files{"z", "a", "next"}));
}

TEST_F(StoreTest, WhatWasWantedNextAndIsWantedNowOvertakesTheQueue) {
    want({next_wanted(key("a"))});
    want({now_wanted(key("a"))});
    EXPECT_EQ(decoding.priorities(), (std::vector{Priority::Soon, Priority::Now}));
    finish_all();
    EXPECT_EQ(decoder->decoded.size(), 1U) << "decoded once all the same";
}

TEST_F(StoreTest, NowWinsWhenAPictureIsWantedTwice) {
    show({now_wanted(key("a")), next_wanted(key("a"))});
    show({next_wanted(key("a")), now_wanted(key("a")), next_wanted(key("b", 20))});
    EXPECT_TRUE(store->ready_since(key("a")));
    EXPECT_TRUE(store->is_settled());
}

TEST_F(StoreTest, TheNearestLargerSizeStandsInElseTheLargest) {
    use(fakes::Cache::Full, {plenty, plenty});
    show({now_wanted(key("a", 10)), now_wanted(key("a", 20)), now_wanted(key("a", 40))});
    EXPECT_EQ(store->stand_in(key("a", 15)), key("a", 20));
    EXPECT_EQ(store->stand_in(key("a", 40)), key("a", 20)) << "another size, never itself";
    EXPECT_EQ(store->stand_in(key("a", 80)), key("a", 40));
    EXPECT_EQ(store->stand_in(key("a", 5)), key("a", 10));
}

TEST_F(StoreTest, NothingStandsInForAnotherFileOrPageOfAPdf) {
    show({now_wanted(key("a"))});
    EXPECT_FALSE(store->stand_in(key("b")));
    EXPECT_FALSE(store->stand_in(key("A")));
    RenditionKey second = key("a", 20);
    second.leaf = 2;
    EXPECT_FALSE(store->stand_in(second));
    want({now_wanted(key("c"))});
    EXPECT_FALSE(store->stand_in(key("c"))) << "not before it is ready";
}

TEST_F(StoreTest, TheVersionBeforeStandsInWhereItsShapeIsTheSame) {
    show({now_wanted(key("a"))});
    EXPECT_EQ(store->stand_in(key("a", 12, "2")), key("a"));
    RenditionKey wide = key("a", 12, "2");
    wide.w = 14;
    EXPECT_FALSE(store->stand_in(wide));
}

TEST_F(StoreTest, ThisVersionStandsInRatherThanTheOneBefore) {
    show({now_wanted(key("a", 10))});
    show({now_wanted(key("a", 4, "2"))});
    EXPECT_EQ(store->stand_in(key("a", 10, "2")), key("a", 4, "2"));
}

TEST_F(StoreTest, TheMeanIsKnownOnceThePictureWasDecodedInAnySize) {
    EXPECT_FALSE(store->mean(key("a")));
    show({now_wanted(key("a"))});
    EXPECT_EQ(store->mean(key("a", 99)), fakes::PaintedDecoder::colour);
    EXPECT_FALSE(store->mean(key("a", 10, "2")));
}

TEST_F(StoreTest, JobsMayOutliveTheStore) {
    use(fakes::Cache::Empty);
    want({now_wanted(key("a"))});
    decode_all();
    want({now_wanted(key("a")), now_wanted(key("b"))});
    decoding.finish_next();
    preparing.finish_next();
    store.reset();
    finish_all();
    EXPECT_EQ(decoding.pending() + preparing.pending(), 0U);
}

TEST_F(StoreTest, ForgetsKeysNobodyWants) {
    for (int i = 0; i < 1000; ++i) {
        want({now_wanted(key("bad" + std::to_string(i))), next_wanted(key("a" + std::to_string(i)))});
        finish_all();
        want({});
    }
    EXPECT_LE(store->bytes(), 1000U);
}

} // namespace
} // namespace kiosk::pictures
