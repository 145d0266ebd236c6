#include "base/nearest.h"
#include "base/problem_kinds.h"
#include "theme/icon_reader.h"
#include "theme/theme.h"
#include "theme/theme_reader.h"
#include "theme/yaml_table.h"

#include <algorithm>
#include <optional>
#include <set>

namespace kiosk::theme {

namespace {

constexpr std::size_t most_bytes = 1 << 20; // of one file of assets
constexpr std::size_t most_picture_bytes = 24 << 20;
constexpr std::string_view folder = "strings/";
constexpr std::string_view problems_prefix = "problems.";
constexpr std::string_view ending = ".yaml";

std::optional<std::string> read_file(const Files& files, const std::string& path,
                                     std::vector<Problem>& problems) {
    auto text = files.read(path, most_bytes);
    if (text) return *std::move(text);
    problems.push_back(text.error());
    return std::nullopt;
}

std::map<std::string, std::string> read_texts(const std::string& text, const std::string& file,
                                              std::vector<Problem>& problems) {
    std::map<std::string, std::string> texts;
    const auto root = load_yaml(text, file, problems);
    if (!root) return texts;
    YamlTable table(*root, file, "", problems);
    for (const auto& entry : table.node()) {
        if (!entry.first.IsScalar()) continue;
        const std::string key = entry.first.Scalar();
        const auto value = table.find(key);
        if (value->IsScalar()) {
            texts[key] = value->Scalar();
        } else {
            table.report(problems::wrong_type, line_of(entry.first),
                         {{"key", key}, {"found", ""}, {"expected", "\"…\""}});
        }
    }
    return texts;
}

// "<kind>.cure-nearest" is written only where it says more than "<kind>.cure".
bool may_be_missing(const std::string& key) {
    return key.ends_with(".cure-nearest");
}

// What one language says, every language says.
void report_missing(const Strings& strings, std::string_view prefix, std::vector<Problem>& problems) {
    std::set<std::string> keys;
    for (const auto& [language, texts] : strings.by_language) {
        for (const auto& [key, text] : texts) keys.insert(key);
    }
    for (const auto& [language, texts] : strings.by_language) {
        const std::string file = std::string(folder) + std::string(prefix) + language + std::string(ending);
        for (const std::string& key : keys) {
            if (texts.contains(key) || may_be_missing(key)) continue;
            problems.push_back({problems::missing_string, file, 0, {{"key", key}, {"language", language}}});
        }
    }
}

void read_strings(const Files& files, const FileList& list, Assets& assets) {
    for (const auto& [path, state] : list) {
        if (!path.starts_with(folder) || !path.ends_with(ending)) continue;
        std::string name = path.substr(folder.size(), path.size() - folder.size() - ending.size());
        if (name.empty() || name.find('/') != std::string::npos || name.front() == '.') continue;
        const bool is_problems = name.starts_with(problems_prefix);
        if (is_problems) name.erase(0, problems_prefix.size());
        const auto text = read_file(files, path, assets.problems);
        if (!text) continue;
        Strings& strings = is_problems ? assets.problem_sentences : assets.strings;
        strings.by_language[name] = read_texts(*text, path, assets.problems);
    }
    report_missing(assets.strings, "", assets.problems);
    report_missing(assets.problem_sentences, problems_prefix, assets.problems);
}

constexpr std::string_view theme_file = "theme.yaml";
constexpr std::string_view theme_prefix = "theme-";

std::string theme_path(std::string_view name) {
    return std::string(theme_prefix) + std::string(name) + std::string(ending);
}

// theme.yaml, and what the named theme says otherwise.
Theme read_layers(const Files& files, const FileList& list, const std::string& name, std::vector<Problem>& problems) {
    Theme theme = default_theme();
    auto text = read_file(files, std::string(theme_file), problems);
    std::string last_file(theme_file);
    if (text) theme = read_theme(std::move(theme), *text, last_file, Extent::Everything, problems);
    if (!name.empty()) {
        if (!list.contains(theme_path(name))) {
            problems.push_back({problems::unknown_theme,
                                std::string(theme_file),
                                0,
                                {{"found", name}, {"nearest", nearest(name, theme_names(list))},
                                 {"expected", theme_path(name)}}});
        } else if (auto more = read_file(files, theme_path(name), problems)) {
            last_file = theme_path(name);
            theme = read_theme(std::move(theme), *more, last_file, Extent::OnlyDifferences, problems);
            text = std::move(more);
        }
    }
    if (text) report_poor_contrast(theme, *text, last_file, problems);
    return theme;
}

// What the backgrounds name; a picture that is not there leaves the plain colour.
void read_background_pictures(const Files& files, const FileList& list, const std::string& theme_name, Assets& assets) {
    std::vector<std::string> pictures;
    for (const auto& [path, state] : list) {
        if (path.ends_with(".jpg") || path.ends_with(".jpeg") || path.ends_with(".png") || path.ends_with(".webp"))
            pictures.push_back(path);
    }
    const auto read_one = [&](Background& background, const char* key) {
        if (background.picture.empty()) return;
        const bool is_there = std::ranges::find(pictures, background.picture) != pictures.end();
        auto bytes = is_there ? files.read(background.picture, most_picture_bytes) : Result<std::string>{""};
        if (bytes && !bytes->empty() && bytes->size() < most_picture_bytes) {
            assets.pictures[background.picture] = *std::move(bytes);
            return;
        }
        assets.problems.push_back({problems::bad_background,
                                   theme_name.empty() ? std::string(theme_file) : theme_path(theme_name),
                                   0,
                                   {{"key", key},
                                    {"picture", background.picture},
                                    {"nearest", is_there ? "" : nearest(background.picture, pictures)}}});
        background.picture.clear();
    };
    read_one(assets.theme.backgrounds.paper, "backgrounds.paper.picture");
    read_one(assets.theme.backgrounds.night, "backgrounds.night.picture");
}

} // namespace

std::vector<std::string> theme_names(const FileList& assets) {
    std::vector<std::string> names;
    for (const auto& [path, state] : assets) {
        if (!path.starts_with(theme_prefix) || !path.ends_with(ending)) continue;
        std::string name = path.substr(theme_prefix.size(), path.size() - theme_prefix.size() - ending.size());
        if (!name.empty() && name.find('/') == std::string::npos) names.push_back(std::move(name));
    }
    return names;
}

Assets read(const Files& files, const Choice& choice) {
    Assets assets;
    assets.theme = default_theme();
    const auto list = files.list();
    if (!list) {
        assets.problems.push_back(list.error());
        return assets;
    }
    assets.theme = read_layers(files, *list, choice.theme, assets.problems);
    if (choice.is_motion_reduced) assets.theme.motion.is_reduced = true;
    read_background_pictures(files, *list, choice.theme, assets);
    read_icons(files, *list, assets);
    read_strings(files, *list, assets);
    for (const Strings* strings : {&assets.strings, &assets.problem_sentences}) {
        if (!strings->by_language.empty()) continue;
        const std::string pattern = strings == &assets.strings ? "strings/*.yaml" : "strings/problems.*.yaml";
        assets.problems.push_back({problems::unreadable_file, pattern, 0, {{"reason", "not there"}}});
    }
    assets.is_whole = !has_errors(assets.problems);
    return assets;
}

std::vector<Problem> problems_of_other_themes(const Files& files, std::string_view shown) {
    std::vector<Problem> found;
    const auto list = files.list();
    if (!list) return found;
    for (const std::string& name : theme_names(*list)) {
        if (name == shown) continue;
        for (Problem& problem : read(files, {.theme = name}).problems) {
            if (problem.file == theme_path(name)) found.push_back(std::move(problem));
        }
    }
    return found;
}

} // namespace kiosk::theme
