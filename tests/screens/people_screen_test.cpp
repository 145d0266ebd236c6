#include <algorithm>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stage_of_tests.h"

namespace kiosk::screens {
namespace {

using testing::HasSubstr;

TestStage stage_with_people(int count) {
    TestStage world;
    for (auto& [language, edition] : world.exhibition.editions) {
        for (int i = 0; i < count; ++i) {
            const char initial = static_cast<char>('A' + i * 26 / count);
            content::Page p = fakes::small::person(fmt::format("p{:03}", i), language == "zh" ? "瞿秋白" : "Qu Qiubai",
                                                   initial, language == "zh");
            p.person->roles = {i % 2 == 0 ? content::Role::Cec : content::Role::Delegate};
            edition.people.push_back(p.id);
            edition.pages.emplace(p.id, p);
        }
    }
    return world;
}

std::size_t cards(const Screen& screen) { return screen.scrolled.targets.size(); }

template <typename T> std::size_t buttons(const Screen& screen) {
    std::size_t count = 0;
    for (const visit::Target& t : screen.bar.targets) count += std::holds_alternative<T>(t.action) ? 1 : 0;
    return count;
}

TEST(PeopleScreen, HasSixCardsBesideEachOtherAndThreeOnAPortraitDisplay) {
    TestStage world = stage_with_people(12);
    for (const auto& [px, columns] : {std::pair{Size{1920, 1080}, 6}, std::pair{Size{1080, 1920}, 3}}) {
        world.display.px = px;
        const Screen screen = world.screen("people");
        int first_line = 0;
        for (const visit::Target& t : screen.scrolled.targets)
            first_line += t.rect.y == screen.scrolled.targets[0].rect.y ? 1 : 0;
        EXPECT_EQ(first_line, columns);
    }
}

TEST(PeopleScreen, KeepsThoseOfTheChosenRole) {
    const TestStage world = stage_with_people(12);
    visit::Visit visit = world.visit_at("people");
    EXPECT_EQ(cards(lay_out(world.stage(), visit)), 14u);
    visit.people_filter = content::Role::Cec;
    EXPECT_EQ(cards(lay_out(world.stage(), visit)), 6u);
}

TEST(PeopleScreen, OffersOnlyRolesThatSomebodyHas) {
    EXPECT_EQ(buttons<visit::FilterPeople>(stage_with_people(4).screen("people")), 3u); // all, cec, delegate
}

TEST(PeopleScreen, InitialsScrollToTheirFirstPerson) {
    const Screen screen = stage_with_people(60).screen("people");
    EXPECT_EQ(screen.facts.scrolls, visit::Facts::Axis::Vertical);
    EXPECT_GT(buttons<visit::JumpPeople>(screen), 5u);
    double last = 0;
    for (const auto& [initial, stop] : screen.facts.people_stops) {
        if (initial == 'C' || initial == 'Z') continue; // those of the small exhibition stand first
        EXPECT_GE(stop, last);
        EXPECT_LE(stop, screen.facts.scroll_end);
        last = stop;
    }
}

TEST(PeopleScreen, HasNoInitialsWhereEverybodyIsInSight) {
    const Screen screen = stage_with_people(6).screen("people");
    EXPECT_EQ(screen.facts.scrolls, visit::Facts::Axis::None);
    EXPECT_EQ(buttons<visit::JumpPeople>(screen), 0u);
}

TEST(PeopleScreen, CardsAreApartAndLargeEnoughInEverySetting) {
    TestStage world = stage_with_people(20);
    for (const Size px : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 720}, Size{3840, 2160}})
        for (const auto reach : {visit::Reach::Normal, visit::Reach::Low})
            for (const auto size : {visit::TextSize::Normal, visit::TextSize::Large, visit::TextSize::Largest})
                for (const char* language : {"zh", "en"}) {
                    world.display.px = px;
                    visit::Visit visit = world.visit_at("people");
                    visit.settings.language = language;
                    visit.settings.reach = reach;
                    visit.settings.text_size = size;
                    visit.settings.contrast = visit::Contrast::High; // its button stays: the bar has its most rows
                    const Screen screen = lay_out(world.stage(), visit);
                    const auto& t = screen.scrolled.targets;
                    for (const Item& item : screen.scrolled.items)
                        if (const auto* words = std::get_if<TextItem>(&item)) {
                            const auto holds_it = [&](const visit::Target& card) {
                                return card.rect.inset(-1).contains({words->rect.x, words->rect.y}) &&
                                       card.rect.inset(-1).contains({words->rect.right(), words->rect.bottom()});
                            };
                            EXPECT_TRUE(std::ranges::any_of(t, holds_it)) << dump(screen);
                        }
                    const bool scrolls_down = screen.facts.scrolls == visit::Facts::Axis::Vertical;
                    const double end = screen.scroll_area.bottom() + (scrolls_down ? screen.facts.scroll_end : 0);
                    for (const visit::Target& card : t) EXPECT_LE(card.rect.bottom(), end + 0.5);
                    for (std::size_t i = 0; i < t.size(); ++i) {
                        const bool is_card = std::holds_alternative<visit::GoTo>(t[i].action);
                        EXPECT_GE(t[i].rect.w, is_card ? 80 : 44); // else a chip
                        if (reach == visit::Reach::Low) {
                            EXPECT_GE(t[i].rect.y, px.h / 2 - 0.5);
                        }
                        for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(t[i].rect.overlaps(t[j].rect));
                    }
                }
}

TEST(PersonScreen, SaysNamePinyinYearsAndRoles) {
    const TestStage world;
    const std::string words = words_of(world.screen("page/people/zhou"));
    for (const char* said : {"周恩来", "Zhou Enlai", "1898", "1976", "代表"})
        EXPECT_NE(words.find(said), std::string::npos) << said << " in\n" << words;
}

// The words of one person's page in a language, and of the person's card.
std::string words_about(const TestStage& world, const char* id, const char* language) {
    std::string words;
    for (const std::string& place : {std::string("page/people/") + id, std::string("people")}) {
        visit::Visit visit = world.visit_at(place);
        visit.settings.language = language;
        words += words_of(lay_out(world.stage(), visit)) + "----\n";
    }
    return words;
}

TestStage stage_where(const char* id, content::Person zh, content::Person en) {
    TestStage world;
    world.exhibition.editions.at("zh").pages.at(std::string("people/") + id).person = std::move(zh);
    world.exhibition.editions.at("en").pages.at(std::string("people/") + id).person = std::move(en);
    return world;
}

TEST(PersonScreen, ShowsTheChineseNameToThoseWhoReadEnglish) {
    const TestStage world = stage_where("zhou", {.name = "周恩来", .pinyin = {}, .sort_key = "Zhou Enlai"},
                                        {.name = "Zhou Enlai", .pinyin = {}, .sort_key = "Zhou Enlai"});
    const std::string words = words_about(world, "zhou", "en");
    EXPECT_THAT(words, HasSubstr("Zhou Enlai\n周恩来\n")); // the pinyin would say the same again
    EXPECT_THAT(words.substr(words.find("----")), HasSubstr("Zhou Enlai\n周恩来\n"));
}

TEST(PersonScreen, AddsThePinyinWhereTheNameIsAnother) {
    const TestStage world = stage_where("zhou", {.name = "孙中山", .pinyin = {}, .sort_key = "Sun Zhongshan"},
                                        {.name = "Sun Yat-sen", .pinyin = {}, .sort_key = "Sun"});
    EXPECT_THAT(words_about(world, "zhou", "en"), HasSubstr("Sun Yat-sen\n孙中山 · Sun Zhongshan\n"));
}

TEST(PersonScreen, ShowsAForeignersOwnNameInChinese) {
    const TestStage world = stage_where("zhou", {.name = "维经斯基", .pinyin = {}, .sort_key = "Weijingsiji"},
                                        {.name = "Grigori Voitinsky", .pinyin = {}, .sort_key = "Voitinsky"});
    EXPECT_THAT(words_about(world, "zhou", "zh"), HasSubstr("维经斯基\nGrigori Voitinsky\n"));
    EXPECT_THAT(words_about(world, "zhou", "en"), HasSubstr("Grigori Voitinsky\n维经斯基\n"));
}

TEST(PersonScreen, CallsOnePersonADelegate) {
    const TestStage world;
    visit::Visit visit = world.visit_at("page/people/zhou");
    visit.settings.language = "en";
    EXPECT_THAT(words_of(lay_out(world.stage(), visit)), HasSubstr("Delegate\n"));
    visit = world.visit_at("people");
    visit.settings.language = "en";
    EXPECT_THAT(words_of(lay_out(world.stage(), visit)), HasSubstr("Delegates\n"));
}

TEST(PersonScreen, LeadsToThePagesThatSpeakOfThePerson) {
    const TestStage world;
    const Screen screen = world.screen("page/people/zhou");
    bool leads = false;
    for (const visit::Target& t : screen.scrolled.targets)
        leads |= t.action == visit::Action(visit::GoTo{{visit::Place::Kind::Page, "2-congress/2-full", 0}});
    EXPECT_TRUE(leads) << dump(screen);
}

} // namespace
} // namespace kiosk::screens
