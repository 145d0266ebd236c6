#include "base/problem_kinds.h"
#include "theme/theme.h"
#include "theme/theme_reader.h"
#include "theme/yaml_table.h"

#include <algorithm>
#include <optional>
#include <set>

namespace kiosk::theme {

namespace {

constexpr std::size_t most_bytes = 1 << 20; // of one file of assets
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

} // namespace

Assets read(const Files& files, std::string_view) {
    Assets assets;
    assets.theme = default_theme();
    const auto list = files.list();
    if (!list) {
        assets.problems.push_back(list.error());
        return assets;
    }
    if (const auto text = read_file(files, "theme.yaml", assets.problems)) {
        assets.theme = read_theme(*text, "theme.yaml", assets.problems);
    }
    read_strings(files, *list, assets);
    for (const Strings* strings : {&assets.strings, &assets.problem_sentences}) {
        if (!strings->by_language.empty()) continue;
        const std::string pattern = strings == &assets.strings ? "strings/*.yaml" : "strings/problems.*.yaml";
        assets.problems.push_back({problems::unreadable_file, pattern, 0, {{"reason", "not there"}}});
    }
    assets.is_whole = !has_errors(assets.problems);
    return assets;
}

} // namespace kiosk::theme
