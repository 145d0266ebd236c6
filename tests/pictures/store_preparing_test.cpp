// What has to be made by the worker first: the rows of Preparing, failures that pass, previews, what is made
// ahead.

#include "store_stage.h"

namespace kiosk::pictures {
namespace {

using Keys = std::vector<RenditionKey>;
using Files = std::vector<std::string>;

class StorePreparing : public StoreTest {
  protected:
    void SetUp() override { use(fakes::Cache::Empty, {plenty, 64u << 20}); }
    // Decodes, and asks the worker, but nothing is made yet.
    void look_for(const std::vector<Wanted>& wanted) {
        want(wanted);
        decode_all();
    }
    void prepare_one() {
        preparing.finish_most_urgent();
        preparing.deliver();
    }
};

TEST_F(StorePreparing, DecodingToPreparingWhereNothingIsInTheCache) {
    look_for({now_wanted(key("a"))});
    EXPECT_EQ(preparing.priorities(), (std::vector{Priority::Now}));
    EXPECT_FALSE(store->is_settled());
    EXPECT_FALSE(store->has_failed(key("a")));
    EXPECT_EQ(store->at_work().preparing, (Files{"a"}));
    look_for({now_wanted(key("a"))});
    EXPECT_EQ(preparing.waiting(), 1U) << "asked once";
}

TEST_F(StorePreparing, PreparingToKnownAndDecodingWhenItIsMade) {
    look_for({now_wanted(key("a"))});
    prepare_one();
    EXPECT_EQ(decoding.waiting(), 1U) << "without another want()";
    decode_all();
    EXPECT_TRUE(store->has_decoded());
    EXPECT_TRUE(store->at_work().preparing.empty());
}

TEST_F(StorePreparing, PreparingToFailedWhenTheWorkerCannot) {
    look_for({now_wanted(key("bad"))});
    prepare_one();
    EXPECT_TRUE(store->has_failed(key("bad")));
    EXPECT_EQ(store->problems().size(), 1U);
    now += 1h;
    look_for({now_wanted(key("bad"))});
    EXPECT_EQ(decoder->prepared.size(), 1U) << "it lasts until the file changes";
}

TEST_F(StorePreparing, PreparingToFailedForAWhileWhenNothingIsThereAfterAYes) {
    look_for({now_wanted(key("a"))});
    prepare_one();
    decoder->lose_cache();
    decode_all();
    EXPECT_TRUE(store->has_failed(key("a")));
    EXPECT_EQ(preparing.waiting(), 0U) << "no endless loop";
    EXPECT_EQ(store->due(), now + 10s);
    now += 10s;
    show({now_wanted(key("a"))});
    EXPECT_TRUE(store->ready_since(key("a")));
    EXPECT_TRUE(store->problems().empty());
}

TEST_F(StorePreparing, WhatWasLostAfterItWasShownIsMadeAnew) {
    use(fakes::Cache::Empty, {500, 0});
    show({now_wanted(key("a"))});
    show({now_wanted(key("b"))}); // evicts a
    decoder->lose_cache();
    show({now_wanted(key("a"))});
    EXPECT_TRUE(store->ready_since(key("a")));
}

TEST_F(StorePreparing, PreparingToKnownWhenNobodyWantsItAnyMore) {
    look_for({now_wanted(key("a"))});
    look_for({now_wanted(key("b"))});
    EXPECT_EQ(store->at_work().preparing, (Files{"b"}));
    finish_all();
    ASSERT_EQ(decoder->prepared.size(), 1U);
    EXPECT_EQ(decoder->prepared[0], (Keys{key("b")}));
}

TEST_F(StorePreparing, WhatHadBegunGoesOnAndServesWhoeverWantsItThen) {
    look_for({now_wanted(key("a"))});
    preparing.finish_next(); // runs; its answer is on its way
    look_for({now_wanted(key("b"))});
    look_for({now_wanted(key("b")), now_wanted(key("a"))});
    finish_all();
    take();
    EXPECT_TRUE(store->ready_since(key("a")));
    EXPECT_EQ(decoder->prepared.size(), 2U) << "a was made once";
}

TEST_F(StorePreparing, KeysOfOnePictureThatWaitAreMadeInOneOpening) {
    look_for(
        {now_wanted(key("a", 10)), now_wanted(key("b")), now_wanted(key("a", 20)), now_wanted(key("a", 30))});
    finish_all();
    ASSERT_EQ(decoder->prepared.size(), 2U);
    EXPECT_EQ(decoder->prepared[0], (Keys{key("b")}));
    EXPECT_EQ(decoder->prepared[1].size(), 3U);
}

TEST_F(StorePreparing, AllTilesOfAPyramidShareOneOpening) {
    look_for({now_wanted(tile(0, 0)), now_wanted(tile(1, 0)), next_wanted(tile(2, 2))});
    EXPECT_EQ(preparing.waiting(), 1U);
    prepare_one();
    EXPECT_EQ(decoder->prepared[0], (Keys{pyramid_of(tile(0, 0))}));
    finish_all();
    take();
    for (const auto& one : {tile(0, 0), tile(1, 0), tile(2, 2)}) EXPECT_TRUE(store->ready_since(one));
    show({now_wanted(tile(3, 3))});
    EXPECT_EQ(decoder->prepared.size(), 1U);
}

TEST_F(StorePreparing, AWholePictureDoesNotWaitForItsPyramid) {
    look_for({now_wanted(key("map", 100)), now_wanted(tile(0, 0))});
    EXPECT_EQ(preparing.waiting(), 2U);
    prepare_one();
    EXPECT_EQ(decoder->prepared[0], (Keys{key("map", 100)}));
}

TEST_F(StorePreparing, FewAreHandedOutSoThatWhatBecomesUrgentDoesNotWait) {
    std::vector<Wanted> wanted;
    for (int i = 0; i < 10; ++i) wanted.push_back(now_wanted(key("a" + std::to_string(i))));
    look_for(wanted);
    EXPECT_EQ(preparing.waiting(), 2U);
    EXPECT_EQ(store->at_work().preparing.size(), 10U);
    EXPECT_EQ(store->at_work().preparing[0], "a0");
    wanted.insert(wanted.begin(), now_wanted(key("urgent")));
    look_for(wanted);
    prepare_one();
    prepare_one();
    prepare_one();
    EXPECT_EQ(decoder->prepared[2][0].file, "urgent");
    finish_all();
    take();
    EXPECT_TRUE(store->is_settled());
}

TEST_F(StorePreparing, WhatWasWantedNextAndIsWantedNowOvertakesTheQueue) {
    look_for({next_wanted(key("a"))});
    look_for({now_wanted(key("a"))});
    EXPECT_EQ(preparing.priorities(), (std::vector{Priority::Soon, Priority::Now}));
    finish_all();
    EXPECT_EQ(decoder->prepared.size(), 1U) << "made once all the same";
}

TEST_F(StorePreparing, FailedToKnownAfterAPauseThatDoubles) {
    const std::vector<Wanted> wanted{now_wanted(key("flaky"))};
    Duration pause = 10s;
    for (int i = 0; i < 8; ++i) {
        show(wanted);
        ASSERT_TRUE(store->has_failed(key("flaky")));
        ASSERT_EQ(decoder->prepared.size(), static_cast<std::size_t>(i + 1));
        ASSERT_EQ(store->due(), now + pause);
        now += pause - 1ms;
        show(wanted);
        ASSERT_EQ(decoder->prepared.size(), static_cast<std::size_t>(i + 1)) << "too early";
        EXPECT_EQ(store->problems().size(), 1U);
        now += 1ms;
        pause = std::min<Duration>(pause * 2, 5min);
    }
    decoder->mend();
    show(wanted);
    EXPECT_TRUE(store->ready_since(key("flaky")));
    EXPECT_TRUE(store->problems().empty());
    EXPECT_FALSE(store->due());
}

TEST_F(StorePreparing, StaffSeesTheProblemWhileItIsTriedAgain) {
    show({now_wanted(key("flaky"))});
    now += 10s;
    want({now_wanted(key("flaky"))});
    EXPECT_FALSE(store->has_failed(key("flaky")));
    EXPECT_EQ(store->problems().size(), 1U);
}

TEST_F(StorePreparing, EveryNewTileOfAPyramidThatFailsDoesNotTryAgain) {
    show({now_wanted(tile(0, 0, 11, "flaky"))});
    show({now_wanted(tile(1, 0, 11, "flaky")), now_wanted(tile(0, 0, 11, "flaky"))});
    EXPECT_EQ(decoder->prepared.size(), 1U);
    EXPECT_TRUE(store->has_failed(tile(1, 0, 11, "flaky")));
    EXPECT_TRUE(store->is_settled());
    now += 10s;
    show({now_wanted(tile(1, 0, 11, "flaky")), now_wanted(tile(0, 0, 11, "flaky"))});
    EXPECT_EQ(decoder->prepared.size(), 2U);
    decoder->mend();
    now += 20s;
    show({now_wanted(tile(1, 0, 11, "flaky")), now_wanted(tile(2, 0, 11, "flaky"))});
    EXPECT_TRUE(store->ready_since(tile(1, 0, 11, "flaky")));
    EXPECT_TRUE(store->problems().empty());
}

TEST_F(StorePreparing, TheMeanIsKnownWhereThePictureWasOpenedAtAnotherSize) {
    use(fakes::Cache::Empty, {500, 0});
    show({now_wanted(key("a"))});
    Store later(decoder, decoding, preparing, {plenty, plenty}); // the program was started anew
    later.want({now_wanted(key("a", 50))}, now);
    decode_all();
    EXPECT_EQ(later.mean(key("a", 50)), fakes::PaintedDecoder::colour);
    finish_all();
}

TEST_F(StorePreparing, APreviewIsBegunWhenTheLargerOneIsNotInTheCacheAndOvertakesIt) {
    look_for({preview(key("a", 10)), now_wanted(key("a", 80))});
    ASSERT_EQ(preparing.waiting(), 2U);
    prepare_one();
    EXPECT_EQ(decoder->prepared[0], (Keys{key("a", 10)}));
    decode_all();
    take();
    EXPECT_EQ(store->stand_in(key("a", 80)), key("a", 10));
    EXPECT_FALSE(store->is_settled()) << "a preview is for the meantime only";
    finish_all();
    take();
    EXPECT_TRUE(store->ready_since(key("a", 80)));
}

TEST_F(StorePreparing, APreviewIsNotBegunWhereTheLargerOneIsInTheCache) {
    show({now_wanted(key("a", 80))});
    use(fakes::Cache::Full, {plenty, plenty});
    show({preview(key("a", 10)), now_wanted(key("a", 80))});
    EXPECT_EQ(decoder->decoded, (Keys{key("a", 80)}));
    EXPECT_TRUE(store->is_settled());
}

TEST_F(StorePreparing, APreviewIsNotBegunWhereSomethingStandsIn) {
    show({now_wanted(key("a", 40))});
    look_for({preview(key("a", 10)), now_wanted(key("a", 80))});
    EXPECT_EQ(preparing.waiting(), 1U);
}

TEST_F(StorePreparing, PreviewsOfAllPicturesComeBeforeAnyLargerOne) {
    std::vector<Wanted> wanted;
    for (const std::string file : {"a", "b", "c", "d"}) {
        wanted.push_back(preview(key(file, 10)));
        wanted.push_back(now_wanted(key(file, 80)));
    }
    want(wanted);
    finish_all();
    ASSERT_EQ(decoder->prepared.size(), 8U);
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(decoder->prepared[i][0].w, 10) << i;
}

TEST_F(StorePreparing, APreviewThatIsNotNeededAnyMoreIsDropped) {
    look_for({preview(key("a", 10)), now_wanted(key("a", 80))});
    preparing.finish_last(); // another thread made the larger one first
    preparing.deliver();
    decode_all();
    take();
    want({preview(key("a", 10)), now_wanted(key("a", 80))});
    finish_all();
    EXPECT_EQ(decoder->prepared.size(), 1U);
    EXPECT_TRUE(store->is_settled());
}

TEST_F(StorePreparing, AheadMakesReadyWithoutPixels) {
    want({ahead_wanted(key("a")), ahead_wanted(key("a", 20)), ahead_wanted(tile(1, 1, 11, "a"))});
    EXPECT_EQ(store->at_work().ahead, 3U);
    EXPECT_EQ(preparing.priorities(), (std::vector{Priority::Idle, Priority::Idle}));
    finish_all();
    EXPECT_TRUE(decoder->decoded.empty());
    ASSERT_EQ(decoder->prepared.size(), 2U);
    EXPECT_EQ(decoder->prepared[0], (Keys{key("a"), key("a", 20)}));
    EXPECT_EQ(decoder->prepared[1], (Keys{pyramid_of(tile(1, 1, 11, "a"))}));
    EXPECT_EQ(store->at_work().ahead, 0U);
    EXPECT_EQ(store->bytes(), 0U);
    EXPECT_TRUE(store->is_settled());
}

TEST_F(StorePreparing, AheadIsAskedOnceForEachKey) {
    const std::vector<Wanted> wanted{ahead_wanted(key("a")), now_wanted(key("b"))};
    for (int i = 0; i < 3; ++i) {
        show(wanted);
        show({wanted[0]});
    }
    EXPECT_EQ(std::ranges::count_if(decoder->prepared, [](const Keys& keys) { return keys[0].file == "a"; }),
              1);
}

TEST_F(StorePreparing, AheadWaitsUntilTheScreenIsThere) {
    look_for({ahead_wanted(key("a")), now_wanted(key("b"))});
    EXPECT_EQ(preparing.priorities(), (std::vector{Priority::Now}));
    finish_all();
    take();
    look_for({ahead_wanted(key("a")), now_wanted(key("b"))});
    EXPECT_EQ(preparing.priorities(), (std::vector{Priority::Idle}));
}

TEST_F(StorePreparing, AFewAtATimeAreMadeAhead) {
    std::vector<Wanted> wanted;
    for (int i = 0; i < 10; ++i) wanted.push_back(ahead_wanted(key("a" + std::to_string(i))));
    want(wanted);
    EXPECT_EQ(preparing.waiting(), 2U);
    finish_all();
    EXPECT_EQ(decoder->prepared.size(), 10U);
    EXPECT_EQ(store->at_work().ahead, 0U);
}

TEST_F(StorePreparing, WhatIsBeingMadeAheadAndIsWantedNowOvertakes) {
    want({ahead_wanted(key("x")), ahead_wanted(key("a"))});
    look_for({now_wanted(key("a"))});
    prepare_one();
    EXPECT_EQ(decoder->prepared[0], (Keys{key("a")}));
    finish_all();
    take();
    EXPECT_TRUE(store->ready_since(key("a")));
    EXPECT_EQ(decoder->prepared.size(), 1U) << "nobody wants x ahead any more";
}

TEST_F(StorePreparing, AProblemFoundAheadIsToldAndNotTriedAgain) {
    const std::vector<Wanted> wanted{ahead_wanted(key("bad")), ahead_wanted(key("flaky"))};
    show(wanted);
    EXPECT_EQ(store->problems().size(), 2U);
    EXPECT_EQ(store->at_work().ahead, 0U);
    show({wanted[0], wanted[1], now_wanted(key("other"))});
    EXPECT_EQ(decoder->prepared.size(), 3U);
    EXPECT_EQ(store->due(), now + 10s);
    decoder->mend();
    now += 10s;
    show(wanted);
    EXPECT_EQ(decoder->prepared.size(), 4U);
    EXPECT_EQ(store->problems().size(), 1U);
}

} // namespace
} // namespace kiosk::pictures
