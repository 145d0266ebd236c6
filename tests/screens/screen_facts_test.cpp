#include "stage_of_tests.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::screens {
namespace {

using testing::HasSubstr;
using testing::Not;

bool leads_to(const Screen& screen, const visit::Action& action) {
    for (const visit::Target& t : targets(screen, 0))
        if (t.action == action) return true;
    return false;
}

template <typename T>
std::vector<T> items_of(const Layer& layer) {
    std::vector<T> found;
    for (const Item& item : layer.items)
        if (const auto* one = std::get_if<T>(&item)) found.push_back(*one);
    return found;
}

visit::GoTo go(visit::Place::Kind kind, const std::string& id = {}, std::size_t picture = 0) {
    return {{kind, id, picture}};
}

TEST(HomeScreen, LeadsToItsChaptersAndToEverythingElse) {
    const TestStage world;
    const Screen home = world.screen("home");
    for (const char* chapter : {"1-eve", "2-congress", "5-ones", "people"})
        EXPECT_TRUE(leads_to(home, go(visit::Place::Kind::Chapter, chapter))) << dump(home);
    EXPECT_TRUE(leads_to(home, go(visit::Place::Kind::Timeline)));
    EXPECT_TRUE(leads_to(home, go(visit::Place::Kind::People)));
    EXPECT_TRUE(leads_to(home, visit::ChangeTextSize{}));
    EXPECT_TRUE(leads_to(home, visit::ChangeContrast{}));
    EXPECT_TRUE(leads_to(home, visit::ChangeReach{}));
    EXPECT_TRUE(leads_to(home, visit::SetLanguage{"en"}));
}

TEST(HomeScreen, FitsItsChaptersWithoutScrollingOnAWideDisplay) {
    const TestStage world;
    EXPECT_EQ(world.screen("home").facts.scrolls, visit::Facts::Axis::None);
}

TEST(HomeScreen, ShowsChapterCardsBesideEachOtherAsHighAsOneAnother) {
    const TestStage world;
    const Screen home = world.screen("home");
    ASSERT_EQ(home.scrolled.targets.size(), 4u);
    for (std::size_t i = 1; i < 4; ++i) {
        EXPECT_EQ(home.scrolled.targets[i].rect.y, home.scrolled.targets[0].rect.y);
        EXPECT_EQ(home.scrolled.targets[i].rect.h, home.scrolled.targets[0].rect.h);
        EXPECT_GT(home.scrolled.targets[i].rect.x, home.scrolled.targets[i - 1].rect.right());
    }
}

TEST(ChapterScreen, ScrollsSidewaysWhenItHasManyPages) {
    const TestStage world;
    const Screen chapter = world.screen("chapter/2-congress");
    EXPECT_EQ(chapter.facts.scrolls, visit::Facts::Axis::Horizontal);
    EXPECT_EQ(chapter.scrolled.targets.size(), 9u);
    // The last card is in sight at the end, with the page's margin after it.
    EXPECT_LE(chapter.scrolled.targets.back().rect.right() - chapter.facts.scroll_end, 1920);
}

TEST(ChapterScreen, ScrollsDownOnAPortraitDisplay) {
    TestStage world;
    world.display.px = {1080, 1920};
    EXPECT_EQ(world.screen("chapter/2-congress").facts.scrolls, visit::Facts::Axis::Vertical);
}

TEST(ChapterScreen, NumbersTheFiveOnesInsteadOfShowingPictures) {
    const TestStage world;
    const Screen ones = world.screen("chapter/5-ones");
    EXPECT_TRUE(items_of<PictureItem>(ones.scrolled).empty());
    EXPECT_EQ(ones.scrolled.targets.size(), 5u);
    EXPECT_THAT(words_of(ones), HasSubstr("一\n"));
    EXPECT_THAT(words_of(ones), HasSubstr("轻点了解"));
}

TEST(PageScreen, ShowsDateWeekdayPlaceAndPositionInItsChapter) {
    const TestStage world;
    const std::string words = words_of(world.screen("page/2-congress/1"));
    EXPECT_THAT(words, HasSubstr("1925.01.11"));
    EXPECT_THAT(words, HasSubstr("星期日"));
    EXPECT_THAT(words, HasSubstr("上海"));
    EXPECT_THAT(words, HasSubstr("1 / 9"));
}

TEST(PageScreen, SaysNoWeekdayOfADateThatIsOnlyAbout) {
    const TestStage world;
    const std::string words = words_of(world.screen("page/1-eve/1"));
    EXPECT_THAT(words, HasSubstr("约"));
    EXPECT_THAT(words, Not(HasSubstr("星期")));
}

TEST(PageScreen, OffersNoPageBeforeTheFirstAndNoneAfterTheLast) {
    const TestStage world;
    const Screen first = world.screen("page/2-congress/1");
    EXPECT_FALSE(leads_to(first, visit::TurnPage{-1}));
    EXPECT_TRUE(leads_to(first, visit::TurnPage{1}));
    EXPECT_FALSE(first.facts.can_turn_back);
    const Screen last = world.screen("page/2-congress/9");
    EXPECT_TRUE(leads_to(last, visit::TurnPage{-1}));
    EXPECT_FALSE(leads_to(last, visit::TurnPage{1}));
    EXPECT_FALSE(last.facts.can_turn_on);
}

TEST(PageScreen, CarriesCaptionCreditAndTheWayToTheLargePicture) {
    const TestStage world;
    const Screen page = world.screen("page/2-congress/1");
    EXPECT_THAT(words_of(page), HasSubstr("示意图"));
    EXPECT_THAT(words_of(page), HasSubstr("插画：本展览绘制"));
    EXPECT_TRUE(leads_to(page, go(visit::Place::Kind::Picture, "2-congress/1")));
}

TEST(PageScreen, TurnsPicturesWhereThereAreSeveral) {
    const TestStage world;
    const Screen page = world.screen("page/2-congress/2-full");
    EXPECT_TRUE(leads_to(page, visit::TurnPicture{1}));
    EXPECT_TRUE(leads_to(page, visit::TurnPicture{-1}));
    EXPECT_FALSE(leads_to(world.screen("page/2-congress/1"), visit::TurnPicture{1}));
}

TEST(PageScreen, ScrollsTextThatIsLongerThanItsColumn) {
    const TestStage world;
    const Screen page = world.screen("page/2-congress/2-full");
    EXPECT_EQ(page.facts.scrolls, visit::Facts::Axis::Vertical);
    EXPECT_FALSE(items_of<Gradient>(page.bar).empty()); // the fade that says so
    EXPECT_EQ(world.screen("page/2-congress/1").facts.scrolls, visit::Facts::Axis::None);
}

TEST(PageScreen, HintsAtMoreOnlyWhileThereIsMore) {
    const TestStage world;
    const Screen page = world.screen("page/2-congress/2-full");
    for (const Gradient& fade : items_of<Gradient>(page.bar)) EXPECT_NE(fade.shown, ShownWhile::Always);
    std::size_t pointing_on = 0;
    for (const Stroke& stroke : items_of<Stroke>(page.bar))
        if (stroke.shown == ShownWhile::MoreAhead) ++pointing_on;
    EXPECT_EQ(pointing_on, 1U);
}

TEST(PageScreen, OpensTermsAndPagesFromItsText) {
    const TestStage world;
    const Screen page = world.screen("page/2-congress/2-full");
    std::vector<visit::Action> actions;
    for (const visit::Target& t : page.scrolled.targets) actions.push_back(t.action);
    EXPECT_THAT(actions, testing::Contains(visit::Action(go(visit::Place::Kind::Page, "people/zhou"))));
    EXPECT_THAT(actions, testing::Contains(visit::Action(
                             visit::OpenNote{content::Link{content::Link::To::Term, "shikumen"}})));
    EXPECT_TRUE(
        leads_to(page, visit::OpenNote{content::Link{content::Link::To::Source, "2-congress/2-full"}}));
}

TEST(PageScreen, MarksEmphasisWithDotsInChineseAndItalicsInEnglish) {
    TestStage world;
    const auto emphasis = [](const Screen& screen) {
        std::pair<bool, bool> found{false, false};
        for (const TextItem& item : items_of<TextItem>(screen.scrolled))
            for (const TextLine& line : item.lines)
                for (const TextPiece& piece : line.pieces) {
                    found.first = found.first || piece.has_dots;
                    found.second = found.second || item.styles.at(piece.style).is_italic;
                }
        return found;
    };
    EXPECT_EQ(emphasis(world.screen("page/2-congress/2-full")), std::pair(true, false));
    visit::Visit english = world.visit_at("page/2-congress/2-full");
    english.settings.language = "en";
    EXPECT_EQ(emphasis(lay_out(world.stage(), english)), std::pair(false, true));
}

TEST(PageScreen, SaysThatAPageIsNotTranslated) {
    TestStage world;
    visit::Visit english = world.visit_at("page/1-eve/1");
    EXPECT_THAT(words_of(lay_out(world.stage(), english)), Not(HasSubstr("此页暂无")));
    english.settings.language = "en";
    EXPECT_THAT(words_of(lay_out(world.stage(), english)), HasSubstr("original language"));
}

TEST(PageScreen, WithoutAPictureShowsAQuietPanelWithItsSign) {
    const TestStage world;
    const Screen page = world.screen("page/5-ones/1");
    EXPECT_TRUE(items_of<PictureItem>(page.body).empty());
    EXPECT_THAT(words_of(page), HasSubstr("一\n"));
}

TEST(PageScreen, SetsNoLineLongerThanFortyHanCharacters) {
    const TestStage world;
    for (const TextItem& item : items_of<TextItem>(world.screen("page/5-ones/1").scrolled))
        EXPECT_LE(item.rect.w, 40 * 32 + 1);
}

TEST(PictureScreen, ShowsTheWholePictureWithinItsArea) {
    const TestStage world;
    const Screen viewer = world.screen("picture/2-congress/2-full/2");
    EXPECT_TRUE(viewer.wants_double_tap);
    const auto pictures = items_of<ZoomedPicture>(viewer.body);
    ASSERT_EQ(pictures.size(), 2u);
    EXPECT_FALSE(pictures[0].is_navigator);
    EXPECT_TRUE(pictures[1].is_navigator);
    EXPECT_EQ(viewer.facts.picture_area, pictures[0].rect);
    EXPECT_NEAR(viewer.facts.picture_fit.w / viewer.facts.picture_fit.h, 1.6, 0.01);
    EXPECT_EQ(viewer.facts.most_zoom, 8); // a drawing: twice its pyramid
    const Screen scan = world.screen("picture/2-congress/4/1");
    EXPECT_NEAR(scan.facts.most_zoom, 2 * 1600 / scan.facts.picture_fit.w, 0.01);
    EXPECT_TRUE(leads_to(viewer, visit::GoBack{}));
    EXPECT_TRUE(leads_to(viewer, go(visit::Place::Kind::Picture, "2-congress/2-full", 2)));
}

TEST(AttractScreen, SaysHowToBeginInEveryLanguageOnEverySlide) {
    const TestStage world;
    for (std::size_t slide = 0; slide < 4; ++slide) {
        const std::string words =
            words_of(lay_out_attract(world.stage(), world.visit_at("home").settings, slide));
        EXPECT_THAT(words, HasSubstr("轻触屏幕"));
        EXPECT_THAT(words, HasSubstr("Touch"));
    }
}

TEST(AttractScreen, IsThePosterFirstAndThenTheSlidesPages) {
    const TestStage world;
    const visit::Settings settings = world.visit_at("home").settings;
    const Screen poster = lay_out_attract(world.stage(), settings, 0);
    EXPECT_THAT(words_of(poster), HasSubstr("力量之源"));
    const Screen second = lay_out_attract(world.stage(), settings, 1);
    EXPECT_THAT(words_of(second), Not(HasSubstr("力量之源")));
    EXPECT_TRUE(leads_to(second, go(visit::Place::Kind::Page, "2-congress/2-full", 1)));
    EXPECT_EQ(dump(lay_out_attract(world.stage(), settings, 3)), dump(poster));
}

TEST(QuestionScreen, AsksInBothLanguagesWhileARingRunsOut) {
    const TestStage world;
    const Screen question = lay_out_question(world.stage(), world.visit_at("home"));
    EXPECT_TRUE(question.is_overlay);
    EXPECT_THAT(words_of(question), HasSubstr("还在看吗？"));
    EXPECT_THAT(words_of(question), HasSubstr("Still"));
    ASSERT_EQ(items_of<CountdownRing>(question.body).size(), 1u);
    EXPECT_EQ(items_of<CountdownRing>(question.body)[0].lasting, world.exhibition.idle.countdown);
    EXPECT_TRUE(leads_to(question, visit::GoOn{}));
    EXPECT_TRUE(leads_to(question, visit::EndVisit{}));
}

TEST(NoteScreen, ExplainsATermOrListsAPagesSources) {
    const TestStage world;
    visit::Visit visit = world.visit_at("page/2-congress/2-full");
    visit.note = content::Link{content::Link::To::Term, "shikumen"};
    EXPECT_THAT(words_of(lay_out_note(world.stage(), visit)), HasSubstr("石库门"));
    visit.note = content::Link{content::Link::To::Source, "2-congress/2-full"};
    const Screen sources = lay_out_note(world.stage(), visit);
    EXPECT_THAT(words_of(sources), HasSubstr("郑超麟回忆录"));
    EXPECT_TRUE(leads_to(sources, visit::CloseNote{}));
}

TEST(Screens, TimeTheirReadingByHanCharactersAndLatinWords) {
    const TestStage world;
    const Duration one = world.screen("page/2-congress/1").facts.reading_time;
    EXPECT_GT(one, 5s);
    EXPECT_LT(one, 60s);
    EXPECT_GT(world.screen("page/2-congress/2-full").facts.reading_time, one);
}

// A list of a hundred entries is not read while its visitor is gone.
TEST(ReadingTime, IsThatOfWhatIsInSight) {
    TestStage world;
    content::Page& page = world.exhibition.editions.at("zh").pages.at("2-congress/1");
    const content::Block paragraph = page.body.front();
    const auto time_with = [&](std::size_t paragraphs) {
        page.body.assign(paragraphs, paragraph);
        return world.screen("page/2-congress/1").facts.reading_time;
    };
    const Duration full = time_with(40);
    EXPECT_GT(full, time_with(1));
    EXPECT_LT(time_with(400), full + full / 4);
}

TEST(Screens, LeaveOutTargetsThatAreScrolledOutOfSight) {
    const TestStage world;
    const Screen chapter = world.screen("chapter/2-congress");
    const auto at_start = targets(chapter, 0);
    const auto at_end = targets(chapter, chapter.facts.scroll_end);
    const auto has = [](const std::vector<visit::Target>& all, const std::string& id) {
        return std::ranges::any_of(all, [&](const visit::Target& t) {
            return t.action == visit::Action(visit::GoTo{{visit::Place::Kind::Page, id, 0}});
        });
    };
    EXPECT_TRUE(has(at_start, "2-congress/1"));
    EXPECT_FALSE(has(at_start, "2-congress/9"));
    EXPECT_FALSE(has(at_end, "2-congress/1"));
    EXPECT_TRUE(has(at_end, "2-congress/9"));
}

TEST(Screens, HaveOneLayoutForOneKey) {
    const TestStage world;
    visit::Visit a = world.visit_at("page/2-congress/2-full");
    visit::Visit b = a;
    b.scroll = resting(120);
    b.last_touch = Instant(5s);
    EXPECT_EQ(layout_key(a), layout_key(b));
    b.settings.contrast = visit::Contrast::High;
    EXPECT_NE(layout_key(a), layout_key(b));
    b = a;
    b.place.picture = 1;
    EXPECT_NE(layout_key(a), layout_key(b));
}

TEST(Screens, AreAllListedForTheTour) {
    const TestStage world;
    const auto places = all_places(world.exhibition.edition("zh"));
    EXPECT_EQ(places.size(), 3u + 4u + 17u + 7u + 4u + 2u); // two pages compare
}

} // namespace
} // namespace kiosk::screens
