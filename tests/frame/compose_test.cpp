#include "stage.h"

#include <gtest/gtest.h>

namespace kiosk::frame {

TEST(Compose, APageAtRestNeedsNoNextFrame) {
    Stage stage;
    const screens::Screen page = made_screen("house");
    stage.scene.screen = &page;
    EXPECT_FALSE(stage.compose().due);
}

TEST(Compose, TheBodyCoversTheGlassAndKeepsItsKeyWhileNothingChanges) {
    Stage stage;
    const screens::Screen page = made_screen("house");
    stage.scene.screen = &page;
    const Frame first = stage.compose();
    stage.now += 5s;
    const Frame second = stage.compose();
    ASSERT_EQ(first.sheets.size(), 2U);
    EXPECT_TRUE(first.sheets[0].is_opaque);
    EXPECT_NE(first.sheets[0].key, 0U);
    EXPECT_EQ(first.sheets[0].key, second.sheets[0].key);
    EXPECT_TRUE(looks_same(first, second)) << dump(first) << dump(second);
}

TEST(Compose, AnotherWordIsAnotherKey) {
    Stage stage;
    const screens::Screen house = made_screen("house");
    const screens::Screen lane = made_screen("lane!");
    stage.scene.screen = &house;
    const Frame first = stage.compose();
    stage.scene.screen = &lane;
    const Frame second = stage.compose();
    EXPECT_NE(first.sheets[0].key, second.sheets[0].key);
    EXPECT_FALSE(looks_same(first, second));
}

TEST(Compose, ASwipeMovesTheBodyAndItsNeighbourButNotTheBarAndKeepsTheirKeys) {
    Stage stage;
    const screens::Screen page = made_screen("house");
    const screens::Screen next = made_screen("lane");
    stage.scene.screen = &page;
    const std::uint64_t key = stage.compose().sheets[0].key;
    stage.scene.neighbour = &next;
    stage.visit.swipe.offset = resting(-500);
    const Frame frame = stage.compose();
    ASSERT_EQ(frame.sheets.size(), 3U) << dump(frame);
    EXPECT_EQ(frame.sheets[0].offset, (Point{-500, 0}));
    EXPECT_EQ(frame.sheets[0].key, key);
    EXPECT_EQ(frame.sheets[1].offset, (Point{1420, 0}));
    EXPECT_EQ(frame.sheets[2].offset, (Point{0, 0}));
}

TEST(Compose, ThePageBeforeComesFromTheLeft) {
    Stage stage;
    const screens::Screen page = made_screen("house");
    const screens::Screen before = made_screen("lane");
    stage.scene.screen = &page;
    stage.scene.neighbour = &before;
    stage.visit.swipe.offset = resting(300);
    EXPECT_EQ(stage.compose().sheets[1].offset, (Point{-1620, 0}));
}

TEST(Compose, ReducedMotionDoesNotSlide) {
    Stage stage;
    stage.theme.motion.is_reduced = true;
    const screens::Screen page = made_screen("house");
    stage.scene.screen = &page;
    stage.scene.neighbour = &page;
    stage.visit.swipe.offset = resting(300);
    const Frame frame = stage.compose();
    EXPECT_EQ(frame.sheets.size(), 2U);
    EXPECT_EQ(frame.sheets[0].offset, (Point{0, 0}));
}

TEST(Compose, TheScrolledLayerIsClippedToItsAreaAndMovedByTheScroll) {
    Stage stage;
    screens::Screen page = made_screen("house");
    page.scroll_area = {0, 100, 1920, 800};
    page.scrolled.items = {made_text("far below", 96, 1200)};
    page.facts.scrolls = visit::Facts::Axis::Vertical;
    page.facts.scroll_end = 1000;
    stage.scene.screen = &page;
    const std::uint64_t key = stage.compose().sheets[1].key;
    stage.visit.scroll = resting(600);
    const Frame frame = stage.compose();
    ASSERT_EQ(frame.sheets.size(), 3U) << dump(frame);
    EXPECT_EQ(frame.sheets[1].clip, page.scroll_area);
    EXPECT_EQ(frame.sheets[1].offset, (Point{0, -600}));
    EXPECT_EQ(frame.sheets[1].key, key);
    EXPECT_TRUE(has(dump(frame), "text 96 636")) << dump(frame);
}

TEST(Compose, ATimelineScrollsSideways) {
    Stage stage;
    screens::Screen page = made_screen("timeline");
    page.scroll_area = {0, 0, 1920, 900};
    page.scrolled.items = {made_text("1925", 96, 200)};
    page.facts.scrolls = visit::Facts::Axis::Horizontal;
    stage.scene.screen = &page;
    stage.visit.scroll = resting(50);
    EXPECT_EQ(stage.compose().sheets[1].offset, (Point{-50, 0}));
}

TEST(Compose, AMarkOfTheScrollTravelsWithIt) {
    Stage stage;
    screens::Screen page = made_screen("timeline");
    page.bar.items = {screens::ScrollMark{{100, 900, 80, 30}, 600, {1, 2, 3, 255}, {}, 0, 15}};
    page.facts.scroll_end = 1000;
    stage.scene.screen = &page;
    stage.visit.scroll = resting(500);
    EXPECT_TRUE(has(stage.dump(), "box 400 900 80 30")) << stage.dump();
}

TEST(Compose, AHintThatThereIsMoreIsGoneAtTheEnd) {
    Stage stage;
    screens::Screen page = made_screen("house");
    page.bar.items = {screens::Gradient{{0, 900, 300, 80},
                                        {1, 2, 3, 0},
                                        {1, 2, 3, 255},
                                        screens::Gradient::Towards::Down,
                                        screens::ShownWhile::MoreAhead}};
    page.facts.scroll_end = 1000;
    stage.scene.screen = &page;
    stage.visit.scroll = resting(500);
    EXPECT_TRUE(has(stage.dump(), "gradient 0 900 300 80")) << stage.dump();
    stage.visit.scroll = resting(1000);
    EXPECT_FALSE(has(stage.dump(), "gradient 0 900 300 80")) << stage.dump();
}

TEST(Compose, ANewScreenFadesInOverTheOneThatLeaves) {
    Stage stage;
    const screens::Screen house = made_screen("house");
    const screens::Screen lane = made_screen("lane");
    stage.scene.screen = &lane;
    stage.scene.leaving = &house;
    stage.visit.transition = {visit::Transition::Kind::Fade, stage.now, 350ms};
    stage.now += 100ms;
    const Frame frame = stage.compose();
    ASSERT_EQ(frame.sheets.size(), 4U) << dump(frame);
    EXPECT_EQ(frame.sheets[0].alpha, 1);
    EXPECT_GT(frame.sheets[2].alpha, 0.5);
    EXPECT_LT(frame.sheets[2].alpha, 1);
    EXPECT_EQ(frame.due, stage.now);
    stage.now += 250ms;
    EXPECT_EQ(stage.compose().sheets.size(), 2U);
    EXPECT_FALSE(stage.compose().due);
}

TEST(Compose, AttractZoomsItsPictureSlowlyAndEverySecondSlideTheOtherWay) {
    Stage stage;
    screens::Screen slide = made_screen("slide");
    slide.body.items.insert(slide.body.items.begin(), made_picture("house.jpg", {0, 0, 1920, 1080}));
    std::get<screens::PictureItem>(slide.body.items.front()).is_zooming = true;
    stage.scene.screen = &slide;
    stage.scene.slide = &slide;
    stage.scene.slide_since = stage.now;
    stage.load();
    const auto part = [&] {
        for (const Sheet& sheet : stage.compose().sheets) {
            for (const Command& command : sheet.commands) {
                if (const auto* picture = std::get_if<DrawPicture>(&command)) return picture->source.w;
            }
        }
        return 0.0;
    };
    EXPECT_DOUBLE_EQ(part(), 1);
    stage.now += stage.theme.motion.slide;
    EXPECT_NEAR(part(), 1 / stage.theme.motion.slide_zoom, 1e-9);
    stage.scene.slide_number = 1;
    EXPECT_DOUBLE_EQ(part(), 1);
    stage.theme.motion.is_reduced = true;
    stage.scene.slide_number = 0;
    EXPECT_DOUBLE_EQ(part(), 1);
}

TEST(Compose, AnAttractSlideRestsWhileItFadesIn) {
    Stage stage;
    screens::Screen slide = made_screen("slide");
    slide.body.items.insert(slide.body.items.begin(), made_picture("house.jpg", {0, 0, 1920, 1080}));
    std::get<screens::PictureItem>(slide.body.items.front()).is_zooming = true;
    stage.scene.slide = &slide;
    stage.scene.screen = &slide;
    stage.load();
    stage.now += 2s; // the picture has come
    stage.scene.slide_since = stage.now;
    stage.now += 500ms;
    const Frame frame = stage.compose();
    EXPECT_NE(frame.sheets.front().key, 0U) << dump(frame); // may be kept as a whole
    EXPECT_EQ(frame.due, stage.scene.slide_since + stage.theme.motion.slide_fade);
}

TEST(Compose, OnlyTheZoomingPictureOfASlideChangesFromFrameToFrame) {
    Stage stage;
    screens::Screen slide = made_screen("slide");
    slide.body.items.insert(slide.body.items.begin(), made_picture("house.jpg", {0, 0, 1920, 1080}));
    std::get<screens::PictureItem>(slide.body.items.front()).is_zooming = true;
    stage.scene.slide = &slide;
    stage.scene.screen = &slide;
    stage.scene.slide_since = stage.now;
    stage.load();
    stage.now += 2s;
    const Frame frame = stage.compose();
    ASSERT_EQ(frame.sheets.size(), 4U) << dump(frame); // ground, picture, words, bar
    EXPECT_EQ(frame.sheets[1].key, 0U);
    EXPECT_NE(frame.sheets[2].key, 0U);
    EXPECT_EQ(frame.due, stage.now);
}

TEST(Compose, SlidesCrossFadeForASecond) {
    Stage stage;
    const screens::Screen first = made_screen("first");
    const screens::Screen second = made_screen("second");
    stage.scene.screen = &first;
    stage.scene.slide = &second;
    stage.scene.last_slide = &first;
    stage.scene.slide_since = stage.now;
    stage.now += 250ms;
    const Frame frame = stage.compose();
    ASSERT_EQ(frame.sheets.size(), 4U) << dump(frame);
    EXPECT_EQ(frame.sheets[0].alpha, 1);
    EXPECT_DOUBLE_EQ(frame.sheets[2].alpha, 0.25);
    stage.now += 1s;
    EXPECT_EQ(stage.compose().sheets.size(), 2U);
    EXPECT_EQ(stage.compose().due, stage.scene.slide_since + stage.theme.motion.slide);
}

TEST(Compose, ThePressedTargetIsDarkerOnPaperAndLighterAtNight) {
    Stage stage;
    screens::Screen page = made_screen("house");
    stage.scene.screen = &page;
    stage.scene.targets = {{{100, 900, 200, 80}, visit::GoBack{}, "back"}};
    stage.scene.pressed = 0;
    EXPECT_TRUE(has(stage.dump(), "box 100 900 200 80 #211C1829 corner 40")) << stage.dump();
    page.background = {0x15, 0x10, 0x0E, 255};
    EXPECT_TRUE(has(stage.dump(), "box 100 900 200 80 #F3E9DA33 corner 40")) << stage.dump();
}

TEST(Compose, ComparedPicturesAreNotGreyedUnderTheFingerThatDrawsTheirDivider) {
    Stage stage;
    const screens::Screen page = made_screen("compare");
    stage.scene.screen = &page;
    const std::string before = stage.dump();
    stage.scene.targets = {{{100, 100, 1600, 800}, visit::MoveDividerHere{}, "compare"}};
    stage.scene.pressed = 0;
    EXPECT_EQ(stage.dump(), before);
}

TEST(Compose, TheQuestionLiesOverThePageAndItsRingRunsOut) {
    Stage stage;
    const screens::Screen page = made_screen("house");
    screens::Screen question = made_screen("question");
    question.is_overlay = true;
    question.background = {0, 0, 0, 128};
    screens::CountdownRing ring;
    ring.rect = {900, 400, 120, 120};
    ring.lasting = 20s;
    question.body.items.emplace_back(ring);
    stage.scene.screen = &page;
    stage.scene.overlay = &question;
    stage.visit.phase = visit::Phase::Asking;
    stage.visit.phase_since = stage.now;
    EXPECT_EQ(stage.compose().due, stage.now); // it fades in
    stage.now += 5100ms;
    EXPECT_TRUE(has(stage.dump(), "“15”")) << stage.dump();
    EXPECT_TRUE(has(stage.dump(), "ring 900 400 120 120 0.7")) << stage.dump();
    EXPECT_GT(stage.compose().due, stage.now);
    stage.theme.motion.is_reduced = true;
    EXPECT_EQ(stage.compose().due, stage.visit.phase_since + 6s);
}

TEST(Compose, TheSameFrameLooksTheSameAndAMovedOneDoesNot) {
    Stage stage;
    const screens::Screen page = made_screen("house");
    stage.scene.screen = &page;
    const Frame still = stage.compose();
    stage.visit.swipe.offset = resting(-1);
    EXPECT_FALSE(looks_same(still, stage.compose()));
}

} // namespace kiosk::frame
