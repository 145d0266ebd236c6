// A glossary term, one source, or all of a page's sources: a panel beside the word that was touched, with a pointer to
// it; the word stays lit while the page sinks into the dark. What is longer than the panel scrolls as a whole.

#include "screens/bar.h"
#include "screens/each_screen.h"
#include "screens/note_panel.h"
#include "screens/note_words.h"
#include "screens/scroll.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

// The parts of a panel that do not scroll.
struct Frame {
    double pad = 0;       // px on every side
    double foot = 0;      // below the words
    double beside =
        0; // the title's width that its buttons have, where there is too little height for a row of them
    double rule_gap = 0;  // above and below the rule
    double words_gap = 0; // between rule and words
};

Frame frame_of(const StageKit& kit, double buttons_width) {
    if (kit.is_low() && !kit.is_portrait())
        return {kit.px(32), kit.px(24), buttons_width + kit.px(40), kit.px(10), kit.px(14)};
    return {kit.px(40), kit.px(28) + button_height(kit) + kit.px(32), 0, kit.px(14), kit.px(22)};
}

Look title_look(const StageKit& kit, const NoteWords& note, double width) {
    const bool is_term = note.entries.empty();
    const Look look{.role = theme::TypeRole::Heading,
                    .colour = kit.colours.ink,
                    .scale = is_term ? 40.0 / 44 : 36.0 / 44,
                    .most_lines = 2,
                    .is_balanced = true};
    return fitted(kit, note.title, look, width);
}

// Of the title, and of the buttons where they are beside it.
double title_row_height(const StageKit& kit, const NoteWords& note, const Frame& frame, double width) {
    const double room = width - frame.beside;
    const double title = height_of(kit, note.title, title_look(kit, note, room), room);
    return frame.beside > 0 ? std::max(title, button_height(kit)) : title;
}

double head_height(const StageKit& kit, const NoteWords& note, const Frame& frame, double width) {
    return title_row_height(kit, note, frame, width) + frame.rule_gap + kit.measures.spacing.rule_height +
           frame.words_gap;
}

std::vector<Button> buttons_of(const StageKit& kit, const NoteWords& note, const content::Link& link) {
    std::vector<Button> buttons;
    if (note.has_more)
        buttons.push_back(
            icon_button("sources", kit.word("all-sources"), visit::OpenNote{content::Link{content::Link::To::Source, link.id}}));
    buttons.push_back(icon_button("close", kit.word("close"), visit::CloseNote{}, ButtonLook::Primary));
    return buttons;
}

// A comfortable column; a wider one; for several entries two.
std::vector<NoteWidth> widths_of(const StageKit& kit, const NoteWords& note, const Rect& bounds, double least) {
    const double scale = std::max(1.0, kit.text_scale());
    const std::size_t most = note.entries.size() > 1 && !kit.is_portrait() ? 2 : 1;
    std::vector<NoteWidth> widths;
    const auto add = [&](double canvas, std::size_t columns) {
        const double width = std::clamp(kit.px(canvas) * scale, std::min(least, bounds.w), bounds.w);
        widths.push_back({width, columns});
    };
    if (note.entries.size() > 1) {
        add(1000, 1);
        add(1500, most);
    } else {
        add(680, 1);
        add(960, 1);
    }
    widths.push_back({bounds.w, most});
    return widths;
}

} // namespace

Screen note_screen(const StageKit& kit, const content::Link& link, const TouchedWord& touched) {
    const NoteWords note = note_words(kit, link);
    Screen screen = kit.blank("note", note.title);
    screen.is_overlay = true;
    const TouchedWord word = on_this_side(kit, touched);
    const std::vector<Button> buttons = buttons_of(kit, note, link);
    double buttons_width = -kit.gap();
    for (const Button& button : buttons) buttons_width += button_width(kit, button) + kit.gap();
    const Frame frame = frame_of(kit, buttons_width);

    const NoteRoom room = note_room(kit, word);
    const NotePlace place = place_note(
        room, widths_of(kit, note, room.bounds, buttons_width + frame.beside + 2 * frame.pad),
        [&](const NoteWidth& width) {
            Layer measured;
            const double inner = width.width - 2 * frame.pad;
            return std::ceil(frame.pad + head_height(kit, note, frame, inner) +
                             put_note_words(measured, kit, note, {}, inner, width.columns) + frame.foot);
        });

    const Rect& panel = place.panel;
    Layer& layer = screen.body;
    put_note_panel(screen, kit, word, place);
    const double x = panel.x + frame.pad;
    const double width = panel.w - 2 * frame.pad;
    const double top = panel.y + frame.pad;
    const double title_room = width - frame.beside;
    const double title_row = title_row_height(kit, note, frame, width);
    const Look title = title_look(kit, note, title_room);
    const double title_height = height_of(kit, note.title, title, title_room);
    put_words(layer, kit, note.title, title, {x, top + (title_row - title_height) / 2}, title_room);
    double y = top + title_row + frame.rule_gap;
    layer.items.emplace_back(
        Box{.rect = {x, y, kit.measures.spacing.rule_width, kit.measures.spacing.rule_height},
            .fill = kit.colours.vermilion});
    y += kit.measures.spacing.rule_height + frame.words_gap;
    if (place.scrolls) {
        const Rect area{x, y, width, panel.bottom() - frame.foot - y};
        const double words = put_note_words(screen.scrolled, kit, note, {x, y}, width, place.chosen.columns);
        scroll_down(screen, kit, area, y + words, kit.colours.paper);
    } else {
        put_note_words(layer, kit, note, {x, y}, width, place.chosen.columns);
    }
    const double height = button_height(kit);
    const double buttons_y =
        frame.beside > 0 ? top + (title_row - height) / 2 : panel.bottom() - kit.px(32) - height;
    double right = panel.right() - frame.pad;
    for (auto button = buttons.rbegin(); button != buttons.rend(); ++button) {
        const double w = button_width(kit, *button);
        put_button(screen.bar, kit, *button, {right - w, buttons_y, w, height});
        right -= w + kit.gap();
    }
    return screen;
}

} // namespace kiosk::screens
