// Three languages and more: each by its own name in its own script, on a panel over the page.

#include "screens/bar.h"
#include "screens/each_screen.h"
#include "screens/note_panel.h"
#include "screens/scroll.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

Button button_of(const StageKit& kit, const content::Language& language) {
    const bool is_now = language == kit.language();
    Button button = word_button(language_name(kit, language), visit::SetLanguage{language},
                                is_now ? ButtonLook::Primary : ButtonLook::Plain);
    button.parts.front().language = language;
    button.parts.front().is_strong = is_now;
    // Where one is already, the touch only closes.
    if (is_now) button.action = visit::CloseNote{};
    return button;
}

} // namespace

Screen language_choice(const StageKit& kit, const TouchedWord& touched) {
    Screen screen = kit.blank("languages", kit.word("language"));
    screen.is_overlay = true;
    const TouchedWord word = on_this_side(kit, touched);
    std::vector<Button> buttons;
    for (const content::Language& language : kit.exhibition.languages) buttons.push_back(button_of(kit, language));
    const double pad = kit.px(40);
    const double gap = std::max(kit.gap(), kit.px(16));
    const double height = button_height(kit);
    double widest = 0;
    for (const Button& button : buttons) widest = std::max(widest, button_width(kit, button));
    const NoteRoom room = note_room(kit, word);

    std::vector<NoteWidth> widths;
    for (std::size_t columns = 1; columns <= buttons.size(); ++columns) {
        const auto n = static_cast<double>(columns);
        const double width = n * widest + (n - 1) * gap + 2 * pad;
        if (columns == 1 || width <= room.bounds.w) widths.push_back({std::min(width, room.bounds.w), columns});
    }
    const auto lines = [&](std::size_t columns) {
        return static_cast<double>((buttons.size() + columns - 1) / columns);
    };
    const NotePlace place = place_note(room, widths, [&](const NoteWidth& width) {
        return 2 * pad + lines(width.columns) * (height + gap) - gap;
    });
    put_note_panel(screen, kit, word, place);

    const std::size_t columns = place.chosen.columns;
    const auto n = static_cast<double>(columns);
    const double w = (place.panel.w - 2 * pad - (n - 1) * gap) / n;
    Layer& layer = place.scrolls ? screen.scrolled : screen.bar;
    double y = place.panel.y + pad;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        if (i > 0 && i % columns == 0) y += height + gap;
        const double x = place.panel.x + pad + static_cast<double>(i % columns) * (w + gap);
        put_button(layer, kit, buttons[i], {x, y, w, height});
    }
    if (place.scrolls) scroll_down(screen, kit, place.panel.inset(kit.px(16)), y + height + pad, kit.colours.paper);
    return screen;
}

} // namespace kiosk::screens
