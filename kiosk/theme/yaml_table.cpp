#include "theme/yaml_table.h"

#include "base/nearest.h"
#include "base/problem_kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace kiosk::theme {

namespace {

std::optional<double> number(const YAML::Node& node) {
    if (!node.IsScalar()) return std::nullopt;
    const std::string& text = node.Scalar();
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string shown(const YAML::Node& node) {
    if (node.IsScalar()) return node.Scalar();
    return node.IsSequence() ? "[…]" : node.IsMap() ? "{…}" : "";
}

std::string joined(const std::vector<std::string>& names) {
    return fmt::format("{}", fmt::join(names, ", "));
}

} // namespace

int line_of(const YAML::Node& node) {
    return node.Mark().is_null() ? 0 : node.Mark().line + 1;
}

std::optional<YAML::Node> load_yaml(const std::string& text, const std::string& file,
                                    std::vector<Problem>& problems) {
    try {
        return YAML::Load(text);
    } catch (const YAML::Exception& error) {
        problems.push_back({problems::broken_yaml,
                            file,
                            error.mark.is_null() ? 0 : error.mark.line + 1,
                            {{"reason", error.msg}}});
        return std::nullopt;
    }
}

YamlTable::YamlTable(YAML::Node node, std::string file, std::string path, std::vector<Problem>& problems,
                     Missing missing)
    : node_(std::move(node)), file_(std::move(file)), path_(std::move(path)), problems_(problems),
      missing_(missing) {
    if (node_.IsMap()) return;
    if (!node_.IsNull())
        report(problems::wrong_type, line_of(node_),
               {{"key", path_}, {"found", shown(node_)}, {"expected", "key: value"}});
    node_ = YAML::Node(YAML::NodeType::Map);
}

YamlTable YamlTable::table(const std::string& key) {
    return {require(key).value_or(YAML::Node(YAML::NodeType::Null)), file_, path_of(key), problems_, missing_};
}

YamlTable::~YamlTable() {
    std::set<std::string> seen;
    for (const auto& entry : node_) {
        const std::string key = shown(entry.first);
        const int line = line_of(entry.first);
        if (!seen.insert(key).second) {
            report(problems::duplicate_key, line, {{"key", path_of(key)}});
        } else if (std::ranges::find(known_, key) == known_.end()) {
            report(problems::unknown_key, line, {{"key", path_of(key)}, {"nearest", nearest(key, known_)}});
        }
    }
}

std::string YamlTable::path_of(const std::string& key) const {
    return path_.empty() ? key : path_ + "." + key;
}

void YamlTable::report(ProblemKind kind, int line, std::map<std::string, std::string> details) {
    problems_.push_back({kind, file_, line, std::move(details)});
}

std::optional<YAML::Node> YamlTable::find(const std::string& key) {
    known_.push_back(key);
    for (const auto& entry : node_) {
        if (entry.first.IsScalar() && entry.first.Scalar() == key) return entry.second;
    }
    return std::nullopt;
}

std::optional<YAML::Node> YamlTable::require(const std::string& key) {
    auto found = find(key);
    if (!found && missing_ == Missing::IsReported)
        report(problems::missing_theme_key, line_of(node_), {{"key", path_of(key)}});
    return found;
}

void YamlTable::read(const std::string& key, Colour& value) {
    const auto found = require(key);
    if (!found) return;
    const auto colour = parse_colour(found->IsScalar() ? found->Scalar() : "");
    if (colour) {
        value = *colour;
    } else {
        report(problems::bad_colour, line_of(*found),
               {{"key", path_of(key)}, {"found", shown(*found)}, {"expected", "\"#RRGGBB\""}});
    }
}

void YamlTable::read(const std::string& key, double& value, double least, double most) {
    const auto found = require(key);
    if (!found) return;
    const auto read = number(*found);
    if (read && *read >= least && *read <= most) {
        value = *read;
    } else {
        report(problems::bad_number, line_of(*found),
               {{"key", path_of(key)},
                {"found", shown(*found)},
                {"expected", fmt::format("{} – {}", least, most)}});
    }
}

void YamlTable::read(const std::string& key, bool& value) {
    const auto found = require(key);
    if (!found) return;
    const std::string text = shown(*found);
    if (text == "true" || text == "on" || text == "yes") {
        value = true;
    } else if (text == "false" || text == "off" || text == "no") {
        value = false;
    } else {
        report(problems::wrong_type, line_of(*found),
               {{"key", path_of(key)}, {"found", text}, {"expected", "true, false, on, off"}});
    }
}

std::optional<std::size_t> YamlTable::read_one_of(const std::string& key,
                                                  const std::vector<std::string>& names) {
    const auto found = require(key);
    if (!found) return std::nullopt;
    const std::string text = shown(*found);
    const auto name = std::ranges::find(names, text);
    if (name != names.end()) return static_cast<std::size_t>(name - names.begin());
    report(problems::unknown_kind, line_of(*found),
           {{"key", path_of(key)},
            {"found", text},
            {"nearest", nearest(text, names)},
            {"expected", joined(names)}});
    return std::nullopt;
}

} // namespace kiosk::theme
