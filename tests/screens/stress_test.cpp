// Content no museum has yet: chapters of one page and of two hundred, three hundred people, titles without end, no
// pictures at all, people without dates, a page of one sentence and one of three screens. Each looks intended: nothing
// leaves the glass, no words lie over others, every target has a name and is large enough.

#include "screens/stage_kit.h"
#include "stage_of_tests.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::screens {
namespace {

using fakes::small::page;
using fakes::small::picture;
using fakes::small::run;

std::string title_of(bool zh, std::size_t characters) {
    const std::string sample = zh ? "中国共产党第四次全国代表大会在上海虹口一幢石库门房子里秘密举行代表来自各地"
                                  : "The Fourth National Congress meets in a lane house in Hongkou, Shanghai, and ";
    std::string title;
    std::size_t count = 0;
    for (std::size_t i = 0; count < characters; i = (i + (zh ? 3 : 1)) % sample.size(), ++count)
        title += sample.substr(i, zh ? 3 : 1);
    return title;
}

content::Page person(int number, bool zh) {
    content::Page p = fakes::small::person(fmt::format("p{}", number), zh ? "欧阳修远" : "Hendricus Sneevliet (Maring)",
                                           static_cast<char>('A' + number * 26 / 300), zh);
    if (number % 3 == 0) {
        p.person->born.reset();
        p.person->died.reset();
        p.person->pinyin.clear();
        p.person->roles.clear();
    }
    return p;
}

content::Page long_page(bool zh) {
    content::Page p = page("2-many", "long", zh);
    p.title = title_of(zh, 60);
    for (int i = 0; i < 12; ++i) p.pictures.push_back(picture(fmt::format("2-many/long/{}.jpg", i), zh));
    for (int i = 0; i < 14; ++i) p.body.push_back(p.body.front());
    content::Table table{{{run(zh ? "大会" : "Congress")}, {run(zh ? "党员" : "Members")}, {run(zh ? "地点" : "Place")}}, {}};
    for (int i = 0; i < 20; ++i)
        table.rows.push_back({{run(zh ? "第四次全国代表大会" : "The Fourth National Congress")},
                              {run(std::to_string(i * 97))},
                              {run(zh ? "上海虹口" : "Hongkou, Shanghai")}});
    p.body.emplace_back(std::move(table));
    p.sources = {"S01", "S02", "S03"};
    return p;
}

content::Page bare_page(const std::string& chapter, int number, bool zh) {
    content::Page p = page(chapter, fmt::format("{:03}", number), zh);
    p.title = number % 2 == 0 ? title_of(zh, 60) : p.title;
    if (number % 5 == 0) p.date.reset();
    if (number % 7 == 0) p.summary.clear();
    return p;
}

content::Edition edition(bool zh) {
    content::Edition e = fakes::small::edition(zh);
    e.chapters.clear();
    e.pages.clear();
    e.events.clear();
    e.people.clear();
    e.slides.clear();
    const auto add = [&](const std::string& id, const std::vector<content::Page>& pages) {
        content::Chapter chapter;
        chapter.id = id;
        chapter.title = title_of(zh, 60);
        chapter.summary = title_of(zh, zh ? 120 : 240);
        chapter.period = content::parse_edtf("1921-07-23/1925-01-22");
        for (const content::Page& p : pages) {
            chapter.pages.push_back(p.id);
            if (p.person) e.people.push_back(p.id);
            e.pages.emplace(p.id, p);
        }
        e.chapters.push_back(std::move(chapter));
    };
    content::Page alone = page("1-one", "only", zh);
    alone.body = {content::Paragraph{{run(zh ? "会期十二天。" : "It lasted twelve days.")}}};
    alone.date.reset();
    alone.place.clear();
    add("1-one", {alone});
    std::vector<content::Page> many{long_page(zh)};
    for (int i = 0; i < 200; ++i) many.push_back(bare_page("2-many", i, zh));
    add("2-many", many);
    std::vector<content::Page> people;
    for (int i = 0; i < 300; ++i) people.push_back(person(i, zh));
    add("people", people);
    e.home.chapters = {"1-one", "2-many", "people"};
    return e;
}

// The rules; `what` names the screen in a message.
struct Rules {
    const Screen& screen;
    double smallest;
    std::string what;

    void hold() const {
        const Rect glass{0, 0, screen.size.w, screen.size.h};
        Rect reachable = screen.scroll_area;
        if (screen.facts.scrolls == visit::Facts::Axis::Vertical) reachable.h += screen.facts.scroll_end;
        if (screen.facts.scrolls == visit::Facts::Axis::Horizontal) reachable.w += screen.facts.scroll_end;
        words_lie_in(screen.body, glass);
        words_lie_in(screen.bar, glass);
        words_lie_in(screen.scrolled, reachable);
        for (const Layer* layer : {&screen.body, &screen.scrolled, &screen.bar}) {
            words_keep_apart(*layer);
            for (const visit::Target& target : layer->targets) {
                EXPECT_FALSE(target.label.empty()) << what << visit::to_string(target.action);
                EXPECT_GE(std::min(target.rect.w, target.rect.h), smallest - 0.5) << what << target.label;
            }
        }
    }
    void words_lie_in(const Layer& layer, const Rect& area) const {
        for (const Item& item : layer.items)
            if (const auto* words = std::get_if<TextItem>(&item)) {
                const Rect& r = words->rect;
                EXPECT_TRUE(r.x >= area.x - 0.5 && r.y >= area.y - 0.5 && r.right() <= area.right() + 0.5 &&
                            r.bottom() <= area.bottom() + 0.5)
                    << what << fmt::format("{:.0f} {:.0f} {:.0f} {:.0f}: ", r.x, r.y, r.w, r.h) << said(*words);
            }
    }
    void words_keep_apart(const Layer& layer) const {
        std::vector<std::pair<Rect, const TextItem*>> items;
        for (const Item& item : layer.items)
            if (const auto* words = std::get_if<TextItem>(&item)) items.emplace_back(inked(*words), words);
        for (std::size_t i = 0; i < items.size(); ++i)
            for (std::size_t j = i + 1; j < items.size(); ++j)
                EXPECT_FALSE(items[i].first.inset(1).overlaps(items[j].first.inset(1)))
                    << what << said(*items[i].second) << " and " << said(*items[j].second);
    }
    static Rect inked(const TextItem& words) {
        Rect r;
        for (const TextLine& line : words.lines)
            for (const TextPiece& piece : line.pieces) {
                const double size = words.styles.at(piece.style).size;
                const Rect one{piece.x, line.baseline - size * 0.7, piece.width, size * 0.75};
                if (r.is_empty()) {
                    r = one;
                    continue;
                }
                const double right = std::max(r.right(), one.right());
                const double bottom = std::max(r.bottom(), one.bottom());
                r = {std::min(r.x, one.x), std::min(r.y, one.y), 0, 0};
                r.w = right - r.x;
                r.h = bottom - r.y;
            }
        return r;
    }
    static std::string said(const TextItem& words) {
        std::string text;
        for (const TextLine& line : words.lines)
            for (const TextPiece& piece : line.pieces) text += piece.text;
        return text;
    }
};

TEST(StressedScreens, LookIntendedWithMuchAndWithLittleContent) {
    TestStage world;
    world.exhibition.editions.at("zh") = edition(true);
    world.exhibition.editions.at("en") = edition(false);
    const std::vector<std::string> small{"home", "chapter/1-one", "page/1-one/only", "page/2-many/long",
                                         "page/2-many/000", "page/people/p0", "page/people/p1", "picture/2-many/long/12"};
    const std::vector<std::string> large{"people", "chapter/2-many"};
    struct Case {
        Size px;
        visit::Settings settings;
        bool is_large = false; // the screens of hundreds as well: they take their time
    };
    using visit::Reach;
    using visit::TextSize;
    const auto normal = visit::Contrast::Normal;
    for (const Case& c : {Case{{1920, 1080}, {"zh", TextSize::Normal, normal, Reach::Normal}, true},
                          Case{{1080, 1920}, {"en", TextSize::Largest, normal, Reach::Normal}, true},
                          Case{{1280, 720}, {"en", TextSize::Largest, normal, Reach::Normal}},
                          Case{{1920, 1080}, {"en", TextSize::Largest, normal, Reach::Low}},
                          Case{{1080, 1920}, {"zh", TextSize::Normal, normal, Reach::Low}}}) {
        world.display.px = c.px;
        std::vector<std::string> places = small;
        if (c.is_large) places.insert(places.end(), large.begin(), large.end());
        for (const std::string& place : places) {
            visit::Visit visit = world.visit_at(place);
            visit.settings = c.settings;
            const Screen screen = lay_out(world.stage(), visit);
            const double smallest = StageKit(world.stage(), visit.settings).measures.smallest_target;
            Rules{screen, smallest, fmt::format("{} {}x{} {}: ", place, c.px.w, c.px.h, c.settings.language)}.hold();
            if (testing::Test::HasFailure()) return; // one screen at a time
        }
    }
}

} // namespace
} // namespace kiosk::screens
