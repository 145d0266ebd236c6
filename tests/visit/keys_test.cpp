// The table of keys.cpp, row by row, and where the focus goes.

#include "visit/keys.h"

#include "museum.h"
#include "visit/can_zoom.h"

#include <gtest/gtest.h>

namespace kiosk::visit {

namespace {

using Part = KeyTarget::Part;
using enum Key;

const Action card_a = GoTo{page_place("2-congress/a")};
const Action card_b = GoTo{page_place("2-congress/b")};
const Action card_c = GoTo{page_place("2-congress/c")};
const Action home = GoTo{};
const Action turn_on = TurnPage{1};

// Two cards beside each other, a third below the first and out of view; a bar with two buttons.
struct Pad : Visitor {
    KeyGround ground{{{{{100, 100, 400, 300}, card_a, "a"}, Part::Scrolled},
                      {{{600, 100, 400, 300}, card_b, "b"}, Part::Scrolled},
                      {{{100, 1000, 400, 300}, card_c, "c"}, Part::Scrolled},
                      {{{60, 980, 200, 80}, home, "home"}, Part::Bar},
                      {{{1600, 980, 200, 80}, turn_on, "on"}, Part::Bar}},
                     {0, 0, 1920, 960},
                     false,
                     false};

    Pad& press(Key key, bool is_repeated = false) {
        visit = step(visit, {key, is_repeated}, ground, facts, exhibition, timing, now);
        visit = refocused(std::move(visit), ground, facts, now);
        return *this;
    }
    Pad& wait(Duration lasting) {
        Visitor::wait(lasting);
        return *this;
    }
    [[nodiscard]] std::string focus() const { return visit.focus ? to_string(visit.focus->action) : "nothing"; }
};

Pad at(const Place& place) {
    Pad pad;
    pad.Visitor::at(place);
    return pad;
}

const Place chapter{Place::Kind::Chapter, "2-congress", 0};
const Place picture{Place::Kind::Picture, "2-congress/a", 0};
const Place compare{Place::Kind::Compare, "2-congress/a", 0};

} // namespace

// ---- Attract, Asking
TEST(Keys, EveryKeyOnlyWakesAndShowsTheFirstTarget) {
    for (const Key key : {Left, Right, Up, Down, Enter, Back}) {
        Pad pad;
        pad.press(key);
        EXPECT_EQ(pad.visit.phase, Phase::Browsing);
        EXPECT_EQ(pad.visit.place, Place{});
        EXPECT_EQ(pad.focus(), to_string(card_a));
    }
    Pad held;
    held.press(Right, true);
    EXPECT_EQ(held.visit.phase, Phase::Attract);
}

TEST(Keys, EveryKeyAnswersTheQuestionAndDoesNothingElse) {
    for (const Key key : {Left, Right, Up, Down, Enter, Back}) {
        Pad pad = at(page_place("2-congress/a"));
        const Place before = pad.visit.place;
        pad.wait(45s);
        ASSERT_EQ(pad.visit.phase, Phase::Asking);
        pad.press(key, true);
        EXPECT_EQ(pad.visit.phase, Phase::Asking); // something lies on the pad
        pad.press(key);
        EXPECT_EQ(pad.visit.phase, Phase::Browsing);
        EXPECT_EQ(pad.visit.place, before);
    }
}

TEST(Keys, AreASignThatSomebodyIsThereUnlessTheyAreHeld) {
    Pad pad = at(chapter);
    pad.wait(40s);
    pad.press(Right).wait(40s);
    EXPECT_EQ(pad.visit.phase, Phase::Browsing);
    pad.press(Right, true).wait(6s);
    EXPECT_EQ(pad.visit.phase, Phase::Asking);
}

// ---- Lists
TEST(Keys, TheFirstArrowShowsTheFocusAndTheNextOnesMoveIt) {
    Pad pad = at(chapter);
    EXPECT_EQ(pad.press(Down).focus(), to_string(card_a));
    EXPECT_EQ(pad.press(Right).focus(), to_string(card_b));
    EXPECT_EQ(pad.press(Right).focus(), to_string(card_b));
    EXPECT_EQ(pad.press(Left).focus(), to_string(card_a));
    EXPECT_EQ(pad.press(Down).focus(), to_string(home));
    EXPECT_EQ(pad.press(Right).focus(), to_string(turn_on));
    EXPECT_EQ(pad.press(Up).focus(), to_string(card_b));
}

TEST(Keys, TheListScrollsSoThatTheFocusIsInView) {
    Pad pad = at(chapter);
    pad.facts.scrolls = Facts::Axis::Vertical;
    pad.facts.scroll_end = pad.visit.scroll_end = 500;
    pad.press(Down).press(Down);
    EXPECT_EQ(pad.focus(), to_string(card_c));
    // Its lower edge lies at 1300, and shall lie a tenth above the foot of the view.
    EXPECT_NEAR(pad.visit.scroll.to, 1300 - (960 - 96), 1);
}

TEST(Keys, ALongTextIsScrolledBeforeTheFocusLeavesIt) {
    Pad pad = at(page_place("2-congress/a"));
    pad.facts.scrolls = Facts::Axis::Vertical;
    pad.facts.scroll_end = pad.visit.scroll_end = 3000;
    pad.ground.targets[2].target.rect.y = 2500; // far below
    pad.press(Down).press(Down);
    EXPECT_EQ(pad.focus(), to_string(card_a));
    EXPECT_NEAR(pad.visit.scroll.to, 0.6 * 960, 1);
}

TEST(Keys, EnterTapsWhatTheFocusIsOnAndBackComesBackToIt) {
    Pad pad = at(chapter);
    pad.press(Right).press(Right).press(Enter);
    EXPECT_EQ(pad.visit.place, page_place("2-congress/b"));
    EXPECT_EQ(pad.visit.transition.from, pad.ground.targets[1].target.rect);
    pad.now += 1s;
    pad.press(Back);
    EXPECT_EQ(pad.visit.place, chapter);
    EXPECT_EQ(pad.focus(), to_string(card_b));
    pad.press(Enter, true);
    EXPECT_EQ(pad.visit.place, chapter); // held too long
}

TEST(Keys, EnterWithoutAFocusShowsItFirst) {
    Pad pad = at(chapter);
    EXPECT_EQ(pad.press(Enter).focus(), to_string(card_a));
    EXPECT_EQ(pad.visit.place, chapter);
}

TEST(Keys, AFingerTakesTheFocusAway) {
    Pad pad = at(chapter);
    pad.press(Down);
    pad.feel(Touched{});
    EXPECT_FALSE(pad.visit.focus);
}

// ---- Pages
TEST(Keys, WhereNothingLiesFurtherASideArrowTurnsThePage) {
    Pad pad = at(page_place("2-congress/a"));
    pad.facts.can_turn_on = true;
    pad.press(Right).press(Right);
    EXPECT_EQ(pad.visit.swipe.turning, 0);
    pad.press(Right, true);
    EXPECT_EQ(pad.visit.swipe.turning, 0);
    pad.press(Right).wait(1s);
    EXPECT_EQ(pad.visit.place, page_place("2-congress/b"));
    pad.facts.is_mirrored = true; // pages lie the other way round
    pad.press(Right).wait(1s);
    EXPECT_EQ(pad.visit.place, page_place("2-congress/a"));
}

TEST(Keys, ATextWithoutTargetsScrollsByUpAndDown) {
    Pad pad = at(page_place("2-congress/a"));
    pad.facts.scrolls = Facts::Axis::Vertical;
    pad.facts.scroll_end = pad.visit.scroll_end = 1000;
    pad.ground.targets.erase(pad.ground.targets.begin(), pad.ground.targets.begin() + 3);
    pad.press(Down).press(Down);
    EXPECT_EQ(pad.focus(), to_string(home));
    EXPECT_NEAR(pad.visit.scroll.to, 576, 1);
    pad.press(Down);
    EXPECT_EQ(pad.visit.scroll.to, 1000);
    pad.now += 2s;
    pad.press(Up);
    EXPECT_NEAR(pad.visit.scroll.to, 424, 1);
}

// ---- Timeline
TEST(Keys, SideArrowsGoFromEventToEvent) {
    Pad pad = at({Place::Kind::Timeline, {}, 0});
    pad.facts.scrolls = Facts::Axis::Horizontal;
    pad.facts.scroll_end = pad.visit.scroll_end = 4000;
    pad.facts.timeline_stops = {{"2-congress/a", 0}, {"2-congress/b", 1500}, {"2-congress/c", 3000}};
    EXPECT_EQ(pad.press(Right).focus(), to_string(card_a));
    EXPECT_EQ(pad.press(Right).focus(), to_string(card_b));
    EXPECT_EQ(pad.visit.scroll.to, 1500);
    EXPECT_EQ(pad.visit.timeline_focus, "2-congress/b");
    EXPECT_EQ(pad.press(Right).focus(), to_string(card_c));
    EXPECT_EQ(pad.press(Right).focus(), to_string(card_c));
    EXPECT_EQ(pad.press(Left).focus(), to_string(card_b));
    EXPECT_EQ(pad.press(Enter).visit.place, page_place("2-congress/b"));
}

TEST(Keys, WhereEventsShareCardsSideArrowsGoFromCardToCard) {
    Pad pad = at({Place::Kind::Timeline, {}, 0});
    pad.facts.scrolls = Facts::Axis::Horizontal;
    pad.facts.timeline_stops = {{"2-congress/a", -700}, {"2-congress/b", -20}, {"2-congress/c", 20}};
    const Action stack = ZoomTimeline{2, "2-congress/c"};
    pad.ground.targets[1].target.action = stack;
    pad.ground.targets.erase(pad.ground.targets.begin() + 2);
    EXPECT_EQ(pad.press(Right).focus(), to_string(card_a));
    EXPECT_EQ(pad.press(Right).focus(), to_string(stack));
    EXPECT_EQ(pad.press(Left).focus(), to_string(card_a));
    pad.press(Right);
    const Visit closer = step(pad.visit, {Enter, false}, pad.ground, pad.facts, pad.exhibition, pad.timing, pad.now);
    EXPECT_EQ(closer.timeline_zoom.to, 2);
    EXPECT_EQ(closer.timeline_focus, "2-congress/c");
    ASSERT_TRUE(closer.focus);
    EXPECT_EQ(closer.focus->action, card_c);
}

// ---- Picture and comparison
TEST(Keys, InTheViewerArrowsTurnAWholePictureAndPanALargeOne) {
    Pad pad = at(picture);
    pad.press(Right);
    EXPECT_EQ(pad.visit.place.picture, 1U);
    pad.press(Left).wait(1s);
    EXPECT_EQ(pad.visit.place.picture, 0U);
    pad.press(Enter).wait(2s);
    EXPECT_EQ(pad.visit.view.zoom.to, 2);
    const double x = pad.visit.view.x.to;
    pad.press(Right).wait(1s);
    EXPECT_GT(pad.visit.view.x.to, x);
    EXPECT_EQ(pad.visit.place.picture, 0U);
    pad.press(Enter).wait(2s).press(Enter).wait(2s).press(Enter).wait(2s);
    EXPECT_EQ(pad.visit.view.zoom.to, 1); // whole again after 4 and 8
    pad.press(Back);
    EXPECT_EQ(pad.visit.place, Place{});
}

TEST(Keys, DownLeadsFromAPictureIntoItsBarAndUpBackToIt) {
    for (const Place& place : {picture, compare}) {
        Pad pad = at(place);
        pad.press(Down);
        EXPECT_NE(pad.focus(), "nothing");
        pad.press(Up);
        EXPECT_EQ(pad.focus(), "nothing");
    }
}

TEST(Keys, SideArrowsMoveTheDivider) {
    Pad pad = at(compare);
    pad.press(Right);
    EXPECT_NEAR(pad.visit.divider.to, 0.6, 1e-9);
    pad.press(Left, true).press(Left, true);
    EXPECT_NEAR(pad.visit.divider.to, 0.4, 1e-9);
}

// ---- A note
TEST(Keys, InANoteTheFocusStaysInsideAndBackClosesIt) {
    Pad pad = at(page_place("2-congress/a"));
    const Action word = OpenNote{{content::Link::To::Term, "cec"}};
    pad.ground.targets[1].target.action = word;
    pad.press(Right).press(Right);
    ASSERT_EQ(pad.focus(), to_string(word));
    const KeyGround page = pad.ground;
    pad.press(Enter);
    ASSERT_TRUE(pad.visit.note);
    EXPECT_EQ(pad.visit.note_from, page.targets[1].target.rect.centre());
    pad.ground = {{{{{900, 700, 200, 80}, CloseNote{}, "close"}, Part::Bar}}, {}, true, false};
    pad.visit = refocused(pad.visit, pad.ground, pad.facts, pad.now);
    pad.press(Right).press(Down);
    EXPECT_EQ(pad.focus(), to_string(Action(CloseNote{})));
    EXPECT_EQ(pad.visit.place, page_place("2-congress/a"));
    pad.visit.note_scroll_end = 300;
    pad.ground.scroll_area = {0, 0, 800, 400};
    pad.press(Down);
    EXPECT_NEAR(pad.visit.note_scroll.to, 240, 1);
    pad.press(Back);
    EXPECT_FALSE(pad.visit.note);
    pad.ground = page;
    pad.visit = refocused(pad.visit, page, pad.facts, pad.now);
    EXPECT_EQ(pad.focus(), to_string(word));
}

// ---- What can do nothing now
TEST(Keys, AButtonThatGrowsFaintHandsTheFocusToTheNearest) {
    Pad pad = at(picture);
    const Action out = ZoomPicture{0.5};
    const Action in = ZoomPicture{2};
    pad.ground.targets = {{{{1200, 980, 200, 80}, out, "out"}, Part::Bar},
                          {{{1500, 980, 200, 80}, in, "in"}, Part::Bar}};
    pad.visit.focus = Focus{{1200, 980, 200, 80}, out};
    pad.ground.faint = {pad.ground.targets.front()};
    pad.ground.targets.erase(pad.ground.targets.begin());
    pad.visit = refocused(pad.visit, pad.ground, pad.facts, pad.now);
    EXPECT_EQ(pad.focus(), to_string(in));
    pad.press(Left);
    EXPECT_EQ(pad.focus(), to_string(in));
}

TEST(Zoom, IsAtItsEndWhereThePictureIsWholeOrAtItsLargest) {
    Visit visit;
    visit.place = picture;
    Facts facts;
    facts.most_zoom = 4;
    const auto ends = [&](double zoom) {
        visit.view.zoom = resting(zoom);
        return std::pair{is_zoomed_to_its_end(ZoomPicture{0.5}, visit, facts),
                         is_zoomed_to_its_end(ZoomPicture{2}, visit, facts)};
    };
    EXPECT_EQ(ends(1), std::pair(true, false));
    EXPECT_EQ(ends(2), std::pair(false, false));
    EXPECT_EQ(ends(4), std::pair(false, true));
    facts.most_zoom = 1; // a picture that is small already
    EXPECT_EQ(ends(1), std::pair(true, true));
    EXPECT_FALSE(is_zoomed_to_its_end(GoBack{}, visit, facts));
    visit.place = {Place::Kind::Timeline, {}, 0};
    visit.timeline_zoom = resting(facts.least_timeline_zoom);
    EXPECT_TRUE(is_zoomed_to_its_end(ZoomTimeline{0.5}, visit, facts));
    EXPECT_FALSE(is_zoomed_to_its_end(ZoomTimeline{2}, visit, facts));
}

// ---- The focus after a layout
TEST(Focus, IsFoundAgainByWhatItDoesElseByWhereItWas) {
    Pad pad = at(chapter);
    pad.press(Right).press(Right);
    pad.ground.targets[1].target.rect = {600, 500, 400, 300}; // larger words moved it
    pad.visit = refocused(pad.visit, pad.ground, pad.facts, pad.now);
    EXPECT_EQ(pad.visit.focus->rect, pad.ground.targets[1].target.rect);
    pad.ground.targets.erase(pad.ground.targets.begin() + 1);
    pad.visit = refocused(pad.visit, pad.ground, pad.facts, pad.now);
    EXPECT_EQ(pad.focus(), to_string(card_a));
}

TEST(Focus, TiesAreBrokenInReadingOrder) {
    KeyGround ground{{{{{500, 100, 80, 80}, card_b, "b"}, Part::Body}, {{{300, 100, 80, 80}, card_a, "a"}, Part::Body}},
                     {},
                     false,
                     false};
    const Rect middle{400, 400, 80, 80};
    EXPECT_EQ(next_towards(ground, middle, Part::Body, Arrow::Up, 0)->target.label, "a");
    ground.is_mirrored = true;
    EXPECT_EQ(next_towards(ground, middle, Part::Body, Arrow::Up, 0)->target.label, "b");
    EXPECT_EQ(next_towards(ground, middle, Part::Body, Arrow::Down, 0), nullptr);
}

TEST(Focus, IsNeverOnAPlaceThatOnlyAFingerCanPointAt) {
    EXPECT_FALSE(is_for_keys(MoveDividerHere{}));
    EXPECT_FALSE(is_for_keys(SeekSpeechHere{}));
    EXPECT_FALSE(is_for_keys(ScrollHere{}));
    EXPECT_TRUE(is_for_keys(ToggleSpeech{}));
}

} // namespace kiosk::visit
