// What fingers move: scroll, swipe, picture. The timeline has its own file.

#include "museum.h"

#include <gtest/gtest.h>

namespace kiosk::visit {

namespace {

Visitor reading(double scroll_end = 1000) {
    Visitor visitor;
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = scroll_end;
    visitor.at(page_place("2-congress/b"));
    return visitor;
}

Visitor looking() {
    Visitor visitor;
    visitor.at({Place::Kind::Picture, "1-eve/a", 0});
    return visitor;
}

} // namespace

TEST(Scrolling, FollowsTheFinger) {
    Visitor visitor = reading();
    visitor.drag({5, -300});
    EXPECT_EQ(visitor.visit.scroll.to, 300);
    EXPECT_FALSE(visitor.visit.is_dragging);
}

TEST(Scrolling, GivesWaySoftlyBeyondItsEndsAndSpringsBack) {
    Visitor visitor = reading();
    visitor.feel(Touched{}).feel(DragBegan{}).feel(Dragged{{0, 200}});
    EXPECT_NEAR(visitor.visit.scroll.to, -70, 1e-9);
    visitor.feel(Dragged{{0, -200}});
    EXPECT_NEAR(visitor.visit.scroll.to, 0, 1e-9);
    visitor.feel(Dragged{{0, 200}}).feel(DragEnded{});
    EXPECT_EQ(visitor.visit.scroll.to, 0);
    EXPECT_TRUE(is_moving(visitor.visit, visitor.now));
}

TEST(Scrolling, AFlingGoesOnForAQuarterOfASecondsWay) {
    Visitor visitor = reading();
    visitor.drag({0, -100}, {0, -1000});
    EXPECT_EQ(visitor.visit.scroll.to, 350);
    EXPECT_TRUE(is_moving(visitor.visit, visitor.now));
    EXPECT_FALSE(is_moving(visitor.visit, visitor.now + 1201ms));
}

TEST(Scrolling, ASlowReleaseRests) {
    Visitor visitor = reading();
    visitor.drag({0, -100}, {0, -119});
    EXPECT_EQ(visitor.visit.scroll.to, 100);
    EXPECT_FALSE(visitor.visit.scroll.at(visitor.now) != 100);
}

TEST(Scrolling, AFlingStopsAtTheEnd) {
    Visitor visitor = reading();
    visitor.drag({0, -900}, {0, -9000});
    EXPECT_EQ(visitor.visit.scroll.to, 1000);
}

TEST(Scrolling, ReducedMotionDoesNotFling) {
    Visitor visitor = reading();
    visitor.timing.is_reduced_motion = true;
    visitor.drag({0, -100}, {0, -1000});
    EXPECT_EQ(visitor.visit.scroll.at(visitor.now), 100);
}

TEST(Swiping, FollowsTheFingerOneToOneAndTurnsAfterAQuarterOfTheWidth) {
    Visitor visitor = reading();
    visitor.feel(Touched{}).feel(DragBegan{}).feel(Dragged{{-500, 10}});
    EXPECT_EQ(visitor.visit.swipe.offset.to, -500);
    visitor.feel(DragEnded{});
    EXPECT_EQ(visitor.visit.swipe.turning, 1);
    EXPECT_EQ(due(visitor.visit, visitor.facts, visitor.exhibition), visitor.now + 350ms);
    visitor.wait(350ms);
    EXPECT_EQ(visitor.visit.place, page_place("2-congress/c"));
    EXPECT_EQ(visitor.visit.swipe.offset.to, 0);
    EXPECT_EQ(visitor.visit.swipe.turning, 0);
}

TEST(Swiping, ALittleComesBack) {
    Visitor visitor = reading();
    visitor.drag({300, 0});
    EXPECT_EQ(visitor.visit.swipe.turning, 0);
    EXPECT_EQ(visitor.visit.swipe.offset.to, 0);
    visitor.wait(1s);
    EXPECT_EQ(visitor.visit.place, page_place("2-congress/b"));
}

TEST(Swiping, AQuickFlickTurnsAndAFlickBackDoesNot) {
    Visitor visitor = reading();
    visitor.drag({100, 0}, {900, 0});
    EXPECT_EQ(visitor.visit.swipe.turning, -1);
    visitor = reading();
    visitor.drag({-700, 0}, {900, 0});
    EXPECT_EQ(visitor.visit.swipe.turning, 0);
}

TEST(Swiping, TheLastPageGivesWayAndComesBack) {
    Visitor visitor;
    visitor.at(page_place("2-congress/c"));
    visitor.feel(Touched{}).feel(DragBegan{}).feel(Dragged{{-1000, 0}});
    EXPECT_NEAR(visitor.visit.swipe.offset.to, -300, 1e-9);
    visitor.feel(DragEnded{{-3000, 0}});
    EXPECT_EQ(visitor.visit.swipe.turning, 0);
}

TEST(Swiping, AFingerThatCatchesATurningPageHoldsWhatIsOnTheGlass) {
    Visitor visitor = reading();
    visitor.act(TurnPage{1});
    visitor.now += 100ms;
    const double offset = visitor.visit.swipe.offset.at(visitor.now);
    visitor.feel(Touched{}).feel(DragBegan{}).feel(Dragged{{20, 0}});
    EXPECT_EQ(visitor.visit.place, page_place("2-congress/c"));
    EXPECT_NEAR(visitor.visit.swipe.offset.to, offset + 1920 + 20, 1e-6);
}

TEST(Swiping, ButtonsPressedQuicklyTurnAPageEach) {
    Visitor visitor;
    visitor.at(page_place("2-congress/a")).act(TurnPage{1}).act(TurnPage{1}).wait(350ms);
    EXPECT_EQ(visitor.visit.place, page_place("2-congress/c"));
    visitor.act(TurnPage{1}).wait(350ms);
    EXPECT_EQ(visitor.visit.place, page_place("2-congress/c"));
}

TEST(Swiping, ReducedMotionTurnsWithAFade) {
    Visitor visitor = reading();
    visitor.timing.is_reduced_motion = true;
    visitor.act(TurnPage{1});
    EXPECT_EQ(visitor.visit.place, page_place("2-congress/c"));
    EXPECT_EQ(visitor.visit.transition.kind, Transition::Kind::Fade);
}

TEST(PictureViewer, DoubleTapComesTwiceAsCloseAtThePointAndBackFromTheClosest) {
    Visitor visitor = looking();
    visitor.feel(DoubleTapped{{560, 265}}); // a quarter from the left and from the top
    EXPECT_EQ(visitor.visit.view.zoom.to, 2);
    EXPECT_NEAR(visitor.visit.view.x.to, 0.375, 1e-9);
    visitor.now += 2s;
    visitor.feel(DoubleTapped{{560, 265}}).feel(DoubleTapped{{560, 265}});
    EXPECT_EQ(visitor.visit.view.zoom.to, 8);
    visitor.feel(DoubleTapped{{560, 265}});
    EXPECT_EQ(visitor.visit.view.zoom.to, 1);
    EXPECT_EQ(visitor.visit.view.x.to, 0.5);
}

TEST(PictureViewer, PinchKeepsThePointUnderTheFingers) {
    Visitor visitor = looking();
    visitor.feel(Pinched{4, {560, 490}, {}});
    const PictureView& view = visitor.visit.view;
    // A quarter from the left edge of the picture still lies 400 px left of the middle.
    EXPECT_NEAR((0.25 - view.x.to) * 1600 * 4, -400, 1e-6);
    EXPECT_TRUE(view.zoom.is_over(visitor.now));
}

TEST(PictureViewer, ThePictureAlwaysCoversItsArea) {
    Visitor visitor = looking();
    visitor.feel(Pinched{2, {960, 490}, {}}).feel(Touched{}).feel(DragBegan{}).feel(Dragged{{9000, 9000}});
    EXPECT_NEAR(visitor.visit.view.x.to, 0.25, 1e-9);
    EXPECT_NEAR(visitor.visit.view.y.to, 0.25, 1e-9);
    visitor.feel(Pinched{0.01, {960, 490}, {}});
    EXPECT_EQ(visitor.visit.view.zoom.to, 1);
    EXPECT_EQ(visitor.visit.view.x.to, 0.5);
}

TEST(PictureViewer, ANarrowPictureStaysCentredUntilItIsWideEnough) {
    Visitor visitor = looking();
    visitor.facts.picture_fit = {600, 900};
    visitor.feel(Pinched{2, {300, 490}, {}});
    EXPECT_EQ(visitor.visit.view.x.to, 0.5);
}

TEST(PictureViewer, AFlingCarriesOnAndStaysWithinThePicture) {
    Visitor visitor = looking();
    visitor.feel(Pinched{4, {960, 490}, {}}).drag({-100, 0}, {-1000, 0});
    EXPECT_NEAR(visitor.visit.view.x.to, 0.5 + 350.0 / 6400, 1e-9);
    EXPECT_TRUE(is_moving(visitor.visit, visitor.now));
}

TEST(PictureViewer, ButtonsZoomOnASpringOfAtMostOnePointTwoSeconds) {
    Visitor visitor = looking();
    visitor.act(ZoomPicture{2});
    EXPECT_EQ(visitor.visit.view.zoom.at(visitor.now), 1);
    EXPECT_EQ(visitor.visit.view.zoom.at(visitor.now + 1200ms), 2);
}

TEST(RightToLeft, FingersMeanTheOtherWay) {
    Visitor visitor = on_timeline();
    visitor.facts.is_mirrored = true;
    visitor.drag({300, 0});
    EXPECT_EQ(visitor.visit.scroll.to, 300);
    visitor.facts.scrubber = {100, 900, 1500, 80}; // its start is on the right
    visitor.feel(Touched{true}).feel(Tapped{ScrollHere{}, {600, 940}, {100, 900, 1500, 80}});
    EXPECT_EQ(visitor.visit.scroll.to, 2000);

    visitor = reading();
    visitor.facts.is_mirrored = true;
    visitor.drag({700, 0});
    EXPECT_EQ(visitor.visit.swipe.turning, 1);
    visitor = reading();
    visitor.facts.is_mirrored = true;
    visitor.drag({-100, 0}, {-900, 0});
    EXPECT_EQ(visitor.visit.swipe.turning, -1);
}

TEST(Growing, ACardGrowsAButtonFadesAndBackShrinks) {
    Visitor visitor;
    visitor.at({Place::Kind::Chapter, "2-congress", 0});
    const Rect card{100, 200, 400, 300};
    visitor.feel(Touched{true}).feel(Tapped{GoTo{page_place("2-congress/a")}, {200, 300}, card});
    EXPECT_EQ(visitor.visit.transition.kind, Transition::Kind::Grow);
    EXPECT_EQ(visitor.visit.transition.from, card);
    visitor.now += 100ms; // a touch in the middle of it acts
    visitor.act(GoBack{});
    EXPECT_EQ(visitor.visit.transition.kind, Transition::Kind::Shrink);
    EXPECT_EQ(visitor.visit.place.kind, Place::Kind::Chapter);
    EXPECT_FALSE(is_moving(visitor.visit, visitor.now + 350ms));
    visitor.feel(Touched{true}).feel(Tapped{GoTo{page_place("2-congress/a")}, {200, 300}, {100, 200, 400, 80}});
    EXPECT_EQ(visitor.visit.transition.kind, Transition::Kind::Fade);
    visitor.timing.is_reduced_motion = true;
    visitor.act(GoBack{});
    EXPECT_EQ(visitor.visit.transition.kind, Transition::Kind::Fade);
}

TEST(ComingBack, AScreenIsScrolledAsItWasLeft) {
    Visitor visitor;
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = 1000;
    visitor.at({Place::Kind::People, {}, 0}).wait(10ms);
    visitor.drag({0, -400}).act(GoTo{page_place("2-congress/a")});
    EXPECT_EQ(visitor.visit.scroll.to, 0);
    const Facts page{.screen = {1920, 1080}};
    visitor.visit = fit(visitor.visit, page, visitor.now);
    const Facts people = visitor.facts;
    visitor.facts = page; // while the page is shown
    visitor.act(GoBack{}).wait(1ms);
    EXPECT_EQ(visitor.visit.scroll.to, 400); // the page's facts do not touch it
    visitor.visit = fit(visitor.visit, people, visitor.now);
    EXPECT_EQ(visitor.visit.scroll.to, 400);
    EXPECT_FALSE(visitor.visit.is_arriving);
    EXPECT_TRUE(visitor.visit.left_at.empty());
}

TEST(Surfaces, OnlyTheViewerAndTheTimelinePinch) {
    Visitor visitor = on_timeline();
    EXPECT_TRUE(surface(visitor.visit, visitor.facts).can_pinch);
    visitor = looking();
    EXPECT_TRUE(surface(visitor.visit, visitor.facts).can_pinch);
    visitor = reading();
    EXPECT_FALSE(surface(visitor.visit, visitor.facts).can_pinch);
    EXPECT_TRUE(surface(visitor.visit, visitor.facts).can_drag);
    visitor = Visitor{};
    visitor.at({});
    EXPECT_FALSE(surface(visitor.visit, visitor.facts).can_drag);
}

} // namespace kiosk::visit
