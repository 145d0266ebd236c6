// Then and now: two pictures of one view in one place, a divider between them that a finger moves. Low reach: the
// handle and what can be touched of the pictures lie in the lower half; the buttons do the rest.

#include "screens/card.h"
#include "screens/each_screen.h"
#include "screens/viewer_bar.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

PictureItem covering(const StageKit& kit, const content::Picture& picture, const Rect& rect) {
    PictureItem item = picture_item(kit, picture, rect);
    item.focus = {0.5, 0.5}; // one view laid over the other: middle on middle
    item.stand_in = kit.colours.night_soft;
    return item;
}

void put_divider(ComparedPictures& pictures, const StageKit& kit, double handle_y) {
    const Rect& rect = pictures.rect;
    const double width = std::max(3.0, std::round(kit.px(6)));
    pictures.line = Box{.rect = {-width / 2, rect.y, width, rect.h}, .fill = kit.colours.on_night};
    const double side = kit.target();
    pictures.handle = Box{.rect = {-side / 2, handle_y - side / 2, side, side},
                          .fill = kit.colours.on_night,
                          .border = kit.colours.gold_light,
                          .border_width = std::max(2.0, kit.px(5)),
                          .corner = side / 2,
                          .shadow = kit.px(24),
                          .shadow_colour = kit.colours.shadow.faded(0.6)};
    for (const double way : {-1.0, 1.0}) {
        const double tip = way * side * 0.32;
        const double root = way * side * 0.14;
        const double half = side * 0.18;
        pictures.arrows.push_back(
            Stroke{.points = {{root, handle_y - half}, {tip, handle_y}, {root, handle_y + half}},
                   .colour = kit.colours.night,
                   .width = std::max(2.0, side / 16)});
    }
}

struct Side {
    const content::Picture& picture;
    std::string name;
    text::Alignment alignment;
};

// "Then", the caption, the credit. Returns the height.
double put_side(Layer& layer, const StageKit& kit, const Side& side, Point at, double width) {
    const int most_lines = kit.is_portrait() ? 6 : 3; // beside each other they are narrow, an upright display has room
    const Look name{.role = theme::TypeRole::Heading,
                    .colour = kit.colours.gold_light,
                    .scale = 32.0 / 44,
                    .most_lines = 1,
                    .alignment = side.alignment};
    const Look caption{.role = theme::TypeRole::Label,
                       .colour = kit.colours.on_night,
                       .most_lines = most_lines,
                       .alignment = side.alignment};
    const Look credit{.role = theme::TypeRole::Caption,
                      .colour = kit.colours.on_night_soft,
                      .most_lines = most_lines,
                      .alignment = side.alignment};
    double y = at.y;
    y += put_words(layer, kit, side.name, name, {at.x, y}, width);
    y += put_words(layer, kit, side.picture.caption, caption, {at.x, y}, width);
    y += put_words(layer, kit, side.picture.credit, credit, {at.x, y}, width);
    return y - at.y;
}

// The one that says what is seen is lit and bold.
Button divider_button(const StageKit& kit, const char* word, double to, double divider) {
    const bool is_so = std::clamp(divider, 0.0, 1.0) == to;
    // On a screen that is turned over, "then" lies on the right.
    const double part = kit.is_mirrored() ? 1 - to : to;
    Button button = word_button(kit.word(word), visit::MoveDivider{part}, is_so ? ButtonLook::Lit : ButtonLook::Night);
    button.parts.front().is_strong = is_so;
    return button;
}

// What of both is seen.
std::vector<Button> divider_buttons(const StageKit& kit, double divider) {
    const double seen = kit.is_mirrored() ? 1 - divider : divider;
    return {divider_button(kit, "compare-then", 1, seen), divider_button(kit, "compare-both", 0.5, seen),
            divider_button(kit, "compare-now", 0, seen)};
}

std::vector<Button> other_buttons(const StageKit& kit) {
    std::vector<Button> buttons;
    if (kit.exhibition.languages.size() > 1) buttons.push_back(language_button(kit, ButtonLook::Night));
    buttons.push_back(icon_button("close", kit.word("close"), visit::GoBack{}, ButtonLook::NightPrimary));
    return buttons;
}

struct Controls {
    double height = 0;     // px
    double last_width = 0; // px, of the lowest row, which stands at the right
};

// In one row, or the three that belong together in a row of their own above the others.
Controls put_controls(Layer& layer, const StageKit& kit, double divider, const Rect& rect) {
    std::vector<Button> all = divider_buttons(kit, divider);
    const std::vector<Button> others = other_buttons(kit);
    all.insert(all.end(), others.begin(), others.end());
    if (const double width = button_rows_width(kit, all); width <= rect.w)
        return {put_button_rows(layer, kit, all, rect), width};
    const double below = put_button_rows(layer, kit, others, rect) + kit.gap();
    const Rect above{rect.x, rect.y, rect.w, rect.h - below};
    return {below + put_button_rows(layer, kit, divider_buttons(kit, divider), above),
            button_rows_width(kit, others)};
}

} // namespace

Screen compare_screen(const StageKit& kit, const content::Page& page, double divider) {
    const content::Picture& then = page.pictures.at(page.compare->then);
    const content::Picture& now = page.pictures.at(page.compare->now);
    Screen screen = kit.blank(visit::to_string(visit::Place{visit::Place::Kind::Compare, page.id, 0}),
                              page.title + " — " + kit.word("compare"));
    screen.background = kit.colours.night;
    const double left = kit.margin();
    const double width = kit.size.w - 2 * left;
    const double bottom = kit.reach().bottom() - kit.px(48);
    const double gap = kit.px(24);

    const Controls controls = put_controls(screen.bar, kit, divider, {left, 0, width, bottom});
    const Look hint{.role = theme::TypeRole::Caption, .colour = kit.colours.on_night_soft, .most_lines = 1};
    const std::string& words = kit.word("compare-hint");
    if (width_of(kit, words, hint) <= width - controls.last_width - gap)
        put_words(screen.bar, kit, words, hint,
                  {left, bottom - (button_height(kit) + line_height(kit, hint)) / 2}, width);

    const Side before{then, kit.word("compare-then"), text::Alignment::Start};
    const Side after{now, kit.word("compare-now"), text::Alignment::End};
    const double top = kit.px(40);
    const Size size = then.size.is_empty() ? Size{3, 2} : then.size;
    const auto column_in = [&](double spread) { return (spread - 2 * gap) / 2; };
    const auto captions_in = [&](double spread) {
        Layer measured;
        return std::max(put_side(measured, kit, before, {}, column_in(spread)),
                        put_side(measured, kit, after, {}, column_in(spread)));
    };
    const auto area_above = [&](double captions) {
        const double end = bottom - controls.height - gap - captions - kit.px(16);
        return Rect{left, top, width, std::max(1.0, end - top)};
    };
    // The words stand below their pictures, and wider than these where they are narrow.
    double spread = std::min(width, std::max(contain(size, area_above(captions_in(width))).w, kit.px(1100)));
    if (captions_in(spread) > captions_in(width)) spread = width;
    const double captions = captions_in(spread);
    const Rect area = area_above(captions);
    Rect rect = contain(size, area);
    if (kit.is_low()) rect.y = area.bottom() - rect.h;
    const double words_left = left + (width - spread) / 2;
    const double words_top = rect.bottom() + kit.px(16);
    const double column = column_in(spread);
    put_side(screen.body, kit, before, {words_left, words_top}, column);
    put_side(screen.body, kit, after, {words_left + spread - column, words_top}, column);

    const Rect touched = intersection(rect, kit.reach());
    ComparedPictures pictures{.rect = rect,
                              .then = covering(kit, kit.is_mirrored() ? now : then, rect),
                              .now = covering(kit, kit.is_mirrored() ? then : now, rect),
                              .line = {},
                              .handle = {},
                              .arrows = {}};
    const double half = kit.target() / 2;
    const double handle_y = touched.is_empty() ? rect.bottom() - half : touched.centre().y;
    put_divider(pictures, kit, std::min(handle_y, rect.bottom() - half));
    screen.body.items.emplace_back(std::move(pictures));
    if (touched.h >= kit.measures.smallest_target)
        screen.body.targets.push_back({touched, visit::MoveDividerHere{}, kit.word("compare-hint")});
    screen.facts.picture_area = rect;
    return screen;
}

} // namespace kiosk::screens
