#include "theme/theme.h"

#include <gtest/gtest.h>

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
    EXPECT_LE(m.spacing.target, 0.14 * 800 + 0.01);
    EXPECT_LE(m.smallest_target, m.spacing.target);
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
