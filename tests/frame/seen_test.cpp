// The ring of keys, what of a long layer is written, and screens that run from right to left.

#include "stage.h"

#include "frame/focus_ring.h"
#include "frame/in_sight.h"

namespace kiosk::frame {

TEST(FocusRing, LiesBetweenTwoGapsRoundTheTargetAndAboveAll) {
    Stage stage;
    screens::Screen page = made_screen("house");
    stage.scene.screen = &page;
    for (auto& [contrast, palette] : stage.theme.palettes) palette.paper = {0xF6, 0xF0, 0xE5, 255};
    stage.visit.focus = visit::Focus{{400, 300, 500, 200}, visit::GoBack{}};
    const Frame frame = stage.compose();
    const Sheet& ring = frame.sheets.back();
    ASSERT_EQ(ring.commands.size(), 3U);
    const auto& outside = std::get<FillBox>(ring.commands[0]);
    const auto& line = std::get<FillBox>(ring.commands[1]);
    const auto& inside = std::get<FillBox>(ring.commands[2]);
    EXPECT_EQ(outside.rect, (Rect{388, 288, 524, 224}));
    EXPECT_EQ(outside.border_width, 3);
    EXPECT_EQ(line.rect, (Rect{391, 291, 518, 218}));
    EXPECT_EQ(line.border_width, 6);
    EXPECT_EQ(inside.rect, (Rect{397, 297, 506, 206}));
    EXPECT_EQ(inside.border_width, 3);
    EXPECT_EQ(line.fill.a, 0);
    EXPECT_EQ(outside.border, inside.border);
    EXPECT_GT(contrast(line.border, inside.border), 9);
    EXPECT_NE(ring.key, 0U);
}

TEST(FocusRing, IsLightOnNightAndDarkOnPaper) {
    theme::Palette palette;
    palette.ink = {0x21, 0x1C, 0x18};
    palette.paper = {0xF6, 0xF0, 0xE5};
    palette.night = {0x15, 0x10, 0x0E};
    palette.on_night = {0xF3, 0xE9, 0xDA};
    EXPECT_EQ(ring_tones(palette, palette.paper).ring, palette.ink);
    EXPECT_EQ(ring_tones(palette, palette.night).ring, palette.on_night);
    EXPECT_EQ(ring_tones(palette, palette.night).gap, palette.night);
}

TEST(FocusRing, StaysOnTheGlassRoundATargetAsLargeAsIt) {
    Stage stage;
    screens::Screen page = made_screen("house");
    stage.scene.screen = &page;
    stage.visit.focus = visit::Focus{{0, 0, 1920, 1080}, visit::GoBack{}};
    const Frame frame = stage.compose();
    for (const Command& command : frame.sheets.back().commands) {
        const Rect rect = std::get<FillBox>(command).rect;
        EXPECT_EQ(intersection(rect, {0, 0, 1920, 1080}), rect);
    }
}

TEST(LongLayers, AreWrittenAroundWhatIsSeenAndKeepTheirKeyForAWhile) {
    Stage stage;
    screens::Screen page = made_screen("timeline");
    page.scroll_area = {0, 0, 1920, 900};
    for (int i = 0; i < 1000; ++i) page.scrolled.items.emplace_back(made_text(std::to_string(i), i * 480.0, 200));
    page.facts.scrolls = visit::Facts::Axis::Horizontal;
    stage.scene.screen = &page;
    std::size_t keys = 0;
    std::uint64_t last = 0;
    for (double scroll = 10'000; scroll < 10'000 + 4 * 1920; scroll += 120) {
        stage.visit.scroll = resting(scroll);
        const Frame frame = stage.compose();
        const Sheet& sheet = frame.sheets[1];
        EXPECT_LT(sheet.commands.size(), 20U);
        for (int i = 0; i < 1000; ++i) { // what is seen is there
            const double x = i * 480.0 - scroll;
            if (x + 400 <= 0 || x >= 1920) continue;
            EXPECT_TRUE(has(dump(frame), "“" + std::to_string(i) + "”")) << i;
        }
        keys += sheet.key == last ? 0 : 1;
        last = sheet.key;
    }
    EXPECT_LE(keys, 5U);
}

TEST(RightToLeft, RowsScrollPagesTurnAndMarksTravelTheOtherWay) {
    Stage stage;
    screens::Screen page = made_screen("timeline");
    const screens::Screen next = made_screen("next");
    page.scroll_area = {0, 0, 1920, 900};
    page.scrolled.items = {made_text("1925", 96, 200)};
    page.bar.items = {screens::ScrollMark{{1700, 900, 80, 30}, 600, {1, 2, 3, 255}, {}, 0, 15}};
    page.facts.scrolls = visit::Facts::Axis::Horizontal;
    page.facts.scroll_end = 1000;
    page.facts.is_mirrored = true;
    stage.scene.screen = &page;
    stage.visit.scroll = resting(500);
    EXPECT_EQ(stage.compose().sheets[1].offset, (Point{500, 0}));
    EXPECT_TRUE(has(stage.dump(), "box 1400 900 80 30")) << stage.dump();

    stage.visit.scroll = resting(0);
    stage.scene.neighbour = &next;
    stage.visit.swipe.offset = resting(-300); // towards the next page, which lies on the left
    const Frame frame = stage.compose();
    EXPECT_EQ(frame.sheets[0].offset, (Point{300, 0}));
    EXPECT_EQ(frame.sheets[2].offset, (Point{-1620, 0}));
}

} // namespace kiosk::frame
