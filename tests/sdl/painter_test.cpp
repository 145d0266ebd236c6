#include "fakes/golden.h"
#include "fonts_of_tests.h"
#include "sdl/painter.h"
#include "sdl/surface.h"

#include <gtest/gtest.h>

namespace kiosk::sdl {

namespace {

using text::Family;

constexpr Colour paper{0xF6, 0xF0, 0xE5, 255};
constexpr Colour card{0xFB, 0xF7, 0xEF, 255};
constexpr Colour line{0xD9, 0xCB, 0xB4, 255};
constexpr Colour ink{0x21, 0x1C, 0x18, 255};
constexpr Colour vermilion{0xA3, 0x24, 0x1C, 255};

frame::Frame frame_of(Size size, std::vector<frame::Command> commands, std::uint64_t key = 0) {
    frame::Frame frame;
    frame.size = size;
    frame.background = paper;
    frame::Sheet sheet;
    sheet.key = key;
    sheet.clip = {0, 0, size.w, size.h};
    sheet.commands = std::move(commands);
    frame.sheets.push_back(std::move(sheet));
    return frame;
}

frame::FillBox box(const Rect& rect, Colour fill, double corner = 0, double border_width = 0,
                   Colour border = line) {
    frame::FillBox b;
    b.rect = rect;
    b.fill = fill;
    b.corner = corner;
    b.border_width = border_width;
    b.border = border;
    return b;
}

frame::DrawText words(std::string text, text::TypeStyle style, double x, double baseline,
                      Colour colour = ink) {
    frame::DrawText d;
    d.text = std::move(text);
    d.style = std::move(style);
    d.x = x;
    d.baseline = baseline;
    d.colour = colour;
    return d;
}

const pictures::RenditionKey checks{"checks.png", "1", 64, 48};

pictures::Pixels checked(int w, int h, bool is_opaque = true) {
    pictures::Pixels p{w, h, is_opaque, {}};
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x) {
            const bool is_dark = (x / 8 + y / 8) % 2 == 0;
            for (const int c : {is_dark ? 40 : 200, is_dark ? 60 : 180, is_dark ? 120 : 160, 255})
                p.bytes.push_back(static_cast<std::uint8_t>(c));
        }
    return p;
}

Colour pixel(const Surface& surface, int x, int y) {
    const pictures::Pixels p = surface.pixels();
    const std::size_t i =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(p.w) + static_cast<std::size_t>(x)) * 4;
    return {p.bytes[i + 2], p.bytes[i + 1], p.bytes[i], p.bytes[i + 3]};
}

// What every sheet test draws: a page of 100 × 60 px in one colour, with a mark in its top left corner.
frame::Sheet page(std::uint64_t key, Colour colour, Point offset, double alpha = 1) {
    frame::Sheet sheet;
    sheet.key = key;
    sheet.clip = {0, 0, 100, 60};
    sheet.offset = offset;
    sheet.alpha = alpha;
    sheet.commands = {box({0, 0, 100, 60}, colour), box({0, 0, 10, 10}, vermilion)};
    return sheet;
}

struct Painted {
    explicit Painted(Size size, Budgets budgets = {})
        : surface(size), painter(surface.renderer(), test_fonts(), budgets) {}
    void play(std::vector<frame::Sheet> sheets) {
        frame::Frame frame;
        frame.size = {100, 60};
        frame.background = paper;
        frame.sheets = std::move(sheets);
        painter.play(frame);
    }
    Surface surface;
    Painter painter;
};

} // namespace

TEST(Painter, DrawsBoxesShadowsLinesAndRings) {
    Painted p({420, 300});
    std::vector<frame::Command> all;
    frame::FillBox shadowed = box({30, 24, 160, 100}, card, 14, 1);
    shadowed.shadow = 24;
    shadowed.shadow_colour = {60, 40, 20, 60};
    all.emplace_back(shadowed);
    all.emplace_back(box({230, 24, 160, 100}, card, 14, 3, vermilion));
    all.emplace_back(box({30, 150, 120, 44}, vermilion, 22));
    all.emplace_back(box({170, 150, 120, 44}, card, 22, 2));
    all.emplace_back(box({310, 150, 21, 21}, card, 10.5, 3, ink));
    all.emplace_back(box({340, 150, 50, 44}, {0, 0, 0, 0}, 0, 2, ink));
    frame::FillGradient down;
    down.rect = {30, 214, 80, 60};
    down.from = {21, 16, 14, 0};
    down.to = {21, 16, 14, 230};
    all.emplace_back(down);
    frame::FillGradient right = down;
    right.rect = {120, 214, 80, 60};
    right.from = vermilion;
    right.to = {0xE7, 0xB7, 0x65, 255};
    right.towards = frame::FillGradient::Towards::Right;
    all.emplace_back(right);
    frame::DrawStroke stroke;
    stroke.points = {{214, 270}, {240, 220}, {270, 264}, {310, 226}};
    stroke.colour = vermilion;
    stroke.width = 4;
    all.emplace_back(stroke);
    stroke.points = {{214, 280}, {310, 250}};
    stroke.width = 3;
    stroke.dash = 9;
    stroke.colour = ink;
    all.emplace_back(stroke);
    frame::DrawRing ring;
    ring.rect = {330, 214, 60, 60};
    ring.part = 0.7;
    ring.colour = vermilion;
    ring.ground = line;
    all.emplace_back(ring);
    p.painter.play(frame_of({420, 300}, all));
    fakes::expect_golden(p.surface.pixels(), "shapes");
}

TEST(Painter, DrawsWords) {
    Painted p({560, 300});
    std::vector<frame::Command> all;
    text::TypeStyle title = test_style(Family::Serif, 44);
    title.weight = text::Weight::Bold;
    all.emplace_back(words("时间轴 Timeline", title, 20, 56));
    text::TypeStyle date = title;
    date.size = 24;
    date.tracking = 0.1;
    all.emplace_back(words("1925.01.11", date, 20, 96, vermilion));
    all.emplace_back(words("“钟英”发出通知——四大，Party……", test_style(Family::Sans, 30), 20, 144));
    frame::DrawText dotted = words("支部为基本组织", test_style(Family::Kai, 34), 20, 200);
    dotted.has_dots = true;
    all.emplace_back(dotted);
    frame::DrawText link = words("a link 党章", test_style(Family::Sans, 30, "en"), 300, 200, vermilion);
    link.is_link = true;
    all.emplace_back(link);
    all.emplace_back(
        words("The Party’s “Fourth Congress” — To AV…", test_style(Family::Sans, 26, "en"), 20, 256));
    p.painter.play(frame_of({560, 300}, all));
    fakes::expect_golden(p.surface.pixels(), "words");
}

TEST(Painter, DrawsPicturesWithRoundTopsAndFadedSheets) {
    Painted p({340, 160});
    p.painter.upload(checks, checked(64, 48));
    const pictures::RenditionKey clear{"clear.png", "1", 64, 48};
    p.painter.upload(clear, checked(64, 48, false));
    std::vector<frame::Command> all;
    frame::DrawPicture picture;
    picture.key = checks;
    picture.source = {0, 0, 1, 0.5};
    picture.target = {20, 20, 130, 50};
    picture.corner = 14;
    all.emplace_back(picture);
    picture.key = clear;
    picture.target = {20, 90, 130, 50};
    all.emplace_back(picture);
    frame::Frame frame = frame_of({340, 160}, all);
    frame::Sheet faded = frame.sheets[0];
    faded.offset = {160, 0};
    faded.alpha = 0.4;
    faded.clip = {0, 0, 320, 120};
    picture.corner = 0;
    picture.key = checks;
    picture.source = {0.25, 0.25, 0.5, 0.5};
    picture.target = {20, 90, 130, 50};
    std::get<frame::DrawPicture>(faded.commands[1]) = picture;
    frame.sheets.push_back(faded);
    p.painter.play(frame);
    fakes::expect_golden(p.surface.pixels(), "pictures");
}

TEST(Painter, APictureThatIsNotThereLeavesItsPlaceAlone) {
    Painted p({20, 20});
    frame::DrawPicture picture;
    picture.key = checks;
    picture.source = {0, 0, 1, 1};
    picture.target = {0, 0, 20, 20};
    p.painter.play(frame_of({20, 20}, {picture}));
    EXPECT_EQ(pixel(p.surface, 5, 5), paper);
    p.painter.upload(checks, checked(64, 48));
    EXPECT_TRUE(p.painter.has(checks));
    p.painter.play(frame_of({20, 20}, {picture}));
    EXPECT_NE(pixel(p.surface, 5, 5), paper);
    EXPECT_EQ(p.painter.counts().picture_bytes, 64u * 48 * 4);
    p.painter.drop(checks);
    p.painter.play(frame_of({20, 20}, {picture}));
    EXPECT_EQ(pixel(p.surface, 5, 5), paper);
    EXPECT_EQ(p.painter.counts().picture_bytes, 0u);
}

TEST(Painter, NothingIsDrawnOutsideTheClip) {
    Painted p({40, 40});
    frame::Frame frame = frame_of({40, 40}, {box({0, 0, 40, 40}, vermilion)});
    frame.sheets[0].clip = {10, 10, 20, 20};
    p.painter.play(frame);
    EXPECT_EQ(pixel(p.surface, 9, 20), paper);
    EXPECT_EQ(pixel(p.surface, 10, 10), vermilion);
    EXPECT_EQ(pixel(p.surface, 29, 29), vermilion);
    EXPECT_EQ(pixel(p.surface, 30, 20), paper);
}

TEST(Painter, WordsOutOfSightAreNotMade) {
    Painted p({100, 60});
    p.painter.play(frame_of({100, 60}, {words("党", test_style(Family::Sans, 20), 10, 500),
                                        words("章", test_style(Family::Sans, 20), 400, 30)}));
    EXPECT_EQ(p.painter.counts().glyphs_made, 0u);
}

TEST(Painter, AGlyphIsMadeOnceAndDrawnOften) {
    Painted p({200, 60});
    const frame::Frame frame = frame_of({200, 60}, {words("党党党", test_style(Family::Sans, 20), 10, 30)});
    p.painter.play(frame);
    EXPECT_EQ(p.painter.counts().glyphs_made, 1u);
    EXPECT_EQ(p.painter.counts().glyphs_drawn, 3u);
    p.painter.play(frame);
    EXPECT_EQ(p.painter.counts().glyphs_made, 0u);
}

TEST(Painter, ASheetIsKeptWhenItsKeyComesASecondTime) {
    Painted p({100, 60});
    p.play({page(1, card, {0, 0})});
    EXPECT_EQ(p.painter.counts().sheet_bytes, 0u);
    p.play({page(1, card, {-30, 0})});
    EXPECT_EQ(p.painter.counts().sheets_made, 1u);
    p.play({page(1, card, {-40, 0})});
    EXPECT_EQ(p.painter.counts().sheets_made, 0u);
    EXPECT_EQ(p.painter.counts().sheets_kept, 1u);
    EXPECT_EQ(pixel(p.surface, 59, 30), card);
    EXPECT_EQ(pixel(p.surface, 60, 30), paper);
}

TEST(Painter, ASheetSeenThroughAWindowThatGrowsIsMadeOnce) {
    Painted p({100, 60});
    frame::Sheet sheet = page(1, card, {0, 0});
    sheet.area = {0, 0, 100, 60};
    std::size_t made = 0;
    for (const double part : {0.2, 0.4, 0.6, 0.8, 1.0}) {
        sheet.clip = {0, 0, 100 * part, 60 * part};
        p.play({sheet});
        made += p.painter.counts().sheets_made;
        EXPECT_EQ(pixel(p.surface, static_cast<int>(100 * part) - 1, static_cast<int>(60 * part) - 1), card);
    }
    EXPECT_EQ(made, 1U);
}

TEST(Painter, ASheetWithoutAKeyIsNeverKept) {
    Painted p({100, 60});
    for (int i = 0; i < 3; ++i) p.play({page(0, card, {0, 0})});
    EXPECT_EQ(p.painter.counts().sheet_bytes, 0u);
}

TEST(Painter, AKeptSheetLooksLikeOneDrawnAnew) {
    Painted kept({100, 60});
    for (int i = 0; i < 3; ++i) kept.play({page(1, card, {-20, 5}), page(2, line, {80, 5})});
    EXPECT_EQ(kept.painter.counts().sheets_kept, 2u);
    Painted anew({100, 60});
    anew.play({page(0, card, {-20, 5}), page(0, line, {80, 5})});
    EXPECT_EQ(kept.surface.pixels().bytes, anew.surface.pixels().bytes);
}

TEST(Painter, ALongSheetIsKeptInPartsAndEachLooksRight) {
    Painted p({100, 60});
    frame::Sheet scrolled = page(1, card, {0, 0});
    scrolled.commands = {box({0, 0, 350, 60}, card), box({150, 0, 20, 60}, vermilion),
                         box({240, 0, 20, 60}, ink)};
    for (const double x : {0.0, -90.0, -100.0, -130.0, -201.0}) {
        scrolled.offset = {x, 0};
        p.play({scrolled});
        for (int at = 0; at < 100; ++at) {
            const double content = at - x;
            const Colour expected = content >= 150 && content < 170   ? vermilion
                                    : content >= 240 && content < 260 ? ink
                                                                      : card;
            ASSERT_EQ(pixel(p.surface, at, 30), expected) << at << " at offset " << x;
        }
    }
    EXPECT_EQ(p.painter.counts().sheets_kept, 1u);
}

TEST(Painter, AFadedSheetFadesAsAWhole) {
    Painted p({100, 60});
    p.play({page(1, {0, 0, 0, 255}, {0, 0}, 0.5)});
    // The mark lies over black, not over paper: its green is 0x24 / 2 + 0xF0 / 2.
    EXPECT_NEAR(pixel(p.surface, 5, 5).g, (0x24 + 0xF0) / 2, 2);
    EXPECT_NEAR(pixel(p.surface, 50, 30).g, 0xF0 / 2, 2);
}

TEST(Painter, KeptSheetsStayWithinTheirBudget) {
    const std::size_t one = 100 * 60 * 4;
    Painted p({100, 60}, {.sheets = 2 * one});
    for (std::uint64_t key = 1; key < 6; ++key)
        for (int i = 0; i < 2; ++i) p.play({page(key, card, {0, 0})});
    EXPECT_EQ(p.painter.counts().sheet_bytes, 2 * one);
    // Three at once are more than the budget holds, and all are needed in this frame.
    for (int i = 0; i < 2; ++i)
        p.play({page(7, card, {0, 0}), page(8, card, {10, 0}), page(9, card, {20, 0})});
    EXPECT_EQ(p.painter.counts().sheet_bytes, 3 * one);
    p.play({});
    EXPECT_EQ(p.painter.counts().sheet_bytes, 2 * one);
}

TEST(Painter, ForgottenSheetsAreMadeAgain) {
    Painted p({100, 60});
    for (int i = 0; i < 2; ++i) p.play({page(1, card, {0, 0})});
    p.painter.forget_sheets();
    p.play({page(1, card, {0, 0})});
    EXPECT_EQ(p.painter.counts().sheets_made, 1u);
    EXPECT_EQ(pixel(p.surface, 50, 30), card);
}

} // namespace kiosk::sdl
