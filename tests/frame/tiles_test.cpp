// Geometry of the viewer's tiles, as facts. The pyramid is 20,000 × 12,500 px: 16 levels, the last is the
// 15th.

#include "frame/tiles.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace kiosk::frame {
namespace {

const pictures::RenditionKey pyramid{"map.tif", "1", 20'000, 12'500, 1, {0, 0, 0}};
const Rect glass{0, 0, 1920, 1080};

// The whole picture `w` px wide, its middle in the middle of the glass.
Rect wide(double w) {
    const double h = w * 12'500 / 20'000;
    return {960 - w / 2, 540 - h / 2, w, h};
}

double px_a_px(int level, const Rect& picture) {
    return pictures::level_size(pyramid.w, pyramid.h, level).w / picture.w;
}

TEST(Tiles, TheLevelHasAboutOnePxAPxOfTheGlass) {
    for (double w = 1200; w < 14'000; w *= 1.07) {
        const double ratio = px_a_px(level_for(pyramid, wide(w), glass), wide(w));
        EXPECT_GT(ratio, 0.69) << w;
        EXPECT_LE(ratio, 1.41) << w;
    }
}

TEST(Tiles, TheLevelIsNeverBeyondTheOriginal) {
    EXPECT_EQ(level_for(pyramid, wide(80'000), glass), 15);
}

TEST(Tiles, AViewNeedsAtMostFortyOfThem) {
    const Rect large{0, 0, 7680, 4320};
    for (double w = 7680; w < 40'000; w *= 1.07) {
        const Rect picture = wide(w).moved({3840 - 960, 2160 - 540});
        const int level = level_for(pyramid, picture, large);
        EXPECT_LE(tiles_seen(pyramid, level, picture, large).size(), most_tiles_a_view) << w;
    }
}

TEST(Tiles, ThoseInViewCoverItWithoutOverlap) {
    const Rect picture = wide(9'000).moved({317.3, -211.7});
    const auto tiles = tiles_seen(pyramid, level_for(pyramid, picture, glass), picture, glass);
    double area = 0;
    for (const auto& tile : tiles) {
        const Rect seen = intersection(tile_target(pyramid, tile, picture), glass);
        EXPECT_FALSE(seen.is_empty()) << tile.column << " " << tile.row;
        area += seen.w * seen.h;
    }
    EXPECT_NEAR(area, glass.w * glass.h, 1e-3);
}

TEST(Tiles, TheMiddleComesFirst) {
    const Rect picture = wide(9'000);
    const auto tiles = tiles_seen(pyramid, level_for(pyramid, picture, glass), picture, glass);
    ASSERT_FALSE(tiles.empty());
    EXPECT_TRUE(tile_target(pyramid, tiles.front(), picture).inset(-1).contains(glass.centre()));
    double last = 0;
    for (const auto& tile : tiles) {
        const Point away = tile_target(pyramid, tile, picture).centre() - glass.centre();
        EXPECT_GE(std::hypot(away.x, away.y), last - 1e-9);
        last = std::hypot(away.x, away.y);
    }
}

TEST(Tiles, NothingIsSeenOfAPictureThatIsElsewhere) {
    EXPECT_TRUE(tiles_seen(pyramid, 12, {3000, 0, 2000, 1250}, glass).empty());
    EXPECT_TRUE(tiles_seen(pyramid, 12, {-3000, 0, 2000, 1250}, glass).empty());
}

TEST(Tiles, NeighboursHaveTheSameEdgeToTheLastBit) {
    const Rect picture = wide(7'777.7).moved({0.3, 0.7});
    for (const int level : {12, 13, 14, 15}) {
        for (int i = 0; i < 4; ++i) {
            const Rect one = tile_target(pyramid, {level, i, i}, picture);
            const Rect right = tile_target(pyramid, {level, i + 1, i}, picture);
            EXPECT_EQ(std::lround(one.right()), std::lround(right.x));
            EXPECT_NEAR(one.right(), right.x, 1e-9);
        }
    }
    // Two of a level lie where one of the level below lies.
    const Rect coarse = tile_target(pyramid, {14, 3, 2}, picture);
    EXPECT_NEAR(coarse.x, tile_target(pyramid, {15, 6, 4}, picture).x, 1e-9);
    EXPECT_NEAR(coarse.right(), tile_target(pyramid, {15, 7, 5}, picture).right(), 1e-9);
}

TEST(Tiles, TheLastOnesEndWhereThePictureEnds) {
    const pictures::RenditionKey odd{"odd.jpg", "1", 4'097, 3'001, 1, {0, 0, 0}};
    const Rect picture{0, 0, 4'097, 3'001};
    for (int level = 9; level <= 13; ++level) {
        const auto size = pictures::level_size(odd.w, odd.h, level);
        const Rect last = tile_target(odd, {level, size.columns - 1, size.rows - 1}, picture);
        EXPECT_NEAR(last.right(), 4'097, 1e-9) << level;
        EXPECT_NEAR(last.bottom(), 3'001, 1e-9) << level;
        EXPECT_FALSE(last.is_empty());
    }
}

TEST(Tiles, ATilesOwnPixelsAreItsFileWithoutTheOverlap) {
    const Placed at = placed_tile(pyramid, {15, 3, 2}, {15, 3, 2}, wide(20'000));
    EXPECT_NEAR(at.source.x * pictures::tile_side, pictures::tile_overlap, 1e-9);
    EXPECT_NEAR(at.source.w * pictures::tile_side, pictures::tile_step, 1e-9);
    EXPECT_NEAR(at.target.w, pictures::tile_step, 1e-9);
}

TEST(Tiles, ACoarserTileLendsTheQuarterInWhichTheTileLies) {
    const pictures::Tile tile{15, 7, 4};
    ASSERT_EQ(coarser(tile), (pictures::Tile{14, 3, 2}));
    const Placed at = placed_tile(pyramid, tile, {14, 3, 2}, wide(20'000));
    EXPECT_NEAR(at.source.x * pictures::tile_side, pictures::tile_overlap + pictures::tile_step / 2.0, 1e-9);
    EXPECT_NEAR(at.source.y * pictures::tile_side, pictures::tile_overlap, 1e-9);
    EXPECT_EQ(at.target, tile_target(pyramid, tile, wide(20'000)));
    EXPECT_FALSE(coarser({0, 0, 0}));
}

TEST(Tiles, TheWholePictureLendsThePartInWhichTheTileLies) {
    const Placed at = placed_from_whole(pyramid, {15, 1, 0}, wide(20'000));
    EXPECT_NEAR(at.source.x, 510 / 20'000.0, 1e-12);
    EXPECT_NEAR(at.source.h, 510 / 12'500.0, 1e-12);
}

} // namespace
} // namespace kiosk::frame
