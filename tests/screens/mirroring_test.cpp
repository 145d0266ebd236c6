// Screens written from right to left: turned over as a whole, pictures and plans as they are.

#include "screens/mirroring.h"
#include "fakes/many_languages.h"
#include "stage_of_tests.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kiosk::screens {
namespace {

struct ArabicStage : TestStage {
    ArabicStage() {
        exhibition = *fakes::many_languages();
        assets = theme::read(fakes::many_languages_assets());
    }
    [[nodiscard]] visit::Visit arabic(const visit::Place& place) const {
        visit::Visit visit = visit_at("home");
        visit.settings.language = "ar";
        visit.place = place;
        return visit;
    }
};

TEST(Mirroring, TwiceIsOnce) {
    const TestStage world;
    for (const visit::Place& place : all_places(world.exhibition.edition("zh"))) {
        const Screen screen = lay_out(world.stage(), world.visit_at(visit::to_string(place)));
        EXPECT_EQ(dump(mirrored(mirrored(screen))), dump(screen)) << screen.id;
    }
}

TEST(Mirroring, BeginsArabicScreensOnTheRight) {
    const ArabicStage world;
    const Screen home = lay_out(world.stage(), world.arabic({}));
    EXPECT_TRUE(home.facts.is_mirrored);
    // The first of the bar's buttons stands at the right edge.
    ASSERT_FALSE(home.bar.targets.empty());
    double rightmost = 0;
    for (const visit::Target& target : home.bar.targets) rightmost = std::max(rightmost, target.rect.right());
    EXPECT_EQ(home.bar.targets.front().rect.right(), rightmost);
}

TEST(Mirroring, LeavesNothingOffTheGlass) {
    ArabicStage world;
    for (const Size px : {Size{1920, 1080}, Size{1080, 1920}}) {
        world.display.px = px;
        for (const visit::Place& place : all_places(world.exhibition.edition("ar"))) {
            const Screen screen = lay_out(world.stage(), world.arabic(place));
            for (const Layer* layer : {&screen.body, &screen.bar})
                for (const Item& item : layer->items)
                    if (const auto* words = std::get_if<TextItem>(&item))
                        for (const TextLine& line : words->lines)
                            for (const TextPiece& piece : line.pieces) {
                                EXPECT_GE(piece.x, -0.5) << dump(screen);
                                EXPECT_LE(piece.x + piece.width, px.w + 0.5) << dump(screen);
                            }
            for (const visit::Target& target : targets(screen, 0)) {
                EXPECT_GE(target.rect.x, -0.5) << dump(screen);
                EXPECT_LE(target.rect.right(), px.w + 0.5) << dump(screen);
            }
        }
    }
}

TEST(Mirroring, MovesWhatScrollsSidewaysTheOtherWay) {
    TestStage world;
    Screen chapter = world.screen("chapter/2-congress");
    const auto last = [](const std::vector<visit::Target>& all) {
        return std::ranges::any_of(all, [](const visit::Target& t) {
            return t.action == visit::Action(visit::GoTo{{visit::Place::Kind::Page, "2-congress/9", 0}});
        });
    };
    chapter = mirrored(chapter);
    EXPECT_FALSE(last(targets(chapter, 0)));
    EXPECT_TRUE(last(targets(chapter, chapter.facts.scroll_end)));
}

TEST(Mirroring, KeepsTheStopsOfAPlanWhereTheyAreOnItsPicture) {
    TestStage world;
    auto& page = world.exhibition.editions.at("zh").pages.at("2-congress/1");
    page.kind = content::Kind::Plan;
    page.plan = content::Plan{.picture = 0, .stops = {{{0.25, 0.5}, "2-congress/3"}}};
    world.exhibition.editions.emplace("ar", world.exhibition.editions.at("zh"));
    world.exhibition.editions.at("ar").language = "ar";
    const auto mark_in_picture = [&](const char* language) {
        visit::Visit visit = world.visit_at("page/2-congress/1");
        visit.settings.language = language;
        const Screen plan = lay_out(world.stage(), visit);
        Rect picture;
        for (const Item& item : plan.body.items)
            if (const auto* p = std::get_if<PictureItem>(&item)) picture = p->rect;
        for (const visit::Target& target : plan.body.targets)
            if (picture.contains(target.rect.centre()) && target.rect.w < picture.w / 2)
                return std::round((target.rect.centre().x - picture.x) / picture.w * 100);
        return -1.0;
    };
    EXPECT_EQ(mark_in_picture("zh"), 25);
    EXPECT_EQ(mark_in_picture("ar"), 25);
}

} // namespace
} // namespace kiosk::screens
