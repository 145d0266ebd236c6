// The bottom bar: every screen has every setting, in as few rows as there can be.

#include "screens/stage_kit.h"
#include "stage_of_tests.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::screens {
namespace {

bool offers(const Screen& screen, const visit::Action& action) {
    return std::ranges::any_of(screen.bar.targets,
                               [&](const visit::Target& t) { return t.action == action; });
}

const visit::Target* target_of(const Screen& screen, const visit::Action& action) {
    const auto found = std::ranges::find(screen.bar.targets, action, &visit::Target::action);
    return found == screen.bar.targets.end() ? nullptr : &*found;
}

// The bar's ground is the first thing in its layer, on pages that are not read aloud.
double bar_height(const Screen& screen) {
    const auto* ground = std::get_if<Box>(&screen.bar.items.front());
    return ground == nullptr ? 0 : ground->rect.h;
}

// The viewer and the comparison are closed again to the page that has them.
bool has_bar(const visit::Place& place) {
    return place.kind != visit::Place::Kind::Picture && place.kind != visit::Place::Kind::Compare;
}

TEST(Bar, OffersEverySettingOnEveryScreen) {
    TestStage world;
    for (const Size px : {Size{1920, 1080}, Size{1280, 720}, Size{1080, 1920}})
        for (const auto size : {visit::TextSize::Normal, visit::TextSize::Large, visit::TextSize::Largest})
            for (const auto reach : {visit::Reach::Normal, visit::Reach::Low})
                for (const std::string language : {"zh", "en"})
                    for (const visit::Place& place : all_places(world.exhibition.edition(language))) {
                        if (!has_bar(place)) continue;
                        world.display.px = px;
                        visit::Visit visit = world.visit_at("home");
                        visit.place = place;
                        visit.settings.language = language;
                        visit.settings.text_size = size;
                        visit.settings.reach = reach;
                        const Screen screen = lay_out(world.stage(), visit);
                        EXPECT_TRUE(offers(screen, visit::ChangeTextSize{})) << dump(screen);
                        EXPECT_TRUE(offers(screen, visit::ChangeContrast{})) << dump(screen);
                        EXPECT_TRUE(offers(screen, visit::ChangeReach{})) << dump(screen);
                        EXPECT_TRUE(offers(screen, visit::SetLanguage{language == "zh" ? "en" : "zh"}))
                            << dump(screen);
                    }
}

TEST(Bar, IsOneRowOnAWideDisplayAtTheUsualTextSize) {
    TestStage world;
    for (const Size px : {Size{1920, 1080}, Size{1280, 720}})
        for (const char* language : {"zh", "en"})
            for (const char* place :
                 {"home", "timeline", "chapter/2-congress", "page/2-congress/1", "page/2-congress/2-full"}) {
                world.display.px = px;
                visit::Visit visit = world.visit_at(place);
                visit.settings.language = language;
                const Screen screen = lay_out(world.stage(), visit);
                EXPECT_NEAR(bar_height(screen), px.h * 112 / 1080, 0.5) << dump(screen);
            }
}

TEST(Bar, TakesNoMoreThanThreeRowsOnAnUprightDisplayInTheLargestText) {
    TestStage world;
    world.display.px = {1080, 1920};
    for (const char* language : {"zh", "en"}) {
        visit::Visit visit = world.visit_at("page/2-congress/2-full");
        visit.settings.language = language;
        visit.settings.text_size = visit::TextSize::Largest;
        visit.settings.reach = visit::Reach::Low;
        const Screen screen = lay_out(world.stage(), visit);
        std::vector<double> rows;
        for (const visit::Target& t : screen.bar.targets)
            if (std::ranges::find(rows, t.rect.y) == rows.end()) rows.push_back(t.rect.y);
        EXPECT_LE(rows.size(), 3u) << dump(screen);
    }
}

TEST(Bar, KeepsTheNextPageUnderTheFingerThatTurnsThePages) {
    TestStage world;
    for (const char* language : {"zh", "en"}) {
        visit::Visit visit = world.visit_at("page/2-congress/1");
        visit.settings.language = language;
        const Screen first = lay_out(world.stage(), visit);
        visit.place.id = "2-congress/2-full";
        const Screen later = lay_out(world.stage(), visit);
        const visit::Target* next = target_of(first, visit::TurnPage{1});
        const visit::Target* next_later = target_of(later, visit::TurnPage{1});
        ASSERT_NE(next, nullptr);
        ASSERT_NE(next_later, nullptr);
        EXPECT_TRUE(next->rect.overlaps(next_later->rect.inset(next->rect.w / 4))) << dump(later);
    }
}

// A sign never stands without its words, nor words of a row without their signs.
TEST(Bar, HasASignWithEveryButtonOfAPage) {
    TestStage world;
    for (const char* language : {"zh", "en"})
        for (const auto size : {visit::TextSize::Normal, visit::TextSize::Largest}) {
            visit::Visit visit = world.visit_at("page/2-congress/1");
            visit.settings.language = language;
            visit.settings.text_size = size;
            const Screen screen = lay_out(world.stage(), visit);
            for (const visit::Target& target : screen.bar.targets)
                EXPECT_TRUE(std::ranges::any_of(screen.bar.items, [&](const Item& item) {
                    const auto* icon = std::get_if<IconItem>(&item);
                    return icon != nullptr && target.rect.contains(icon->rect.centre());
                })) << target.label;
        }
}

} // namespace
} // namespace kiosk::screens
