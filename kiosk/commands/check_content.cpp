#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/problem_kinds.h"
#include "commands/commands.h"
#include "commands/glyph_check.h"
#include "commands/house.h"
#include "content/reader.h"

namespace kiosk::commands {

namespace {

// Told already, at the line that names it, because its first bytes are no picture's.
bool is_told(const std::vector<Problem>& told, const std::string& picture) {
    return std::ranges::any_of(told, [&picture](const Problem& problem) {
        if (problem.kind != problems::unreadable_picture) return false;
        const std::string folder = problem.file.substr(0, problem.file.rfind('/') + 1);
        const auto name = problem.details.find("picture");
        return name != problem.details.end() && folder + name->second == picture;
    });
}

// Opens every picture to its end, small: what the first bytes promise may not be there.
std::vector<Problem> unreadable_pictures(const House& house, const content::Exhibition& exhibition,
                                         const std::vector<Problem>& told) {
    std::map<std::string, content::Picture> pictures;
    for (const auto& [language, edition] : exhibition.editions) {
        for (const auto& [id, page] : edition.pages) {
            for (const auto& picture : page.pictures) pictures.try_emplace(picture.file, picture);
        }
        for (const auto& chapter : edition.chapters) {
            if (chapter.cover) pictures.try_emplace(chapter.cover->file, *chapter.cover);
        }
    }
    std::vector<Problem> found;
    for (const auto& [file, picture] : pictures) {
        if (is_told(told, file)) continue;
        constexpr double side = 64;
        const Rect small = contain(picture.size.is_empty() ? Size{1, 1} : picture.size, {0, 0, side, side});
        const auto pixels = house.decoder->decode({file, picture.version, std::max(1, static_cast<int>(small.w)),
                                                   std::max(1, static_cast<int>(small.h))});
        if (pixels) continue;
        Problem problem = pixels.error();
        if (problem.kind == problems::picture_failed) problem.kind = problems::unreadable_picture;
        problem.details.emplace("picture", file.substr(file.rfind('/') + 1));
        // A decoder's words are for technicians: in the JSON, not in an editor's sentence.
        if (problem.kind == problems::unreadable_picture) {
            if (auto reason = problem.details.extract("reason")) {
                reason.key() = "decoder";
                problem.details.insert(std::move(reason));
            }
        }
        found.push_back(std::move(problem));
    }
    return found;
}

nlohmann::ordered_json as_json(const House& house, const Problem& problem) {
    nlohmann::ordered_json details = nlohmann::ordered_json::object();
    for (const auto& [name, value] : problem.details) details[name] = value;
    return {{"file", problem.file},
            {"line", problem.line},
            {"severity", problem.kind.severity == Severity::Error ? "error" : "warning"},
            {"kind", std::string(problem.kind.id)},
            {"details", details},
            {"text", house.describe(problem)}};
}

} // namespace

int check_content(const Options& options, Format format) {
    const auto runner = inline_runner();
    const House house(options, *runner);
    const auto reading = content::read(*house.content);
    std::vector<Problem> found = reading.problems;
    const auto add = [&found](const std::vector<Problem>& more) {
        for (const auto& problem : more) {
            const bool is_said = std::ranges::any_of(found, [&](const Problem& other) {
                return other.kind == problem.kind && other.file == problem.file && other.line == problem.line &&
                       problem.line == 0;
            });
            if (!is_said) found.push_back(problem);
        }
    };
    add(house.assets.problems());
    add(house.fonts.problems());
    add(missing_glyphs(*house.content, house.theme_assets().theme, house.fonts));
    if (reading.exhibition) add(unreadable_pictures(house, *reading.exhibition, found));
    std::ranges::stable_sort(found, {}, [](const Problem& problem) { return std::pair(problem.file, problem.line); });

    const auto errors = std::ranges::count(found, Severity::Error, [](const Problem& p) { return p.kind.severity; });
    if (format == Format::Json) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const auto& problem : found) list.push_back(as_json(house, problem));
        fmt::print("{}\n", list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    } else {
        for (const auto& problem : found) fmt::print("{}\n", house.describe(problem));
        fmt::print("{}\n", house.theme_assets().strings.text(
                               house.staff_language(), "check-summary",
                               {{"errors", std::to_string(errors)},
                                {"warnings", std::to_string(static_cast<std::ptrdiff_t>(found.size()) - errors)}}));
    }
    return errors > 0 || !reading.exhibition ? 1 : 0;
}

} // namespace kiosk::commands
