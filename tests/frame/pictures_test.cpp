#include "visit/picture_view.h"
#include "frame/renditions.h"
#include "stage.h"

#include <gtest/gtest.h>

namespace kiosk::frame {

namespace {

screens::Screen with_picture(const screens::Item& item) {
    screens::Screen screen = made_screen("house");
    screen.body.items.push_back(item);
    return screen;
}

// Hardly larger than its view: no pyramid (viewer_test.cpp has those that have one).
screens::ZoomedPicture viewer_picture(const std::string& file = "house.jpg", Size size = {1920, 1080}) {
    screens::ZoomedPicture picture;
    picture.rect = {160, 40, 1600, 900};
    picture.file = file;
    picture.version = "1";
    picture.size = size;
    return picture;
}

} // namespace

TEST(Pictures, UntilItIsReadyAQuietColourStandsIn) {
    Stage stage;
    const screens::Screen page = with_picture(made_picture("house.jpg", {100, 100, 600, 300}));
    stage.scene.screen = &page;
    EXPECT_TRUE(has(stage.dump(), "box 100 100 600 300 #EBE1CF")) << stage.dump();
    EXPECT_FALSE(stage.compose().due);
    EXPECT_NE(stage.compose().sheets[0].key, 0U);
}

TEST(Pictures, ThePictureFadesInForTwoHundredMillisecondsAndThenRests) {
    Stage stage;
    const screens::Screen page = with_picture(made_picture("house.jpg", {100, 100, 600, 300}));
    stage.scene.screen = &page;
    stage.load();
    stage.now += 50ms;
    const Frame fading = stage.compose();
    EXPECT_TRUE(has(dump(fading), "box 100 100 600 300 #C4783F")) << "its mean colour: " << dump(fading);
    EXPECT_TRUE(has(dump(fading), "alpha 0.58")) << dump(fading);
    EXPECT_EQ(fading.due, stage.now);
    EXPECT_EQ(fading.sheets[0].key, 0U);
    stage.now += 150ms;
    const Frame ready = stage.compose();
    EXPECT_FALSE(has(dump(ready), "#C4783F")) << dump(ready);
    EXPECT_FALSE(ready.due);
    EXPECT_NE(ready.sheets[0].key, 0U);
}

TEST(Pictures, AnotherSizeThatIsReadyStandsIn) {
    Stage stage;
    screens::Screen page = with_picture(made_picture("house.jpg", {100, 100, 600, 300}));
    stage.scene.screen = &page;
    stage.load();
    stage.now += 1s;
    std::get<screens::PictureItem>(page.body.items.back()).rect = {0, 0, 1200, 600};
    EXPECT_TRUE(has(stage.dump(), "picture 0 0 1200 600 house.jpg at 600x400")) << stage.dump();
}

TEST(Pictures, ACoveringPictureIsWantedWholeAtTheSizeAtWhichItCovers) {
    Stage stage;
    const screens::Screen page = with_picture(made_picture("house.jpg", {100, 100, 600, 300}));
    stage.scene.screen = &page;
    const auto wanted = frame::wanted(stage.scene, stage.visit, stage.theme, stage.now);
    ASSERT_EQ(wanted.size(), 1U);
    EXPECT_EQ(wanted[0].key, (pictures::RenditionKey{"house.jpg", "1", 600, 400}));
    EXPECT_EQ(wanted[0].want, pictures::Want::Now);
}

TEST(Pictures, ACoveringPictureShowsThePartRoundItsFocus) {
    const Placed at = placed(made_picture("house.jpg", {100, 100, 600, 300}), 1);
    EXPECT_DOUBLE_EQ(at.source.w, 1);
    EXPECT_DOUBLE_EQ(at.source.h, 0.75);
    EXPECT_DOUBLE_EQ(at.source.y, 0.45 - 0.375);
}

TEST(Pictures, APictureIsNeverWantedLargerThanItIsUnlessItIsADrawing) {
    EXPECT_EQ(rendition_of(made_picture("small.jpg", {0, 0, 600, 400}, {300, 200}), 1).w, 300);
    EXPECT_EQ(rendition_of(made_picture("small.svg", {0, 0, 600, 400}, {300, 200}), 1).w, 600);
}

TEST(Pictures, ASlidesPictureIsWantedAsLargeAsItsZoomAndTheSameForTheNextSlide) {
    Stage stage;
    screens::PictureItem picture = made_picture("house.jpg", {0, 0, 1920, 1080}, {6000, 3375});
    picture.is_zooming = true;
    const screens::Screen slide = with_picture(picture);
    stage.scene.screen = &slide;
    stage.scene.slide = &slide;
    const auto now = frame::wanted(stage.scene, stage.visit, stage.theme, stage.now);
    const auto next = wanted_next(slide, stage.theme.motion.slide_zoom);
    ASSERT_EQ(now.size(), 2U);
    EXPECT_TRUE(now[0].is_preview);
    EXPECT_EQ(now[1].key.w, 1998); // 1.04 times the screen, an even number
    ASSERT_EQ(next.size(), 1U);
    EXPECT_EQ(next[0].key, now[1].key);
    EXPECT_EQ(next[0].want, pictures::Want::Next);
}

TEST(Pictures, WhatLiesBeyondTheScrollAreaMayComeNext) {
    Stage stage;
    screens::Screen page = made_screen("house");
    page.scroll_area = {0, 100, 1920, 800};
    page.facts.scrolls = visit::Facts::Axis::Vertical;
    page.scrolled.items = {made_picture("seen.jpg", {0, 200, 600, 400}),
                           made_picture("below.jpg", {0, 1000, 600, 400})};
    stage.scene.screen = &page;
    const auto wanted = frame::wanted(stage.scene, stage.visit, stage.theme, stage.now);
    ASSERT_EQ(wanted.size(), 2U);
    EXPECT_EQ(wanted[0].key.file, "seen.jpg");
    EXPECT_EQ(wanted[1].want, pictures::Want::Next);
}

TEST(WholePicture, RenditionsGrowByTwoUpToTheOriginal) {
    const auto large = viewer_picture("large.jpg", {6400, 3600});
    EXPECT_EQ(rendition_of(large, 1, 16).w, 1600);
    EXPECT_EQ(rendition_of(large, 1.5, 16).w, 3200);
    EXPECT_EQ(rendition_of(large, 2, 16).w, 3200);
    const auto scan = rendition_of(viewer_picture("scan.jpg", {32000, 18000}), 16, 16);
    EXPECT_LE(static_cast<double>(scan.w) * scan.h, 16.1e6);
    EXPECT_EQ(rendition_of(viewer_picture("small.jpg", {1920, 1080}), 8, 8).w, 1920);
}

TEST(WholePicture, ADrawingIsDrawnAtMostFourTimesItsFit) {
    const auto key = rendition_of(viewer_picture("plan.svg", {400, 225}), 8, 8);
    EXPECT_GT(key.w, 4800); // 16 million pixels are reached first
    EXPECT_LE(key.w, 6400);
}

TEST(WholePicture, ThePictureLiesWhereTheViewIs) {
    const Rect area{160, 40, 1600, 900};
    visit::PictureView view;
    EXPECT_EQ(visit::picture_rect(area, {3200, 1800}, view, {}), area);
    view = {resting(0.25), resting(0.5), resting(2)};
    EXPECT_EQ(visit::picture_rect(area, {3200, 1800}, view, {}), (Rect{160, -410, 3200, 1800}));
    view = {resting(0.9), resting(0.5), resting(1)};
    EXPECT_EQ(visit::picture_rect(area, {900, 900}, view, {}), (Rect{510, 40, 900, 900}));
}

TEST(WholePicture, ACloserRenditionFadesInOverTheOneThatFits) {
    Stage stage;
    const screens::Screen page = with_picture(viewer_picture());
    stage.scene.screen = &page;
    stage.load();
    stage.now += 1s;
    stage.visit.view.zoom = resting(2);
    EXPECT_TRUE(has(stage.dump(), "picture -640 -410 3200 1800 house.jpg at 1600x900")) << stage.dump();
    stage.load();
    stage.now += 50ms;
    const std::string fading = stage.dump();
    EXPECT_TRUE(has(fading, "at 1600x900\n")) << fading;
    EXPECT_TRUE(has(fading, "at 1920x1080 alpha")) << fading;
    EXPECT_FALSE(has(fading, "#2A201B")) << fading;
}

TEST(WholePicture, NoSideIsLongerThanGraphicsCardsHold) {
    const auto scroll = rendition_of(viewer_picture("scroll.jpg", {40'000, 2'000}), 8, 8);
    EXPECT_EQ(scroll.w, longest_side);
    EXPECT_EQ(scroll.h, 410);
    screens::PictureItem thread = made_picture("thread.svg", {0, 0, 600, 400});
    thread.size = {1, 30'000};
    const auto cover = rendition_of(thread, 1);
    EXPECT_EQ(cover.w, 2);
    EXPECT_EQ(cover.h, longest_side);
}

TEST(WholePicture, ThePictureIsClippedToItsAreaAndTheNavigatorFramesWhatIsSeen) {
    Stage stage;
    screens::Screen page = with_picture(viewer_picture());
    screens::ZoomedPicture navigator = viewer_picture();
    navigator.rect = {1400, 60, 320, 180};
    navigator.is_navigator = true;
    page.body.items.emplace_back(navigator);
    page.facts.picture_area = {160, 40, 1600, 900};
    stage.scene.screen = &page;
    stage.visit.view.zoom = resting(2);
    const Frame frame = stage.compose();
    EXPECT_EQ(frame.sheets[1].clip, (Rect{160, 40, 1600, 900})) << dump(frame);
    EXPECT_TRUE(has(dump(frame), "box 1480 105 160 90 #00000000 border 3 #E7B765")) << dump(frame);
    stage.visit.view.zoom = resting(1); // all of it is seen: there is nothing to find one's way in
    EXPECT_FALSE(has(dump(stage.compose()), "#E7B765")) << dump(stage.compose());
}

} // namespace kiosk::frame
