// The table of drags of visit_step.cpp, row by row, and what a drag leaves whose end never comes.

#include "museum.h"
#include "visit/divider.h"

#include <gtest/gtest.h>

namespace kiosk::visit {

namespace {

const Rect panel{0, 0, 960, 968};
constexpr Point on_panel{400, 400};
constexpr Point on_text{1400, 400};

Visitor on_page(const std::string& page = "2-congress/a") {
    Visitor visitor;
    visitor.facts.pictures_area = panel;
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = 1000;
    visitor.at(page_place(page));
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

Drag dragging(Visitor visitor, Point from, Point by) {
    return visitor.feel(Touched{}).feel(DragBegan{from}).feel(Dragged{by}).visit.drag;
}

constexpr Point level{-60, 10};
constexpr Point upright{10, -60};

} // namespace

// ---- What a drag moves
TEST(Drags, OnThePanelOfSeveralPicturesLevelMovesThemAndUprightScrolls) {
    EXPECT_EQ(dragging(on_page(), on_panel, level), Drag::Pictures);
    EXPECT_EQ(dragging(on_page(), on_panel, upright), Drag::Scroll);
}

TEST(Drags, ElsewhereOnThePageLevelTurnsItAndUprightScrolls) {
    EXPECT_EQ(dragging(on_page(), on_text, level), Drag::Swipe);
    EXPECT_EQ(dragging(on_page(), on_text, upright), Drag::Scroll);
}

TEST(Drags, APageWithoutSeveralPicturesTurnsFromAnywhere) {
    EXPECT_EQ(dragging(on_page("2-congress/b"), on_panel, level), Drag::Swipe);
}

TEST(Drags, InTheViewerLevelMovesThePicturesWhileTheyAreWhole) {
    EXPECT_EQ(dragging(looking(), {900, 500}, level), Drag::Pictures);
    EXPECT_EQ(dragging(looking(), {900, 500}, upright), Drag::Pan);
}

TEST(Drags, InTheViewerAZoomedOrSinglePicturePans) {
    Visitor zoomed = looking();
    zoomed.feel(Pinched{2, {960, 490}, {}});
    EXPECT_EQ(dragging(zoomed, {900, 500}, level), Drag::Pan);
    EXPECT_EQ(dragging(zoomed, {900, 500}, upright), Drag::Pan);
    Visitor alone = looking();
    alone.exhibition.editions["zh"].pages["2-congress/a"].pictures.resize(1);
    EXPECT_EQ(dragging(alone, {900, 500}, level), Drag::Pan);
}

TEST(Drags, OnAnOpenNoteUprightScrollsItAndLevelDoesNothing) {
    Visitor visitor = looking();
    visitor.act(OpenSpot{0});
    visitor.facts.note_area = {1200, 400, 500, 500};
    EXPECT_EQ(dragging(visitor, {1300, 500}, upright), Drag::Nothing);
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = 300;
    EXPECT_EQ(dragging(visitor, {1300, 500}, upright), Drag::Scroll);
    EXPECT_EQ(dragging(visitor, {1300, 500}, level), Drag::Nothing);
    EXPECT_EQ(dragging(visitor, {600, 500}, level), Drag::Pictures);
}

TEST(Drags, OnComparedPicturesAnyDragMovesTheDividerAndBelowThemNone) {
    EXPECT_EQ(dragging(comparing(), {900, 500}, level), Drag::Divide);
    EXPECT_EQ(dragging(comparing(), {900, 500}, upright), Drag::Divide);
    EXPECT_EQ(dragging(comparing(), {900, 1060}, level), Drag::Nothing);
}

TEST(Drags, ElsewhereADragScrollsWhereItCan) {
    Visitor visitor;
    visitor.at({Place::Kind::People, {}, 0});
    EXPECT_EQ(dragging(visitor, on_text, level), Drag::Nothing);
    visitor.facts.scrolls = Facts::Axis::Vertical;
    EXPECT_EQ(dragging(visitor, on_text, level), Drag::Scroll);
}

TEST(Drags, BelowANoteOfThePageNothingMoves) {
    Visitor visitor = on_page();
    visitor.act(OpenNote{{content::Link::To::Term, "cec"}});
    EXPECT_EQ(dragging(visitor, on_panel, level), Drag::Nothing);
}

TEST(Drags, APageThatIsStillTurningIsCaughtBeforeItsPictures) {
    Visitor visitor = on_page("2-congress/b");
    visitor.act(TurnPage{-1});
    visitor.now += 100ms;
    EXPECT_EQ(dragging(visitor, on_panel, level), Drag::Swipe);
}

// ---- Ends that never come
TEST(LostDrags, TheQuestionTakesPageAndPicturesBackToTheirPlace) {
    for (const Point from : {on_panel, on_text}) {
        Visitor visitor = on_page();
        visitor.feel(Touched{}).feel(DragBegan{from}).feel(Dragged{{-200, 0}}).wait(60s);
        ASSERT_EQ(visitor.visit.phase, Phase::Asking);
        visitor.wait(1s);
        EXPECT_EQ(visitor.visit.swipe.offset.at(visitor.now), 0);
        EXPECT_EQ(visitor.visit.picture_swipe.at(visitor.now), 0);
        visitor.feel(Touched{}).feel(DragEnded{}).wait(1s);
        EXPECT_EQ(visitor.visit.drag, Drag::None);
        EXPECT_FALSE(visitor.visit.is_dragging);
    }
}

TEST(LostDrags, APinchTakesOverFromASwipeAndThePictureGlidesBack) {
    Visitor visitor = looking(1);
    visitor.feel(Touched{}).feel(DragBegan{{900, 500}}).feel(Dragged{{-300, 0}});
    visitor.feel(Touched{}).feel(Pinched{1.1, {900, 500}, {}}).wait(10ms);
    EXPECT_TRUE(is_moving(visitor.visit, visitor.now));
    visitor.wait(1s);
    EXPECT_EQ(visitor.visit.picture_swipe.at(visitor.now), 0);
    EXPECT_EQ(visitor.visit.place.picture, 1U);
}

TEST(LostDrags, APinchWhoseFingersAreBothLostLeavesNoDrag) {
    Visitor visitor = looking(1);
    visitor.feel(Touched{}).feel(DragBegan{{900, 500}}).feel(Dragged{{-300, 0}});
    visitor.feel(Pinched{1.1, {900, 500}, {}}).feel(PinchEnded{}).wait(1s);
    EXPECT_FALSE(visitor.visit.is_dragging);
    EXPECT_EQ(visitor.visit.drag, Drag::None);
}

TEST(LostDrags, NewContentBelowAFingerLeavesNothingHalfWay) {
    Visitor visitor = on_page();
    visitor.feel(Touched{}).feel(DragBegan{on_panel}).feel(Dragged{{-300, 0}});
    for (auto& [language, edition] : visitor.exhibition.editions) edition.pages.erase("2-congress/a");
    visitor.visit = keep_place(visitor.visit, visitor.exhibition);
    visitor.feel(Dragged{{-300, 0}}).wait(1s);
    EXPECT_EQ(visitor.visit.picture_swipe.at(visitor.now), 0);
    EXPECT_EQ(visitor.visit.place.kind, Place::Kind::Chapter);
}

TEST(LostDrags, TheDividerStaysOnThePictures) {
    Visitor visitor = comparing();
    visitor.feel(Touched{}).feel(DragBegan{{960, 500}}).feel(Dragged{{5000, 0}}).wait(60s);
    ASSERT_EQ(visitor.visit.phase, Phase::Asking);
    EXPECT_EQ(visitor.visit.divider.to, 1);
}

} // namespace kiosk::visit
