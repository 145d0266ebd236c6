// Pages with several pictures, their notes, and then and now.

#include "screens/spot_marks.h"
#include "stage_of_tests.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::screens {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string gallery = "2-congress/4"; // five pictures; the second one has three notes

template <typename T>
std::optional<T> item_of(const Layer& layer) {
    for (const Item& item : layer.items)
        if (const auto* one = std::get_if<T>(&item)) return *one;
    return std::nullopt;
}

bool leads_to(const Screen& screen, const visit::Action& action) {
    return std::ranges::any_of(targets(screen, 0), [&](const visit::Target& t) { return t.action == action; });
}

Screen page_at(const TestStage& world, std::size_t picture, visit::Reach reach = visit::Reach::Normal) {
    visit::Visit visit = world.visit_at("page/" + gallery);
    visit.place.picture = picture;
    visit.settings.reach = reach;
    return lay_out(world.stage(), visit);
}

Screen with_note(const TestStage& world, std::size_t spot, visit::Reach reach = visit::Reach::Normal) {
    visit::Visit visit = world.visit_at("picture/" + gallery + "/2");
    visit.spot = spot;
    visit.settings.reach = reach;
    return lay_out(world.stage(), visit);
}

std::string file_of(const std::optional<PictureItem>& item) { return item ? item->file : "-"; }

} // namespace

// ---- Several pictures
TEST(PicturePanel, HoldsThePictureAndItsNeighboursBesideEachOther) {
    const TestStage world;
    const auto first = item_of<SwipedPictures>(page_at(world, 0).body);
    ASSERT_TRUE(first);
    EXPECT_FALSE(first->previous);
    EXPECT_EQ(file_of(first->shown), gallery + "/1.jpg");
    EXPECT_EQ(file_of(first->next), gallery + "/2.jpg");
    const auto last = item_of<SwipedPictures>(page_at(world, 4).body);
    ASSERT_TRUE(last);
    EXPECT_EQ(file_of(last->previous), gallery + "/4.jpg");
    EXPECT_FALSE(last->next);
}

TEST(PicturePanel, IsWhereALevelDragMovesThePictures) {
    const TestStage world;
    const Screen page = page_at(world, 0);
    EXPECT_EQ(page.facts.pictures_area, item_of<SwipedPictures>(page.body)->rect);
    EXPECT_TRUE(world.screen("page/2-congress/1").facts.pictures_area.is_empty()); // only one picture
}

TEST(PicturePanel, SaysHowManyNotesAPictureHasAndOpensThem) {
    const TestStage world;
    EXPECT_THAT(words_of(page_at(world, 1)), HasSubstr("3处说明"));
    EXPECT_THAT(words_of(page_at(world, 0)), Not(HasSubstr("处说明")));
    EXPECT_TRUE(leads_to(page_at(world, 1), visit::GoTo{{visit::Place::Kind::Picture, gallery, 1}}));
}

TEST(PicturePanel, LeadsToThenAndNowWhereThePageHasIt) {
    const TestStage world;
    const visit::GoTo compare{{visit::Place::Kind::Compare, gallery, 0}};
    EXPECT_TRUE(leads_to(page_at(world, 0), compare));
    EXPECT_FALSE(leads_to(world.screen("page/2-congress/1"), compare));
}

TEST(PicturePanel, OutOfReachHasItsButtonsBelowTheHead) {
    const TestStage world;
    const Screen low = page_at(world, 1, visit::Reach::Low);
    EXPECT_TRUE(leads_to(low, visit::TurnPicture{1}));
    EXPECT_TRUE(leads_to(low, visit::TurnPicture{-1}));
    EXPECT_TRUE(leads_to(low, visit::GoTo{{visit::Place::Kind::Compare, gallery, 0}}));
}

TEST(Viewer, HasTheNeighboursBesideThePicture) {
    const TestStage world;
    const Screen viewer = world.screen("picture/" + gallery + "/2");
    const auto beside = item_of<SwipedPictures>(viewer.body);
    ASSERT_TRUE(beside);
    EXPECT_FALSE(beside->shown); // the ZoomedPicture is
    EXPECT_EQ(file_of(beside->previous), gallery + "/1.jpg");
    EXPECT_EQ(file_of(beside->next), gallery + "/3.jpg");
    EXPECT_EQ(viewer.facts.pictures_area, viewer.facts.picture_area);
}

TEST(Viewer, EveryPictureCanBeReachedByAThumbnailOrAnArrow) {
    const TestStage world;
    for (std::size_t i = 0; i < 5; ++i) {
        const Screen viewer = world.screen("picture/" + gallery + "/" + std::to_string(i + 1));
        EXPECT_TRUE(leads_to(viewer, visit::TurnPicture{1}));
        EXPECT_TRUE(leads_to(viewer, visit::TurnPicture{-1}));
        const bool has_thumbnails =
            std::ranges::any_of(targets(viewer, 0), [](const visit::Target& target) {
                const auto* go = std::get_if<visit::GoTo>(&target.action);
                return go != nullptr && go->place.kind == visit::Place::Kind::Picture;
            });
        if (has_thumbnails) {
            EXPECT_TRUE(leads_to(viewer, visit::GoTo{{visit::Place::Kind::Picture, gallery, i}}));
        } else {
            EXPECT_THAT(words_of(viewer), HasSubstr(std::to_string(i + 1) + " / 5"));
        }
    }
}

TEST(Viewer, PassesTheLeafOfAPdfOn) {
    TestStage world;
    for (auto& [language, edition] : world.exhibition.editions)
        for (content::Picture& picture : edition.pages.at(gallery).pictures) picture.leaf = 3;
    const Screen viewer = world.screen("picture/" + gallery + "/2");
    EXPECT_EQ(item_of<ZoomedPicture>(viewer.body)->leaf, 3);
    EXPECT_EQ(item_of<SwipedPictures>(viewer.body)->next->leaf, 3);
    EXPECT_EQ(item_of<SwipedPictures>(page_at(world, 0).body)->shown->leaf, 3);
    EXPECT_EQ(item_of<ComparedPictures>(world.screen("compare/" + gallery).body)->then.leaf, 3);
}

// ---- Notes
TEST(SpotNote, ShowsItsWordsBesideItsMark) {
    const TestStage world;
    const Screen left = with_note(world, 0); // at 0.3 of the width
    EXPECT_THAT(words_of(left), HasSubstr("石库门"));
    EXPECT_GT(left.facts.note_area.x, left.facts.picture_area.centre().x - 1);
    const Screen right = with_note(world, 2); // at 0.98
    EXPECT_LT(right.facts.note_area.right(), right.facts.picture_area.centre().x + 1);
}

TEST(SpotNote, ClosesByItsButtonAndByATouchBesideIt) {
    const TestStage world;
    const Screen screen = with_note(world, 0);
    std::size_t closing = 0;
    for (const visit::Target& target : targets(screen, 0))
        if (target.action == visit::Action(visit::CloseNote{})) ++closing;
    EXPECT_GE(closing, 3U); // beside it, its button, and the one that counts the notes
}

TEST(SpotNote, LeadsToTheOtherNotesRoundAndRound) {
    const TestStage world;
    EXPECT_TRUE(leads_to(with_note(world, 2), visit::OpenSpot{0}));
    EXPECT_TRUE(leads_to(with_note(world, 0), visit::OpenSpot{2}));
}

TEST(SpotNote, AnotherMarkCanBeTouchedWhileOneIsOpen) {
    const TestStage world;
    visit::Visit visit = world.visit_at("picture/" + gallery + "/2");
    visit.spot = 2;
    const Screen screen = lay_out(world.stage(), visit);
    std::size_t marks = 0;
    for (const visit::Target& target : targets(screen, visit, Instant{}))
        if (target.label.starts_with("说明 ")) ++marks;
    EXPECT_GE(marks, 2U) << dump(screen);
}

TEST(SpotNote, LongWordsScrollInsteadOfLeavingThePanel) {
    TestStage world;
    for (auto& [language, edition] : world.exhibition.editions) {
        std::string& text = edition.pages.at(gallery).pictures[1].spots[2].text;
        text += text + text;
    }
    const Screen screen = with_note(world, 2);
    EXPECT_EQ(screen.facts.scrolls, visit::Facts::Axis::Vertical);
    EXPECT_LE(screen.scroll_area.bottom(), screen.facts.note_area.bottom());
    EXPECT_GE(screen.scroll_area.y, screen.facts.note_area.y);
    EXPECT_EQ(with_note(world, 1).facts.scrolls, visit::Facts::Axis::None);
}

TEST(SpotNote, IsLaidOutAnewForEachSpot) {
    const TestStage world;
    visit::Visit a = world.visit_at("picture/" + gallery + "/2");
    visit::Visit b = a;
    b.spot = 1;
    EXPECT_NE(layout_key(a), layout_key(b));
}

// ---- Marks
class Marks : public testing::Test {
  protected:
    Marks() : visit(world.visit_at("picture/" + gallery + "/2")), screen(lay_out(world.stage(), visit)) {}

    [[nodiscard]] std::vector<PlacedMark> placed() const {
        return placed_marks(*item_of<SpotMarks>(screen.body), visit, now);
    }

    TestStage world;
    visit::Visit visit;
    Screen screen;
    Instant now{10s};
};

TEST_F(Marks, StandOnTheirPlaceOfThePicture) {
    const Rect whole = contain({1000, 1600}, screen.facts.picture_area);
    const auto marks = placed();
    ASSERT_EQ(marks.size(), 3U);
    EXPECT_NEAR(marks[2].place.x, whole.x + 0.98 * whole.w, 0.01);
    EXPECT_NEAR(marks[2].place.y, whole.y + 0.95 * whole.h, 0.01);
    const auto targets = screens::targets(screen, visit, now);
    EXPECT_TRUE(std::ranges::any_of(targets, [&](const visit::Target& t) {
        return t.action == visit::Action(visit::OpenSpot{2}) && t.rect == marks[2].target;
    }));
}

TEST_F(Marks, AreLeftOutWhereTheirPlaceIsOutOfView) {
    visit.view = {resting(0.3), resting(0.4), resting(6)};
    const auto marks = placed();
    ASSERT_EQ(marks.size(), 2U);
    EXPECT_EQ(marks[0].index, 0U);
}

TEST_F(Marks, FollowAGlideAndASwipe) {
    const Point before = placed()[2].place;
    visit.picture_swipe = resting(-100);
    EXPECT_NEAR(placed()[2].place.x, before.x - 100, 0.01);
    visit.picture_swipe = resting(0);
    visit.view.zoom = {1, 2, now, 1s, Easing::OutCubic};
    const double apart = placed()[1].place.x - placed()[0].place.x;
    now += 1s;
    EXPECT_NEAR(placed()[1].place.x - placed()[0].place.x, 2 * apart, 0.01);
}

TEST_F(Marks, MoveApartWithoutAJumpWhileThePictureComesCloser) {
    std::vector<PlacedMark> last;
    for (double zoom = 1; zoom < 8; zoom *= 1.002) {
        visit.view = {resting(0.31), resting(0.41), resting(zoom)};
        const auto marks = placed();
        ASSERT_GE(marks.size(), 2U);
        for (std::size_t i = 0; i < 2 && !last.empty(); ++i) {
            const Point by = marks[i].middle - last[i].middle;
            EXPECT_LT(std::hypot(by.x, by.y), 6) << "mark " << i << " at zoom " << zoom;
        }
        last = marks;
    }
}

TEST(PartedMarks, OnOnePlaceStandBesideEachOtherAndWithinTheirBounds) {
    const Rect bounds{0, 0, 400, 300};
    const auto marks = parted(std::vector<Point>(6, {398, 298}), 60, 8, bounds);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        EXPECT_LE(marks[i].x, 370.01);
        EXPECT_LE(marks[i].y, 270.01);
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_GE(std::hypot(marks[i].x - marks[j].x, marks[i].y - marks[j].y), 67.9) << i << " and " << j;
    }
}

// ---- Then and now
TEST(CompareScreen, LaysBothPicturesInOneRectangleOfTheFirstsShape) {
    const TestStage world;
    const Screen screen = world.screen("compare/" + gallery); // 1600x1000 and 1000x1600
    const auto pictures = item_of<ComparedPictures>(screen.body);
    ASSERT_TRUE(pictures);
    EXPECT_EQ(pictures->then.rect, pictures->now.rect);
    EXPECT_EQ(pictures->rect, screen.facts.picture_area);
    EXPECT_NEAR(pictures->rect.w / pictures->rect.h, 1.6, 0.01);
    EXPECT_EQ(pictures->then.file, gallery + "/1.jpg");
    EXPECT_EQ(pictures->now.file, gallery + "/2.jpg");
    EXPECT_GE(pictures->handle.rect.w, 80);
}

TEST(CompareScreen, HasAButtonForEachSideAndTheMiddleAndATouchOnThePictures) {
    const TestStage world;
    const Screen screen = world.screen("compare/" + gallery);
    for (const double to : {0.0, 0.5, 1.0}) EXPECT_TRUE(leads_to(screen, visit::MoveDivider{to}));
    EXPECT_TRUE(leads_to(screen, visit::MoveDividerHere{}));
    EXPECT_TRUE(leads_to(screen, visit::GoBack{}));
    EXPECT_THAT(words_of(screen), HasSubstr("昔"));
    EXPECT_THAT(words_of(screen), HasSubstr("今"));
    EXPECT_THAT(words_of(screen), HasSubstr("插画：本展览绘制"));
}

TEST(CompareScreen, HasItsHandleInReach) {
    const TestStage world;
    visit::Visit visit = world.visit_at("compare/" + gallery);
    visit.settings.reach = visit::Reach::Low;
    const Screen screen = lay_out(world.stage(), visit);
    EXPECT_GE(item_of<ComparedPictures>(screen.body)->handle.rect.y, 540 - 1);
}

} // namespace kiosk::screens
