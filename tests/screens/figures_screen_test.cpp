#include <gtest/gtest.h>

#include "stage_of_tests.h"

namespace kiosk::screens {
namespace {

TestStage stage_with_chart(content::Chart::Type type, int count) {
    TestStage world;
    for (auto& [language, edition] : world.exhibition.editions) {
        content::Page& page = edition.pages.at("2-congress/3");
        page.kind = content::Kind::Figures;
        page.chart = content::Chart{type, content::Chart::Scale::Logarithmic, {}};
        double value = 50;
        for (int i = 0; i < count; ++i, value *= 3.1)
            page.chart->values.push_back({"四大", "1925", value, "", i == 2});
    }
    return world;
}

TEST(FiguresScreen, HighlightsOneBarInRed) {
    const TestStage world = stage_with_chart(content::Chart::Type::Bar, 5);
    const Screen screen = world.screen("page/2-congress/3");
    const Colour red = world.assets.theme.palette(theme::Contrast::Normal).vermilion;
    int bars = 0;
    for (const Item& item : screen.body.items)
        if (const auto* box = std::get_if<Box>(&item)) bars += box->fill == red && box->rect.h > 20 ? 1 : 0;
    EXPECT_EQ(bars, 1);
}

TEST(FiguresScreen, SaysItsValuesToWhoCannotSeeThem) {
    const Screen screen = stage_with_chart(content::Chart::Type::Bar, 3).screen("page/2-congress/3");
    EXPECT_NE(screen.title.find("四大 1925：50"), std::string::npos) << screen.title;
}

TEST(FiguresScreen, WritesAxisAndBarsAsTheLanguageWritesNumbers) {
    for (const auto& [language, guide, bar] :
         {std::tuple{"zh", "10000", "57967"}, std::tuple{"en", "10,000", "57,967"}}) {
        TestStage world = stage_with_chart(content::Chart::Type::Bar, 1);
        for (auto& [_, edition] : world.exhibition.editions) {
            auto& values = edition.pages.at("2-congress/3").chart->values;
            values.push_back({"五大", "1927", 57967, "57967", false});
            values.push_back({"六大", "1928", 50, "50+", false});
        }
        visit::Visit visit = world.visit_at("page/2-congress/3");
        visit.settings.language = language;
        const Screen screen = lay_out(world.stage(), visit);
        const std::string words = words_of(screen);
        for (const std::string number : {guide, bar, "50+"})
            EXPECT_NE(("\n" + words).find("\n" + number + "\n"), std::string::npos) << number << "\n"
                                                                                    << words;
        EXPECT_NE(screen.title.find(bar), std::string::npos) << screen.title;
    }
}

TEST(FiguresScreen, EveryBarOfAFewHasItsLabel) {
    for (const Size px : {Size{1920, 1080}, Size{1280, 720}, Size{1080, 1920}})
        for (const auto size : {visit::TextSize::Normal, visit::TextSize::Largest}) {
            TestStage world = stage_with_chart(content::Chart::Type::Bar, 0);
            world.display.px = px;
            auto& values = world.exhibition.editions.at("zh").pages.at("2-congress/3").chart->values;
            for (const char* label : {"技术合同额", "实到外资", "科技服务业", "信息服务业", "生产总值", "社会消费品"})
                values.push_back({label, "前三季度", 10.0 + static_cast<double>(values.size()), "", values.empty()});
            visit::Visit visit = world.visit_at("page/2-congress/3");
            visit.settings.text_size = size;
            const std::string words = words_of(lay_out(world.stage(), visit));
            for (const content::ChartValue& v : values)
                EXPECT_NE(words.find(v.label), std::string::npos) << v.label << " at " << px.w << "\n" << words;
        }
}

TEST(FiguresScreen, WordsOfTheChartNeverCollide) {
    for (const auto type : {content::Chart::Type::Bar, content::Chart::Type::Line})
        for (const int count : {1, 5, 14, 60})
            for (const Size px : {Size{1920, 1080}, Size{1280, 720}})
                for (const auto size : {visit::TextSize::Normal, visit::TextSize::Largest}) {
                    TestStage world = stage_with_chart(type, count);
                    world.display.px = px;
                    visit::Visit visit = world.visit_at("page/2-congress/3");
                    visit.settings.text_size = size;
                    const Screen screen = lay_out(world.stage(), visit);
                    std::vector<Rect> words;
                    for (const Item& item : screen.body.items)
                        if (const auto* text = std::get_if<TextItem>(&item)) words.push_back(text->rect);
                    for (std::size_t i = 0; i < words.size(); ++i)
                        for (std::size_t j = 0; j < i; ++j)
                            EXPECT_FALSE(words[i].inset(1).overlaps(words[j].inset(1))) << count << " values\n" << dump(screen);
                }
}

TEST(PlanScreen, MarksAndListLeadToTheStops) {
    TestStage world;
    content::Page& page = world.exhibition.editions.at("zh").pages.at("2-congress/2-full");
    page.kind = content::Kind::Plan;
    page.plan = content::Plan{0, {{{0.3, 0.4}, "2-congress/3"}, {{0.31, 0.41}, "2-congress/4"}}};
    const Screen screen = world.screen("page/2-congress/2-full");
    for (const char* stop : {"2-congress/3", "2-congress/4"}) {
        int ways = 0;
        for (const Layer* layer : {&screen.body, &screen.scrolled})
            for (const visit::Target& t : layer->targets)
                ways += t.action == visit::Action(visit::GoTo{{visit::Place::Kind::Page, stop, 0}}) ? 1 : 0;
        EXPECT_EQ(ways, 2) << dump(screen);
    }
    ASSERT_EQ(screen.body.targets.size(), 2u);
    EXPECT_FALSE(screen.body.targets[0].rect.overlaps(screen.body.targets[1].rect));
}

TEST(PlanScreen, ItsMarksOnlyShowWhereTheyAreOutOfReach) {
    TestStage world;
    content::Page& page = world.exhibition.editions.at("zh").pages.at("2-congress/2-full");
    page.kind = content::Kind::Plan;
    page.plan = content::Plan{0, {{{0.3, 0.4}, "2-congress/3"}}};
    visit::Visit visit = world.visit_at("page/2-congress/2-full");
    visit.settings.reach = visit::Reach::Low;
    for (const visit::Target& t : targets(lay_out(world.stage(), visit), 0)) EXPECT_GE(t.rect.y, 540 - 0.5);
}

// A mark covers what it marks: larger words do not make it larger, and where it only shows it is small.
TEST(PlanScreen, ItsMarksDoNotGrowWithTheText) {
    TestStage world;
    content::Page& page = world.exhibition.editions.at("zh").pages.at("2-congress/2-full");
    page.kind = content::Kind::Plan;
    page.plan = content::Plan{0, {{{0.3, 0.4}, "2-congress/3"}}};
    const auto side = [&](visit::TextSize size, visit::Reach reach) {
        visit::Visit visit = world.visit_at("page/2-congress/2-full");
        visit.settings.text_size = size;
        visit.settings.reach = reach;
        const Screen screen = lay_out(world.stage(), visit);
        double round = 0;
        for (const Item& item : screen.body.items)
            if (const auto* box = std::get_if<Box>(&item);
                box != nullptr && box->corner > 0 && box->corner == box->rect.w / 2)
                round = box->rect.w;
        return round;
    };
    const double usual = side(visit::TextSize::Normal, visit::Reach::Normal);
    EXPECT_GT(usual, 0);
    EXPECT_EQ(side(visit::TextSize::Largest, visit::Reach::Normal), usual);
    EXPECT_LT(side(visit::TextSize::Largest, visit::Reach::Low), usual);
}

TEST(PlanScreen, KeepsCaptionAndCreditOnItsPanel) {
    TestStage world;
    for (auto& [language, edition] : world.exhibition.editions) {
        content::Page& page = edition.pages.at("2-congress/2-full");
        page.kind = content::Kind::Plan;
        page.plan = content::Plan{0, {{{0.3, 0.4}, "2-congress/3"}}};
        page.pictures[0].credit += " " + page.pictures[0].credit;
    }
    for (const Size px : {Size{1920, 1080}, Size{1280, 720}, Size{1080, 1920}})
        for (const auto reach : {visit::Reach::Normal, visit::Reach::Low})
            for (const auto size : {visit::TextSize::Normal, visit::TextSize::Largest})
                for (const char* language : {"zh", "en"}) {
                    world.display.px = px;
                    visit::Visit visit = world.visit_at("page/2-congress/2-full");
                    visit.settings.language = language;
                    visit.settings.reach = reach;
                    visit.settings.text_size = size;
                    const Screen screen = lay_out(world.stage(), visit);
                    const Rect* panel = nullptr;
                    bool has_map = false;
                    for (const Item& item : screen.body.items) {
                        if (const auto* box = std::get_if<Box>(&item); box != nullptr && !has_map) panel = &box->rect;
                        has_map |= std::holds_alternative<PictureItem>(item);
                        const auto* words = std::get_if<TextItem>(&item);
                        if (words == nullptr || panel == nullptr || words->rect.x >= panel->right()) continue;
                        EXPECT_LE(words->rect.bottom(), panel->bottom() + 0.5) << dump(screen);
                        EXPECT_LE(words->rect.right(), panel->right() + 0.5) << dump(screen);
                    }
                }
}

TEST(FiguresScreen, HasItsChartInSightOnAPortraitDisplay) {
    TestStage world = stage_with_chart(content::Chart::Type::Bar, 5);
    for (auto& [language, edition] : world.exhibition.editions) {
        content::Page& page = edition.pages.at("2-congress/3");
        const content::Block paragraph = page.body.front();
        page.body.insert(page.body.end(), 6, paragraph);
    }
    world.display.px = {1080, 1920};
    visit::Visit visit = world.visit_at("page/2-congress/3");
    visit.settings.language = "en";
    visit.settings.text_size = visit::TextSize::Largest;
    const Screen screen = lay_out(world.stage(), visit);
    const Colour red = world.assets.theme.palette(theme::Contrast::Normal).vermilion;
    bool is_seen = false;
    for (const Item& item : screen.scrolled.items)
        if (const auto* box = std::get_if<Box>(&item))
            is_seen |= box->fill == red && box->rect.h > 20 && box->rect.bottom() <= screen.scroll_area.bottom();
    EXPECT_TRUE(is_seen) << dump(screen);
}

} // namespace
} // namespace kiosk::screens
