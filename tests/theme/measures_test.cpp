#include "theme/theme.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::theme {

namespace {

const Theme theme = default_theme();

int text_px(const Display& display, TypeRole role = TypeRole::Text, TextSize size = TextSize::Normal) {
    return style(theme, measures(theme, display, size), role, "zh").size;
}

} // namespace

TEST(Measures, AreThoseOfTheThemeAt1080px) {
    const Measures m = measures(theme, {{1920, 1080}, {0, 0}}, TextSize::Normal);
    EXPECT_EQ(m.unit, 1);
    EXPECT_EQ(m.spacing.target, 80);
    EXPECT_EQ(m.spacing.bar_height, 112);
    EXPECT_EQ(text_px({{1920, 1080}, {0, 0}}), 32);
}

TEST(Measures, ScaleWithTheSmallerRatio) {
    EXPECT_DOUBLE_EQ(measures(theme, {{1280, 720}, {}}, TextSize::Normal).unit, 720.0 / 1080);
    EXPECT_DOUBLE_EQ(measures(theme, {{3840, 2160}, {}}, TextSize::Normal).unit, 2);
    EXPECT_DOUBLE_EQ(measures(theme, {{1600, 1200}, {}}, TextSize::Normal).unit, 1600.0 / 1920);
}

TEST(Measures, ScaleAnUprightDisplayByItsUprightCanvas) {
    EXPECT_DOUBLE_EQ(measures(theme, {{1080, 1920}, {}}, TextSize::Normal).unit, 1);
}

TEST(Measures, KeepThe80pxOfA43InchDisplayWhichAre40mm) {
    const Measures m = measures(theme, {{1920, 1080}, {941, 529}}, TextSize::Normal);
    EXPECT_DOUBLE_EQ(m.spacing.target, 80);
    EXPECT_NEAR(m.smallest_target, 15 * m.per_mm, 0.01);
}

TEST(Measures, GiveASmallDensePanelTargetsOf22mm) {
    const Measures m = measures(theme, {{3840, 2160}, {476, 268}}, TextSize::Normal);
    EXPECT_NEAR(m.spacing.target, 22 * m.per_mm, 0.01); // 178 px instead of 160
    EXPECT_NEAR(m.spacing.target, 178, 1);
    EXPECT_NEAR(m.spacing.bar_height, m.spacing.target + 64, 0.01);
}

TEST(Measures, NeverLetATargetTakeMoreThanAFewPartsOfTheDisplay) {
    const Measures m = measures(theme, {{1280, 800}, {150, 94}}, TextSize::Normal); // a 7-inch panel
    EXPECT_NEAR(m.spacing.target, 15 * m.per_mm, 0.01); // not 22 mm, a quarter of its height
    EXPECT_LE(m.spacing.target, 0.2 * 800 + 0.01);
    EXPECT_LE(m.smallest_target, m.spacing.target);
    const Measures watch = measures(theme, {{1280, 800}, {80, 50}}, TextSize::Normal);
    EXPECT_LE(watch.spacing.target, 0.2 * 800 + 0.01);
}

// 15 mm from a 10-inch tablet to a wall of 98 inches, in every resolution and both ways up. Below that a target takes
// as much of the display as can be spared.
TEST(Measures, KeepEveryTargetAt15mmOrMoreOnEveryDisplay) {
    for (const double inches : {10.1, 13.3, 15.6, 21.5, 24.0, 32.0, 43.0, 55.0, 65.0, 75.0, 86.0, 98.0}) {
        for (const Size px : {Size{1280, 720}, Size{1280, 800}, Size{1366, 768}, Size{1920, 1080}, Size{1920, 1200},
                              Size{2560, 1440}, Size{3840, 2160}, Size{7680, 4320}, Size{1024, 768}}) {
            const double mm = inches * 25.4 / std::hypot(px.w, px.h);
            for (const Display& display : {Display{px, {px.w * mm, px.h * mm}}, Display{{px.h, px.w}, {px.h * mm, px.w * mm}}}) {
                const Measures m = measures(theme, display, TextSize::Normal);
                ASSERT_GT(m.per_mm, 0) << inches;
                EXPECT_GE(m.smallest_target / m.per_mm, 14.99) << inches << "″ " << px.w << " × " << px.h;
                EXPECT_GE(m.spacing.target, m.smallest_target);
                EXPECT_GE(m.target_gap / m.per_mm, 1.99);
                EXPECT_LE(m.spacing.target, 0.22 * std::min(px.w, px.h)) << "and leaves room for what is to be read";
            }
        }
    }
}

TEST(Measures, IgnoreMillimetresThatNoDisplayHas) {
    EXPECT_EQ(measures(theme, {{1920, 1080}, {16, 9}}, TextSize::Normal).per_mm,
              0); // EDID of some projectors
    EXPECT_EQ(measures(theme, {{1920, 1080}, {16000, 9000}}, TextSize::Normal).per_mm, 0);
}

TEST(Type, GrowsWhereACaptionWouldBeTooSmallToRead) {
    const Display tablet{{2560, 1440}, {230, 129}};
    EXPECT_GT(text_px(tablet), 32 * 1440 / 1080);
    EXPECT_NEAR(text_px(tablet, TypeRole::Caption), 2.8 * 2560 / 230, 1.0);
}

TEST(Type, GrowsWithTheViewingDistance) {
    Theme far = theme;
    far.viewing.distance_mm = 3600;
    const Display wall{{1920, 1080}, {941, 529}};
    EXPECT_GT(style(far, measures(far, wall, TextSize::Normal), TypeRole::Text, "zh").size, text_px(wall));
}

TEST(Type, GrowsWithTheTextSizeTheVisitorChose) {
    const Display display{{1920, 1080}, {0, 0}};
    EXPECT_EQ(text_px(display, TypeRole::Text, TextSize::Large), 40);
    EXPECT_EQ(text_px(display, TypeRole::Text, TextSize::Largest), 48);
    EXPECT_EQ(text_px(display, TypeRole::Display, TextSize::Largest),
              165); // a poster's words grow by half of that
    Theme own = theme;
    own.text_sizes.largest = 1.75;
    EXPECT_EQ(style(own, measures(own, display, TextSize::Largest), TypeRole::Text, "zh").size, 56);
}

TEST(Type, HasMoreAirInChinese) {
    const Measures m = measures(theme, {}, TextSize::Normal);
    EXPECT_EQ(style(theme, m, TypeRole::Text, "zh").line_height, 1.7);
    EXPECT_EQ(style(theme, m, TypeRole::Text, "zh-Hans").line_height, 1.7);
    EXPECT_EQ(style(theme, m, TypeRole::Text, "en").line_height, 1.5);
    EXPECT_EQ(style(theme, m, TypeRole::Title, "zh").line_height, 1.35);
    EXPECT_EQ(style(theme, m, TypeRole::Text, "en").language, "en");
}

} // namespace kiosk::theme
