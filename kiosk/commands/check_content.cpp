#include <algorithm>
#include <semaphore>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "commands/check_languages.h"
#include "commands/check_pictures.h"
#include "commands/check_shown_sizes.h"
#include "commands/check_sounds.h"
#include "commands/commands.h"
#include "commands/glyph_check.h"
#include "commands/one_screen.h"
#include "commands/progress.h"

namespace kiosk::commands {

namespace {

// Everything about pictures: each is opened to its end, on all cores, and every screen is laid out.
std::vector<Problem> about_pictures(const House& house, const content::Exhibition& exhibition,
                                    const std::vector<Problem>& told, const std::function<void()>& wait) {
    const NamedPictures pictures = pictures_of(exhibition);
    Progress progress(pictures.size());
    LookedAt looked = look_at(pictures, *house.decoder, house.runner, wait, told,
                              [&progress](const std::string& file) { progress.step(file); });
    progress.end();
    ShownSizes shown;
    for (const auto& language : exhibition.languages) {
        const OneScreen one(house, exhibition, language);
        for (const auto& id : one.ids()) {
            if (const auto screen = one.lay_out(id)) add_shown(*screen, looked, shown);
        }
    }
    std::vector<Problem> found = looked.problems;
    for (const auto& more : {what_facts_tell(pictures, looked), too_small(pictures, looked, shown),
                             unused_pictures(house.content->list().value_or(FileList{}), pictures, told)}) {
        found.insert(found.end(), more.begin(), more.end());
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

int check_content(const Options& given, Format format) {
    const Options options = for_known_display(given);
    std::counting_semaphore<> finished{0};
    const auto runner = worker_runner({.any = usable_cores()}, [&finished] { finished.release(); });
    const House house(options, *runner, {.workers = usable_cores(), .threads_each = 1});
    const auto reading = content::read(*house.content);
    std::vector<Problem> found = reading.problems;
    const auto add = [&found](const std::vector<Problem>& more) {
        for (const auto& problem : more) {
            const bool is_said = std::ranges::any_of(found, [&](const Problem& other) {
                return other.kind == problem.kind && other.file == problem.file && other.line == problem.line &&
                       problem.line == 0 && other.details == problem.details;
            });
            if (!is_said) found.push_back(problem);
        }
    };
    add(house.assets.problems());
    add(theme::problems_of_other_themes(*house.assets_files, options.theme.theme));
    add(house.fonts.problems());
    add(missing_glyphs(*house.content, house.theme_assets().theme, house.fonts));
    if (reading.exhibition) add(languages_without_words(*reading.exhibition, house.theme_assets().strings));
    if (reading.exhibition) add(about_pictures(house, *reading.exhibition, found, [&] { finished.acquire(); }));
    if (reading.exhibition) add(unused_sounds(house.content->list().value_or(FileList{}), *reading.exhibition, reading.problems));
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
