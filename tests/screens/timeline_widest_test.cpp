// The timeline seen from afar: the whole century in view, stacks where cards would collide, summaries whole or not at all.

#include <chrono>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "timeline_stage.h"

namespace kiosk::screens {
namespace {

TEST(TimelineScreen, TheWholeCenturyIsInViewAtTheWidestZoom) {
    for (const Size px : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 720}})
        for (const auto reach : {visit::Reach::Normal, visit::Reach::Low})
            for (const auto size : {visit::TextSize::Normal, visit::TextSize::Largest}) {
                SCOPED_TRACE(fmt::format("{}x{}", px.w, px.h));
                TestStage world = stage_with(a_century());
                world.display.px = px;
                const double least = timeline(world, 1, reach, size).facts.least_timeline_zoom;
                EXPECT_LT(least, 1);
                const Screen screen = timeline(world, least, reach, size);
                EXPECT_EQ(screen.facts.scroll_end, 0);
                EXPECT_EQ(screen.facts.least_timeline_zoom, least);
                EXPECT_TRUE(screen.facts.scrubber.is_empty());
                EXPECT_GE(screen.scrolled.targets.size(), 2u);
                for (const visit::Target& card : screen.scrolled.targets) {
                    EXPECT_GE(card.rect.x, 0) << card.label;
                    EXPECT_LE(card.rect.right(), px.w) << card.label;
                }
                for (const auto& [event, stop] : screen.facts.timeline_stops) {
                    EXPECT_GT(stop, -px.w / 2) << event;
                    EXPECT_LT(stop, px.w / 2) << event;
                }
            }
}

TEST(TimelineScreen, AStackSaysHowManyMoreItHoldsAndComesCloser) {
    std::vector<std::pair<std::string, std::string>> dated;
    for (int i = 0; i < 90; ++i) dated.emplace_back("1", fmt::format("{}-{:02}-11", 1921 + i, 1 + i % 12));
    const TestStage world = stage_with(dated);
    const Screen screen = timeline(world, timeline(world).facts.least_timeline_zoom);
    EXPECT_NE(words_of(screen).find("另有"), std::string::npos) << words_of(screen);
    std::size_t stacks = 0;
    for (const visit::Target& card : screen.scrolled.targets)
        if (const auto* zoom = std::get_if<visit::ZoomTimeline>(&card.action)) {
            ++stacks;
            EXPECT_GE(zoom->factor, 2);
            EXPECT_NE(world.exhibition.edition("zh").page(zoom->on), nullptr);
        }
    EXPECT_GE(stacks, 1u);
}

TEST(TimelineScreen, AStackOfOneMonthSaysItsDays) {
    TestStage world = stage_with({{"1", "1921-07-23"},
                                  {"2", "1925-01-11"},
                                  {"2", "1925-01-11/1925-01-22"},
                                  {"3", "1984-05"},
                                  {"4", "2012"}});
    const Screen screen = timeline(world, 0.01);
    EXPECT_NE(words_of(screen).find("1925.01.11–22"), std::string::npos) << words_of(screen);
}

TEST(TimelineScreen, ASummaryThatHasNoRoomIsLeftOutWhole) {
    for (const Size px : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 720}})
        for (const auto size : {visit::TextSize::Normal, visit::TextSize::Largest})
            for (const double zoom : {0.05, 0.3, 0.9, 1.0})
                for (const std::string language : {"zh", "en"}) {
                    TestStage world = stage_with({});
                    content::Edition edition = edition_of(a_century());
                    edition.language = language;
                    for (auto& [id, page] : edition.pages)
                        page.summary = language == "zh" ? "说明说明说明说明说明说明说明说明说明说明说明说明说"
                                                          "明说明说明说明说明说明说明"
                                                        : "say say say say say say say say say say say say "
                                                          "say say say say say say say";
                    world.exhibition.editions.at(language) = edition;
                    world.display.px = px;
                    visit::Visit visit = world.visit_at("timeline");
                    visit.settings.language = language;
                    visit.settings.text_size = size;
                    visit.timeline_zoom = resting(zoom);
                    for (const Item& item : lay_out(world.stage(), visit).scrolled.items) {
                        const auto* words = std::get_if<TextItem>(&item);
                        if (words == nullptr) continue;
                        std::string all;
                        for (const TextLine& line : words->lines)
                            for (const TextPiece& piece : line.pieces) all += piece.text + " ";
                        const std::string first = language == "zh" ? "说明" : "say";
                        if (!all.starts_with(first)) continue;
                        std::size_t said = 0;
                        for (std::size_t at = all.find(first); at != std::string::npos;
                             at = all.find(first, at + 1))
                            ++said;
                        EXPECT_GE(said, language == "zh" ? 7u : 8u) << all;
                    }
                }
}

} // namespace
} // namespace kiosk::screens
