#include "theme/theme_reader.h"

#include "base/problem_kinds.h"
#include "theme/yaml_table.h"

namespace kiosk::theme {

namespace {

struct Reading {
    const std::string& file;
    std::vector<Problem>& problems;
};

// The table `key` of `parent`; an empty one, reported, where it is missing.
YAML::Node table(YamlTable& parent, const std::string& key) {
    return parent.require(key).value_or(YAML::Node(YAML::NodeType::Null));
}

struct NamedColour {
    const char* name;
    Colour Palette::*colour;
};

constexpr NamedColour colours[] = {
    {"paper", &Palette::paper},
    {"paper-deep", &Palette::paper_deep},
    {"card", &Palette::card},
    {"line", &Palette::line},
    {"ink", &Palette::ink},
    {"ink-soft", &Palette::ink_soft},
    {"vermilion", &Palette::vermilion},
    {"vermilion-deep", &Palette::vermilion_deep},
    {"on-vermilion", &Palette::on_vermilion},
    {"gold", &Palette::gold},
    {"gold-light", &Palette::gold_light},
    {"numeral", &Palette::numeral},
    {"night", &Palette::night},
    {"night-soft", &Palette::night_soft},
    {"on-night", &Palette::on_night},
    {"on-night-soft", &Palette::on_night_soft},
    {"line-on-night", &Palette::line_on_night},
    {"bar", &Palette::bar},
    {"control-border", &Palette::control_border},
    {"control-border-on-night", &Palette::control_border_on_night},
};

void read_palettes(YamlTable& file, Theme& theme, const Reading& reading) {
    const auto node = file.require("palettes");
    if (!node) return;
    YamlTable palettes(*node, reading.file, "palettes", reading.problems);
    for (const auto& [name, contrast] :
         {std::pair{"normal", Contrast::Normal}, {"high-contrast", Contrast::High}}) {
        const auto palette_node = palettes.require(name);
        if (!palette_node) continue;
        YamlTable palette(*palette_node, reading.file, palettes.path_of(name), reading.problems);
        for (const NamedColour& c : colours) palette.read(c.name, theme.palettes.at(contrast).*c.colour);
    }
}

struct NamedRole {
    const char* name;
    TypeRole role;
};

constexpr NamedRole roles[] = {
    {"display", TypeRole::Display}, {"title", TypeRole::Title},     {"heading", TypeRole::Heading},
    {"text", TypeRole::Text},       {"label", TypeRole::Label},     {"caption", TypeRole::Caption},
    {"quote", TypeRole::Quote},     {"numeral", TypeRole::Numeral}, {"date", TypeRole::Date},
};

constexpr double least_line_height = 0.8; // em
constexpr double most_line_height = 4;

// One number for all languages, or one for each with "*" for the others.
void read_line_height(YamlTable& role, std::map<std::string, double>& heights, const Reading& reading) {
    const auto node = role.require("line-height");
    if (!node) return;
    if (!node->IsMap()) {
        double height = heights.contains("*") ? heights.at("*") : 1.5;
        role.read("line-height", height, least_line_height, most_line_height);
        heights = {{"*", height}};
        return;
    }
    std::map<std::string, double> read;
    YamlTable languages(*node, reading.file, role.path_of("line-height"), reading.problems);
    for (const auto& entry : *node) {
        if (!entry.first.IsScalar()) continue;
        double height = 0;
        languages.read(entry.first.Scalar(), height, least_line_height, most_line_height);
        if (height > 0) read[entry.first.Scalar()] = height;
    }
    if (!read.empty()) heights = read;
}

void read_type(YamlTable& file, Theme& theme, const Reading& reading) {
    const auto node = file.require("type");
    if (!node) return;
    YamlTable type(*node, reading.file, "type", reading.problems);
    for (const NamedRole& r : roles) {
        const auto role_node = type.require(r.name);
        if (!role_node) continue;
        YamlTable role(*role_node, reading.file, type.path_of(r.name), reading.problems);
        text::TypeStyle& style = theme.type.at(r.role);
        if (const auto family = role.read_one_of("family", {"serif", "sans", "kai"})) {
            style.family = static_cast<text::Family>(*family);
        }
        if (const auto weight = role.read_one_of("weight", {"regular", "medium", "bold", "black"})) {
            style.weight = static_cast<text::Weight>(*weight);
        }
        double size = style.size;
        role.read("size", size, 8, 400);
        style.size = static_cast<int>(size);
        if (role.find("tracking")) role.read("tracking", style.tracking, -0.1, 1);
        read_line_height(role, theme.line_heights[r.role], reading);
    }
}

// family: {zh: [name, …], "*": [name, …]}
void read_fonts(YamlTable& file, Theme& theme, const Reading& reading) {
    const auto node = file.require("fonts");
    if (!node) return;
    YamlTable fonts(*node, reading.file, "fonts", reading.problems);
    constexpr std::pair<const char*, text::Family> families[] = {
        {"serif", text::Family::Serif}, {"sans", text::Family::Sans}, {"kai", text::Family::Kai}};
    for (const auto& [name, family] : families) {
        const auto family_node = fonts.require(name);
        if (!family_node) continue;
        YamlTable languages(*family_node, reading.file, fonts.path_of(name), reading.problems);
        std::map<std::string, std::vector<std::string>> read;
        for (const auto& entry : languages.node()) {
            if (!entry.first.IsScalar()) continue;
            const std::string language = entry.first.Scalar();
            const auto names = languages.find(language);
            if (names->IsScalar()) read[language] = {names->Scalar()};
            if (names->IsSequence()) {
                for (const auto& font : *names) {
                    if (font.IsScalar()) read[language].push_back(font.Scalar());
                }
            }
            if (read[language].empty()) {
                languages.report(
                    problems::wrong_type, line_of(entry.first),
                    {{"key", languages.path_of(language)}, {"found", ""}, {"expected", "[font, font]"}});
                read.erase(language);
            }
        }
        if (!read.empty()) theme.fonts[family] = read;
    }
}

void read_spacing(YamlTable& file, Theme& theme, const Reading& reading) {
    YamlTable t(table(file, "spacing"), reading.file, "spacing", reading.problems);
    Spacing& s = theme.spacing;
    t.read("margin", s.margin, 0, 400);
    t.read("gutter", s.gutter, 0, 200);
    t.read("bar-height", s.bar_height, 40, 400);
    t.read("target", s.target, 24, 300);
    t.read("target-gap", s.target_gap, 0, 200);
    t.read("corner", s.corner, 0, 100);
    t.read("rule-width", s.rule_width, 0, 800);
    t.read("rule-height", s.rule_height, 0, 40);
}

void read_ms(YamlTable& t, const std::string& key, Duration& value) {
    double ms = static_cast<double>(value.count()) / 1000;
    t.read(key, ms, 0, 600'000);
    value = Duration{static_cast<Duration::rep>(ms * 1000)};
}

void read_motion(YamlTable& file, Theme& theme, const Reading& reading) {
    YamlTable t(table(file, "motion"), reading.file, "motion", reading.problems);
    Motion& m = theme.motion;
    read_ms(t, "control-ms", m.control);
    read_ms(t, "screen-ms", m.screen);
    read_ms(t, "slide-fade-ms", m.slide_fade);
    read_ms(t, "slide-ms", m.slide);
    t.read("slide-zoom", m.slide_zoom, 1, 2);
    t.read("spring", m.spring, 1, 30);
    t.read("is-reduced", m.is_reduced);
}

void read_viewing(YamlTable& file, Theme& theme, const Reading& reading) {
    YamlTable t(table(file, "viewing"), reading.file, "viewing", reading.problems);
    Viewing& v = theme.viewing;
    t.read("distance-mm", v.distance_mm, 200, 5000);
    t.read("smallest-target-mm", v.smallest_target_mm, 5, 60);
    t.read("aimed-target-mm", v.aimed_target_mm, 5, 80);
    t.read("target-gap-mm", v.target_gap_mm, 0, 20);
    t.read("smallest-text-mm", v.smallest_text_mm, 1, 20);
}

} // namespace

Theme read_theme(const std::string& text, const std::string& file_name, std::vector<Problem>& problems) {
    Theme theme = default_theme();
    const auto root = load_yaml(text, file_name, problems);
    if (!root) return theme;
    const Reading reading{file_name, problems};
    YamlTable file(*root, file_name, "", problems);
    read_palettes(file, theme, reading);
    read_type(file, theme, reading);
    read_fonts(file, theme, reading);
    read_spacing(file, theme, reading);
    read_motion(file, theme, reading);
    read_viewing(file, theme, reading);
    return theme;
}

} // namespace kiosk::theme
