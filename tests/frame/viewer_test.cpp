// The viewer's picture: what it wants of the store, and what is drawn until that is there.

#include "frame/renditions.h"
#include "frame/tiles.h"
#include "stage.h"

#include <algorithm>

namespace kiosk::frame {
namespace {

using pictures::Want;
using pictures::Wanted;

// 32 megapixels in a view of 1600 × 900.
screens::ZoomedPicture viewer_picture(const std::string& file = "map.jpg", Size size = {8000, 4500}) {
    screens::ZoomedPicture picture;
    picture.rect = {160, 40, 1600, 900};
    picture.file = file;
    picture.version = "1";
    picture.size = size;
    return picture;
}

class Viewer : public testing::Test {
  protected:
    void SetUp() override { show(viewer_picture()); }
    void show(const screens::ZoomedPicture& picture) {
        screen = made_screen("viewer");
        screen.body.items = {picture};
        screen.facts.most_zoom = 10;
        screen.facts.picture_area = picture.rect;
        stage.scene.screen = &screen;
    }
    [[nodiscard]] std::vector<Wanted> wanted() const {
        return frame::wanted(stage.scene, stage.visit, stage.theme, stage.now);
    }
    [[nodiscard]] static std::vector<Wanted> tiles_of(const std::vector<Wanted>& all, Want want) {
        std::vector<Wanted> tiles;
        std::ranges::copy_if(all, std::back_inserter(tiles), [&](const Wanted& one) {
            return one.want == want && one.key.is_tile() && one.key.tile != pictures::Tile{0, 0, 0};
        });
        return tiles;
    }
    void zoom_to(double zoom) { stage.visit.view = {resting(0.5), resting(0.5), resting(zoom)}; }
    [[nodiscard]] std::vector<DrawPicture> drawn() {
        std::vector<DrawPicture> pictures;
        const Frame frame = stage.compose();
        for (const Sheet& sheet : frame.sheets)
            for (const Command& command : sheet.commands)
                if (const auto* picture = std::get_if<DrawPicture>(&command)) pictures.push_back(*picture);
        return pictures;
    }
    // px of the view that are drawn, counting twice what is drawn twice.
    [[nodiscard]] double area_drawn() {
        double area = 0;
        for (const DrawPicture& one : drawn()) {
            const Rect seen = intersection(one.target, {160, 40, 1600, 900});
            area += seen.w * seen.h;
        }
        return area;
    }

    Stage stage;
    screens::Screen screen;
};

TEST_F(Viewer, WantsWhatFitsWithItsPreviewAndThePyramidBeforeTheFirstZoom) {
    const auto all = wanted();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].key, (pictures::RenditionKey{"map.jpg", "1", 1600, 900, 1, {}}));
    EXPECT_EQ(all[0].want, Want::Now);
    EXPECT_TRUE(all[1].is_preview);
    EXPECT_EQ(all[1].key.w, 1000);
    EXPECT_EQ(all[2].key, (pictures::RenditionKey{"map.jpg", "1", 8000, 4500, 1, {0, 0, 0}}));
    EXPECT_EQ(all[2].want, Want::Next);
}

TEST_F(Viewer, WantedNextHasWhatFitsAndThePyramid) {
    const auto all = wanted_next(screen);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].key.w, 1600);
    EXPECT_EQ(all[1].key.tile, (pictures::Tile{0, 0, 0}));
    EXPECT_EQ(all[1].want, Want::Next);
}

TEST_F(Viewer, APictureHardlyLargerThanTheViewHasNoPyramid) {
    EXPECT_FALSE(pyramid_of(viewer_picture("small.jpg", {1920, 1080})));
    EXPECT_TRUE(pyramid_of(viewer_picture("large.jpg", {2000, 1125})));
    EXPECT_FALSE(pyramid_of(viewer_picture("unknown.jpg", {})));
}

TEST_F(Viewer, ADrawingsPyramidIsFourTimesItsFitWithinLimits) {
    EXPECT_EQ(pyramid_of(viewer_picture("plan.svg", {400, 225}))->w, 6400);
    auto page = viewer_picture("book.pdf", {400, 225});
    page.leaf = 7;
    EXPECT_EQ(pyramid_of(page)->leaf, 7);
    page.rect = {0, 0, 7680, 4320};
    const auto large = *pyramid_of(page);
    EXPECT_LE(double(large.w) * large.h, 200.1e6);
    EXPECT_LE(large.w, 32'000);
}

TEST_F(Viewer, WantsTheTilesOfItsViewFromTheMiddleOutwardsAndCoarserOnesRoundItNext) {
    zoom_to(4);
    const auto all = wanted();
    const auto now = tiles_of(all, Want::Now);
    const auto next = tiles_of(all, Want::Next);
    ASSERT_FALSE(now.empty());
    EXPECT_LE(now.size(), most_tiles_a_view);
    EXPECT_EQ(now.front().key.w, 8000);
    for (const Wanted& one : now) EXPECT_EQ(one.key.tile.level, now.front().key.tile.level);
    ASSERT_FALSE(next.empty());
    for (const Wanted& one : next) EXPECT_EQ(one.key.tile.level, now.front().key.tile.level - 1);
    EXPECT_LE(now.size() + next.size(), 60U) << "the store has room for 64";
}

TEST_F(Viewer, WhereTheVisitorIsGoingComesBeforeWhereTheViewIs) {
    stage.visit.view = {Glide{0.2, 0.8, stage.now, 300ms}, resting(0.5), Glide{4, 5, stage.now, 300ms}};
    const auto now = tiles_of(wanted(), Want::Now);
    zoom_to(5);
    stage.visit.view.x = resting(0.8);
    const auto there = tiles_of(wanted(), Want::Now);
    ASSERT_GT(now.size(), there.size());
    EXPECT_TRUE(std::equal(there.begin(), there.end(), now.begin()));
}

TEST_F(Viewer, NoTileIsWantedWhileWhatFitsShowsEverything) {
    EXPECT_TRUE(tiles_of(wanted(), Want::Now).empty());
    EXPECT_TRUE(tiles_of(wanted(), Want::Next).empty());
}

TEST_F(Viewer, UntilTilesAreThereWhatFitsIsDrawnInTheirPlaceOnce) {
    stage.load();
    stage.now += 1s;
    zoom_to(4);
    EXPECT_NEAR(area_drawn(), 1600 * 900, 1);
    for (const DrawPicture& one : drawn()) EXPECT_EQ(one.key.w, 1600);
    EXPECT_FALSE(has(stage.dump(), "#2A201B")) << "no hole";
}

TEST_F(Viewer, TilesThatAreThereCoverTheViewAndNothingLiesBelow) {
    zoom_to(4);
    stage.load();
    stage.now += 1s;
    EXPECT_NEAR(area_drawn(), 1600 * 900, 1);
    for (const DrawPicture& one : drawn()) {
        EXPECT_TRUE(one.key.is_tile());
        EXPECT_EQ(one.alpha, 1);
    }
    EXPECT_TRUE(has(stage.dump(), " tile 13/")) << stage.dump();
    EXPECT_FALSE(stage.compose().due);
}

TEST_F(Viewer, ATileFadesInUnderAStillViewAndIsThereAtOnceUnderAMovingOne) {
    stage.load();
    stage.now += 1s;
    zoom_to(4);
    stage.load();
    stage.now += 50ms;
    EXPECT_NEAR(area_drawn(), 2 * 1600 * 900, 1) << "over what fits";
    EXPECT_TRUE(has(stage.dump(), "alpha 0.58"));
    EXPECT_TRUE(stage.compose().due);
    stage.visit.is_dragging = true;
    EXPECT_NEAR(area_drawn(), 1600 * 900, 1);
}

TEST_F(Viewer, ACoarserTileStandsInForOneThatIsNotThere) {
    zoom_to(3);
    stage.load();
    stage.now += 1s;
    zoom_to(6);
    EXPECT_NEAR(area_drawn(), 1600 * 900, 1);
    for (const DrawPicture& one : drawn()) EXPECT_TRUE(one.key.is_tile()) << "finer than what fits";
}

TEST_F(Viewer, AReplacedPictureStaysBelowTheTilesOfTheNewOneUntilTheyHaveFadedIn) {
    zoom_to(4);
    stage.load();
    stage.now += 1s;
    screens::ZoomedPicture replaced = viewer_picture();
    replaced.version = "2";
    show(replaced);
    auto all = wanted(); // what fits and the tiles at once, as from the cache, and nothing coarser
    std::erase_if(all, [](const Wanted& one) { return one.want != Want::Now || one.is_preview; });
    stage.store.want(all, stage.now);
    stage.runner.finish_all();
    (void)stage.store.take_decoded(1U << 30, stage.now);
    stage.now += 50ms;
    const auto pictures = drawn();
    ASSERT_FALSE(pictures.empty());
    EXPECT_EQ(pictures.front().key.version, "1") << stage.dump();
    EXPECT_EQ(pictures.front().alpha, 1);
    EXPECT_EQ(intersection(pictures.front().target, replaced.rect), replaced.rect);
}

TEST_F(Viewer, BeforeAnythingIsThereItsMeanColourIsShown) {
    EXPECT_TRUE(has(stage.dump(), "#2A201B")) << stage.dump();
    screens::ZoomedPicture smaller = viewer_picture();
    smaller.rect = {0, 0, 800, 450};
    stage.store.want({{rendition_of(smaller, 1, 1), Want::Next}}, stage.now);
    stage.runner.finish_all(); // decoded, but not on the painter's side
    EXPECT_TRUE(has(stage.dump(), "#C4783F")) << stage.dump();
}

} // namespace

TEST(Previews, AreAnEighthOfALargePhotographAndListedBeforeIt) {
    Stage stage;
    screens::Screen page = made_screen("house");
    page.body.items = {made_picture("scan.jpg", {0, 0, 1800, 1200}, {9000, 6000})};
    stage.scene.screen = &page;
    const auto wanted = frame::wanted(stage.scene, stage.visit, stage.theme, stage.now);
    ASSERT_EQ(wanted.size(), 2U);
    EXPECT_TRUE(wanted[0].is_preview);
    EXPECT_EQ(wanted[0].key.w, 1126);
    EXPECT_EQ(wanted[0].key.h, 750);
    EXPECT_EQ(wanted[1].key.w, 1800);
    EXPECT_FALSE(wanted[1].is_preview);
}

TEST(Previews, AreNotWantedOfSmallPicturesForThumbnailsAndDrawings) {
    const pictures::RenditionKey large{"a.jpg", "1", 1800, 1200, 1, {}};
    EXPECT_TRUE(preview_of(large, {9000, 6000}));
    EXPECT_FALSE(preview_of(large, {3000, 2000}));
    pictures::RenditionKey thumbnail = large;
    thumbnail.w = 300;
    thumbnail.h = 200;
    EXPECT_FALSE(preview_of(thumbnail, {9000, 6000})) << "as quick by itself";
    pictures::RenditionKey drawing = large;
    drawing.file = "a.svg";
    EXPECT_FALSE(preview_of(drawing, {9000, 6000}));
}

} // namespace kiosk::frame
