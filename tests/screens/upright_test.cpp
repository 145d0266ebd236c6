// Upright displays: what the largest text in low reach leaves of a page.

#include "screens/scroll.h"
#include "screens/stage_kit.h"
#include "stage_of_tests.h"

#include <gtest/gtest.h>

namespace kiosk::screens {
namespace {

// Lines of the body that are seen before anybody scrolls, above the shade that says there is more.
int lines_in_sight(const Screen& screen, const StageKit& kit) {
    const double size = kit.type(theme::TypeRole::Text).size;
    const bool scrolls = screen.facts.scrolls != visit::Facts::Axis::None;
    const double end = screen.scroll_area.bottom() - (scrolls ? fade_height(kit) : 0);
    int lines = 0;
    for (const Item& item : screen.scrolled.items)
        if (const auto* words = std::get_if<TextItem>(&item))
            for (const TextLine& line : words->lines)
                if (!line.pieces.empty() && words->styles.at(line.pieces.front().style).size == size &&
                    line.baseline <= end)
                    ++lines;
    return lines;
}

TEST(UprightDisplays, ShowFiveLinesOfAPageInTheLargestText) {
    TestStage world;
    world.display.px = {1080, 1920};
    for (auto& [language, edition] : world.exhibition.editions)
        for (auto& [id, page] : edition.pages)
            for (int i = 0; i < 4; ++i) page.body.insert(page.body.begin(), page.body.front());
    for (const char* language : {"zh", "en"})
        for (const auto reach : {visit::Reach::Normal, visit::Reach::Low})
            for (const char* place : {"page/2-congress/1", "page/2-congress/3", "page/people/zhou"}) {
                visit::Visit visit = world.visit_at(place);
                visit.settings.language = language;
                visit.settings.text_size = visit::TextSize::Largest;
                visit.settings.reach = reach;
                const StageKit kit(world.stage(), visit.settings);
                const Screen screen = lay_out(world.stage(), visit);
                EXPECT_GE(lines_in_sight(screen, kit), 5) << place << " in " << language << "\n"
                                                          << dump(screen);
            }
}

TEST(UprightDisplays, KeepTheThreeViewsOfThenAndNowTogether) {
    TestStage world;
    world.display.px = {1080, 1920};
    for (const char* language : {"zh", "en"})
        for (const auto size : {visit::TextSize::Normal, visit::TextSize::Large, visit::TextSize::Largest}) {
            visit::Visit visit = world.visit_at("home");
            visit.place = {visit::Place::Kind::Compare, "2-congress/2-full", 0};
            visit.settings.language = language;
            visit.settings.text_size = size;
            const Screen screen = lay_out(world.stage(), visit);
            std::vector<double> rows;
            for (const visit::Target& t : screen.bar.targets)
                if (std::holds_alternative<visit::MoveDivider>(t.action)) rows.push_back(t.rect.y);
            ASSERT_EQ(rows.size(), 3u);
            EXPECT_EQ(rows[0], rows[1]) << dump(screen);
            EXPECT_EQ(rows[1], rows[2]) << dump(screen);
        }
}

} // namespace
} // namespace kiosk::screens
