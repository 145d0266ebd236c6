#include "screens/backdrop.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

const theme::Background* background_of(const Screen& screen, const StageKit& kit) {
    if (screen.is_overlay || kit.settings.contrast == visit::Contrast::High) return nullptr;
    if (screen.background == kit.colours.paper) return &kit.theme.backgrounds.paper;
    if (screen.background == kit.colours.night) return &kit.theme.backgrounds.night;
    return nullptr;
}

} // namespace

void put_backdrop(Screen& screen, const StageKit& kit) {
    const theme::Background* background = background_of(screen, kit);
    if (background == nullptr) return;
    if (const auto& blend = background->gradient) {
        const bool is_down = blend->towards == theme::Background::Blend::Towards::Down;
        screen.backdrop.gradient =
            Gradient{{0, 0, screen.size.w, screen.size.h}, over(blend->from, screen.background), over(blend->to, screen.background),
                     is_down ? Gradient::Towards::Down : Gradient::Towards::Right};
    }
    screen.backdrop.picture = background->picture;
    screen.backdrop.is_tiled = background->fit == theme::Background::Fit::Tile;
    screen.backdrop.veil = screen.background.faded(background->veil);
}

Colour ground_at(const Screen& screen, const StageKit& kit, Colour ground, double y) {
    if (ground != screen.background) return ground;
    const theme::Background* background = background_of(screen, kit);
    if (background == nullptr || !background->gradient) return ground;
    const auto& blend = *background->gradient;
    if (blend.towards != theme::Background::Blend::Towards::Down) return ground;
    const double part = std::clamp(y / std::max(1.0, screen.size.h), 0.0, 1.0);
    return over(over(blend.to, ground).faded(part), over(blend.from, ground));
}

} // namespace kiosk::screens
