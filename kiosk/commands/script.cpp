#include "commands/script.h"

#include <map>

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

namespace kiosk::commands {

namespace {

Point point(const YAML::Node& node) { return {node[0].as<double>(), node[1].as<double>()}; }

Duration lasting(const YAML::Node& node, double otherwise) { return from_seconds(node ? node.as<double>() : otherwise); }

std::string text(const YAML::Node& node) { return node ? node.as<std::string>() : std::string(); }

visit::Key key(const YAML::Node& node) {
    using visit::Key;
    static const std::map<std::string, Key> keys{{"left", Key::Left}, {"right", Key::Right}, {"up", Key::Up},
                                                 {"down", Key::Down}, {"enter", Key::Enter}, {"back", Key::Back}};
    const auto found = keys.find(node.as<std::string>());
    if (found == keys.end()) throw YAML::Exception(node.Mark(), "unknown key " + node.as<std::string>());
    return found->second;
}

Press press(const YAML::Node& node) {
    if (!node.IsSequence()) return {{key(node)}};
    Press all;
    for (const auto& one : node) all.keys.push_back(key(one));
    return all;
}

ScriptStep read_step(const YAML::Node& node) {
    ScriptStep step;
    step.line = node.Mark().line + 1;
    const std::string what = node.begin()->first.as<std::string>();
    const YAML::Node value = node.begin()->second;
    if (what == "tap") {
        step.act = value.IsScalar() ? Tap{value.as<std::string>(), {}} : Tap{{}, point(value)};
    } else if (what == "double_tap") {
        step.act = DoubleTap{point(value)};
    } else if (what == "drag") {
        step.act = Drag{point(value["from"]), point(value["to"]), lasting(value["over"], 0.3)};
    } else if (what == "pinch") {
        step.act = Pinch{point(value["at"]), value["factor"].as<double>(), lasting(value["over"], 0.5)};
    } else if (what == "hold") {
        step.act = Hold{point(value["at"]), lasting(value["for"], 1)};
    } else if (what == "key") {
        step.act = press(value);
    } else if (what == "wait") {
        step.act = Wait{from_seconds(value.as<double>())};
    } else if (what == "expect") {
        step.act = Expect{text(value["screen"]), text(value["language"]), text(value["phase"]), text(value["shows"]),
                          text(value["focus"])};
    } else if (what == "shot") {
        step.act = Shot{value.as<std::string>()};
    } else {
        throw YAML::Exception(node.Mark(), "unknown step " + what);
    }
    return step;
}

} // namespace

std::expected<std::vector<ScriptStep>, std::string> read_script(const std::string& path) {
    try {
        const YAML::Node script = YAML::LoadFile(path);
        if (!script.IsSequence()) return std::unexpected(fmt::format("{}:1: a script is a list of steps", path));
        std::vector<ScriptStep> steps;
        for (const auto& node : script) {
            if (!node.IsMap() || node.size() != 1) {
                return std::unexpected(fmt::format("{}:{}: a step has one key", path, node.Mark().line + 1));
            }
            steps.push_back(read_step(node));
        }
        return steps;
    } catch (const YAML::Exception& error) {
        return std::unexpected(fmt::format("{}:{}: {}", path, error.mark.line + 1, error.msg));
    }
}

} // namespace kiosk::commands
