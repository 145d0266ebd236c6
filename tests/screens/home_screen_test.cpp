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
