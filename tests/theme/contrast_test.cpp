#include "base/files.h"
#include "theme/contrast_pairs.h"

#include <gtest/gtest.h>

namespace kiosk::theme {

namespace {

void expect_contrasts(const Theme& theme, Contrast contrast) {
    for (const ContrastPair& pair : contrast_pairs(theme.palette(contrast))) {
        EXPECT_GE(kiosk::contrast(pair.foreground, pair.ground), required_ratio(pair.seen, contrast))
            << pair.name;
    }
}

Theme shipped_theme() {
    return read(*disk_files(KIOSK_SOURCE_DIR "/assets")).theme;
}

} // namespace

TEST(NormalPalette, CanBeReadInEveryPairTheScreensUse) {
    expect_contrasts(shipped_theme(), Contrast::Normal);
}

TEST(HighContrastPalette, CanBeReadInEveryPairTheScreensUse) {
    expect_contrasts(shipped_theme(), Contrast::High);
}

TEST(DefaultTheme, CanBeReadInEveryPairTheScreensUse) {
    expect_contrasts(default_theme(), Contrast::Normal);
    expect_contrasts(default_theme(), Contrast::High);
}

} // namespace kiosk::theme
