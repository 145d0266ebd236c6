#include "commands/studio.h"

namespace kiosk::commands {

Studio::Studio(House& house)
    : house_(house), surface_(house.options.size), painter_(surface_.renderer(), house.fonts),
      store_(house.decoder, house.runner, house.runner, {}) {
    painter_.use_art(house.theme_assets().icons, house.theme_assets().pictures);
}

frame::Frame Studio::at_rest(const OneScreen& one, const std::string& id, const screens::Screen& screen) {
    visit::Visit visit = one.visit_at(id);
    if (!screen.is_overlay) visit = visit::fit(visit, screen.facts, Instant{}); // the timeline with its focus in the middle
    frame::Scene scene;
    std::optional<screens::Screen> below;
    if (screen.is_overlay) {
        below = one.lay_out(visit::to_string(visit.place));
        scene.screen = &*below;
        scene.overlay = &screen;
    } else {
        scene.screen = &screen;
        if (visit.phase == visit::Phase::Attract) scene.slide = &screen;
    }
    const auto& theme = house_.theme_assets().theme;
    const Instant long_ago{};
    const Instant now = long_ago + 3s; // every fade is over
    store_.want(frame::wanted(scene, visit, theme, now), now);
    while (house_.runner.deliver() > 0) {} // a rendition that is made is read in a job of its own
    for (auto& [key, pixels] : store_.take_decoded(SIZE_MAX, long_ago)) painter_.upload(key, std::move(pixels));
    for (const auto& key : store_.take_evicted()) painter_.drop(key);
    return frame::compose(scene, visit, theme, store_, now);
}

void Studio::paint(const frame::Frame& frame) { painter_.play(frame); }

} // namespace kiosk::commands
