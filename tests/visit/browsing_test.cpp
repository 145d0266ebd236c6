// What taps do: places, history, settings; what new content leaves of a place.

#include "museum.h"

#include <gtest/gtest.h>

namespace kiosk::visit {

namespace {

const Place people{Place::Kind::People, {}, 0};
const Place timeline{Place::Kind::Timeline, {}, 0};

} // namespace

TEST(Going, BackReturnsThroughTheHistoryAndEndsAtHome) {
    Visitor visitor;
    visitor.at(people).act(GoTo{page_place("1-eve/a")}).act(GoBack{});
    EXPECT_EQ(visitor.visit.place, people);
    visitor.act(GoBack{}).act(GoBack{});
    EXPECT_EQ(visitor.visit.place, Place{});
}

TEST(Going, HistoryKeepsThirtyTwoPlacesAndNoneTwiceInARow) {
    Visitor visitor;
    visitor.at(people);
    for (int i = 0; i < 40; ++i)
        visitor.act(GoTo{i % 2 == 0 ? timeline : people}).act(GoTo{i % 2 == 0 ? timeline : people});
    EXPECT_EQ(visitor.visit.history.size(), 32U);
    for (std::size_t i = 1; i < 32; ++i) EXPECT_NE(visitor.visit.history[i], visitor.visit.history[i - 1]);
}

TEST(Going, ToAPlaceThatDoesNotExistDoesNothing) {
    Visitor visitor;
    visitor.at(people).act(GoTo{page_place("1-eve/gone")});
    EXPECT_EQ(visitor.visit.place, people);
}

TEST(Going, FadesAndTakesTheScrollBackToItsStart) {
    Visitor visitor;
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = 500;
    visitor.at(people).drag({0, -200}).act(GoTo{timeline});
    EXPECT_EQ(visitor.visit.scroll.to, 0);
    EXPECT_EQ(visitor.visit.transition.lasting, visitor.timing.screen);
    EXPECT_TRUE(is_moving(visitor.visit, visitor.now));
    EXPECT_FALSE(is_moving(visitor.visit, visitor.now + 1s));
}

TEST(Going, ClosingTheViewerShowsThePictureLastLookedAt) {
    Visitor visitor;
    visitor.at(page_place("1-eve/a"))
        .act(GoTo{{Place::Kind::Picture, "1-eve/a", 0}})
        .act(TurnPicture{1})
        .act(GoBack{});
    EXPECT_EQ(visitor.visit.place, (Place{Place::Kind::Page, "1-eve/a", 1}));
}

TEST(TurningPictures, StopsAtTheLastAndStartsEachWhole) {
    Visitor visitor;
    visitor.at({Place::Kind::Picture, "1-eve/a", 0}).act(ZoomPicture{2});
    for (int i = 0; i < 5; ++i) visitor.act(TurnPicture{1});
    EXPECT_EQ(visitor.visit.place.picture, 2U);
    EXPECT_EQ(visitor.visit.view.zoom.to, 1);
}

TEST(Settings, LanguageKeepsPagePictureAndZoom) {
    Visitor visitor;
    visitor.at({Place::Kind::Picture, "1-eve/a", 2}).act(ZoomPicture{2});
    visitor.now += 2s;
    visitor.act(SetLanguage{"en"});
    EXPECT_EQ(visitor.visit.settings.language, "en");
    EXPECT_EQ(visitor.visit.place, (Place{Place::Kind::Picture, "1-eve/a", 2}));
    EXPECT_EQ(visitor.visit.view.zoom.to, 2);
    EXPECT_EQ(visitor.visit.transition.lasting, visitor.timing.control);
}

TEST(Settings, AnUnknownLanguageChangesNothing) {
    Visitor visitor;
    visitor.at(people).act(SetLanguage{"tlh"});
    EXPECT_EQ(visitor.visit.settings.language, "zh");
}

TEST(Settings, TextSizeGoesRound) {
    Visitor visitor;
    visitor.at(people).act(ChangeTextSize{});
    EXPECT_EQ(visitor.visit.settings.text_size, TextSize::Large);
    visitor.act(ChangeTextSize{}).act(ChangeTextSize{});
    EXPECT_EQ(visitor.visit.settings.text_size, TextSize::Normal);
}

TEST(Settings, ScrollKeepsItsPartOfTheWholeWhenWordsGrow) {
    Visitor visitor;
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = 1000;
    visitor.at(people).drag({0, -500}).act(ChangeTextSize{});
    visitor.facts.scroll_end = 2000;
    visitor.visit = fit(visitor.visit, visitor.facts, visitor.now);
    EXPECT_DOUBLE_EQ(visitor.visit.scroll.to, 1000);
}

TEST(People, FilterStartsAtTheTop) {
    Visitor visitor;
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = 1000;
    visitor.at(people).drag({0, -500}).act(FilterPeople{content::Role::Cec});
    EXPECT_EQ(visitor.visit.people_filter, content::Role::Cec);
    EXPECT_EQ(visitor.visit.scroll.to, 0);
}

TEST(People, AnInitialNobodyHasJumpsToTheNextOne) {
    Visitor visitor;
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = 1000;
    visitor.facts.people_stops = {{'C', 100}, {'L', 600}, {'Z', 900}};
    visitor.at(people).act(JumpPeople{'D'});
    EXPECT_EQ(visitor.visit.scroll.to, 600);
    EXPECT_TRUE(is_moving(visitor.visit, visitor.now));
}

TEST(People, ReducedMotionJumpsWithAFade) {
    Visitor visitor;
    visitor.timing.is_reduced_motion = true;
    visitor.facts.scrolls = Facts::Axis::Vertical;
    visitor.facts.scroll_end = 1000;
    visitor.facts.people_stops = {{'C', 100}};
    visitor.at(people).act(JumpPeople{'C'});
    EXPECT_EQ(visitor.visit.scroll.at(visitor.now), 100);
    EXPECT_EQ(visitor.visit.transition.kind, Transition::Kind::Fade);
}

TEST(Notes, OpenAndCloseAndCloseByGoing) {
    Visitor visitor;
    const OpenNote open{{content::Link::To::Term, "cec"}};
    visitor.at(people).act(open);
    EXPECT_TRUE(visitor.visit.note);
    visitor.act(CloseNote{});
    EXPECT_FALSE(visitor.visit.note);
    visitor.act(open).act(GoTo{timeline});
    EXPECT_FALSE(visitor.visit.note);
}

TEST(Notes, TheChoiceOfLanguagesEndsWithTheChoiceAndLastsThroughNewContent) {
    Visitor visitor;
    visitor.exhibition.languages.emplace_back("fr");
    visitor.exhibition.editions["fr"] = made_edition("fr");
    visitor.at(page_place("2-congress/a")).act(ChooseLanguage{});
    ASSERT_TRUE(visitor.visit.note);
    EXPECT_EQ(opening(*visitor.visit.note), Action(ChooseLanguage{}));
    EXPECT_TRUE(keep_place(visitor.visit, visitor.exhibition).note);
    visitor.act(SetLanguage{"fr"});
    EXPECT_FALSE(visitor.visit.note);
    visitor.act(ChooseLanguage{});
    visitor.exhibition.languages.pop_back(); // two are left, and no choice
    EXPECT_FALSE(keep_place(visitor.visit, visitor.exhibition).note);
}

TEST(NewContent, KeepsThePlaceThatStillExists) {
    Visitor visitor;
    visitor.at(page_place("1-eve/b"));
    EXPECT_EQ(keep_place(visitor.visit, visitor.exhibition).place, page_place("1-eve/b"));
}

TEST(NewContent, ALostPageLeadsToItsChapterAndALostChapterHome) {
    Visitor visitor;
    visitor.at(page_place("1-eve/b"));
    for (auto& [language, edition] : visitor.exhibition.editions) edition.pages.erase("1-eve/b");
    EXPECT_EQ(keep_place(visitor.visit, visitor.exhibition).place, (Place{Place::Kind::Chapter, "1-eve", 0}));
    for (auto& [language, edition] : visitor.exhibition.editions) edition.chapters.clear();
    EXPECT_EQ(keep_place(visitor.visit, visitor.exhibition).place, Place{});
}

TEST(NewContent, ALostPictureLeadsToTheLastOneLeft) {
    Visitor visitor;
    visitor.at({Place::Kind::Picture, "1-eve/a", 2});
    for (auto& [language, edition] : visitor.exhibition.editions) edition.pages["1-eve/a"].pictures.resize(2);
    EXPECT_EQ(keep_place(visitor.visit, visitor.exhibition).place,
              (Place{Place::Kind::Picture, "1-eve/a", 1}));
    for (auto& [language, edition] : visitor.exhibition.editions) edition.pages["1-eve/a"].pictures.clear();
    EXPECT_EQ(keep_place(visitor.visit, visitor.exhibition).place, page_place("1-eve/a"));
}

TEST(NewContent, ForgetsPlacesOfTheHistoryThatAreGone) {
    Visitor visitor;
    visitor.at(page_place("1-eve/b")).act(GoTo{people});
    for (auto& [language, edition] : visitor.exhibition.editions) edition.pages.erase("1-eve/b");
    EXPECT_EQ(keep_place(visitor.visit, visitor.exhibition).history, std::vector<Place>{Place{}});
}

TEST(NewContent, ALanguageThatIsGoneBecomesTheFirst) {
    Visitor visitor;
    visitor.at(people).act(SetLanguage{"en"});
    visitor.exhibition.languages = {"zh"};
    visitor.exhibition.editions.erase("en");
    EXPECT_EQ(keep_place(visitor.visit, visitor.exhibition).settings.language, "zh");
}

TEST(Places, GoThroughTextAndBack) {
    for (const char* id : {"home", "timeline", "people", "chapter/2-congress", "page/2-congress/house",
                           "picture/2-congress/house/3"}) {
        const auto place = parse_place(id);
        ASSERT_TRUE(place) << id;
        EXPECT_EQ(to_string(*place), id);
    }
    for (const char* id : {"", "house", "chapter/", "picture/x", "picture/x/0", "picture/x/y", "page"}) {
        EXPECT_FALSE(parse_place(id)) << id;
    }
}

TEST(Actions, HaveNamesForDumps) {
    EXPECT_EQ(to_string(GoTo{page_place("2-congress/a")}), "go-to page/2-congress/a");
    EXPECT_EQ(to_string(TurnPage{-1}), "turn-page -1");
    EXPECT_EQ(to_string(FilterPeople{}), "filter-people all");
}

} // namespace kiosk::visit
