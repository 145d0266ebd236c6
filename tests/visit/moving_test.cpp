// What fingers move: scroll, swipe, picture, timeline.

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

Visitor on_timeline() {
    Visitor visitor;
    visitor.at({Place::Kind::Timeline, {}, 0});
    visitor.facts.scrolls = Facts::Axis::Horizontal;
    visitor.facts.scroll_end = 3000;
    visitor.facts.timeline_stops = {
        {"1-eve/a", 0}, {"1-eve/b", 1000}, {"2-congress/a", 2000}, {"2-congress/b", 3000}};
    visitor.wait(10ms);
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

TEST(Timeline, IsEnteredAtTheFirstEventOfWhatTheExhibitionIsAbout) {
    Visitor visitor;
    visitor.exhibition.editions["zh"].pages["1-eve/a"].date = content::parse_edtf("1924-08-31");
    visitor.exhibition.editions["zh"].pages["2-congress/b"].date = content::parse_edtf("1925-01-11/1925-01-22");
    visitor.at({Place::Kind::Timeline, {}, 0});
    EXPECT_FALSE(visitor.visit.timeline_focus) << "the exhibition names no span";

    Visitor other;
    other.exhibition = visitor.exhibition;
    other.exhibition.editions["zh"].span = content::parse_edtf("1925-01-11/2025");
    other.at({Place::Kind::Timeline, {}, 0});
    EXPECT_EQ(other.visit.timeline_focus, "2-congress/b");
    other.visit.timeline_focus = "1-eve/a"; // where somebody has been is kept
    other.act(GoTo{{Place::Kind::Home, {}, 0}}).act(GoTo{{Place::Kind::Timeline, {}, 0}});
    EXPECT_EQ(other.visit.timeline_focus, "1-eve/a");
}

TEST(Timeline, FocusIsTheEventNearestToTheMiddle) {
    Visitor visitor = on_timeline();
    visitor.drag({-1100, 0});
    EXPECT_EQ(visitor.visit.timeline_focus, "1-eve/b");
    EXPECT_NEAR(visitor.visit.timeline_offset, 100, 1e-9);
}

TEST(Timeline, ZoomKeepsTheFocusWhereItIsOnTheGlass) {
    Visitor visitor = on_timeline();
    visitor.drag({-1100, 0}).act(ZoomTimeline{2});
    EXPECT_EQ(visitor.visit.timeline_zoom.to, 2);
    visitor.facts.scroll_end = 6000;
    for (auto& [page, stop] : visitor.facts.timeline_stops) stop *= 2;
    visitor.visit = fit(visitor.visit, visitor.facts, visitor.now);
    EXPECT_EQ(visitor.visit.scroll.to, 2100);
    EXPECT_EQ(visitor.visit.timeline_focus, "1-eve/b");
}

TEST(Timeline, APinchKeepsTheEventBetweenTheFingers) {
    Visitor visitor = on_timeline();
    visitor.drag({-1500, 0}).feel(Pinched{1.5, {960 + 480, 500}, {}}); // at scroll 1980 lies 2-congress/a
    EXPECT_EQ(visitor.visit.timeline_focus, "2-congress/a");
    EXPECT_NEAR(visitor.visit.timeline_offset, -500, 1e-9);
}

TEST(Timeline, ZoomHasItsLimits) {
    Visitor visitor = on_timeline();
    visitor.act(ZoomTimeline{1e9});
    EXPECT_EQ(visitor.visit.timeline_zoom.to, visitor.facts.most_timeline_zoom);
    visitor.act(ZoomTimeline{1e-9});
    EXPECT_EQ(visitor.visit.timeline_zoom.to, visitor.facts.least_timeline_zoom);
}

TEST(Timeline, WhereAllIsInViewTheFocusStaysAndAButtonComesCloserToIt) {
    Visitor visitor = on_timeline();
    visitor.drag({-1100, 0});
    visitor.facts.scroll_end = 0;
    visitor.facts.timeline_stops = {
        {"1-eve/a", -800}, {"1-eve/b", -300}, {"2-congress/a", 300}, {"2-congress/b", 800}};
    visitor.visit = fit(visitor.visit, visitor.facts, visitor.now);
    EXPECT_EQ(visitor.visit.timeline_focus, "1-eve/b");
    EXPECT_EQ(visitor.visit.scroll.to, 0);
    visitor.drag({-200, 0}, {-900, 0});
    EXPECT_EQ(visitor.visit.timeline_focus, "1-eve/b");
    visitor.wait(2s);
    EXPECT_EQ(visitor.visit.scroll.at(visitor.now), 0);
    visitor.act(ZoomTimeline{2});
    visitor.facts.scroll_end = 3000;
    visitor.facts.timeline_stops = {
        {"1-eve/a", 0}, {"1-eve/b", 1000}, {"2-congress/a", 2000}, {"2-congress/b", 3000}};
    visitor.visit = fit(visitor.visit, visitor.facts, visitor.now);
    EXPECT_EQ(visitor.visit.scroll.to, 1000);
}

TEST(Timeline, AButtonKeepsTheFocusWhereTheEndHoldsItFromTheMiddle) {
    Visitor visitor = on_timeline();
    visitor.visit.timeline_focus = "1-eve/a";
    visitor.facts.timeline_stops = {
        {"1-eve/a", -700}, {"1-eve/b", 100}, {"2-congress/a", 2000}, {"2-congress/b", 3000}};
    visitor.act(ZoomTimeline{0.5});
    EXPECT_EQ(visitor.visit.timeline_focus, "1-eve/a");
    EXPECT_EQ(visitor.visit.timeline_offset, 700);
    visitor.visit.timeline_zoom = resting(visitor.facts.least_timeline_zoom);
    visitor.visit.is_finding_focus = false;
    visitor.act(ZoomTimeline{0.5}); // nothing more to do
    EXPECT_EQ(visitor.visit.timeline_focus, "1-eve/a");
}

TEST(Timeline, AStackComesToTheMiddleWhenItComesCloser) {
    Visitor visitor = on_timeline();
    visitor.act(ZoomTimeline{4, "2-congress/a"});
    EXPECT_EQ(visitor.visit.timeline_zoom.to, 4);
    EXPECT_EQ(visitor.visit.timeline_focus, "2-congress/a");
    visitor.facts.scroll_end = 6000;
    for (auto& [page, stop] : visitor.facts.timeline_stops) stop *= 2;
    visitor.visit = fit(visitor.visit, visitor.facts, visitor.now);
    EXPECT_EQ(visitor.visit.scroll.to, 4000);
}

TEST(Timeline, JumpGlidesToTheChaptersFirstEvent) {
    Visitor visitor = on_timeline();
    visitor.act(JumpTimeline{"2-congress"});
    EXPECT_EQ(visitor.visit.scroll.to, 2000);
    EXPECT_EQ(visitor.visit.scroll.at(visitor.now), 0);
    EXPECT_EQ(visitor.visit.timeline_focus, "2-congress/a");
}

TEST(Timeline, ComingBackFindsTheFocusAgain) {
    Visitor visitor = on_timeline();
    visitor.drag({-1100, 0}).act(GoTo{page_place("1-eve/b")}).act(GoBack{});
    EXPECT_EQ(visitor.visit.scroll.to, 0);
    visitor.wait(10ms);
    EXPECT_EQ(visitor.visit.scroll.to, 1100);
}

TEST(Timeline, KeepsItsFocusThroughALanguageChange) {
    Visitor visitor = on_timeline();
    visitor.drag({-1100, 0}).act(SetLanguage{"en"});
    visitor.facts.scroll_end = 3300;
    visitor.facts.timeline_stops[1].second = 1200;
    visitor.wait(10ms);
    EXPECT_EQ(visitor.visit.scroll.to, 1300);
}

TEST(Timeline, AFlingEndsWithAnEntryInTheMiddle) {
    Visitor visitor = on_timeline();
    visitor.drag({-500, 0}, {-1400, 0}); // would rest at 850
    EXPECT_EQ(visitor.visit.scroll.to, 1000);
    EXPECT_EQ(visitor.visit.timeline_focus, "1-eve/b");
    visitor = on_timeline();
    visitor.facts.timeline_stops[1].second = 1700; // too far from there to be meant
    visitor.drag({-400, 0}, {-1600, 0});
    EXPECT_EQ(visitor.visit.scroll.to, 800);
    visitor = on_timeline();
    visitor.drag({-850, 0}, {-100, 0}); // laid down where it is
    EXPECT_EQ(visitor.visit.scroll.to, 850);
}

TEST(Timeline, TheScrubberFollowsAFingerOneToOneInTheMiniature) {
    Visitor visitor = on_timeline();
    visitor.facts.scrubber = {100, 900, 1500, 80}; // 2 px of the timeline for each
    visitor.feel(Touched{}).feel(DragBegan{{110, 940}}).feel(Dragged{{200, 5}});
    EXPECT_EQ(visitor.visit.drag, Drag::Scrub);
    EXPECT_EQ(visitor.visit.scroll.to, 400);
    visitor.feel(Dragged{{310, 0}}).feel(DragEnded{{4000, 0}});
    EXPECT_EQ(visitor.visit.scroll.to, 1000); // the entry near 1020; no fling
    EXPECT_EQ(visitor.visit.timeline_focus, "1-eve/b");
    visitor.now += 2s;
    visitor.feel(Touched{}).feel(DragBegan{{1600, 940}}).feel(Dragged{{-10, 0}}); // beside the frame: it comes along
    EXPECT_NEAR(visitor.visit.scroll.to, 2980, 1e-9);
    visitor.feel(Dragged{{900, 0}});
    EXPECT_EQ(visitor.visit.scroll.to, 3000);
}

TEST(Timeline, ATouchOnTheScrubberGoesThere) {
    Visitor visitor = on_timeline();
    visitor.facts.scrubber = {100, 900, 1500, 80};
    visitor.feel(Touched{true}).feel(Tapped{ScrollHere{}, {1110, 940}, {100, 900, 1500, 80}});
    EXPECT_EQ(visitor.visit.scroll.to, 2000);
    EXPECT_TRUE(is_moving(visitor.visit, visitor.now));
    visitor.feel(Touched{true}).feel(Tapped{ScrollHere{}, {1600, 940}, {100, 900, 1500, 80}});
    EXPECT_EQ(visitor.visit.scroll.to, 3000);
}

TEST(Timeline, ALongWayIsNotRacedThrough) {
    Visitor visitor = on_timeline();
    visitor.facts.scroll_end = 90'000;
    visitor.facts.timeline_stops.back().second = 90'000;
    visitor.facts.scrubber = {100, 900, 1500, 80};
    visitor.wait(10ms);
    visitor.feel(Touched{true}).feel(Tapped{ScrollHere{}, {1600, 940}, {100, 900, 1500, 80}});
    EXPECT_EQ(visitor.visit.scroll.to, 90'000);
    EXPECT_EQ(visitor.visit.scroll.from, 90'000 - 1.5 * 1920);
    EXPECT_EQ(visitor.visit.transition.kind, Transition::Kind::Fade);
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
