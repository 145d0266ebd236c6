// Where the timeline is entered, what its focus is, and what fingers and buttons do to it.

#include "museum.h"

#include <gtest/gtest.h>

namespace kiosk::visit {

TEST(Timeline, IsEnteredAtTheFirstEventOfWhatTheExhibitionIsAbout) {
    Visitor visitor;
    visitor.exhibition.editions["zh"].pages["1-eve/a"].date = content::parse_edtf("1924-08-31");
    visitor.exhibition.editions["zh"].pages["2-congress/b"].date =
        content::parse_edtf("1925-01-11/1925-01-22");
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
    visitor.feel(Touched{})
        .feel(DragBegan{{1600, 940}})
        .feel(Dragged{{-10, 0}}); // beside the frame: it comes along
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

} // namespace kiosk::visit
