#include "content/plan_reader.h"

#include <array>

#include "base/problem_kinds.h"
#include "content/placed_at.h"

namespace kiosk::content {

namespace {

constexpr std::array<std::string_view, 2> plan_keys{"picture", "stops"};
constexpr std::array<std::string_view, 2> stop_keys{"at", "page"};

std::optional<Point> read_place(const Yaml& item, std::string_view file, Findings& findings) {
    const YamlEntry* at = item.find("at");
    const int line = at ? at->line : item.line;
    const WrittenPlace place = at ? place_of(at->value) : WrittenPlace{};
    const bool is_pair = at && (at->value.type == Yaml::Type::Text || at->value.items.size() == 2);
    if (!place.at && !is_pair) {
        findings.report(problems::wrong_type, file, line,
                        {{"key", "at"}, {"found", at ? std::string(type_name(at->value)) : ""}, {"expected", "[0.42, 0.31]"}});
    } else if (!place.at) {
        findings.report(problems::bad_number, file, line,
                        {{"key", "at"}, {"found", place.written}, {"expected", "[0.42, 0.31]"}});
    } else if (!place.is_on_picture()) {
        findings.report(problems::stop_outside_plan, file, line, {{"found", place.written}, {"expected", "0–1"}});
    }
    return place.is_on_picture() ? place.at : std::nullopt;
}

std::optional<Stop> read_stop(const Yaml& item, std::string_view file, std::string_view page_folder,
                              const References& references, Findings& findings) {
    if (item.type != Yaml::Type::Map) {
        findings.report(problems::wrong_type, file, item.line,
                        {{"key", "stops"}, {"found", std::string(type_name(item))}, {"expected", "map"}});
        return std::nullopt;
    }
    check_keys(item, stop_keys, file, findings);
    const auto at = read_place(item, file, findings);
    const YamlEntry* page = item.find("page");
    const StatedText written{page ? text_of(page->value, "page", file, findings) : std::string{}, file,
                             page ? page->line : item.line};
    const auto id = references.page(written, page_folder);
    if (!at || !id) return std::nullopt;
    return Stop{*at, *id};
}

} // namespace

std::optional<Plan> read_plan(const Statements& said, std::string_view page_folder, const References& references,
                              PagePictures& pictures) {
    for (const auto& layer : said.layers()) check_keys(*layer.map, plan_keys, layer.file, said.findings());
    Plan plan;
    if (const Stated stops = said.find("stops"); stops && stops.value->type == Yaml::Type::List) {
        for (const Yaml& item : stops.value->items) {
            if (auto stop = read_stop(item, stops.file, page_folder, references, said.findings())) {
                plan.stops.push_back(std::move(*stop));
            }
        }
    } else if (stops) {
        said.report(problems::wrong_type, stops,
                    {{"key", "stops"}, {"found", std::string(type_name(*stops.value))}, {"expected", "list"}});
    }
    const Stated where = said.find("picture");
    const std::string written = said.text("picture");
    if (written.empty()) {
        said.findings().report(problems::missing_picture, said.file(), said.line(), {{"picture", ""}, {"nearest", ""}});
        return std::nullopt;
    }
    const auto picture = pictures.index_of({written, where.file, where.line});
    if (!picture) return std::nullopt;
    plan.picture = *picture;
    return plan;
}

} // namespace kiosk::content
