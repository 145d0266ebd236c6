// Pictures that a finger moves: swiped, compared, with marks.

#include "stage.h"

#include <gtest/gtest.h>

namespace kiosk::frame {

namespace {

const Rect panel{100, 0, 600, 400};

screens::Screen with(const screens::Item& item) {
    screens::Screen screen = made_screen("house");
    screen.body.items.push_back(item);
    return screen;
}

screens::SwipedPictures three() {
    return {panel, made_picture("before.jpg", panel), made_picture("shown.jpg", panel), made_picture("next.jpg", panel)};
}

screens::ComparedPictures two() {
    screens::ComparedPictures pictures{panel, made_picture("then.jpg", panel), made_picture("now.jpg", panel), {}, {}, {}};
    pictures.line.rect = {-2, 0, 4, 400};
    pictures.handle.rect = {-40, 160, 80, 80};
    pictures.arrows = {{.points = {{-10, 190}, {-20, 200}, {-10, 210}}, .colour = {}, .width = 2}};
    return pictures;
}

screens::SpotMarks marks() {
    screens::SpotMarks spots;
    spots.area = panel;
    spots.picture = {3000, 2000};
    spots.side = 60;
    spots.gap = 6;
    screens::SpotMark mark;
    mark.at = {0.25, 0.5};
    mark.disc.rect = {-30, -30, 60, 60};
    mark.numeral = made_text("1", -10, -20);
    spots.marks = {mark};
    return spots;
}

} // namespace

TEST(SwipedPictures, AtRestOnlyTheShownOneIsDrawnWithTheRestOfItsLayer) {
    Stage stage;
    const screens::Screen page = with(three());
    stage.scene.screen = &page;
    stage.load();
    stage.now += 1s;
    const std::string text = stage.dump();
    EXPECT_TRUE(has(text, "picture 100 0 600 400 shown.jpg")) << text;
    EXPECT_FALSE(has(text, "next.jpg")) << text;
    EXPECT_FALSE(has(text, "before.jpg")) << text;
    EXPECT_EQ(stage.compose().sheets.size(), 2U); // body and bar
}

TEST(SwipedPictures, UnderAFingerTheNeighbourComesInAndTheSheetIsClippedToThePanel) {
    Stage stage;
    const screens::Screen page = with(three());
    stage.scene.screen = &page;
    stage.load();
    stage.now += 1s;
    stage.visit.picture_swipe = resting(-200);
    const std::string text = stage.dump();
    EXPECT_TRUE(has(text, "picture -100 0 600 400 shown.jpg")) << text;
    EXPECT_TRUE(has(text, "500 0 600 400 ")) << text;
    EXPECT_FALSE(has(text, "before.jpg")) << text;
    bool is_clipped = false;
    for (const Sheet& sheet : stage.compose().sheets) is_clipped = is_clipped || sheet.clip == panel;
    EXPECT_TRUE(is_clipped) << text;
    EXPECT_FALSE(stage.compose().due); // a finger that rests asks for no frames
}

TEST(SwipedPictures, WantTheirNeighboursNextAndNowOnceTheyMove) {
    Stage stage;
    const screens::Screen page = with(three());
    stage.scene.screen = &page;
    const auto want_of = [&](const std::string& file) {
        for (const auto& one : frame::wanted(stage.scene, stage.visit, stage.theme, stage.now))
            if (one.key.file == file) return one.want;
        return pictures::Want::Ahead;
    };
    EXPECT_EQ(want_of("shown.jpg"), pictures::Want::Now);
    EXPECT_EQ(want_of("next.jpg"), pictures::Want::Next);
    EXPECT_EQ(want_of("before.jpg"), pictures::Want::Next);
    stage.visit.picture_swipe = resting(-10);
    EXPECT_EQ(want_of("next.jpg"), pictures::Want::Now);
}

TEST(ComparedPictures, AreCutAtTheDivider) {
    Stage stage;
    const screens::Screen screen = with(two());
    stage.scene.screen = &screen;
    stage.load();
    stage.now += 1s;
    stage.visit.divider = resting(0.25);
    const std::string text = stage.dump();
    EXPECT_TRUE(has(text, "picture 100 0 150 400 then.jpg")) << text;
    EXPECT_TRUE(has(text, "picture 250 0 450 400 now.jpg")) << text;
    EXPECT_TRUE(has(text, "box 248 0 4 400")) << text;
    EXPECT_TRUE(has(text, "box 210 160 80 80")) << text;
}

TEST(ComparedPictures, AtAnEdgeOnePictureIsAllAndTheHandleStaysWhole) {
    Stage stage;
    const screens::Screen screen = with(two());
    stage.scene.screen = &screen;
    stage.load();
    stage.now += 1s;
    stage.visit.divider = resting(1.4); // a finger far beyond it
    const std::string text = stage.dump();
    EXPECT_TRUE(has(text, "picture 100 0 600 400 then.jpg")) << text;
    EXPECT_FALSE(has(text, "now.jpg")) << text;
    EXPECT_TRUE(has(text, "box 620 160 80 80")) << text;
}

TEST(SpotMarks, LieOnTheirPlaceAndFollowTheView) {
    Stage stage;
    const screens::Screen screen = with(marks());
    stage.scene.screen = &screen;
    EXPECT_TRUE(has(stage.dump(), "box 220 170 60 60")) << stage.dump();
    stage.visit.view = {resting(0.3), resting(0.5), resting(2)};
    EXPECT_TRUE(has(stage.dump(), "box 310 170 60 60")) << stage.dump();
}

} // namespace kiosk::frame
