#include <set>

#include <fmt/format.h>

#include "commands/commands.h"
#include "commands/one_screen.h"
#include "commands/progress.h"

namespace kiosk::commands {

namespace {

// Every rendition that any screen shows at this display's size, in every language.
std::set<pictures::RenditionKey> renditions_of(const House& house, const content::Exhibition& exhibition) {
    std::set<pictures::RenditionKey> keys;
    for (const auto& language : exhibition.languages) {
        const OneScreen one(house, exhibition, language);
        for (const auto& id : one.ids()) {
            const auto screen = one.lay_out(id);
            if (!screen) continue;
            for (const auto& wanted : frame::wanted_next(*screen, house.theme_assets().theme.motion.slide_zoom)) keys.insert(wanted.key);
            frame::Scene scene;
            scene.screen = &*screen;
            const auto visit = one.visit_at(id);
            if (visit.phase == visit::Phase::Attract) scene.slide = &*screen;
            for (const auto& wanted : frame::wanted(scene, visit, house.theme_assets().theme, Instant{})) {
                keys.insert(wanted.key);
            }
        }
    }
    return keys;
}

} // namespace

int prepare(const Options& options) {
    const auto runner = inline_runner();
    House house(options, *runner);
    const auto exhibition = house.read_exhibition();
    if (!exhibition) return 1;
    const auto keys = renditions_of(house, *exhibition);
    Progress progress(keys.size());
    std::set<std::string> failed;
    for (const auto& key : keys) {
        const auto pixels = house.decoder->decode(key);
        progress.step(key.file);
        if (!pixels && failed.insert(key.file).second) {
            progress.end();
            fmt::print(stderr, "{}\n", house.describe(pixels.error()));
        }
    }
    progress.end();
    fmt::print("{} renditions in {}\n", keys.size(), options.cache);
    return failed.empty() ? 0 : 1;
}

} // namespace kiosk::commands
