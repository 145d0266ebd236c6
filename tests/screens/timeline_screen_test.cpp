#include <chrono>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "screens/timeline_moments.h"
#include "timeline_stage.h"

namespace kiosk::screens {
namespace {

TEST(TimelineMoments, ADayStandsOnItself) {
    const content::Edition e = edition_of({{"1", "1925-01-11"}});
    EXPECT_EQ(timeline_moments(e).front().day, content::parse_edtf("1925-01-11")->first_day());
}

TEST(TimelineMoments, EventsOfOneDayAreOneMoment) {
    const content::Edition e = edition_of({{"1", "1925-01-22"}, {"1", "1925-01-22"}, {"1", "1925-01-23"}});
    const auto moments = timeline_moments(e);
    ASSERT_EQ(moments.size(), 2u);
    EXPECT_EQ(moments[0].events.size(), 2u);
}

TEST(TimelineMoments, EventsThatShareAnIntervalStandInsideIt) {
    const content::Edition e = edition_of(
        {{"1", "1925-01-11/1925-01-22"}, {"1", "1925-01-11/1925-01-22"}, {"1", "1925-01-11/1925-01-22"}});
    const auto moments = timeline_moments(e);
    ASSERT_EQ(moments.size(), 3u);
    for (const TimelineMoment& m : moments) {
        EXPECT_GE(m.day, m.events[0]->date->first_day());
        EXPECT_LE(m.day, m.events[0]->date->last_day());
    }
}

TEST(TimelineMoments, AnIntervalOfItsOwnStandsAtItsFirstDay) {
    const content::Edition e = edition_of({{"1", "1925-06-19/1926-10"}});
    EXPECT_EQ(timeline_moments(e).front().day, content::parse_edtf("1925-06-19")->first_day());
}

TEST(TimelineMoments, AMonthStandsBeforeTheNextDayThatIsKnown) {
    const content::Edition e = edition_of({{"1", "1925-01"}, {"1", "1925-01"}, {"1", "1925-01-11"}});
    const auto moments = timeline_moments(e);
    EXPECT_EQ(moments.back().events[0]->date->from.day, 11);
    EXPECT_LT(moments[1].day, moments.back().day);
}

TEST(TimelineScreen, CardsNeverOverlapAtAnyZoomInAnySetting) {
    for (const Size px : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 720}, Size{3840, 2160}})
        for (const auto reach : {visit::Reach::Normal, visit::Reach::Low})
            for (const auto size : {visit::TextSize::Normal, visit::TextSize::Large, visit::TextSize::Largest})
                for (const double zoom : {0.01, 0.1, 0.25, 0.7, 1.0, 3.0, 64.0}) {
                    TestStage world = stage_with(a_century());
                    world.display.px = px;
                    SCOPED_TRACE(fmt::format("{}x{} zoom {}", px.w, px.h, zoom));
                    expect_targets_apart(timeline(world, zoom, reach, size), 3.9 * std::min(px.w, px.h) / 1080);
                }
}

TEST(TimelineScreen, CardsStayBetweenTitleAndBar) {
    for (const Size px : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 720}})
        for (const auto reach : {visit::Reach::Normal, visit::Reach::Low})
            for (const auto size : {visit::TextSize::Normal, visit::TextSize::Largest}) {
                TestStage world = stage_with(a_century());
                world.display.px = px;
                const Screen screen = timeline(world, 1, reach, size);
                for (const visit::Target& card : screen.scrolled.targets) {
                    for (const visit::Target& other : screen.bar.targets) {
                        EXPECT_FALSE(card.rect.y < other.rect.bottom() && other.rect.y < card.rect.bottom())
                            << card.label << " beside " << other.label << "\n" << px.w;
                    }
                    if (reach == visit::Reach::Low) {
                        EXPECT_GE(card.rect.y, px.h / 2 - 0.5);
                    }
                }
            }
}

void add_words(std::vector<Rect>& inked, const Layer& layer) {
    for (const Item& item : layer.items)
        if (const auto* words = std::get_if<TextItem>(&item))
            for (const TextLine& line : words->lines)
                for (const TextPiece& piece : line.pieces) {
                    const double size = words->styles.at(piece.style).size;
                    inked.push_back({piece.x, line.baseline - size * 0.7, piece.width, size * 0.75});
                }
}

// Largest words and low reach: the heading, the scrubber's years, the axis and the cards share the least room.
TEST(TimelineScreen, LaysNoWordsOverOthersWhereWordsAreLargestAndReachIsLow) {
    for (const Size px : {Size{1366, 768}, Size{1920, 1080}, Size{3840, 2160}, Size{1080, 1920}})
        for (const std::string language : {"zh", "en"})
            for (const std::size_t event : {0u, 9u, 17u}) {
                SCOPED_TRACE(fmt::format("{}x{} {} event {}", px.w, px.h, language, event));
                TestStage world = stage_with(a_century());
                content::Edition edition = edition_of(a_century());
                edition.language = language;
                content::Page& page = edition.pages.at(edition.events[event]);
                page.title = language == "zh" ? "中国共产党第四次全国代表大会在上海虹口的里弄中秘密召开并通过十一份议决案"
                                              : "The Fourth National Congress of the Communist Party of China meets in "
                                                "secret in a lane house in Hongkou, Shanghai";
                page.summary = "四大在上海举行，二十位代表到会。";
                world.exhibition.editions.at(language) = edition;
                world.display.px = px;
                visit::Visit visit = world.visit_at("timeline");
                visit.settings.language = language;
                visit.settings.reach = visit::Reach::Low;
                visit.settings.text_size = visit::TextSize::Largest;
                visit.timeline_focus = edition.events[event];
                const Screen screen = lay_out(world.stage(), visit);
                std::vector<Rect> still, moving;
                add_words(still, screen.body);
                add_words(still, screen.bar);
                add_words(moving, screen.scrolled);
                ASSERT_GE(still.size(), 3u);
                for (const std::vector<Rect>& words : {still, moving})
                    for (std::size_t i = 0; i < words.size(); ++i)
                        for (std::size_t j = 0; j < i; ++j)
                            EXPECT_FALSE(words[i].inset(1).overlaps(words[j].inset(1))) << dump(screen);
                // What scrolls comes by at every x.
                for (const Rect& a : still)
                    for (const Rect& b : moving)
                        EXPECT_FALSE(a.y + 1 < b.bottom() && b.y + 1 < a.bottom()) << dump(screen);
                for (const Rect& a : still) EXPECT_GE(a.y, 0);
            }
}

TEST(TimelineScreen, TheAxisSaysMonthsInTheWordsOfTheLanguageAndNamesThemWhereDaysStand) {
    for (const auto& [language, month] : {std::pair{"zh", "1925.01"}, std::pair{"en", "January 1925"}}) {
        TestStage world = stage_with({});
        world.exhibition.editions.at(language) =
            edition_of({{"1", "1921-07-23"}, {"2", "1925-01-03"}, {"2", "1925-01-05"}, {"2", "1925-01-16"}});
        world.exhibition.editions.at(language).language = language;
        visit::Visit visit = world.visit_at("timeline");
        visit.settings.language = language;
        visit.timeline_zoom = resting(3.0);
        const Screen screen = lay_out(world.stage(), visit);
        // On the axis, not on a card: one line of its own in the strip below the dots.
        std::size_t named = 0, days = 0;
        for (const Item& item : screen.scrolled.items)
            if (const auto* words = std::get_if<TextItem>(&item)) {
                const bool is_on_card = std::ranges::any_of(screen.scrolled.targets, [&](const visit::Target& t) {
                    return t.rect.overlaps(words->rect);
                });
                if (is_on_card) continue;
                for (const TextLine& line : words->lines)
                    for (const TextPiece& piece : line.pieces) {
                        if (piece.text.size() <= 2) ++days;
                        if (piece.text.find(month) != std::string::npos) ++named;
                        if (language == std::string("en")) {
                            EXPECT_EQ(piece.text.find('.'), std::string::npos) << piece.text;
                        }
                    }
            }
        EXPECT_GE(days, 1u) << language << "\n" << words_of(screen);
        EXPECT_GE(named, 1u) << language << "\n" << words_of(screen);
    }
}

TEST(TimelineScreen, ADateBeginsItsLabelWithACapital) {
    TestStage world = stage_with({});
    world.exhibition.editions.at("en") = edition_of(a_century());
    world.exhibition.editions.at("en").language = "en";
    visit::Visit visit = world.visit_at("timeline");
    visit.settings.language = "en";
    const std::string words = words_of(lay_out(world.stage(), visit));
    EXPECT_NE(words.find("About November 1924"), std::string::npos) << words;
    EXPECT_EQ(words.find("about November 1924"), std::string::npos) << words;
}

TEST(TimelineScreen, EventsOnTheSameDayStackInsteadOfOverlapping) {
    const TestStage world = stage_with({{"1", "1925-01-22"}, {"1", "1925-01-22"}, {"1", "1925-01-22"}});
    const Screen screen = timeline(world);
    ASSERT_EQ(screen.scrolled.targets.size(), 3u);
    expect_targets_apart(screen, 3);
}

TEST(TimelineScreen, EveryEventCanBeBroughtToTheMiddle) {
    const TestStage world = stage_with(a_century());
    const Screen screen = timeline(world);
    EXPECT_EQ(screen.facts.timeline_stops.size(), a_century().size());
    for (const auto& [event, stop] : screen.facts.timeline_stops) {
        EXPECT_GE(stop, 0);
        EXPECT_LE(stop, screen.facts.scroll_end);
    }
    EXPECT_EQ(screen.facts.scrolls, visit::Facts::Axis::Horizontal);
}

TEST(TimelineScreen, EmptyYearsAreFoldedAndSaidSo) {
    const TestStage world = stage_with(a_century());
    EXPECT_NE(words_of(timeline(world)).find("51年间没有条目"), std::string::npos) << words_of(timeline(world));
}

TEST(TimelineScreen, TheScaleDoesNotChangeWhenTheFocusDoes) {
    const TestStage world = stage_with(a_century());
    visit::Visit visit = world.visit_at("timeline");
    const Screen before = lay_out(world.stage(), visit);
    visit.timeline_focus = world.exhibition.edition("zh").events[9];
    EXPECT_EQ(lay_out(world.stage(), visit).facts.timeline_stops, before.facts.timeline_stops);
}

TEST(TimelineScreen, TheCardInTheMiddleIsTheLargestAndRed) {
    const TestStage world = stage_with(a_century());
    visit::Visit visit = world.visit_at("timeline");
    visit.timeline_focus = world.exhibition.edition("zh").events[2];
    const Screen screen = lay_out(world.stage(), visit);
    const visit::Action open = visit::GoTo{{visit::Place::Kind::Page, *visit.timeline_focus, 0}};
    double focused = 0, other = 0;
    for (const visit::Target& t : screen.scrolled.targets)
        (t.action == open ? focused : other) = std::max(t.action == open ? focused : other, t.rect.h);
    EXPECT_GT(focused, other);
}

TEST(TimelineScreen, ChipsJumpToEachPeriodAndMarkTheOneInTheMiddle) {
    const TestStage world = stage_with(a_century());
    const Screen screen = timeline(world);
    std::set<std::string> periods;
    for (const visit::Target& t : screen.bar.targets)
        if (const auto* jump = std::get_if<visit::JumpTimeline>(&t.action)) periods.insert(jump->chapter);
    EXPECT_EQ(periods.size(), 5u);
}

TEST(TimelineScreen, AMarkMovesAlongTheScrubberWithTheScroll) {
    const TestStage world = stage_with(a_century());
    bool has_mark = false;
    const Screen screen = timeline(world);
    for (const Item& item : screen.bar.items)
        if (const auto* mark = std::get_if<ScrollMark>(&item)) has_mark = mark->travel > 0;
    EXPECT_TRUE(has_mark);
}

TEST(TimelineScreen, AnotherEntryInTheMiddleIsAnotherFocusOnTheSamePaper) {
    const TestStage world = stage_with(a_century());
    visit::Visit visit = world.visit_at("timeline");
    const Screen paper = lay_out_paper(world.stage(), visit);
    const Screen focus = *lay_out_focus(world.stage(), visit);
    visit.timeline_focus = world.exhibition.edition("zh").events[7];
    EXPECT_EQ(dump(lay_out_paper(world.stage(), visit)), dump(paper));
    EXPECT_EQ(paper_key(visit), paper_key(world.visit_at("timeline")));
    EXPECT_NE(layout_key(visit), layout_key(world.visit_at("timeline")));
    const Screen other = *lay_out_focus(world.stage(), visit);
    EXPECT_NE(dump(other), dump(focus));
    EXPECT_EQ(other.facts.timeline_stops, paper.facts.timeline_stops);
    // Its card covers the one on the paper, which is no target of its own any more.
    const visit::Target& card = other.scrolled.targets.front();
    const auto below = std::ranges::find(paper.scrolled.targets, card.action, &visit::Target::action);
    ASSERT_NE(below, paper.scrolled.targets.end());
    const Rect covered = intersection(below->rect, card.rect.inset(-0.01));
    EXPECT_NEAR(covered.w, below->rect.w, 0.001);
    EXPECT_NEAR(covered.h, below->rect.h, 0.001);
    const auto all = with_focus(paper.scrolled.targets, other.scrolled.targets);
    EXPECT_EQ(all.size(), paper.scrolled.targets.size());
    EXPECT_EQ(std::ranges::count(all, card.action, &visit::Target::action), 1);
}

TEST(TimelineScreen, TheScrubberShowsEveryEntryAndIsATarget) {
    for (const Size px : {Size{1920, 1080}, Size{1080, 1920}})
        for (const auto reach : {visit::Reach::Normal, visit::Reach::Low}) {
            TestStage world = stage_with(a_century());
            world.display.px = px;
            const Screen screen = timeline(world, 1, reach);
            const visit::Action here = visit::ScrollHere{};
            const auto strip = std::ranges::find(screen.bar.targets, here, &visit::Target::action);
            ASSERT_NE(strip, screen.bar.targets.end()) << px.w;
            if (reach == visit::Reach::Low) {
                EXPECT_GE(strip->rect.y, px.h / 2);
            }
            const Rect& along = screen.facts.scrubber;
            EXPECT_EQ(intersection(along, strip->rect), along);
            std::size_t ticks = 0;
            for (const Item& item : screen.bar.items)
                if (const auto* box = std::get_if<Box>(&item); box != nullptr && box->rect.w < 4 && strip->rect.contains(box->rect.centre())) ++ticks;
            EXPECT_GE(ticks, 10u);
            for (const visit::Target& other : screen.bar.targets)
                EXPECT_TRUE(other.action == here || !other.rect.overlaps(strip->rect)) << other.label;
        }
}

TEST(TimelineScreen, OneEventAndNoneDoNoHarm) {
    const Screen one = timeline(stage_with({{"1", "1925-01-11"}}));
    EXPECT_EQ(one.facts.scroll_end, 0);
    EXPECT_TRUE(one.facts.scrubber.is_empty()); // all is in view
    EXPECT_TRUE(timeline(stage_with({})).facts.timeline_stops.empty());
}

TEST(TimelineScreen, AThousandEventsAreLaidOut) {
    std::vector<std::pair<std::string, std::string>> dated;
    for (int i = 0; i < 1000; ++i)
        dated.emplace_back(std::to_string(i / 100), fmt::format("{}-{:02}-{:02}", 1921 + i / 10, 1 + i % 12, 1 + i * 7 % 28));
    const TestStage world = stage_with(dated);
    const auto start = std::chrono::steady_clock::now();
    const Screen screen = timeline(world);
    const auto took = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start);
    RecordProperty("milliseconds", fmt::format("{:.1f}", took.count()));
    EXPECT_EQ(screen.scrolled.targets.size(), 1000u);
}

} // namespace
} // namespace kiosk::screens
