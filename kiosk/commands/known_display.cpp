#include "commands/known_display.h"

#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "base/files.h"

namespace kiosk::commands {

namespace {

constexpr double largest = 1e5; // px or mm

std::string path_in(const std::string& data_folder) { return data_folder + "/display.json"; }

std::optional<Size> size_of(const nlohmann::json& said, const char* key) {
    const auto found = said.find(key);
    if (found == said.end() || !found->is_array() || found->size() != 2) return std::nullopt;
    if (!found->at(0).is_number() || !found->at(1).is_number()) return std::nullopt;
    const Size size{found->at(0).get<double>(), found->at(1).get<double>()};
    const bool is_one = size.w >= 0 && size.h >= 0 && size.w < largest && size.h < largest;
    return is_one ? std::optional(size) : std::nullopt;
}

} // namespace

void remember_display(const std::string& data_folder, const theme::Display& display) {
    const auto known = known_display(data_folder);
    if (known && known->px == display.px && known->mm == display.mm) return;
    const nlohmann::json said{{"px", {display.px.w, display.px.h}}, {"mm", {display.mm.w, display.mm.h}}};
    static_cast<void>(write_whole(path_in(data_folder), said.dump() + "\n"));
}

std::optional<theme::Display> known_display(const std::string& data_folder) {
    std::ifstream file(path_in(data_folder), std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    const auto said = nlohmann::json::parse(text, nullptr, false);
    if (!said.is_object()) return std::nullopt;
    const auto px = size_of(said, "px");
    const auto mm = size_of(said, "mm");
    if (!px || !mm || px->is_empty()) return std::nullopt;
    return theme::Display{*px, *mm};
}

} // namespace kiosk::commands
