// What stays in memory: the rows Decoded and Ready → Known of the store's table.

#include "store_stage.h"

namespace kiosk::pictures {
namespace {

using Files = std::vector<std::string>;
constexpr std::size_t one_tile = 511 * 511 * 4; // a corner tile: one edge is shared on two sides

TEST_F(StoreTest, ReadyStaysWhileThereIsRoom) {
    show({now_wanted(key("a"))});
    show({now_wanted(key("b"))});
    show({});
    EXPECT_TRUE(store->ready_since(key("a")));
    EXPECT_TRUE(store->ready_since(key("b")));
    EXPECT_TRUE(store->take_evicted().empty());
}

TEST_F(StoreTest, TheLeastRecentlyWantedLeavesFirst) {
    show({now_wanted(key("a"))});
    show({now_wanted(key("b"))});
    show({now_wanted(key("a"))});
    show({now_wanted(key("c"))}); // 1200 of 1000 bytes
    want({now_wanted(key("c"))});
    EXPECT_EQ(evicted_files(), (Files{"b"}));
    EXPECT_TRUE(store->take_evicted().empty()) << "each is told once";
    EXPECT_FALSE(store->ready_since(key("b")));
    EXPECT_TRUE(store->ready_since(key("a")));
    EXPECT_LE(store->bytes(), 1000U);
}

TEST_F(StoreTest, WhatIsWantedNowIsNeverEvicted) {
    const std::vector<Wanted> wanted{now_wanted(key("a")), now_wanted(key("b")), now_wanted(key("c"))};
    show(wanted);
    want(wanted);
    EXPECT_TRUE(store->take_evicted().empty());
    EXPECT_EQ(store->bytes(), 1200U) << "over the budget rather than a hole on the screen";
}

TEST_F(StoreTest, WhatIsWantedNextLeavesAfterWhatNobodyWants) {
    show({now_wanted(key("old"))});
    show({next_wanted(key("next")), now_wanted(key("now"))});
    want({next_wanted(key("next")), now_wanted(key("now"))});
    EXPECT_EQ(evicted_files(), (Files{"old"}));
}

TEST_F(StoreTest, TheNextScreenIsNotDecodedAndDroppedForEverWhenItHasNoRoom) {
    const std::vector<Wanted> wanted{now_wanted(key("now", 15)),
                                     next_wanted(key("next"))}; // 900 + 400 of 1000
    for (int frame = 0; frame < 5; ++frame) {
        show(wanted);
        now += 1s;
    }
    EXPECT_LE(std::ranges::count(decoded_files(), "next"), 1) << "work for nothing, frame after frame";
    EXPECT_TRUE(store->is_settled());
}

TEST_F(StoreTest, DecodedPixelsNobodyTookAreEvictedWithoutAWordToThePainter) {
    want({now_wanted(key("a", 15))});
    finish_all();
    want({now_wanted(key("b", 15))});
    finish_all();
    want({now_wanted(key("b", 15))});
    EXPECT_TRUE(store->take_evicted().empty());
    EXPECT_EQ(store->bytes(), 900U);
    EXPECT_EQ(store->take_decoded(plenty, now).size(), 1U);
}

TEST_F(StoreTest, GivesThePainterNoMoreThanItsBudgetButAlwaysOne) {
    want({now_wanted(key("a")), now_wanted(key("b")), now_wanted(key("c"))});
    finish_all();
    EXPECT_EQ(store->take_decoded(1, now).size(), 1U);
    EXPECT_EQ(store->take_decoded(800, now).size(), 2U);
    EXPECT_TRUE(store->take_decoded(800, now).empty());
}

TEST_F(StoreTest, GivesThePainterWhatIsMostUrgentFirst) {
    use(fakes::Cache::Full, {plenty, plenty});
    want({next_wanted(key("a")), now_wanted(key("z")), now_wanted(key("b"))});
    finish_all();
    const auto taken = store->take_decoded(plenty, now);
    ASSERT_EQ(taken.size(), 3U);
    EXPECT_EQ(taken[0].first.file, "z");
    EXPECT_EQ(taken[1].first.file, "b");
}

TEST_F(StoreTest, AReplacedPictureStaysUntilTheNewOneHasFadedIn) {
    show({now_wanted(key("a", 15))}); // 900 of 1000 bytes
    const std::vector<Wanted> wanted{now_wanted(key("a", 15, "2"))};
    want(wanted);
    finish_all();
    want(wanted);
    EXPECT_TRUE(store->take_evicted().empty()) << "on its way";
    take();
    want(wanted);
    EXPECT_TRUE(store->take_evicted().empty()) << "fading in";
    EXPECT_EQ(store->stand_in(wanted[0].key), key("a", 15));
    now += 1s;
    want(wanted);
    const auto gone = store->take_evicted();
    ASSERT_EQ(gone.size(), 1U);
    EXPECT_EQ(gone[0].version, "1");
    EXPECT_LE(store->bytes(), 1000U);
}

TEST_F(StoreTest, TheNextScreenDoesNotPushOutWhatStandsIn) {
    show({now_wanted(key("a", 15))});
    want({now_wanted(key("a", 5, "2")), next_wanted(key("next"))}); // 900 stand in
    finish_all();
    EXPECT_EQ(std::ranges::count(decoded_files(), "next"), 0);
    EXPECT_EQ(store->stand_in(key("a", 5, "2")), key("a", 15));
}

TEST_F(StoreTest, TilesHaveABudgetOfTheirOwn) {
    use(fakes::Cache::Full, {1000, 3 * one_tile});
    show({now_wanted(key("map")), now_wanted(tile(0, 0)), now_wanted(tile(3, 0))});
    show({now_wanted(key("map")), now_wanted(tile(0, 3)), now_wanted(tile(3, 3))});
    EXPECT_LE(store->bytes(), 3 * one_tile + 400);
    EXPECT_TRUE(store->ready_since(key("map"))) << "tiles push out tiles alone";
    EXPECT_TRUE(store->ready_since(tile(0, 3)));
    EXPECT_TRUE(store->ready_since(tile(3, 3)));
    EXPECT_EQ(store->take_evicted().size(), 1U);
}

TEST_F(StoreTest, TilesThatMayComeNextAreNotBegunWithoutRoom) {
    use(fakes::Cache::Full, {1000, 3 * one_tile});
    const std::vector<Wanted> wanted{now_wanted(tile(0, 0)), now_wanted(tile(3, 0)), next_wanted(tile(0, 3)),
                                     next_wanted(tile(3, 3))};
    for (int frame = 0; frame < 3; ++frame) {
        show(wanted);
        now += 1s;
    }
    EXPECT_EQ(decoder->decoded.size(), 3U);
    EXPECT_TRUE(store->take_evicted().empty());
}

} // namespace
} // namespace kiosk::pictures
