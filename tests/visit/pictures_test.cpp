// The pictures of a page: swiped, with notes, and compared.

#include "museum.h"
#include "visit/divider.h"
#include "visit/picture_view.h"

#include <gtest/gtest.h>

namespace kiosk::visit {

namespace {

const Rect panel{0, 0, 960, 968};

Visitor on_page(std::size_t picture = 0) {
    Visitor visitor;
    visitor.facts.pictures_area = panel;
    visitor.at({Place::Kind::Page, "2-congress/a", picture});
    return visitor;
}

Visitor looking(std::size_t picture = 0) {
    Visitor visitor;
    visitor.facts.pictures_area = visitor.facts.picture_area;
    visitor.at({Place::Kind::Picture, "2-congress/a", picture});
    return visitor;
}

Visitor comparing() {
    Visitor visitor;
    visitor.at({Place::Kind::Compare, "2-congress/a", 0});
    return visitor;
}

Visitor& pull(Visitor& visitor, double by) {
    return visitor.feel(Touched{}).feel(DragBegan{{400, 400}}).feel(Dragged{{by, 3}});
}

double offset(const Visitor& visitor) {
    return visitor.visit.picture_swipe.at(visitor.now);
}

} // namespace

// ---- Swiping
TEST(SwipingPictures, FollowTheFingerOneToOneAndLeaveThePageAlone) {
    Visitor visitor = on_page();
    pull(visitor, -200);
    EXPECT_EQ(offset(visitor), -200);
    EXPECT_EQ(visitor.visit.swipe.offset.at(visitor.now), 0);
}

TEST(SwipingPictures, TurnAfterAQuarterOfThePanelAndShowTheNewCaptionAtOnce) {
    Visitor visitor = on_page();
    pull(visitor, -300).feel(DragEnded{});
    EXPECT_EQ(visitor.visit.place, (Place{Place::Kind::Page, "2-congress/a", 1}));
    EXPECT_EQ(offset(visitor), 660); // the same pixels on the glass: the new picture lies a panel further on
    visitor.wait(350ms);
    EXPECT_EQ(offset(visitor), 0);
    EXPECT_FALSE(is_moving(visitor.visit, visitor.now));
}

TEST(SwipingPictures, ALittleComesBackAndAFlickTurns) {
    Visitor visitor = on_page(1);
    pull(visitor, 100).feel(DragEnded{}).wait(1s);
    EXPECT_EQ(visitor.visit.place.picture, 1U);
    EXPECT_EQ(offset(visitor), 0);
    pull(visitor, 100).feel(DragEnded{{900, 0}}).wait(1s);
    EXPECT_EQ(visitor.visit.place.picture, 0U);
    pull(visitor, -400).feel(DragEnded{{900, 0}}).wait(1s);
    EXPECT_EQ(visitor.visit.place.picture, 0U);
}

TEST(SwipingPictures, GiveWaySoftlyAtTheFirstAndTheLastAndComeBack) {
    Visitor first = on_page();
    pull(first, 300);
    EXPECT_NEAR(offset(first), 90, 1e-9);
    first.feel(DragEnded{{3000, 0}}).wait(1s);
    EXPECT_EQ(first.visit.place.picture, 0U);
    EXPECT_EQ(offset(first), 0);
    Visitor last = on_page(2);
    pull(last, -300);
    EXPECT_NEAR(offset(last), -90, 1e-9);
    last.feel(DragEnded{{-3000, 0}}).wait(1s);
    EXPECT_EQ(last.visit.place.picture, 2U);
}

TEST(SwipingPictures, AFingerCatchesThemOnTheirWay) {
    Visitor visitor = on_page();
    visitor.act(TurnPicture{1});
    visitor.now += 100ms;
    const double here = offset(visitor);
    EXPECT_GT(here, 0);
    pull(visitor, -20);
    EXPECT_NEAR(offset(visitor), here - 20, 1e-9);
    visitor.feel(DragEnded{}).wait(1s);
    EXPECT_EQ(offset(visitor), 0);
}

TEST(SwipingPictures, ButtonsGlideToTheNeighbourAndQuickOnesTurnOneEach) {
    Visitor visitor = on_page();
    visitor.act(TurnPicture{1});
    EXPECT_EQ(offset(visitor), 960);
    visitor.act(TurnPicture{1}).wait(350ms);
    EXPECT_EQ(visitor.visit.place.picture, 2U);
    EXPECT_EQ(offset(visitor), 0);
    visitor.act(TurnPicture{1});
    EXPECT_FALSE(is_moving(visitor.visit, visitor.now));
}

TEST(SwipingPictures, ReducedMotionTurnsWithAFade) {
    Visitor visitor = on_page();
    visitor.timing.is_reduced_motion = true;
    pull(visitor, -300).feel(DragEnded{});
    EXPECT_EQ(visitor.visit.place.picture, 1U);
    EXPECT_EQ(offset(visitor), 0);
    EXPECT_EQ(visitor.visit.transition.kind, Transition::Kind::Fade);
}

TEST(SwipingPictures, AThumbnailFurtherAwayFades) {
    Visitor visitor = looking();
    visitor.act(GoTo{{Place::Kind::Picture, "2-congress/a", 2}});
    EXPECT_EQ(visitor.visit.place.picture, 2U);
    EXPECT_EQ(offset(visitor), 0);
    EXPECT_EQ(visitor.visit.transition.kind, Transition::Kind::Fade);
}

TEST(SwipingPictures, ClosingTheViewerLeadsToThePageHoweverManyWereLookedAt) {
    Visitor visitor = on_page();
    visitor.act(GoTo{{Place::Kind::Picture, "2-congress/a", 0}})
        .act(GoTo{{Place::Kind::Picture, "2-congress/a", 2}})
        .act(GoTo{{Place::Kind::Picture, "2-congress/a", 1}})
        .act(GoBack{});
    EXPECT_EQ(visitor.visit.place, (Place{Place::Kind::Page, "2-congress/a", 1}));
}

TEST(SwipingPictures, AnotherPageStartsWithItsFirst) {
    Visitor visitor = on_page(2);
    visitor.act(TurnPicture{-1}).act(TurnPage{1}).wait(350ms);
    EXPECT_EQ(visitor.visit.place, page_place("2-congress/b"));
    EXPECT_EQ(offset(visitor), 0);
}

// ---- Notes on a picture
TEST(Spots, OpenCloseAndOpenAnotherDirectly) {
    Visitor visitor = looking();
    visitor.act(OpenSpot{0});
    EXPECT_EQ(visitor.visit.spot, 0U);
    visitor.act(OpenSpot{1});
    EXPECT_EQ(visitor.visit.spot, 1U);
    visitor.act(CloseNote{});
    EXPECT_FALSE(visitor.visit.spot);
}

TEST(Spots, OneThatIsNotThereOpensNothing) {
    Visitor visitor = looking(1);
    visitor.act(OpenSpot{0});
    EXPECT_FALSE(visitor.visit.spot);
    visitor.at(page_place("2-congress/a")).act(OpenSpot{0});
    EXPECT_FALSE(visitor.visit.spot);
}

TEST(Spots, CloseWithTheirPictureAndTheirPlace) {
    Visitor visitor = looking();
    visitor.act(OpenSpot{0}).act(TurnPicture{1});
    EXPECT_FALSE(visitor.visit.spot);
    visitor.act(TurnPicture{-1}).act(OpenSpot{0}).act(GoBack{});
    EXPECT_FALSE(visitor.visit.spot);
}

TEST(Spots, StayOpenThroughALanguageChangeUnlessTheOtherLanguageHasNone) {
    Visitor visitor = looking();
    visitor.act(OpenSpot{1}).act(SetLanguage{"en"});
    EXPECT_EQ(visitor.visit.spot, 1U);
    visitor.exhibition.editions["zh"].pages["2-congress/a"].pictures[0].spots.resize(1);
    visitor.act(SetLanguage{"zh"});
    EXPECT_FALSE(visitor.visit.spot);
}

TEST(Spots, OfAZoomedPictureGlideToWhereTheNoteLeavesThemInSight) {
    Visitor visitor = looking();
    visitor.feel(Pinched{4, {960, 490}, {}}).act(OpenSpot{0});
    EXPECT_TRUE(is_moving(visitor.visit, visitor.now));
    visitor.now += 2s;
    const Rect& area = visitor.facts.picture_area;
    const Rect whole = picture_rect(area, {1600, 900}, visitor.visit.view, visitor.now);
    const double x = whole.x + 0.25 * whole.w; // its note stands on the right
    EXPECT_GT(x, area.x + area.w * 0.2);
    EXPECT_LT(x, area.x + area.w * 0.4);
    EXPECT_EQ(visitor.visit.view.zoom.to, 4);
}

TEST(Spots, OfAWholePictureMoveNothing) {
    Visitor visitor = looking();
    visitor.act(OpenSpot{0});
    EXPECT_EQ(visitor.visit.view.x.to, 0.5);
    EXPECT_EQ(visitor.visit.view.zoom.to, 1);
}

// ---- Then and now
TEST(Comparing, IsAPlaceWithAName) {
    const Place place{Place::Kind::Compare, "2-congress/a", 0};
    EXPECT_EQ(to_string(place), "compare/2-congress/a");
    EXPECT_EQ(parse_place("compare/2-congress/a"), place);
    const content::Exhibition exhibition = made_exhibition();
    EXPECT_TRUE(exists(place, exhibition.edition("zh")));
    EXPECT_FALSE(exists({Place::Kind::Compare, "2-congress/b", 0}, exhibition.edition("zh")));
}

TEST(Comparing, TheDividerFollowsTheFingerAndStaysWhereItIsLeft) {
    Visitor visitor = comparing();
    visitor.drag({400, 80}, {9000, 0});
    EXPECT_DOUBLE_EQ(visitor.visit.divider.to, 0.75);
    visitor.wait(1s);
    EXPECT_DOUBLE_EQ(divider_at(visitor.visit, visitor.now), 0.75);
}

TEST(Comparing, AFingerThatComesBackFromBeyondTheEdgeFindsItThere) {
    Visitor visitor = comparing();
    visitor.feel(Touched{}).feel(DragBegan{{960, 500}}).feel(Dragged{{1000, 0}});
    EXPECT_EQ(divider_at(visitor.visit, visitor.now), 1);
    visitor.feel(Dragged{{-1000, 0}});
    EXPECT_DOUBLE_EQ(divider_at(visitor.visit, visitor.now), 0.5);
}

TEST(Comparing, ButtonsGlideItToEitherSideAndBack) {
    Visitor visitor = comparing();
    for (const double to : {1.0, 0.0, 0.5}) {
        visitor.act(MoveDivider{to});
        EXPECT_TRUE(is_moving(visitor.visit, visitor.now));
        visitor.wait(1s);
        EXPECT_EQ(divider_at(visitor.visit, visitor.now), to);
    }
}

TEST(Comparing, ATapOnThePicturesGlidesItThere) {
    Visitor visitor = comparing();
    visitor.feel(Touched{true}).feel(Tapped{MoveDividerHere{}, {560, 300}}).wait(1s);
    EXPECT_DOUBLE_EQ(divider_at(visitor.visit, visitor.now), 0.25);
}

TEST(Comparing, ATouchCatchesTheDividerOnItsWay) {
    Visitor visitor = comparing();
    visitor.act(MoveDivider{1});
    visitor.now += 50ms;
    const double here = divider_at(visitor.visit, visitor.now);
    visitor.feel(Touched{}).wait(1s);
    EXPECT_DOUBLE_EQ(divider_at(visitor.visit, visitor.now), here);
}

TEST(Comparing, StartsInTheMiddleEachTimeAndLeavesAsItIs) {
    Visitor visitor = comparing();
    visitor.drag({400, 0}).act(GoBack{});
    EXPECT_DOUBLE_EQ(visitor.visit.divider.to, 0.75);
    visitor.act(GoTo{{Place::Kind::Compare, "2-congress/a", 0}});
    EXPECT_DOUBLE_EQ(visitor.visit.divider.to, 0.5);
}

TEST(Comparing, ReducedMotionMovesItAtOnce) {
    Visitor visitor = comparing();
    visitor.timing.is_reduced_motion = true;
    visitor.act(MoveDivider{0});
    EXPECT_EQ(divider_at(visitor.visit, visitor.now), 0);
}

TEST(Comparing, IsLeftForItsPageWhenTheContentLosesIt) {
    Visitor visitor = comparing();
    for (auto& [language, edition] : visitor.exhibition.editions) edition.pages["2-congress/a"].compare.reset();
    visitor.visit = keep_place(visitor.visit, visitor.exhibition);
    EXPECT_EQ(visitor.visit.place, page_place("2-congress/a"));
}

} // namespace kiosk::visit
