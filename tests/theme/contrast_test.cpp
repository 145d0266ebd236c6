#include "base/files.h"
#include "base/problem_kinds.h"
#include "fakes/memory_files.h"
#include "theme/contrast_pairs.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::theme {

namespace {

void expect_no_poor_pairs(const Theme& theme) {
    for (const PoorPair& poor : poor_pairs(theme)) {
        ADD_FAILURE() << poor.pair.foreground << " on " << poor.pair.ground << ": " << poor.ratio
                      << (poor.contrast == Contrast::High ? " in high contrast" : "");
    }
}

std::vector<Problem> poor(const std::string& theme, const std::string& night = {}) {
    Assets assets = read(fakes::MemoryFiles({{"theme.yaml", theme}, {"theme-dark.yaml", night}}),
                         {.theme = night.empty() ? "" : "dark"});
    std::erase_if(assets.problems, [](const Problem& p) { return p.kind != problems::low_contrast; });
    return assets.problems;
}

} // namespace

TEST(Themes, CanBeReadInEveryPairTheScreensUse) {
    const auto files = disk_files(KIOSK_SOURCE_DIR "/assets");
    expect_no_poor_pairs(default_theme());
    expect_no_poor_pairs(read(*files).theme);
    const auto names = theme_names(*files->list());
    EXPECT_NE(std::ranges::find(names, "night"), names.end());
    for (const std::string& name : names) expect_no_poor_pairs(read(*files, {.theme = name}).theme);
}

TEST(Contrast, IsAskedForBetweenColoursThatThereAre) {
    for (const ContrastPair& pair : contrast_pairs()) {
        EXPECT_EQ(std::ranges::count(named_colours(), pair.foreground, &NamedColour::name), 1) << pair.foreground;
        EXPECT_EQ(std::ranges::count(named_colours(), pair.ground, &NamedColour::name), 1) << pair.ground;
    }
}

TEST(Contrast, OfAPaleColourIsReportedAtItsLine) {
    const auto found = poor("palettes:\n  normal:\n    paper: \"#F6F0E5\"\n    ink-soft: \"#A09890\"\n");
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().file, "theme.yaml");
    EXPECT_EQ(found.front().line, 4);
    EXPECT_EQ(found.front().details.at("key"), "palettes.normal.ink-soft");
    EXPECT_EQ(found.front().details.at("ground"), "palettes.normal.paper");
    EXPECT_EQ(found.front().details.at("expected"), "4.5");
}

TEST(Contrast, OfAThemeOnTopIsReportedInItsFile) {
    const auto found = poor("{}", "palettes: {normal: {paper: \"#202020\"}}\n");
    ASSERT_FALSE(found.empty());
    for (const Problem& problem : found) EXPECT_EQ(problem.file, "theme-dark.yaml");
}

TEST(Contrast, CountsBothEndsOfAGradientAndTheWorstOfAPicture) {
    EXPECT_TRUE(poor("{}").empty());
    EXPECT_TRUE(poor("backgrounds: {paper: {from: \"#F6F0E5\", to: \"#FFFFFF\"}}").empty());
    EXPECT_FALSE(poor("backgrounds: {paper: {from: \"#F6F0E5\", to: \"#808080\"}}").empty());
    Theme theme = default_theme();
    theme.backgrounds.paper.picture = "p.jpg";
    theme.backgrounds.paper.veil = 0.97;
    EXPECT_TRUE(poor_pairs(theme).empty());
    theme.backgrounds.paper.veil = 0.5;
    EXPECT_FALSE(poor_pairs(theme).empty());
}

} // namespace kiosk::theme
