// The table of states of gestures.cpp, row by row.

#include "glass.h"

#include <gtest/gtest.h>

namespace kiosk::visit {

// ---- Idle
TEST(Gestures, ADownIsTouchedAndSaysWhetherItIsOnATarget) {
    Glass glass;
    EXPECT_TRUE(std::get<Touched>(glass.feed(Down, on_back).front()).is_on_target);
    glass.feed(Up, on_back);
    EXPECT_FALSE(std::get<Touched>(glass.feed(Down, on_nothing).front()).is_on_target);
}

TEST(Gestures, IdleIgnoresAMoveAnUpAndACancelOfAFingerItNeverSaw) {
    Glass glass;
    EXPECT_EQ(glass.say(Move, on_back), "");
    EXPECT_EQ(glass.say(Up, on_back), "");
    EXPECT_EQ(glass.say(Cancel, on_back), "");
    EXPECT_FALSE(glass.gestures.has_fingers());
}

// ---- Pressing
TEST(Gestures, APressLooksPressedAtOnce) {
    Glass glass;
    glass.feed(Down, on_back);
    EXPECT_EQ(glass.gestures.pressed(), 0U);
}

TEST(Gestures, AFingerLiftedInsideItsTargetTaps) {
    Glass glass;
    EXPECT_EQ(glass.tap(on_back), "tap:go-back");
    EXPECT_FALSE(glass.gestures.has_fingers());
}

TEST(Gestures, SlidingOffATargetCancelsIt) {
    Glass glass;
    glass.feed(Down, {104, 940});
    glass.feed(Move, {95, 940});
    EXPECT_FALSE(glass.gestures.pressed());
    EXPECT_EQ(glass.say(Up, {95, 940}), "");
}

TEST(Gestures, SlidingFromOneTargetToAnotherTapsNeither) {
    Glass glass;
    glass.surface.can_drag = false;
    glass.feed(Down, on_back);
    EXPECT_EQ(glass.say(Up, {500, 940}), "");
}

TEST(Gestures, AMoveWithinTheSlopStillTaps) {
    Glass glass;
    glass.feed(Down, on_back);
    EXPECT_EQ(glass.say(Move, {212, 945}), "");
    EXPECT_EQ(glass.say(Up, {212, 945}), "tap:go-back");
}

TEST(Gestures, AMoveBeyondTheSlopBecomesADragAndNeverATap) {
    Glass glass;
    glass.feed(Down, on_back);
    EXPECT_EQ(glass.say(Move, {230, 940}), "began dragged");
    EXPECT_EQ(glass.say(Up, {230, 940}), "ended");
}

TEST(Gestures, WhereNothingDragsAShakyFingerStillTapsAndMayComeBack) {
    Glass glass;
    glass.surface.can_drag = false;
    glass.feed(Down, on_back);
    EXPECT_EQ(glass.say(Move, {260, 1010}), "");
    EXPECT_FALSE(glass.gestures.pressed());
    glass.feed(Move, {260, 950});
    EXPECT_TRUE(glass.gestures.pressed());
    EXPECT_EQ(glass.say(Up, {260, 950}), "tap:go-back");
}

TEST(Gestures, ACancelledPressDoesNothing) {
    Glass glass;
    glass.feed(Down, on_back);
    EXPECT_EQ(glass.say(Cancel, on_back), "");
    EXPECT_FALSE(glass.gestures.pressed());
    EXPECT_EQ(glass.tap(on_back), "tap:go-back");
}

TEST(Gestures, ALoneFingerThatIsSilentForAMinuteWasLost) {
    Glass glass;
    glass.feed(Down, on_back);
    EXPECT_EQ(glass.gestures.due(), glass.now + 60s);
    EXPECT_EQ(glass.wait(60s), "");
    EXPECT_FALSE(glass.gestures.has_fingers());
}

TEST(Gestures, ASecondDownOfTheSameFingerMeansItsUpWasLost) {
    Glass glass;
    glass.feed(Down, on_back);
    EXPECT_EQ(glass.tap({500, 940}), "tap:turn-page +1");
}

TEST(Gestures, ATargetLaidOutAnewUnderTheFingerTapsOnlyIfItDoesTheSame) {
    Glass glass;
    glass.feed(Down, on_back);
    glass.targets = {{{0, 800, 1920, 280}, GoBack{}, "back, larger"}};
    EXPECT_EQ(glass.say(Up, on_back), "tap:go-back");
    glass.feed(Down, on_back);
    glass.targets = {{{0, 800, 1920, 280}, EndVisit{}, "something else"}};
    EXPECT_EQ(glass.say(Up, on_back), "");
}

TEST(Gestures, TheTopmostTargetActs) {
    Glass glass;
    glass.targets.push_back({{0, 0, 1920, 1080}, CloseNote{}, "veil"});
    EXPECT_EQ(glass.tap(on_back), "tap:close-note");
}

TEST(Gestures, ASecondFingerWhileOnePressesPinchesWhereItCan) {
    Glass glass;
    glass.feed(Down, on_back, 0);
    EXPECT_EQ(glass.say(Down, on_nothing, 1), "");
    EXPECT_EQ(glass.say(Move, {950, 450}, 1), "pinched");
}

TEST(Gestures, ASecondFingerWhereNothingPinchesIsIgnoredAndTheFirstStillTaps) {
    Glass glass;
    glass.surface.can_pinch = false;
    glass.feed(Down, on_back, 0);
    EXPECT_EQ(glass.tap(on_nothing, 1), "");
    EXPECT_EQ(glass.say(Up, on_back, 0), "tap:go-back");
}

TEST(Gestures, AFingerTakesOverFromARestingSleeve) {
    Glass glass;
    glass.surface.can_pinch = false;
    glass.feed(Down, {1500, 1000}, 7);
    glass.wait(3s);
    EXPECT_EQ(glass.tap(on_back, 0), "tap:go-back");
    EXPECT_EQ(glass.tap({500, 940}, 0), "tap:turn-page +1");
    EXPECT_EQ(glass.say(Up, {1500, 1000}, 7), "");
    EXPECT_FALSE(glass.gestures.has_fingers());
}

// ---- Dragging
TEST(Gestures, ADragSaysHowFarSinceTheLast) {
    Glass glass;
    glass.drag();
    const auto said = glass.feed(Move, {890, 380});
    EXPECT_EQ(std::get<Dragged>(said.front()).by, (Point{-10, -20}));
}

TEST(Gestures, ADragEndsWithTheFingersVelocity) {
    Glass glass;
    glass.drag();
    for (int i = 1; i <= 5; ++i) glass.feed(Move, {900 + i * 10.0, 400});
    const auto said = glass.feed(Up, {950, 400});
    EXPECT_NEAR(std::get<DragEnded>(said.front()).velocity.x, 1000, 1);
}

TEST(Gestures, AFingerThatRestedBeforeLettingGoHasNoVelocity) {
    Glass glass;
    glass.drag();
    for (int i = 1; i <= 5; ++i) glass.feed(Move, {900 + i * 10.0, 400});
    const auto said = glass.feed(Up, {950, 400}, 0, 300ms);
    EXPECT_EQ(std::get<DragEnded>(said.front()).velocity, (Point{0, 0}));
}

TEST(Gestures, ACancelledOrLostDragEndsAtRest) {
    Glass glass;
    glass.drag();
    EXPECT_EQ(std::get<DragEnded>(glass.feed(Cancel, {0, 0}).front()).velocity, (Point{0, 0}));
    glass.drag();
    EXPECT_EQ(glass.wait(60s), "ended");
}

TEST(Gestures, ASecondFingerWhileOneDragsPinchesWhereItCan) {
    Glass glass;
    glass.drag();
    glass.feed(Down, {1100, 400}, 1);
    EXPECT_EQ(glass.say(Move, {1200, 400}, 1), "pinched");
}

TEST(Gestures, ASecondVisitorsFingerDoesNotDisturbADrag) {
    Glass glass;
    glass.surface.can_pinch = false;
    glass.drag();
    EXPECT_EQ(glass.tap(on_back, 1), "");
    EXPECT_EQ(glass.say(Move, {900, 300}, 0), "dragged");
}

TEST(Gestures, AFingerThatActsEndsADragWhoseUpWasLost) {
    Glass glass;
    glass.drag();
    glass.wait(9s);
    EXPECT_EQ(glass.tap(on_back, 1), "endedtap:go-back");
}

// ---- Pinching
TEST(Gestures, APinchSaysFactorAndCentre) {
    Glass glass;
    glass.pinch();
    const auto said = glass.feed(Move, {1300, 500}, 1);
    const auto& pinched = std::get<Pinched>(said.front());
    EXPECT_DOUBLE_EQ(pinched.factor, 2);
    EXPECT_EQ(pinched.centre, (Point{1100, 500}));
    EXPECT_EQ(pinched.by, (Point{100, 0}));
}

TEST(Gestures, LiftingOneFingerOfAPinchGoesOnDraggingTheOther) {
    Glass glass;
    glass.pinch();
    EXPECT_EQ(glass.say(Up, {1100, 500}, 1), "unpinched began");
    EXPECT_EQ(glass.say(Move, {900, 480}, 0), "dragged");
    EXPECT_EQ(glass.say(Up, {900, 480}, 0), "ended");
}

TEST(Gestures, ACancelledFingerOfAPinchGoesOnDraggingTheOther) {
    Glass glass;
    glass.pinch();
    EXPECT_EQ(glass.say(Cancel, {1100, 500}, 1), "unpinched began");
}

TEST(Gestures, ALostFingerOfAPinchGoesOnDraggingTheOther) {
    Glass glass;
    glass.pinch();
    EXPECT_EQ(glass.say(Move, {1110, 500}, 1, 9s), "unpinched began dragged");
}

// ---- Ignoring
TEST(Gestures, AThirdFingerIsAPalmAndAllAreIgnoredUntilEveryOneIsUp) {
    Glass glass;
    glass.pinch();
    EXPECT_EQ(glass.say(Down, {1000, 700}, 2), "unpinched");
    EXPECT_EQ(glass.say(Move, {1200, 700}, 2), "");
    EXPECT_EQ(glass.say(Down, on_back, 3), "");
    EXPECT_EQ(glass.say(Up, on_back, 3), "");
    glass.feed(Up, on_nothing, 0);
    glass.feed(Up, on_nothing, 1);
    EXPECT_EQ(glass.tap(on_back, 4), "");
    glass.feed(Cancel, on_nothing, 2);
    EXPECT_EQ(glass.tap(on_back, 4), "tap:go-back");
}

TEST(Gestures, APalmDuringADragEndsItAtRest) {
    Glass glass;
    glass.surface.can_pinch = false;
    glass.drag();
    glass.feed(Down, on_back, 1);
    EXPECT_EQ(glass.say(Down, on_back, 2), "ended");
}

TEST(Gestures, APalmWhoseUpsWereLostHealsWhenAFingerActs) {
    Glass glass;
    glass.palm();
    glass.wait(9s);
    EXPECT_EQ(glass.tap(on_back, 5), "tap:go-back");
}

// ---- Double tap
TEST(Gestures, TwoQuickTapsOnASurfaceThatZoomsAreADoubleTap) {
    Glass glass;
    glass.wants_double_tap = true;
    EXPECT_EQ(glass.tap(on_nothing), "");
    EXPECT_EQ(glass.tap(on_nothing), "double");
    EXPECT_EQ(glass.tap(on_nothing), "");
}

TEST(Gestures, TwoSlowOrDistantTapsAreNoDoubleTap) {
    Glass glass;
    glass.wants_double_tap = true;
    glass.tap(on_nothing);
    glass.wait(400ms);
    EXPECT_EQ(glass.tap(on_nothing), "");
    EXPECT_EQ(glass.tap({700, 500}), "");
}

TEST(Gestures, AButtonOnASurfaceThatZoomsActsAtOnceEachTime) {
    Glass glass;
    glass.wants_double_tap = true;
    EXPECT_EQ(glass.tap(on_back), "tap:go-back");
    EXPECT_EQ(glass.tap(on_back), "tap:go-back");
}

// ---- Hold in the corner
TEST(Gestures, FiveSecondsInTheTopRightCornerCallTheStaff) {
    Glass glass;
    glass.feed(Down, {1850, 50});
    EXPECT_EQ(glass.gestures.due(), glass.now + 5s);
    EXPECT_EQ(glass.wait(4900ms), "");
    EXPECT_EQ(glass.wait(100ms), "corner");
    EXPECT_EQ(glass.say(Up, {1850, 50}), "");
}

TEST(Gestures, AFingerThatLeavesTheCornerDoesNotCallTheStaff) {
    Glass glass;
    glass.feed(Down, {1850, 50});
    glass.feed(Move, {1600, 50});
    glass.feed(Move, {1850, 50});
    EXPECT_EQ(glass.wait(6s), "");
}

TEST(Gestures, TheStaffCornerWantsOneFingerAlone) {
    Glass glass;
    glass.surface.can_pinch = false;
    glass.feed(Down, {1850, 50}, 0);
    glass.feed(Down, on_nothing, 1);
    EXPECT_EQ(glass.wait(6s), "");
}

// ---- Lost fingers
TEST(Gestures, APinchWhoseFingersAreBothLostEndsAndIsNoDrag) {
    Glass glass;
    glass.surface.can_pinch = true;
    glass.pinch();
    EXPECT_EQ(glass.wait(70s), "unpinched");
    EXPECT_FALSE(glass.gestures.has_fingers());
    EXPECT_EQ(glass.tap(on_back), "tap:go-back");
}

// ---- Forgetting
TEST(Gestures, ForgettingEndsADragWithTheNextStep) {
    Glass glass;
    glass.drag();
    glass.gestures.forget();
    EXPECT_FALSE(glass.gestures.has_fingers());
    EXPECT_EQ(glass.wait(10ms), "ended");
}

TEST(Gestures, AnotherDisplayEndsADragAndHasItsOwnCorner) {
    Glass glass;
    glass.drag();
    glass.gestures.adapt({3840, 2160}, {});
    EXPECT_EQ(glass.wait(10ms), "ended");
    glass.feed(Down, {3800, 50});
    EXPECT_EQ(glass.wait(5s), "corner");
}

TEST(Gestures, SlopGrowsWithTheDisplay) {
    Limits limits;
    limits.unit = 2;
    Gestures gestures{{3840, 2160}, limits};
    const Instant now{};
    const auto said = gestures.step(now, {{Down, 0, {500, 500}, now}, {Move, 0, {530, 500}, now}}, {}, false);
    EXPECT_EQ(words(said), "");
}

} // namespace kiosk::visit
