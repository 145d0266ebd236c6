#include "pictures/worker_protocol.h"

#include <nlohmann/json.hpp>

namespace kiosk::pictures {

namespace {

using nlohmann::json;

constexpr int largest_side = 32'768; // px; more than any display shows

std::string line_of(const json& object) {
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

std::optional<json> object_of(std::string_view line) {
    json parsed = json::parse(line, nullptr, false);
    if (!parsed.is_object()) return std::nullopt;
    return parsed;
}

std::string text(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

int side(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer()) return 0;
    const auto value = found->get<std::int64_t>();
    return value > 0 && value <= largest_side ? static_cast<int>(value) : 0;
}

} // namespace

std::string to_line(const RenditionRequest& request) {
    return line_of({{"file", request.file}, {"out", request.out}, {"w", request.w}, {"h", request.h}});
}

std::string to_line(const RenditionAnswer& answer) {
    if (!answer.error.empty()) return line_of({{"error", answer.error}});
    return line_of({{"out", answer.out}, {"w", answer.w}, {"h", answer.h}});
}

std::optional<RenditionRequest> parse_request(std::string_view line) {
    const auto object = object_of(line);
    if (!object) return std::nullopt;
    RenditionRequest request{text(*object, "file"), text(*object, "out"), side(*object, "w"),
                             side(*object, "h")};
    if (!stays_below(request.file) || !stays_below(request.out) || request.w == 0 || request.h == 0)
        return std::nullopt;
    return request;
}

std::optional<RenditionAnswer> parse_answer(std::string_view line) {
    const auto object = object_of(line);
    if (!object) return std::nullopt;
    RenditionAnswer answer{text(*object, "out"), side(*object, "w"), side(*object, "h"),
                           text(*object, "error")};
    if (!answer.error.empty()) return RenditionAnswer{{}, 0, 0, answer.error};
    if (!stays_below(answer.out) || answer.w == 0 || answer.h == 0) return std::nullopt;
    return answer;
}

bool stays_below(std::string_view path) {
    if (path.empty() || path.find('\0') != std::string_view::npos) return false;
    while (true) {
        const auto slash = path.find('/');
        const auto name = path.substr(0, slash);
        if (name.empty() || name == "." || name == "..") return false;
        if (slash == std::string_view::npos) return true;
        path.remove_prefix(slash + 1);
    }
}

} // namespace kiosk::pictures
