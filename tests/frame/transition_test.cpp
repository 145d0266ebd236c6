#include "stage.h"

#include "frame/transition.h"

namespace kiosk::frame {

namespace {

// A list with a card at (100, 200) that leads to the page of a house, and that page with the card's picture large.
struct Opening : Stage {
    screens::Screen list = made_screen("list");
    screens::Screen page = made_screen("1-eve/house");
    const Rect card{100, 200, 400, 300};
    const Rect panel{960, 0, 960, 900};

    Opening() {
        list.id = "chapter/1-eve";
        list.body.items.emplace_back(made_picture("house.jpg", {100, 200, 400, 160}));
        list.body.targets = {{card, visit::GoTo{{visit::Place::Kind::Page, "1-eve/house", 0}}, "house"}};
        page.body.items.emplace_back(made_picture("house.jpg", panel));
        scene.screen = &page;
        scene.leaving = &list;
        visit.transition = {visit::Transition::Kind::Grow, now, 350ms, card};
        load();
        visit.transition.start = now;
    }
    void back() {
        scene.screen = &list;
        scene.leaving = &page;
        scene.targets = list.body.targets;
        visit.transition = {visit::Transition::Kind::Shrink, now, 350ms, {}};
    }
    [[nodiscard]] Flight flight() const {
        const auto found = flight_of(scene, visit, store, now);
        EXPECT_TRUE(found);
        return found.value_or(Flight{});
    }
};

void expect_near(const Rect& a, const Rect& b, double px) {
    EXPECT_NEAR(a.x, b.x, px);
    EXPECT_NEAR(a.y, b.y, px);
    EXPECT_NEAR(a.w, b.w, px);
    EXPECT_NEAR(a.h, b.h, px);
}

} // namespace

TEST(Transitions, ACardGrowsIntoItsPageAndItsPictureFliesToItsPlace) {
    Opening stage;
    expect_near(stage.flight().window, stage.card, 1);
    ASSERT_TRUE(stage.flight().picture);
    expect_near(stage.flight().picture->drawn.target, {100, 200, 400, 160}, 1);
    double width = 0;
    for (int ms = 0; ms < 350; ms += 25) {
        const Flight flight = stage.flight();
        EXPECT_GE(flight.window.w, width);
        expect_near(intersection(flight.window, {0, 0, 1920, 1080}), flight.window, 1e-6);
        // The page's own place moves with its picture.
        EXPECT_NEAR(flight.picture->place.centre().x, flight.picture->drawn.target.centre().x, 1);
        EXPECT_EQ(stage.compose().due, stage.now);
        width = flight.window.w;
        stage.now += 25ms;
    }
    expect_near(stage.flight().window, {0, 0, 1920, 1080}, 1);
    expect_near(stage.flight().picture->drawn.target, stage.panel, 1);
}

TEST(Transitions, WhatGrowsIsSeenThroughItsWindowOnlyAndBothScreensKeepTheirSheets) {
    Opening stage;
    stage.now += 60ms;
    const Frame before = stage.compose();
    const Rect window = stage.flight().window;
    // List: body and bar; the window's ground; page: body and bar; the picture's ground; the picture.
    ASSERT_EQ(before.sheets.size(), 7U) << dump(before);
    EXPECT_EQ(before.sheets[0].alpha, 1);
    for (const std::size_t i : {2U, 3U, 4U}) EXPECT_EQ(intersection(before.sheets[i].clip, window), before.sheets[i].clip);
    stage.now += 16ms;
    const Frame after = stage.compose();
    for (const std::size_t i : {0U, 1U, 3U, 4U}) EXPECT_EQ(after.sheets[i].key, before.sheets[i].key) << i;
}

TEST(Transitions, BackThePageShrinksIntoTheCardThatLeadsToIt) {
    Opening stage;
    stage.back();
    expect_near(stage.flight().window, {0, 0, 1920, 1080}, 1);
    stage.now += 349ms;
    expect_near(stage.flight().window, stage.card, 1);
    EXPECT_NEAR(stage.flight().alpha, 0, 0.02);
    expect_near(stage.flight().picture->drawn.target, {100, 200, 400, 160}, 1);
    stage.now += 1ms;
    stage.scene.leaving = nullptr; // as the kiosk does when the time is over
    EXPECT_FALSE(stage.compose().due);
}

TEST(Transitions, WithoutAKnownCardTheScreensFade) {
    Opening stage;
    stage.visit.transition.from = {};
    EXPECT_FALSE(flight_of(stage.scene, stage.visit, stage.store, stage.now));
    stage.back();
    stage.scene.targets.clear();
    stage.now += 100ms;
    EXPECT_FALSE(flight_of(stage.scene, stage.visit, stage.store, stage.now));
    EXPECT_EQ(stage.compose().sheets.size(), 4U);
}

TEST(Transitions, ASwipeThatBeginsMeanwhileEndsThem) {
    Opening stage;
    stage.now += 50ms;
    stage.visit.swipe.offset = resting(-200);
    EXPECT_FALSE(flight_of(stage.scene, stage.visit, stage.store, stage.now));
}

TEST(Transitions, AScreenThatWasScrolledLeavesFromThere) {
    Opening stage;
    stage.list.scrolled.items = {made_text("far", 96, 1500)};
    stage.list.scroll_area = {0, 0, 1920, 900};
    stage.list.facts.scrolls = visit::Facts::Axis::Vertical;
    stage.list.facts.scroll_end = 2000;
    visit::Visit left;
    left.scroll = resting(1000);
    stage.scene.leaving_visit = &left;
    stage.visit.transition.kind = visit::Transition::Kind::Fade;
    stage.now += 50ms;
    EXPECT_TRUE(has(stage.dump(), "text 96 536")) << stage.dump();
}

} // namespace kiosk::frame
