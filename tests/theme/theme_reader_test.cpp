#include "base/problem_kinds.h"
#include "fakes/memory_files.h"
#include "theme/theme.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::theme {

namespace {

Assets read_theme_text(const std::string& text) {
    return read(fakes::MemoryFiles({{"theme.yaml", text},
                                    {"strings/zh.yaml", "home: 首页"},
                                    {"strings/problems.zh.yaml", "error: 错误"}}));
}

const Problem* find(const Assets& assets, const ProblemKind& kind, const std::string& key = {}) {
    const auto found = std::ranges::find_if(assets.problems, [&](const Problem& p) {
        return p.kind == kind && (key.empty() || (p.details.contains("key") && p.details.at("key") == key));
    });
    return found == assets.problems.end() ? nullptr : &*found;
}

} // namespace

TEST(ThemeReader, ReadsAColour) {
    const auto assets = read_theme_text("palettes:\n  normal:\n    ink: \"#010203\"\n");
    EXPECT_EQ(assets.theme.palette(Contrast::Normal).ink, (Colour{1, 2, 3}));
}

TEST(ThemeReader, KeepsTheDefaultForABadColourAndNamesItsLine) {
    const auto assets = read_theme_text("palettes:\n  normal:\n    ink: black\n");
    EXPECT_EQ(assets.theme.palette(Contrast::Normal).ink, default_theme().palette(Contrast::Normal).ink);
    const Problem* problem = find(assets, problems::bad_colour);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->file, "theme.yaml");
    EXPECT_EQ(problem->line, 3);
    EXPECT_EQ(problem->details.at("key"), "palettes.normal.ink");
    EXPECT_EQ(problem->details.at("found"), "black");
    EXPECT_FALSE(assets.is_whole);
}

TEST(ThemeReader, ReportsAMissingKeyAndKeepsItsDefault) {
    const auto assets = read_theme_text("spacing:\n  margin: 50\n");
    EXPECT_EQ(assets.theme.spacing.margin, 50);
    EXPECT_EQ(assets.theme.spacing.gutter, 32);
    ASSERT_TRUE(find(assets, problems::missing_theme_key, "spacing.gutter"));
    ASSERT_TRUE(find(assets, problems::missing_theme_key, "motion"));
}

TEST(ThemeReader, OffersTheNearestSpellingOfAnUnknownKey) {
    const auto assets = read_theme_text("spacing:\n  margn: 50\n");
    const Problem* problem = find(assets, problems::unknown_key);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->line, 2);
    EXPECT_EQ(problem->details.at("nearest"), "margin");
}

TEST(ThemeReader, ReportsNumbersThatAreNoneOrTooLarge) {
    const auto assets = read_theme_text("spacing:\n  margin: wide\n  gutter: 9000\n");
    EXPECT_TRUE(find(assets, problems::bad_number, "spacing.margin"));
    EXPECT_TRUE(find(assets, problems::bad_number, "spacing.gutter"));
    EXPECT_EQ(assets.theme.spacing.gutter, 32);
}

TEST(ThemeReader, ReadsTypeWithALineHeightForEachLanguage) {
    const auto assets = read_theme_text(
        "type:\n  text: {family: kai, weight: bold, size: 30, line-height: {zh: 1.8, \"*\": 1.4}}\n");
    const auto& type = assets.theme.type.at(TypeRole::Text);
    EXPECT_EQ(type.family, text::Family::Kai);
    EXPECT_EQ(type.weight, text::Weight::Bold);
    EXPECT_EQ(type.size, 30);
    const Measures m = measures(assets.theme, {}, TextSize::Normal);
    EXPECT_EQ(style(assets.theme, m, TypeRole::Text, "zh").line_height, 1.8);
    EXPECT_EQ(style(assets.theme, m, TypeRole::Text, "en").line_height, 1.4);
}

TEST(ThemeReader, ReportsAFamilyThatThereIsNot) {
    const auto assets = read_theme_text("type:\n  text: {family: serf}\n");
    const Problem* problem = find(assets, problems::unknown_kind);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->details.at("nearest"), "serif");
}

TEST(ThemeReader, ReadsFontsAsOneNameOrSeveral) {
    const auto assets = read_theme_text("fonts:\n  kai: {zh: One, \"*\": [Two, Three]}\n");
    const auto& kai = assets.theme.fonts.at(text::Family::Kai);
    EXPECT_EQ(kai.at("zh"), std::vector<std::string>{"One"});
    EXPECT_EQ(kai.at("*"), (std::vector<std::string>{"Two", "Three"}));
}

TEST(ThemeReader, SurvivesWhatIsNoYaml) {
    const auto assets = read_theme_text("palettes: {normal: [\n  ink");
    const Problem* problem = find(assets, problems::broken_yaml);
    ASSERT_TRUE(problem);
    EXPECT_GT(problem->line, 0);
    EXPECT_EQ(assets.theme.palettes, default_theme().palettes);
}

TEST(ThemeReader, SurvivesTablesOfTheWrongShape) {
    for (const char* text :
         {"[]", "just words", "palettes: 3", "palettes: {normal: [1, 2]}", "type: {text: 4}",
          "fonts: {kai: [a]}", "spacing: 1", "motion: [x]", "? [a, b]\n: c",
          "type: {text: {line-height: {zh: x}}}", "fonts: {kai: {zh: {a: b}}}", "fonts: {kai: {zh: }}", ""}) {
        const auto assets = read_theme_text(text);
        EXPECT_FALSE(assets.problems.empty()) << text;
        EXPECT_EQ(assets.theme.palettes, default_theme().palettes) << text;
    }
}

TEST(ThemeReader, ReportsADuplicateKey) {
    EXPECT_TRUE(find(read_theme_text("spacing:\n  margin: 1\n  margin: 2\n"), problems::duplicate_key));
}

TEST(ThemeReader, ReadsWhatADesignerMayChangeBesideColoursAndType) {
    const auto assets = read_theme_text("shapes: {border: 3, icon: 40, panel-corner: 0, card-shadow: 0, panel-shadow: 60, veil: 0.7}\n"
                                        "sounds: {touch: on, volume: 0.25}\n"
                                        "viewing: {bottom-mm: 700}\n"
                                        "motion: {is-reduced: true, screen-ms: 500}\n");
    EXPECT_EQ(assets.theme.shapes.border, 3);
    EXPECT_EQ(assets.theme.shapes.card_shadow, 0);
    EXPECT_TRUE(assets.theme.sounds.is_touch_heard);
    EXPECT_EQ(assets.theme.sounds.volume, 0.25);
    EXPECT_EQ(assets.theme.viewing.bottom_mm, 700);
    EXPECT_TRUE(assets.theme.motion.is_reduced);
    EXPECT_EQ(assets.theme.motion.screen, 500ms);
    const auto wrong = read_theme_text("sounds:\n  touch: loud\n  volume: 2\n");
    EXPECT_EQ(find(wrong, problems::wrong_type, "sounds.touch")->line, 2);
    EXPECT_EQ(find(wrong, problems::bad_number, "sounds.volume")->line, 3);
}

TEST(ThemeReader, ReadsGroundsAsColourGradientOrPicture) {
    const auto assets = read_theme_text("backgrounds:\n  paper: {from: \"#FFFFFF\", to: \"#EEEEEE\", towards: right}\n  night: plain\n");
    const auto& gradient = assets.theme.backgrounds.paper.gradient;
    ASSERT_TRUE(gradient);
    EXPECT_EQ(gradient->to, (Colour{0xEE, 0xEE, 0xEE}));
    EXPECT_EQ(gradient->towards, Background::Blend::Towards::Right);
    EXPECT_EQ(assets.theme.backgrounds.night, Background{});

    const Assets pictured = read(fakes::MemoryFiles(
        {{"theme.yaml", "backgrounds: {paper: {picture: grounds/paper.jpg, fit: tile, veil: 0.95}, night: {picture: grounds/nihgt.jpg}}"},
         {"grounds/paper.jpg", "JPEG"},
         {"grounds/night.jpg", "JPEG"}}));
    EXPECT_EQ(pictured.theme.backgrounds.paper.fit, Background::Fit::Tile);
    EXPECT_EQ(pictured.pictures.at("grounds/paper.jpg"), "JPEG");
    EXPECT_EQ(pictured.theme.backgrounds.night.picture, "") << "what is not there is not drawn";
    const Problem* problem = find(pictured, problems::bad_background, "backgrounds.night.picture");
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->details.at("nearest"), "grounds/night.jpg");
}

TEST(ThemeReader, LaysAThemeOnTopThatSaysOnlyWhatDiffers) {
    const fakes::MemoryFiles files({{"theme.yaml", "spacing: {margin: 50}\nmotion: {spring: 5}\n"},
                                    {"theme-night.yaml", "spacing: {gutter: 20}\npalettes: {normal: {paper: \"#010101\", paer: \"#020202\"}}\n"},
                                    {"icons/theme-no.yaml", ""}});
    EXPECT_EQ(theme_names(*files.list()), std::vector<std::string>{"night"});
    const Assets night = read(files, {.theme = "night"});
    EXPECT_EQ(night.theme.spacing.margin, 50);
    EXPECT_EQ(night.theme.spacing.gutter, 20);
    EXPECT_EQ(night.theme.palette(Contrast::Normal).paper, (Colour{1, 1, 1}));
    EXPECT_EQ(night.theme.palette(Contrast::High), default_theme().palette(Contrast::High));
    EXPECT_EQ(read(files).theme.spacing.gutter, 32);
    const Problem* problem = find(night, problems::unknown_key, "palettes.normal.paer");
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->file, "theme-night.yaml");
    for (const Problem& missing : night.problems)
        EXPECT_FALSE(missing.kind == problems::missing_theme_key && missing.file == "theme-night.yaml");
    EXPECT_FALSE(problems_of_other_themes(files).empty());
    EXPECT_EQ(problems_of_other_themes(files).front().file, "theme-night.yaml");
}

TEST(ThemeReader, OffersTheNearestNameOfAThemeThatThereIsNot) {
    const Assets assets = read(fakes::MemoryFiles({{"theme.yaml", "{}"}, {"theme-night.yaml", ""}}), {.theme = "nihgt"});
    const Problem* problem = find(assets, problems::unknown_theme);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->details.at("nearest"), "night");
    EXPECT_EQ(assets.theme.palettes, default_theme().palettes);
}

TEST(ThemeReader, ReducesMotionWhereTheChoiceSaysSo) {
    const fakes::MemoryFiles files({{"theme.yaml", "motion: {is-reduced: false}"}, {"strings/zh.yaml", ""}});
    EXPECT_TRUE(read(files, {.is_motion_reduced = true}).theme.motion.is_reduced);
    EXPECT_FALSE(read(files).theme.motion.is_reduced);
}

TEST(AssetsReader, StandsInForAMissingFolder) {
    fakes::MemoryFiles files;
    files.lose_folder(true);
    const Assets assets = read(files);
    EXPECT_FALSE(assets.is_whole);
    EXPECT_TRUE(find(assets, problems::missing_folder));
    EXPECT_EQ(assets.theme.palettes, default_theme().palettes);
}

TEST(AssetsReader, ReportsWordsThatOneLanguageLacks) {
    const Assets assets = read(fakes::MemoryFiles(
        {{"strings/zh.yaml", "home: 首页\nback: 返回"}, {"strings/en.yaml", "home: Home"}}));
    const Problem* problem = find(assets, problems::missing_string, "back");
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->file, "strings/en.yaml");
}

TEST(Strings, FallBackToAnotherLanguageAndThenToTheKey) {
    const Strings strings{{{"en", {{"home", "Home"}}}, {"zh", {{"home", "首页"}, {"map", "地图"}}}}};
    EXPECT_EQ(strings.text("zh", "home"), "首页");
    EXPECT_EQ(strings.text("zh-Hans", "home"), "首页");
    EXPECT_EQ(strings.text("en", "map"), "地图");
    EXPECT_EQ(strings.text("en", "nowhere"), "nowhere");
}

TEST(Strings, FillInDetailsOnce) {
    const Strings strings{{{"en", {{"page-of", "{page} / {pages}"}}}}};
    EXPECT_EQ(strings.text("en", "page-of", {{"page", "{pages}"}, {"pages", "9"}}), "{pages} / 9");
    EXPECT_EQ(strings.text("en", "page-of", {{"page", "2"}}), "2 / {pages}");
}

} // namespace kiosk::theme
