#include "base/files.h"
#include "fonts_of_tests.h"
#include "sdl/icons.h"
#include "sdl/painter.h"
#include "sdl/surface.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace kiosk::sdl {

namespace {

constexpr Colour red{200, 30, 20};

// The left half is filled.
const std::string half = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h16v32H0z"/></svg>)";

std::uint32_t at(const Shape& shape, int x, int y) {
    return shape.argb[static_cast<std::size_t>(y) * static_cast<std::size_t>(shape.w) + static_cast<std::size_t>(x)];
}

Colour pixel(const Surface& surface, int x, int y) {
    const pictures::Pixels p = surface.pixels();
    const std::size_t i = (static_cast<std::size_t>(y) * static_cast<std::size_t>(p.w) + static_cast<std::size_t>(x)) * 4;
    return {p.bytes[i + 2], p.bytes[i + 1], p.bytes[i]};
}

frame::Frame frame_of(std::vector<frame::Command> commands, std::uint64_t key = 0) {
    frame::Frame frame;
    frame.size = {64, 64};
    frame.background = {255, 255, 255};
    frame::Sheet sheet;
    sheet.key = key;
    sheet.clip = {0, 0, 64, 64};
    sheet.commands = std::move(commands);
    frame.sheets.push_back(std::move(sheet));
    return frame;
}

} // namespace

TEST(IconShape, IsOfTheSizeAndColourAskedForAndTurnsRound) {
    const auto shape = icon_shape(half, 40, red, false);
    ASSERT_TRUE(shape);
    EXPECT_EQ(shape->w, 40);
    EXPECT_EQ(at(*shape, 10, 20), to_argb(red));
    EXPECT_EQ(at(*shape, 30, 20) >> 24, 0u);
    const auto turned = icon_shape(half, 40, red, true);
    EXPECT_EQ(at(*turned, 30, 20), to_argb(red));
    EXPECT_EQ(at(*turned, 10, 20) >> 24, 0u);
}

TEST(IconShape, IsNothingForWhatCannotBeDrawn) {
    EXPECT_FALSE(icon_shape("", 40, red, false));
    EXPECT_FALSE(icon_shape("not an SVG", 40, red, false));
    EXPECT_FALSE(icon_shape(R"(<svg viewBox="0 0 32 32"></svg>)", 40, red, false));
    EXPECT_FALSE(icon_shape(half, 0, red, false));
}

TEST(IconShape, IsThereForEveryShippedIconWithLinesOfTheSameStrength) {
    const auto files = disk_files(KIOSK_SOURCE_DIR "/assets/icons");
    const auto list = files->list();
    ASSERT_TRUE(list);
    int count = 0;
    for (const auto& [path, state] : *list) {
        if (!path.ends_with(".svg")) continue;
        ++count;
        const auto shape = icon_shape(*files->read(path, 1 << 16), 32, red, false);
        ASSERT_TRUE(shape) << path;
        double ink = 0;
        bool is_at_the_edge = false;
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x) {
                const double alpha = (at(*shape, x, y) >> 24) / 255.0;
                ink += alpha;
                is_at_the_edge = is_at_the_edge || (alpha > 0.1 && (x < 1 || y < 1 || x > 30 || y > 30));
            }
        EXPECT_FALSE(is_at_the_edge) << path << " touches its canvas' edge";
        EXPECT_GT(ink, 40) << path << " is hardly seen";
        EXPECT_LT(ink, 400) << path << " is a blot beside the others";
    }
    EXPECT_GE(count, 30);
}

TEST(Icons, AreDrawnOnceAndAgainWhenTheAssetsChange) {
    Surface surface({64, 64});
    Painter painter(surface.renderer(), test_fonts());
    painter.use_art({{"half", half}}, {});
    const frame::DrawIcon icon{"half", {16, 16, 32, 32}, red, false};
    painter.play(frame_of({icon}));
    EXPECT_EQ(pixel(surface, 24, 32), red);
    EXPECT_EQ(pixel(surface, 40, 32), (Colour{255, 255, 255}));
    painter.play(frame_of({frame::DrawIcon{"half", {16, 16, 32, 32}, red, true}}));
    EXPECT_EQ(pixel(surface, 40, 32), red);
    painter.use_art({}, {});
    painter.play(frame_of({icon}));
    EXPECT_NE(pixel(surface, 24, 32), red) << "a circle stands in";
    bool has_ring = false;
    for (int x = 16; x < 32; ++x) has_ring = has_ring || pixel(surface, x, 32) == red;
    EXPECT_TRUE(has_ring);
}

TEST(Icons, KeepToTheirBudgetAndForgetTheOldestFirst) {
    Surface surface({64, 64});
    Canvas canvas(surface.renderer());
    ShapePainter shapes(1 << 20);
    Icons icons(3 * (32 * 32 * 4 + 256));
    icons.use({{"half", half}});
    for (int side = 20; side <= 32; ++side) {
        icons.next_frame();
        canvas.begin({0, 0}, {0, 0, 64, 64}, 1);
        icons.draw(canvas, shapes, {"half", {0, 0, double(side), double(side)}, red, false});
        EXPECT_LE(icons.bytes(), std::size_t{3 * (32 * 32 * 4 + 256)});
    }
    EXPECT_GE(icons.size(), 2u);
    EXPECT_LE(icons.size(), 4u);
}

TEST(Backdrops, CoverOrTileAndLeaveTheGroundWhereTheyCannotBeRead) {
    // Two px: red above white.
    const std::string ppm = std::string("P6 1 2 255\n") + '\xC8' + '\x1E' + '\x14' + "\xFF\xFF\xFF";
    Surface surface({64, 64});
    Painter painter(surface.renderer(), test_fonts());
    painter.use_art({}, {{"p.ppm", ppm}, {"broken.jpg", "JPEG"}});
    painter.play(frame_of({frame::DrawBackdrop{"p.ppm", {0, 0, 64, 64}, true}}));
    EXPECT_EQ(pixel(surface, 5, 0), red);
    EXPECT_EQ(pixel(surface, 5, 1), (Colour{255, 255, 255}));
    EXPECT_EQ(pixel(surface, 5, 2), red);
    painter.play(frame_of({frame::FillBox{.rect = {0, 0, 64, 64}, .fill = {1, 2, 3}},
                           frame::DrawBackdrop{"broken.jpg", {0, 0, 64, 64}, false},
                           frame::DrawBackdrop{"missing.jpg", {0, 0, 64, 64}, true}}));
    EXPECT_EQ(pixel(surface, 5, 5), (Colour{1, 2, 3}));
}

} // namespace kiosk::sdl
