#include "fonts_of_tests.h"
#include "sdl/budget_cache.h"
#include "sdl/glyph_pages.h"
#include "sdl/surface.h"

#include <gtest/gtest.h>

namespace kiosk::sdl {

namespace {

Ink block(int side) {
    return {side, side, 0, -side, std::vector<std::uint8_t>(static_cast<std::size_t>(side * side), 255)};
}

GlyphKey named(int number) {
    GlyphKey key;
    key.text = std::to_string(number);
    return key;
}

} // namespace

TEST(BudgetCache, TheLeastRecentlyUsedGoFirst) {
    BudgetCache<int, int> cache(30);
    cache.put(1, 10, 10);
    cache.put(2, 20, 10);
    cache.put(3, 30, 10);
    cache.next_frame();
    EXPECT_NE(cache.find(1), nullptr);
    cache.put(4, 40, 10);
    EXPECT_EQ(cache.find(2), nullptr);
    EXPECT_NE(cache.find(1), nullptr);
    EXPECT_EQ(cache.bytes(), 30u);
}

TEST(BudgetCache, NothingUsedInThisFrameGoesInThisFrame) {
    BudgetCache<int, int> cache(10);
    for (int i = 0; i < 5; ++i) cache.put(i, i, 10);
    EXPECT_EQ(cache.size(), 5u);
    cache.next_frame();
    EXPECT_EQ(cache.size(), 1u);
}

TEST(BudgetCache, PuttingTheSameKeyReplacesIt) {
    BudgetCache<int, int> cache(100);
    cache.put(1, 10, 40);
    cache.put(1, 11, 20);
    EXPECT_EQ(*cache.find(1), 11);
    EXPECT_EQ(cache.bytes(), 20u);
}

TEST(GlyphPages, APageUnusedInThisFrameIsEmptiedWhenRoomIsNeeded) {
    const Surface surface({16, 16});
    GlyphPages pages(surface.renderer(), 2u * GlyphPages::side * GlyphPages::side * 4);
    for (int i = 0; i < 8; ++i) pages.put(named(i), block(500)); // four a page
    EXPECT_EQ(pages.bytes(), 2u * GlyphPages::side * GlyphPages::side * 4);
    pages.next_frame();
    EXPECT_NE(pages.find(named(4)), nullptr); // of the second page
    pages.put(named(100), block(500));
    EXPECT_EQ(pages.find(named(0)), nullptr);
    EXPECT_NE(pages.find(named(4)), nullptr);
    EXPECT_EQ(pages.bytes(), 2u * GlyphPages::side * GlyphPages::side * 4);
}

TEST(GlyphPages, WhenAllAreUsedThereIsOneMoreUntilTheFrameIsOver) {
    const Surface surface({16, 16});
    GlyphPages pages(surface.renderer(), 1u * GlyphPages::side * GlyphPages::side * 4);
    for (int i = 0; i < 5; ++i) pages.put(named(i), block(500));
    EXPECT_EQ(pages.bytes(), 2u * GlyphPages::side * GlyphPages::side * 4);
    EXPECT_NE(pages.find(named(0)), nullptr);
    pages.next_frame();
    EXPECT_EQ(pages.bytes(), 1u * GlyphPages::side * GlyphPages::side * 4);
    EXPECT_EQ(pages.find(named(4)), nullptr);
}

TEST(GlyphPages, AGlyphLargerThanAPageIsLeftOut) {
    const Surface surface({16, 16});
    GlyphPages pages(surface.renderer(), 1);
    EXPECT_EQ(pages.put(named(1), block(GlyphPages::side)).from.w, 0);
}

} // namespace kiosk::sdl
