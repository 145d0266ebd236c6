#include "screens/note_panel.h"

#include "screens/mirroring.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

double pointer_height(const StageKit& kit) {
    return kit.px(24);
}

// Everything over the page is dark but the word.
void put_veil(Screen& screen, const StageKit& kit, const TouchedWord& word) {
    const Colour veil = kit.colours.night.faded(kit.theme.shapes.veil);
    if (!word.is_in_text) {
        screen.background = veil;
        return;
    }
    screen.background = kit.colours.night.faded(0);
    const Rect lit = intersection(word.rect.inset(-kit.px(6)), {0, 0, kit.size.w, kit.size.h});
    const double x = std::floor(lit.x);
    const double y = std::floor(lit.y);
    const double right = std::ceil(lit.right());
    const double bottom = std::ceil(lit.bottom());
    for (const Rect& r : {Rect{0, 0, kit.size.w, y}, Rect{0, bottom, kit.size.w, kit.size.h - bottom},
                          Rect{0, y, x, bottom - y}, Rect{right, y, kit.size.w - right, bottom - y}})
        if (!r.is_empty()) screen.body.items.emplace_back(Box{.rect = r, .fill = veil});
}

// From the panel's edge to the word: lines from the tip that lie beside each other, as one smooth triangle.
void put_pointer(Layer& layer, const StageKit& kit, const NotePlace& place) {
    const double height = pointer_height(kit);
    using Side = NotePlace::Side;
    if (place.side == Side::Middle) return;
    const bool is_level = place.side == Side::After || place.side == Side::Before;
    const double way = place.side == Side::Below || place.side == Side::After ? 1 : -1;
    const double near = kit.px(3); // it does not quite touch the word
    const double depth = height + kit.px(2);
    const auto at = [&](double along, double across) {
        return is_level ? place.tip + Point{way * along, across} : place.tip + Point{across, way * along};
    };
    const double width = std::max(1.5, kit.px(2));
    const double half = (height - near) * 0.9;
    const int lines = static_cast<int>(std::ceil(2 * half / (width * 0.6)));
    for (int i = 0; i <= lines; ++i) {
        const double across = half * (2.0 * i / lines - 1);
        layer.items.emplace_back(
            Stroke{.points = {at(near, 0), at(depth, across)}, .colour = kit.colours.paper, .width = width});
    }
}

// Beside the panel a touch closes it too.
void put_veil_targets(Layer& layer, const StageKit& kit, const Rect& panel) {
    const double gap = kit.gap();
    const double least = kit.target();
    const Rect reach = kit.reach();
    for (const Rect& wish : {Rect{0, 0, kit.size.w, panel.y - gap},
                             Rect{0, panel.bottom() + gap, kit.size.w, kit.size.h - panel.bottom() - gap},
                             Rect{0, panel.y, panel.x - gap, panel.h},
                             Rect{panel.right() + gap, panel.y, kit.size.w - panel.right() - gap, panel.h}}) {
        const Rect r = intersection(wish, reach);
        if (r.w >= least && r.h >= least) layer.targets.push_back({r, visit::CloseNote{}, kit.word("close")});
    }
}

} // namespace

TouchedWord on_this_side(const StageKit& kit, TouchedWord word) {
    if (kit.is_mirrored() && !word.rect.is_empty()) word.rect = mirrored(word.rect, kit.size.w);
    return word;
}

NoteRoom note_room(const StageKit& kit, const TouchedWord& word) {
    const Rect bounds = kit.reach().inset(kit.px(kit.is_low() ? 24 : 40));
    return {bounds, word.rect, pointer_height(kit), kit.px(56)};
}

void put_note_panel(Screen& screen, const StageKit& kit, const TouchedWord& word, const NotePlace& place) {
    put_veil(screen, kit, word);
    put_veil_targets(screen.body, kit, place.panel);
    screen.body.items.emplace_back(Box{.rect = place.panel,
                                       .fill = kit.colours.paper,
                                       .border = kit.colours.line,
                                       .border_width = std::max(1.0, kit.px(1)),
                                       .corner = kit.px(kit.theme.shapes.panel_corner),
                                       .shadow = kit.px(kit.theme.shapes.panel_shadow),
                                       .shadow_colour = kit.colours.shadow.faded(0.4)});
    put_pointer(screen.body, kit, place);
}

} // namespace kiosk::screens
