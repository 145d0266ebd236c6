// The table of phases of visit_step.cpp, row by row.

#include "museum.h"

#include <gtest/gtest.h>

namespace kiosk::visit {

namespace {

Visitor asked(const Place& place = page_place("2-congress/a")) {
    Visitor visitor;
    visitor.at(place).wait(45s);
    EXPECT_EQ(visitor.visit.phase, Phase::Asking);
    return visitor;
}

} // namespace

// ---- Attract
TEST(Attract, TheFirstTouchWakesToHomeAndCountsAVisit) {
    Visitor visitor;
    visitor.feel(Touched{});
    EXPECT_EQ(visitor.visit.phase, Phase::Browsing);
    EXPECT_EQ(visitor.visit.place, Place{});
    EXPECT_EQ(visitor.visit.visits, 1U);
    EXPECT_EQ(visitor.visit.transition.kind, Transition::Kind::Fade);
}

TEST(Attract, ATouchOnASlidesCaptionWaitsForTheFingerAndThenOpensItsPage) {
    Visitor visitor;
    visitor.feel(Touched{true});
    EXPECT_EQ(visitor.visit.phase, Phase::Attract);
    visitor.feel(Tapped{GoTo{page_place("2-congress/b")}});
    EXPECT_EQ(visitor.visit.phase, Phase::Browsing);
    EXPECT_EQ(visitor.visit.place, page_place("2-congress/b"));
    visitor.act(GoBack{});
    EXPECT_EQ(visitor.visit.place, Place{});
}

TEST(Attract, ATapOnAnotherTargetAndAnyOtherGestureWakeToHome) {
    for (const Gesture& gesture :
         std::vector<Gesture>{Tapped{GoOn{}}, DragBegan{}, Pinched{}, DoubleTapped{}}) {
        Visitor visitor;
        visitor.feel(gesture);
        EXPECT_EQ(visitor.visit.phase, Phase::Browsing);
        EXPECT_EQ(visitor.visit.place, Place{});
    }
}

TEST(Attract, TheWakingTouchDoesNothingElse) {
    Visitor visitor;
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = 1000;
    visitor.feel(Touched{}).feel(DragBegan{}).feel(Dragged{{0, -100}});
    EXPECT_EQ(visitor.visit.scroll.to, 0);
}

TEST(Attract, TheEndOfALostTouchDoesNotWakeIt) {
    for (const Gesture& gesture : std::vector<Gesture>{DragEnded{}, PinchEnded{}}) {
        Visitor visitor;
        visitor.feel(gesture);
        EXPECT_EQ(visitor.visit.phase, Phase::Attract);
    }
}

TEST(Attract, TimeAloneNeverEndsIt) {
    Visitor visitor;
    visitor.wait(24h);
    EXPECT_EQ(visitor.visit.phase, Phase::Attract);
    EXPECT_FALSE(due(visitor.visit, visitor.facts, visitor.exhibition));
}

// ---- Browsing
TEST(Browsing, AsksAfterFortyFiveSeconds) {
    Visitor visitor;
    visitor.at({});
    visitor.feel(Touched{});
    EXPECT_EQ(due(visitor.visit, visitor.facts, visitor.exhibition), visitor.now + 45s);
    visitor.wait(44s);
    EXPECT_EQ(visitor.visit.phase, Phase::Browsing);
    visitor.wait(1s);
    EXPECT_EQ(visitor.visit.phase, Phase::Asking);
}

TEST(Browsing, AsksOnlyAfterOneAndAHalfTimesTheReadingTime) {
    Visitor visitor;
    visitor.at({});
    visitor.facts.reading_time = 60s;
    EXPECT_EQ(question_time(visitor.visit, visitor.facts, visitor.exhibition),
              visitor.visit.last_touch + 90s);
}

TEST(Browsing, EveryGestureCountsAsATouch) {
    Visitor visitor;
    visitor.at({}).wait(40s).feel(Touched{}).wait(40s);
    EXPECT_EQ(visitor.visit.phase, Phase::Browsing);
}

TEST(Browsing, EndVisitGoesBackToAttract) {
    Visitor visitor;
    visitor.at(page_place("2-congress/a")).act(EndVisit{});
    EXPECT_EQ(visitor.visit.phase, Phase::Attract);
    EXPECT_EQ(visitor.visit.place, Place{});
    EXPECT_TRUE(visitor.visit.history.empty());
}

TEST(Browsing, ATouchStopsAGlidingScroll) {
    Visitor visitor;
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = 5000;
    visitor.at({}).drag({0, -100}, {0, -2000});
    visitor.now += 100ms;
    const double here = visitor.visit.scroll.at(visitor.now);
    visitor.feel(Touched{});
    EXPECT_TRUE(visitor.visit.scroll.is_over(visitor.now));
    EXPECT_DOUBLE_EQ(visitor.visit.scroll.to, here);
}

// ---- Asking
TEST(Asking, AnyTouchContinuesAndDoesNothingElse) {
    Visitor visitor = asked();
    visitor.feel(Touched{});
    EXPECT_EQ(visitor.visit.phase, Phase::Browsing);
    EXPECT_EQ(visitor.visit.place, page_place("2-congress/a"));
    visitor.feel(DragBegan{}).feel(Dragged{{-900, 0}}).feel(DragEnded{});
    EXPECT_EQ(visitor.visit.swipe.turning, 0);
    EXPECT_EQ(visitor.visit.swipe.offset.to, 0);
}

TEST(Asking, ATouchOnAButtonCountsAnewAndWaitsForTheFinger) {
    Visitor visitor = asked();
    visitor.wait(19s).feel(Touched{true}).wait(19s);
    EXPECT_EQ(visitor.visit.phase, Phase::Asking);
}

TEST(Asking, GoOnContinuesAndEndVisitEnds) {
    Visitor visitor = asked();
    visitor.act(GoOn{});
    EXPECT_EQ(visitor.visit.phase, Phase::Browsing);
    visitor = asked();
    visitor.act(EndVisit{});
    EXPECT_EQ(visitor.visit.phase, Phase::Attract);
}

TEST(Asking, AnyOtherTapOnlyContinues) {
    Visitor visitor = asked();
    visitor.act(GoTo{Place{Place::Kind::People, {}, 0}});
    EXPECT_EQ(visitor.visit.phase, Phase::Browsing);
    EXPECT_EQ(visitor.visit.place, page_place("2-congress/a"));
}

TEST(Asking, ADragContinues) {
    Visitor visitor = asked();
    visitor.feel(DragBegan{});
    EXPECT_EQ(visitor.visit.phase, Phase::Browsing);
}

TEST(Asking, EndsInAttractAfterTwentySecondsWithEverythingAsAtTheStart) {
    Visitor visitor;
    visitor.at(page_place("2-congress/a")).act(SetLanguage{"en"}).act(ChangeTextSize{}).act(ChangeContrast{});
    visitor.act(ChangeReach{})
        .act(FilterPeople{content::Role::Cec})
        .act(OpenNote{{content::Link::To::Term, "cec"}});
    visitor.wait(45s);
    EXPECT_EQ(due(visitor.visit, visitor.facts, visitor.exhibition), visitor.now + 20s);
    visitor.wait(20s);
    const Visit& visit = visitor.visit;
    EXPECT_EQ(visit.phase, Phase::Attract);
    EXPECT_EQ(visit.settings, visit.start_settings);
    EXPECT_EQ(visit.place, Place{});
    EXPECT_TRUE(visit.history.empty());
    EXPECT_FALSE(visit.people_filter);
    EXPECT_FALSE(visit.note);
    EXPECT_EQ(visit.visits, 1U);
}

TEST(Asking, TheEndOfALostTouchIsNoAnswer) {
    Visitor visitor;
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = 1000;
    visitor.at({});
    visitor.feel(Touched{}).feel(DragBegan{}).feel(Dragged{{0, -100}}).wait(45s);
    ASSERT_EQ(visitor.visit.phase, Phase::Asking);
    const Instant asked = visitor.visit.phase_since;
    visitor.now += 10s;
    visitor.feel(DragEnded{});
    EXPECT_EQ(visitor.visit.phase, Phase::Asking);
    EXPECT_EQ(visitor.visit.phase_since, asked);
    EXPECT_FALSE(visitor.visit.is_dragging);
}

} // namespace kiosk::visit
