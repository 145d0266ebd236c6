#include "theme/type_reader.h"

#include "base/problem_kinds.h"

namespace kiosk::theme {

namespace {

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
void read_line_height(YamlTable& role, std::map<std::string, double>& heights) {
    const auto node = role.require("line-height");
    if (!node) return;
    if (!node->IsMap()) {
        double height = heights.contains("*") ? heights.at("*") : 1.5;
        role.read("line-height", height, least_line_height, most_line_height);
        heights = {{"*", height}};
        return;
    }
    std::map<std::string, double> read;
    YamlTable languages = role.table("line-height");
    for (const auto& entry : *node) {
        if (!entry.first.IsScalar()) continue;
        double height = 0;
        languages.read(entry.first.Scalar(), height, least_line_height, most_line_height);
        if (height > 0) read[entry.first.Scalar()] = height;
    }
    if (!read.empty()) heights = read;
}

} // namespace

void read_type(YamlTable& file, Theme& theme) {
    YamlTable type = file.table("type");
    for (const NamedRole& r : roles) {
        if (!type.require(r.name)) continue;
        YamlTable role = type.table(r.name);
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
        read_line_height(role, theme.line_heights[r.role]);
    }
}

// family: {zh: [name, …], "*": [name, …]}
void read_fonts(YamlTable& file, Theme& theme) {
    YamlTable fonts = file.table("fonts");
    constexpr std::pair<const char*, text::Family> families[] = {
        {"serif", text::Family::Serif}, {"sans", text::Family::Sans}, {"kai", text::Family::Kai}};
    for (const auto& [name, family] : families) {
        if (!fonts.require(name)) continue;
        YamlTable languages = fonts.table(name);
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

} // namespace kiosk::theme
