#include <map>
#include <semaphore>
#include <set>

#include <fmt/format.h>

#include "base/problem_kinds.h"
#include "commands/commands.h"
#include "commands/one_screen.h"
#include "commands/progress.h"

namespace kiosk::commands {

namespace {

// A picture and every size, and pyramid, in which some screen shows it: made in one opening.
using Sizes = std::map<pictures::RenditionKey, std::vector<pictures::RenditionKey>>;

pictures::RenditionKey picture_of(const pictures::RenditionKey& key) {
    return {key.file, key.version, 0, 0, key.leaf};
}

// Every rendition that any screen shows at this display's size, in every language.
Sizes renditions_of(const House& house, const content::Exhibition& exhibition) {
    std::set<pictures::RenditionKey> keys;
    for (const auto& language : exhibition.languages) {
        const OneScreen one(house, exhibition, language);
        for (const auto& id : one.ids()) {
            const auto screen = one.lay_out(id);
            if (!screen) continue;
            const double slide_zoom = house.theme_assets().theme.motion.slide_zoom;
            for (const auto& wanted : frame::wanted_next(*screen, slide_zoom)) {
                keys.insert(wanted.key.is_tile() ? pictures::pyramid_of(wanted.key) : wanted.key);
            }
        }
    }
    Sizes sizes;
    for (const auto& key : keys) sizes[picture_of(key)].push_back(key);
    return sizes;
}

} // namespace

int prepare(const Options& given) {
    const Options options = for_known_display(given);
    std::counting_semaphore<> finished{0};
    const auto runner = worker_runner({.any = usable_cores()}, [&finished] { finished.release(); });
    House house(options, *runner, {.workers = usable_cores(), .threads_each = 1});
    const auto exhibition = house.read_exhibition();
    if (!exhibition) return 1;
    const auto sizes = renditions_of(house, *exhibition);
    Progress progress(sizes.size());
    std::map<std::string, Problem> failed;
    std::size_t renditions = 0;
    for (const auto& [picture, keys] : sizes) {
        renditions += keys.size();
        runner->submit(Priority::Soon, [&, keys = keys]() -> Runner::Done {
            auto made = house.decoder->prepare(keys);
            return [&, made = std::move(made), file = keys.front().file] {
                progress.step(file);
                if (!made) failed.try_emplace(file, made.error().problem);
            };
        });
    }
    while (runner->pending() > 0) {
        finished.acquire();
        runner->deliver();
    }
    progress.end();
    std::set<std::string_view> said; // what is wrong with the house and not with a picture, once
    for (const auto& [file, problem] : failed) {
        if (problem.kind == problems::picture_failed || said.insert(problem.kind.id).second)
            fmt::print(stderr, "{}\n", house.describe(problem));
    }
    // Then what was made lies in a spare folder, which goes with this program.
    const auto of_the_cache = house.decoder->problems();
    for (const auto& problem : of_the_cache) fmt::print(stderr, "{}\n", house.describe(problem));
    if (!of_the_cache.empty()) return 1;
    fmt::print("{} renditions of {} pictures for {} x {} px in {}\n", renditions, sizes.size(), options.size.w,
               options.size.h, options.cache);
    return failed.empty() ? 0 : 1;
}

} // namespace kiosk::commands
