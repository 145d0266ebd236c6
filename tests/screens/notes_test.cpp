// Notes over a page: beside the word, on the glass, in reach, never set smaller.

#include "screens/bar.h"
#include "screens/stage_kit.h"
#include "stage_of_tests.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

namespace kiosk::screens {
namespace {

using testing::HasSubstr;
using testing::Not;

const content::Link shikumen{content::Link::To::Term, "shikumen"};

// The visit after a finger was lifted on the middle of the first target that opens `note`.
visit::Visit touching(const TestStage& world, visit::Visit visit, const visit::OpenedNote& note) {
    for (const visit::Target& target : targets(lay_out(world.stage(), visit), visit.scroll.to))
        if (target.action == visit::opening(note)) {
            visit.note_from = target.rect.centre();
            break;
        }
    EXPECT_NE(visit.note_from, Point{}) << "nothing opens it";
    visit.note = note;
    return visit;
}

Rect panel_of(const Screen& note) {
    for (const Item& item : note.body.items)
        if (const auto* box = std::get_if<Box>(&item); box != nullptr && box->shadow > 0) return box->rect;
    return {};
}

bool holds(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - 0.5 && inner.y >= outer.y - 0.5 && inner.right() <= outer.right() + 0.5 &&
           inner.bottom() <= outer.bottom() + 0.5;
}

TEST(NoteScreen, SetsSourcesAsLargeAsTheWordsOnButtons) {
    const TestStage world;
    for (const auto size : {visit::TextSize::Normal, visit::TextSize::Largest}) {
        visit::Visit visit = world.visit_at("page/2-congress/2-full");
        visit.settings.text_size = size;
        visit.note = content::Link{content::Link::To::Source, "2-congress/2-full"};
        const StageKit kit(world.stage(), visit.settings);
        const Screen note = lay_out_note(world.stage(), visit);
        int titles = 0;
        for (const Layer* layer : {&note.body, &note.scrolled})
            for (const Item& item : layer->items)
                if (const auto* words = std::get_if<TextItem>(&item))
                    for (const text::TypeStyle& style : words->styles) {
                        EXPECT_GE(style.size, kit.type(theme::TypeRole::Caption).size) << dump(note);
                        titles += style.size == kit.type(theme::TypeRole::Label).size ? 1 : 0;
                    }
        EXPECT_GE(titles, 3) << dump(note);
    }
}

// A row for the close button alone would leave the lower half of a wide display two lines.
TEST(NoteScreen, HasItsButtonsBesideItsTitleInLowReach) {
    const TestStage world;
    visit::Visit visit = world.visit_at("page/2-congress/2-full");
    visit.settings.text_size = visit::TextSize::Largest;
    visit.settings.reach = visit::Reach::Low;
    visit.note = content::Link{content::Link::To::Source, "2-congress/2-full"};
    const Screen note = lay_out_note(world.stage(), visit);
    const Rect panel = panel_of(note);
    for (const visit::Target& button : note.bar.targets)
        EXPECT_LT(button.rect.bottom(), panel.y + panel.h / 2) << dump(note);
}

TEST(NoteScreen, StandsBesideTheWordWhichStaysLit) {
    const TestStage world;
    const visit::Visit visit = touching(world, world.visit_at("page/2-congress/2-full"), shikumen);
    const Screen note = lay_out_note(world.stage(), visit);
    const Rect panel = panel_of(note);
    EXPECT_FALSE(panel.contains(visit.note_from)) << dump(note);
    const double away = std::max({panel.y - visit.note_from.y, visit.note_from.y - panel.bottom(),
                                  panel.x - visit.note_from.x, visit.note_from.x - panel.right()});
    EXPECT_LT(away, 90) << dump(note);
    // Nothing dark lies on the word.
    for (const Item& item : note.body.items)
        if (const auto* box = std::get_if<Box>(&item)) {
            EXPECT_FALSE(box->rect.contains(visit.note_from)) << dump(note);
        }
    EXPECT_EQ(note.background.a, 0);
    // Its pointer reaches from the panel to the word.
    bool points = false;
    for (const Item& item : note.body.items)
        if (const auto* stroke = std::get_if<Stroke>(&item))
            points = points || std::abs(stroke->points.front().y - visit.note_from.y) < 60;
    EXPECT_TRUE(points);
}

TEST(NoteScreen, LiesOnTheGlassAndInReachWhereverItsWordIs) {
    TestStage world;
    struct Case {
        Size px;
        visit::TextSize size;
        visit::Reach reach;
    };
    for (const auto& [px, size, reach] : {Case{{1920, 1080}, visit::TextSize::Normal, visit::Reach::Low},
                                          Case{{1920, 1080}, visit::TextSize::Largest, visit::Reach::Normal},
                                          Case{{1080, 1920}, visit::TextSize::Largest, visit::Reach::Low},
                                          Case{{1280, 720}, visit::TextSize::Largest, visit::Reach::Low}}) {
        world.display.px = px;
        visit::Visit visit = world.visit_at("page/2-congress/2-full");
        visit.settings.text_size = size;
        visit.settings.reach = reach;
        const Rect area = StageKit(world.stage(), visit.settings).reach();
        const Screen page = lay_out(world.stage(), visit);
        for (double scroll = 0; scroll <= page.facts.scroll_end; scroll += px.h / 3) {
            visit.scroll = resting(scroll);
            for (const visit::Target& target : targets(page, scroll)) {
                const auto* open = std::get_if<visit::OpenNote>(&target.action);
                if (open == nullptr) continue;
                visit.note = open->link;
                visit.note_from = target.rect.centre();
                const Screen note = lay_out_note(world.stage(), visit);
                EXPECT_TRUE(holds(area, panel_of(note))) << fmt::format("{} {}\n", px.w, scroll) << dump(note);
                for (const visit::Target& t : targets(note, 0)) EXPECT_TRUE(holds(area, t.rect)) << dump(note);
            }
        }
    }
}

TEST(NoteScreen, OfASourceMarkShowsThatSourceAloneAndTheWayToTheOthers) {
    const TestStage world;
    visit::Visit visit = world.visit_at("page/2-congress/2-full");
    visit.note = content::Link{content::Link::To::Source, "2-congress/2-full", 1};
    const Screen note = lay_out_note(world.stage(), visit);
    EXPECT_THAT(words_of(note), HasSubstr("资料来源2"));
    EXPECT_THAT(words_of(note), HasSubstr("郑超麟回忆录"));
    EXPECT_THAT(words_of(note), Not(HasSubstr("中共四大纪念馆")));
    const visit::Action all = visit::OpenNote{content::Link{content::Link::To::Source, "2-congress/2-full"}};
    EXPECT_THAT(dump(note), HasSubstr(visit::to_string(all) + " "));
    EXPECT_NE(note_key(visit), [&] {
        visit::Visit other = visit;
        std::get<content::Link>(*other.note).entry = 2;
        return note_key(other);
    }());
}

TEST(NoteScreen, LongerThanItsRoomScrollsAsAWholeInTheSameType) {
    TestStage world;
    auto& edition = world.exhibition.editions.at("zh");
    const std::string line = edition.glossary.at("shikumen").text;
    int size = 0;
    for (const int times : {1, 60}) {
        edition.glossary.at("shikumen").text.clear();
        for (int i = 0; i < times; ++i) edition.glossary.at("shikumen").text += line;
        const visit::Visit visit = touching(world, world.visit_at("page/2-congress/2-full"), shikumen);
        const Screen note = lay_out_note(world.stage(), visit);
        const bool scrolls = note.facts.scrolls == visit::Facts::Axis::Vertical;
        EXPECT_EQ(scrolls, times > 1);
        const Layer& layer = scrolls ? note.scrolled : note.body;
        const TextItem* words = nullptr;
        for (const Item& item : layer.items)
            if (const auto* text = std::get_if<TextItem>(&item)) words = text;
        ASSERT_NE(words, nullptr);
        if (size == 0) size = words->styles.front().size;
        EXPECT_EQ(words->styles.front().size, size);
        if (!scrolls) continue;
        EXPECT_GT(note.facts.scroll_end, 0);
        EXPECT_TRUE(holds(panel_of(note), note.scroll_area));
        bool has_hint = false;
        for (const Item& item : note.bar.items)
            if (const auto* stroke = std::get_if<Stroke>(&item))
                has_hint = has_hint || stroke->shown == ShownWhile::MoreAhead;
        EXPECT_TRUE(has_hint);
    }
}

TEST(LanguageButton, OpensTheChoiceWhereThereAreMoreThanTwo) {
    TestStage world;
    for (const char* language : {"ja", "ko", "ru", "fr"}) {
        world.exhibition.languages.emplace_back(language);
        world.exhibition.language_names[language] = std::string("<") + language + ">";
        world.exhibition.editions.emplace(language, world.exhibition.editions.at("en"));
    }
    const visit::Visit visit = touching(world, world.visit_at("home"), visit::LanguageChoice{});
    const Screen choice = lay_out_note(world.stage(), visit);
    for (const char* language : {"en", "ja", "ko", "ru", "fr"})
        EXPECT_THAT(dump(choice), HasSubstr(visit::to_string(visit::Action{visit::SetLanguage{language}})));
    EXPECT_THAT(words_of(choice), HasSubstr("中文"));
    EXPECT_THAT(words_of(choice), HasSubstr("<ru>"));
}

} // namespace
} // namespace kiosk::screens
