// Whole visits against the kiosk of fakes: what a visitor does, and where it leads.

#include "fakes/small_museum.h"

namespace kiosk {
namespace {

using fakes::SmallMuseum;
using visit::Phase;

constexpr auto opening = "2-congress/a-opening";
constexpr auto closing = "2-congress/b-close";

TEST(WholeVisit, BeginsInAttractModeWithSomethingToSee) {
    SmallMuseum museum;
    EXPECT_EQ(museum.kiosk.visit().phase, Phase::Attract);
    EXPECT_TRUE(museum.kiosk.is_complete());
}

TEST(WholeVisit, TheFirstTouchOnlyWakes) {
    SmallMuseum museum;
    museum.wake();
    EXPECT_EQ(museum.kiosk.visit().phase, Phase::Browsing);
    EXPECT_EQ(museum.place(), "home");
}

TEST(WholeVisit, ATouchOnASlidesCaptionOpensItsPage) {
    SmallMuseum museum;
    museum.tap(visit::GoTo{{visit::Place::Kind::Page, opening, 0}});
    EXPECT_EQ(museum.place(), std::string("page/") + opening);
}

TEST(WholeVisit, LeadsFromHomeThroughAChapterToAPage) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    EXPECT_EQ(museum.place(), std::string("page/") + opening);
}

TEST(WholeVisit, ASwipeTurnsThePageAndTheButtonTurnsItBack) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.drag({1500, 500}, {500, 510});
    EXPECT_EQ(museum.place(), std::string("page/") + closing);
    museum.tap(visit::TurnPage{-1});
    EXPECT_EQ(museum.place(), std::string("page/") + opening);
}

TEST(WholeVisit, ASwipeThatGoesBackTurnsNothing) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.down({1500, 500});
    for (const double x : {1400.0, 1200.0, 1000.0, 1200.0, 1400.0, 1500.0}) {
        museum.now += 60ms;
        museum.move({x, 500});
    }
    museum.up({1500, 500});
    museum.rest();
    EXPECT_EQ(museum.place(), std::string("page/") + opening);
}

TEST(WholeVisit, TheLanguageSwitchesInPlace) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.tap(visit::SetLanguage{"en"});
    EXPECT_EQ(museum.kiosk.visit().settings.language, "en");
    EXPECT_EQ(museum.place(), std::string("page/") + opening);
    EXPECT_NE(screens::dump(museum.kiosk.screen()).find("The opening"), std::string::npos);
}

TEST(WholeVisit, TheLanguageSwitchKeepsAPictureAndItsZoom) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.tap(visit::GoTo{{visit::Place::Kind::Picture, opening, 0}});
    museum.tap(visit::ZoomPicture{2});
    const double zoom = museum.kiosk.visit().view.zoom.at(museum.now);
    ASSERT_GT(zoom, 1.5);
    // The viewer has no language switch of its own: a second visitor's choice arrives with the same action.
    const auto switched = visit::step(museum.kiosk.visit(), visit::Tapped{visit::SetLanguage{"en"}},
                                      museum.kiosk.screen().facts, museum.kiosk.exhibition(), {}, museum.now);
    EXPECT_EQ(switched.place, museum.kiosk.visit().place);
    EXPECT_DOUBLE_EQ(switched.view.zoom.at(museum.now + 5s), museum.kiosk.visit().view.zoom.at(museum.now + 5s));
}

TEST(WholeVisit, APinchZoomsThePicture) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.tap(visit::GoTo{{visit::Place::Kind::Picture, opening, 0}});
    museum.down({860, 400}, 1);
    museum.down({1060, 400}, 2);
    for (int i = 1; i <= 10; ++i) {
        museum.now += 16ms;
        museum.step({{visit::Touch::Phase::Move, 1, {860.0 - 10 * i, 400}, museum.now},
                     {visit::Touch::Phase::Move, 2, {1060.0 + 10 * i, 400}, museum.now}});
    }
    museum.up({760, 400}, 1);
    museum.up({1160, 400}, 2);
    museum.rest();
    EXPECT_NEAR(museum.kiosk.visit().view.zoom.at(museum.now), 2.0, 0.3);
}

TEST(WholeVisit, AGlossaryTermOpensANoteAndClosesAgain) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.tap(visit::OpenNote{{content::Link::To::Term, "shikumen"}});
    EXPECT_NE(screens::dump(museum.kiosk.screen()).find("一种民居"), std::string::npos);
    museum.tap(visit::CloseNote{});
    EXPECT_FALSE(museum.kiosk.visit().note);
}

TEST(WholeVisit, SomebodyWhoStopsIsAskedAndThenTheNextIsInvited) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.wait(30s);
    EXPECT_EQ(museum.kiosk.visit().phase, Phase::Browsing);
    museum.wait(20s);
    EXPECT_EQ(museum.kiosk.visit().phase, Phase::Asking);
    museum.wait(21s);
    EXPECT_EQ(museum.kiosk.visit().phase, Phase::Attract);
}

TEST(WholeVisit, AnyTouchOnTheQuestionGoesOn) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.wait(50s);
    ASSERT_EQ(museum.kiosk.visit().phase, Phase::Asking);
    museum.tap(Point{200, 200});
    EXPECT_EQ(museum.kiosk.visit().phase, Phase::Browsing);
    EXPECT_EQ(museum.place(), std::string("page/") + opening);
}

TEST(WholeVisit, TheNextVisitorBeginsAnew) {
    SmallMuseum museum;
    museum.wake();
    museum.tap(visit::SetLanguage{"en"});
    museum.tap(visit::ChangeTextSize{});
    museum.wait(120s);
    ASSERT_EQ(museum.kiosk.visit().phase, Phase::Attract);
    museum.wake();
    EXPECT_EQ(museum.kiosk.visit().settings.language, "zh");
    EXPECT_EQ(museum.kiosk.visit().settings.text_size, visit::TextSize::Normal);
    EXPECT_EQ(museum.kiosk.visit().visits, 2U);
}

TEST(WholeVisit, NothingIsDrawnAtRest) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.wait(3s);
    int changed = 0;
    for (int i = 0; i < 100; ++i) {
        museum.now += 100ms;
        museum.step();
        changed += museum.kiosk.is_changed() ? 1 : 0;
    }
    EXPECT_EQ(changed, 0);
}

TEST(WholeVisit, NoSlideRepeatsWithinARound) {
    SmallMuseum museum;
    std::vector<std::string> seen;
    for (int i = 0; i < 2; ++i) {
        seen.push_back(screens::dump(museum.kiosk.screen()));
        museum.wait(theme::Motion{}.slide);
    }
    EXPECT_NE(seen[0], seen[1]);
    museum.wait(1s);
    EXPECT_EQ(screens::dump(museum.kiosk.screen()), seen[0]);
}

TEST(WholeVisit, StaffAreCalledByAFingerHeldInTheCorner) {
    SmallMuseum museum;
    museum.wake();
    museum.down({1900, 20});
    museum.wait(4s);
    EXPECT_FALSE(museum.kiosk.take_staff_call());
    museum.wait(2s);
    EXPECT_TRUE(museum.kiosk.take_staff_call());
    EXPECT_FALSE(museum.kiosk.take_staff_call());
}

TEST(WholeVisit, APalmLeavesTheScreenAsItWas) {
    SmallMuseum museum;
    museum.wake();
    for (int finger = 0; finger < 5; ++finger) museum.down({700.0 + 40 * finger, 600}, finger);
    for (int finger = 0; finger < 5; ++finger) museum.up({700.0 + 40 * finger, 600}, finger);
    museum.rest();
    EXPECT_EQ(museum.place(), "home");
    museum.open(opening);
    EXPECT_EQ(museum.place(), std::string("page/") + opening);
}

} // namespace
} // namespace kiosk
