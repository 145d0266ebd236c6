#include "screens/spot_note.h"

#include "screens/button.h"
#include "screens/scroll.h"
#include "visit/picture_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {

namespace {

const theme::TypeRole numeral_role = theme::TypeRole::Heading;
constexpr double numeral_scale = 28.0 / 44;

double mark_side(const StageKit& kit) {
    const double numeral = line_height(kit, {.role = numeral_role, .scale = numeral_scale}) + kit.px(12);
    return std::ceil(std::max({kit.measures.smallest_target, kit.px(64), numeral}));
}

enum class MarkLook { Closed, Open };

// Round the point (0, 0).
SpotMark mark(const StageKit& kit, std::size_t number, MarkLook look) {
    const double side = mark_side(kit);
    const Rect rect{-side / 2, -side / 2, side, side};
    const bool is_open = look == MarkLook::Open;
    SpotMark made;
    made.disc = Box{.rect = rect,
                    .fill = is_open ? kit.colours.vermilion : kit.colours.on_night,
                    .border = kit.colours.gold_light,
                    .border_width = std::max(2.0, kit.px(is_open ? 6 : 4)),
                    .corner = side / 2,
                    .shadow = kit.px(18),
                    .shadow_colour = kit.colours.shadow.faded(0.55)};
    Layer layer;
    put_words_in_middle(layer, kit, std::to_string(number + 1),
                        {.role = numeral_role,
                         .colour = is_open ? kit.colours.on_vermilion : kit.colours.night,
                         .scale = numeral_scale},
                        rect);
    if (!layer.items.empty()) made.numeral = std::get<TextItem>(std::move(layer.items.front()));
    made.label = kit.word("note-number", {{"number", std::to_string(number + 1)}});
    return made;
}

void put_mark(Layer& layer, const StageKit& kit, std::size_t number, Point middle) {
    SpotMark made = mark(kit, number, MarkLook::Open);
    made.disc.rect = made.disc.rect.moved(middle);
    made.disc.shadow = 0;
    layer.items.emplace_back(made.disc);
    made.numeral.rect = made.numeral.rect.moved(middle);
    for (TextLine& line : made.numeral.lines) {
        line.baseline += middle.y;
        for (TextPiece& piece : line.pieces) piece.x += middle.x;
    }
    layer.items.emplace_back(std::move(made.numeral));
}

// How the words of a note are set. With little room the number stands among the buttons.
struct Setting {
    bool has_head = true;
    double scale = 1;
    bool scrolls = false;
    Rect panel;
    Rect words;
};

double padding(const StageKit& kit) {
    return kit.px(40);
}

Look words_look(const StageKit& kit, const content::Page& page, double scale) {
    const std::string& language = kit.language_of(page.is_translated);
    return {.role = theme::TypeRole::Text,
            .colour = kit.colours.ink,
            .scale = scale,
            .alignment = is_han(language) ? text::Alignment::Justified : text::Alignment::Start,
            .language = language};
}

// To the notes before and after, where there are several, and away.
std::vector<Button> buttons_of(const StageKit& kit, std::size_t count, std::size_t spot) {
    std::vector<Button> buttons;
    if (count > 1) {
        buttons.push_back(short_button("previous", kit.word("previous-note-short"), kit.word("previous-note"),
                                       visit::OpenSpot{spot > 0 ? spot - 1 : count - 1}));
        buttons.push_back(short_button("next", kit.word("next-note-short"), kit.word("next-note"),
                                       visit::OpenSpot{spot + 1 < count ? spot + 1 : 0}));
    }
    buttons.push_back(icon_button("close", kit.word("close"), visit::CloseNote{}));
    return buttons;
}

double panel_width(const StageKit& kit, const Rect& room) {
    if (kit.is_portrait()) return room.w;
    double buttons = mark_side(kit) + 2 * padding(kit);
    for (const Button& b : buttons_of(kit, 2, 0)) buttons += button_width(kit, b, ButtonSize::Chip) + kit.gap();
    return std::max(std::min(buttons, room.w), std::min(kit.px(640) * std::max(1.0, kit.text_scale() * 0.9), room.w * 0.48));
}

Setting setting_of(const StageKit& kit, const content::Page& page, const content::Spot& spot, const Rect& room) {
    const double pad = padding(kit);
    const double width = panel_width(kit, room);
    const double foot = kit.px(24) + button_height(kit, ButtonSize::Chip) + kit.px(28);
    const double head_gap = kit.px(18);
    // On the side where the viewer makes room for it; turned over beforehand.
    const bool is_right =
        kit.is_portrait() || (visit::note_side(spot.at) == visit::NoteSide::Right) != kit.is_mirrored();
    const double x = is_right ? room.right() - width : room.x;
    Setting set;
    double above = 0;
    double words = 0;
    for (const auto& [has_head, scale] :
         {std::pair{true, 1.0}, std::pair{true, 0.86}, std::pair{false, 1.0}, std::pair{false, 0.86}}) {
        set.has_head = has_head;
        set.scale = scale;
        above = pad + (has_head ? mark_side(kit) + head_gap : 0);
        words = height_of(kit, spot.text, words_look(kit, page, scale), width - 2 * pad);
        set.scrolls = above + words + foot > room.h;
        if (!set.scrolls) break;
    }
    const double height = std::min(room.h, above + words + foot);
    set.panel = {x, room.bottom() - height, width, height};
    set.words = {x + pad, set.panel.y + above, width - 2 * pad, height - above - foot};
    return set;
}

// The view beside and above the panel; in low reach, what of it is in reach.
void put_outside_targets(Layer& layer, const StageKit& kit, const Rect& room, const Rect& panel) {
    const double gap = kit.gap();
    const Rect reach = kit.reach();
    const Rect left{room.x, room.y, panel.x - gap - room.x, room.h};
    const Rect right{panel.right() + gap, room.y, room.right() - panel.right() - gap, room.h};
    const Rect above{panel.x, room.y, panel.w, panel.y - gap - room.y};
    for (const Rect& rect : {left, right, above}) {
        const Rect seen = intersection(rect, reach);
        if (rect.w >= kit.target() && seen.w >= kit.target() && seen.h >= kit.target())
            layer.targets.push_back({seen, visit::CloseNote{}, kit.word("close")});
    }
}

} // namespace

SpotMarks spot_marks(const StageKit& kit, const content::Picture& picture, const Rect& area,
                     std::optional<std::size_t> open, const Rect& covered) {
    SpotMarks spots;
    spots.area = area;
    spots.picture = picture.size.is_empty() ? area.size() : picture.size;
    spots.covered = covered;
    spots.side = mark_side(kit);
    spots.gap = std::max(kit.px(6), kit.measures.target_gap);
    spots.stem = kit.colours.gold_light;
    spots.stem_width = std::max(2.0, kit.px(3));
    for (std::size_t i = 0; i < picture.spots.size(); ++i) {
        SpotMark one = mark(kit, i, open == i ? MarkLook::Open : MarkLook::Closed);
        one.at = picture.spots[i].at;
        spots.marks.push_back(std::move(one));
    }
    return spots;
}

Rect spot_note_rect(const StageKit& kit, const content::Page& page, std::size_t picture, std::size_t spot,
                    const Rect& room) {
    return setting_of(kit, page, page.pictures[picture].spots[spot], room).panel;
}

Rect put_spot_note(Screen& screen, const StageKit& kit, const content::Page& page, std::size_t picture,
                   std::size_t spot, const Rect& room) {
    const std::vector<content::Spot>& spots = page.pictures[picture].spots;
    const Setting set = setting_of(kit, page, spots[spot], room);
    const Rect& panel = set.panel;
    const double pad = padding(kit);
    put_outside_targets(screen.body, kit, room, panel);
    screen.body.items.emplace_back(Box{.rect = panel,
                                       .fill = kit.colours.paper,
                                       .border = kit.colours.line,
                                       .border_width = std::max(1.0, kit.px(1)),
                                       .corner = kit.px(kit.theme.shapes.panel_corner),
                                       .shadow = kit.px(kit.theme.shapes.panel_shadow),
                                       .shadow_colour = kit.colours.shadow.faded(0.5)});
    const double side = mark_side(kit);
    const double button = button_height(kit, ButtonSize::Chip);
    const double foot = panel.bottom() - kit.px(28) - button;
    double x = panel.x + pad;
    if (set.has_head) {
        put_mark(screen.body, kit, spot, {x + side / 2, panel.y + pad + side / 2});
    } else {
        put_mark(screen.body, kit, spot, {x + side / 2, foot + button / 2});
        x += side + kit.gap();
    }
    Layer& layer = set.scrolls ? screen.scrolled : screen.body;
    const double words = put_words(layer, kit, spots[spot].text, words_look(kit, page, set.scale),
                                   {set.words.x, set.words.y}, set.words.w);
    if (set.scrolls)
        scroll_down(screen, kit, set.words, set.words.y + words + fade_height(kit) * 0.6, kit.colours.paper);

    const std::vector<Button> buttons = buttons_of(kit, spots.size(), spot);
    for (const Button& b : buttons) {
        const double w = button_width(kit, b, ButtonSize::Chip);
        // The last one closes, at the panel's edge.
        const bool is_last = &b == &buttons.back();
        put_button(screen.bar, kit, b, {is_last ? panel.right() - pad - w : x, foot, w, button}, ButtonSize::Chip);
        x += w + kit.gap();
    }
    screen.facts.note_area = panel;
    return panel;
}

} // namespace kiosk::screens
