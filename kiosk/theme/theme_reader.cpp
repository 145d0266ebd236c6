#include "theme/theme_reader.h"

#include "base/problem_kinds.h"
#include "theme/contrast_pairs.h"
#include "theme/type_reader.h"
#include "theme/yaml_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kiosk::theme {

namespace {

constexpr std::pair<const char*, Contrast> palette_names[] = {{"normal", Contrast::Normal},
                                                              {"high-contrast", Contrast::High}};

void read_palettes(YamlTable& file, Theme& theme) {
    YamlTable palettes = file.table("palettes");
    for (const auto& [name, contrast] : palette_names) {
        if (!palettes.require(name)) continue;
        YamlTable palette = palettes.table(name);
        for (const NamedColour& c : named_colours())
            palette.read(std::string(c.name), theme.palettes.at(contrast).*c.colour);
    }
}

void read_text_sizes(YamlTable& file, TextSizes& s) {
    YamlTable t = file.table("text-sizes");
    t.read("large", s.large, 1, 1.5);
    t.read("largest", s.largest, 1, 2);
}

void read_spacing(YamlTable& file, Spacing& s) {
    YamlTable t = file.table("spacing");
    t.read("margin", s.margin, 0, 400);
    t.read("gutter", s.gutter, 0, 200);
    t.read("bar-height", s.bar_height, 40, 400);
    t.read("target", s.target, 24, 300);
    t.read("target-gap", s.target_gap, 0, 200);
    t.read("corner", s.corner, 0, 100);
    t.read("rule-width", s.rule_width, 0, 800);
    t.read("rule-height", s.rule_height, 0, 40);
}

void read_shapes(YamlTable& file, Shapes& s) {
    YamlTable t = file.table("shapes");
    t.read("border", s.border, 1, 12);
    t.read("icon", s.icon, 12, 120);
    t.read("panel-corner", s.panel_corner, 0, 120);
    t.read("card-shadow", s.card_shadow, 0, 80);
    t.read("panel-shadow", s.panel_shadow, 0, 120);
    t.read("veil", s.veil, 0.2, 0.95);
}

// A colour, or a gradient above it, or a picture under a veil of it.
void read_background(YamlTable& backgrounds, const std::string& name, Background& background) {
    const auto node = backgrounds.require(name);
    if (!node) return;
    Background read;
    if (node->IsScalar() && node->Scalar() == "plain") {
        background = read;
        return;
    }
    YamlTable t = backgrounds.table(name);
    if (t.find("from") || t.find("to")) {
        Background::Blend blend;
        t.read("from", blend.from);
        t.read("to", blend.to);
        using Towards = Background::Blend::Towards;
        if (t.find("towards")) blend.towards = t.read_one_of("towards", {"right", "down"}) == 0 ? Towards::Right : Towards::Down;
        if (t.find("from") && t.find("to")) read.gradient = blend;
    }
    if (const auto picture = t.find("picture")) {
        read.picture = picture->IsScalar() ? picture->Scalar() : "";
        if (t.find("fit") && t.read_one_of("fit", {"cover", "tile"}) == 1) read.fit = Background::Fit::Tile;
        if (t.find("veil")) t.read("veil", read.veil, 0, 1);
    }
    background = read;
}

void read_backgrounds(YamlTable& file, Backgrounds& b) {
    YamlTable t = file.table("backgrounds");
    read_background(t, "paper", b.paper);
    read_background(t, "night", b.night);
}

void read_ms(YamlTable& t, const std::string& key, Duration& value) {
    double ms = static_cast<double>(value.count()) / 1000;
    t.read(key, ms, 0, 600'000);
    value = Duration{static_cast<Duration::rep>(ms * 1000)};
}

void read_motion(YamlTable& file, Motion& m) {
    YamlTable t = file.table("motion");
    read_ms(t, "control-ms", m.control);
    read_ms(t, "screen-ms", m.screen);
    read_ms(t, "slide-fade-ms", m.slide_fade);
    read_ms(t, "slide-ms", m.slide);
    t.read("slide-zoom", m.slide_zoom, 1, 2);
    t.read("spring", m.spring, 1, 30);
    t.read("is-reduced", m.is_reduced);
}

void read_sounds(YamlTable& file, Sounds& s) {
    YamlTable t = file.table("sounds");
    t.read("touch", s.is_touch_heard);
    t.read("volume", s.volume, 0, 1);
}

void read_viewing(YamlTable& file, Viewing& v) {
    YamlTable t = file.table("viewing");
    t.read("distance-mm", v.distance_mm, 200, 5000);
    t.read("smallest-target-mm", v.smallest_target_mm, 5, 60);
    t.read("aimed-target-mm", v.aimed_target_mm, 5, 80);
    t.read("target-gap-mm", v.target_gap_mm, 0, 20);
    t.read("smallest-text-mm", v.smallest_text_mm, 1, 20);
    t.read("bottom-mm", v.bottom_mm, 0, 2000);
}

// The line that names a colour of that palette; 0: this file does not.
int line_of_colour(const YAML::Node& root, const char* palette, std::string_view colour) {
    const auto entry = [](const YAML::Node& node, std::string_view key) -> YAML::Node {
        if (node.IsMap()) {
            for (const auto& pair : node)
                if (pair.first.IsScalar() && pair.first.Scalar() == key) return pair.second;
        }
        return YAML::Node(YAML::NodeType::Undefined);
    };
    const YAML::Node palettes = entry(root, "palettes");
    if (!palettes.IsDefined()) return 0;
    const YAML::Node named = entry(palettes, palette);
    if (!named.IsDefined()) return 0;
    const YAML::Node value = entry(named, colour);
    return value.IsDefined() ? line_of(value) : 0;
}

// A ratio that is just too low must not be rounded up to what it should be.
std::string shown_ratio(double ratio) {
    return fmt::format("{:.1f}", std::floor(ratio * 10) / 10);
}

} // namespace

Theme read_theme(Theme theme, const std::string& text, const std::string& file_name, Extent extent,
                 std::vector<Problem>& problems) {
    const auto root = load_yaml(text, file_name, problems);
    if (!root) return theme;
    YamlTable file(*root, file_name, "", problems,
                   extent == Extent::Everything ? YamlTable::Missing::IsReported : YamlTable::Missing::IsFine);
    read_palettes(file, theme);
    read_type(file, theme);
    read_fonts(file, theme);
    read_text_sizes(file, theme.text_sizes);
    read_spacing(file, theme.spacing);
    read_shapes(file, theme.shapes);
    read_backgrounds(file, theme.backgrounds);
    read_motion(file, theme.motion);
    read_sounds(file, theme.sounds);
    read_viewing(file, theme.viewing);
    return theme;
}

void report_poor_contrast(const Theme& theme, const std::string& text, const std::string& file_name,
                          std::vector<Problem>& problems) {
    std::vector<Problem> ignored; // told when the file was read
    const auto root = load_yaml(text, file_name, ignored);
    if (!root) return;
    for (const PoorPair& poor : poor_pairs(theme)) {
        const char* palette =
            std::ranges::find(palette_names, poor.contrast, &std::pair<const char*, Contrast>::second)->first;
        const std::string prefix = fmt::format("palettes.{}.", palette);
        const int of_foreground = line_of_colour(*root, palette, poor.pair.foreground);
        const int line = of_foreground > 0 ? of_foreground : line_of_colour(*root, palette, poor.pair.ground);
        problems.push_back({problems::low_contrast,
                            file_name,
                            line,
                            {{"key", prefix + std::string(poor.pair.foreground)},
                             {"ground", prefix + std::string(poor.pair.ground)},
                             {"found", shown_ratio(poor.ratio)},
                             {"expected", fmt::format("{}", required_ratio(poor.pair.seen, poor.contrast))}}});
    }
}

} // namespace kiosk::theme
