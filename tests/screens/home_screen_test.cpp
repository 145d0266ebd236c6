#include <gtest/gtest.h>

#include "stage_of_tests.h"

namespace kiosk::screens {
namespace {

// What the cards say, their lines joined, an item a line.
std::string words_of_cards(const Screen& screen) {
    std::string words;
    for (const Item& item : screen.scrolled.items)
        if (const auto* text = std::get_if<TextItem>(&item)) {
            for (const TextLine& line : text->lines) {
                for (const TextPiece& piece : line.pieces) words += piece.text;
                words += words.ends_with(' ') ? "" : " ";
            }
            words += "\n";
        }
    return words;
}

// The chapters of a museum: some with years, then some without.
void give_chapters(content::Edition& edition, std::size_t story, std::size_t others) {
    const content::Chapter sample = edition.chapters.at(1);
    edition.home.chapters.clear();
    for (std::size_t i = 0; i < story + others; ++i) {
        content::Chapter chapter = sample;
        chapter.id = std::to_string(i);
        if (i >= story) chapter.period.reset();
        edition.home.chapters.push_back(chapter.id);
        edition.chapters.push_back(chapter);
    }
}

TEST(HomeScreen, ShowsNineChaptersAtOnceTheSixOfTheStoryLarger) {
    for (const Size px : {Size{1920, 1080}, Size{1280, 720}, Size{3840, 2160}, Size{1080, 1920}})
        for (const char* language : {"zh", "en"}) {
            TestStage world;
            give_chapters(world.exhibition.editions.at(language), 6, 3);
            world.display.px = px;
            visit::Visit visit = world.visit_at("home");
            visit.settings.language = language;
            const Screen home = lay_out(world.stage(), visit);
            EXPECT_EQ(home.facts.scrolls, visit::Facts::Axis::None) << dump(home);
            ASSERT_EQ(home.scrolled.targets.size(), 9u);
            for (std::size_t i = 6; i < 9; ++i) {
                EXPECT_LT(home.scrolled.targets[i].rect.h, home.scrolled.targets[0].rect.h) << dump(home);
                EXPECT_GT(home.scrolled.targets[i].rect.y, home.scrolled.targets[5].rect.bottom())
                    << dump(home);
            }
        }
}

TEST(HomeScreen, TakesAnyNumberOfChapters) {
    for (const std::size_t count : {1, 3, 5, 6, 7, 12, 30})
        for (const Size px : {Size{1920, 1080}, Size{1280, 720}, Size{1080, 1920}})
            for (const auto size : {visit::TextSize::Normal, visit::TextSize::Largest})
                for (const auto reach : {visit::Reach::Normal, visit::Reach::Low}) {
                    TestStage world;
                    give_chapters(world.exhibition.editions.at("zh"), count, 0);
                    world.display.px = px;
                    visit::Visit visit = world.visit_at("home");
                    visit.settings.text_size = size;
                    visit.settings.reach = reach;
                    const Screen home = lay_out(world.stage(), visit);
                    EXPECT_EQ(home.scrolled.targets.size(), count);
                    Rect reachable = home.scroll_area;
                    if (home.facts.scrolls == visit::Facts::Axis::Vertical)
                        reachable.h += home.facts.scroll_end;
                    if (home.facts.scrolls == visit::Facts::Axis::Horizontal)
                        reachable.w += home.facts.scroll_end;
                    for (const visit::Target& card : home.scrolled.targets)
                        EXPECT_TRUE(reachable.inset(-0.5).contains({card.rect.x, card.rect.y}) &&
                                    reachable.inset(-0.5).contains({card.rect.right(), card.rect.bottom()}))
                            << dump(home);
                }
}

TEST(HomeScreen, BreaksNoDateOff) {
    for (const Size px : {Size{1920, 1080}, Size{1280, 720}, Size{1080, 1920}})
        for (const auto size : {visit::TextSize::Normal, visit::TextSize::Large, visit::TextSize::Largest})
            for (const auto reach : {visit::Reach::Normal, visit::Reach::Low}) {
                TestStage world;
                give_chapters(world.exhibition.editions.at("en"), 6, 3);
                world.display.px = px;
                visit::Visit visit = world.visit_at("home");
                visit.settings.language = "en";
                visit.settings.text_size = size;
                visit.settings.reach = reach;
                const Screen home = lay_out(world.stage(), visit);
                const std::string words = words_of_cards(home);
                EXPECT_EQ(words.find("…"), std::string::npos) << dump(home);
            }
}

TEST(HomeScreen, SaysTitlesWholeAndDatesOnAllCardsOrOnNone) {
    const std::vector<std::string> titles{"On the eve", "A congress in a lane house", "The branch becomes the cornerstone",
                                          "Looking for the house"};
    TestStage world;
    content::Edition& edition = world.exhibition.editions.at("en");
    edition.home.chapters.clear();
    for (std::size_t i = 0; i < titles.size(); ++i) {
        content::Chapter chapter = edition.chapters.front();
        chapter.id = std::to_string(i);
        chapter.title = titles[i];
        chapter.summary.clear();
        chapter.period = content::parse_edtf("1925-01-11/1925-01-22");
        edition.home.chapters.push_back(chapter.id);
        edition.chapters.push_back(chapter);
    }
    for (const Size px : {Size{1920, 1080}, Size{1280, 720}, Size{1080, 1920}})
        for (const auto reach : {visit::Reach::Normal, visit::Reach::Low})
            for (const auto size : {visit::TextSize::Normal, visit::TextSize::Large, visit::TextSize::Largest}) {
                world.display.px = px;
                visit::Visit visit = world.visit_at("home");
                visit.settings.language = "en";
                visit.settings.reach = reach;
                visit.settings.text_size = size;
                const Screen screen = lay_out(world.stage(), visit);
                const std::string words = words_of_cards(screen);
                for (const std::string& title : titles)
                    EXPECT_NE(words.find(title), std::string::npos) << title << " in\n" << dump(screen);
                std::size_t dates = 0;
                for (std::size_t at = words.find("1925"); at != std::string::npos; at = words.find("1925", at + 4)) ++dates;
                EXPECT_EQ(dates % titles.size(), 0u) << dump(screen);
            }
}

} // namespace
} // namespace kiosk::screens
