#include "screens/picture_panel.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

visit::GoTo open_picture(const content::Page& page, std::size_t picture) {
    return {{visit::Place::Kind::Picture, page.id, picture}};
}

std::string notes_in_words(const StageKit& kit, std::size_t count) {
    return count == 1 ? kit.word("one-note") : kit.word("notes", {{"count", std::to_string(count)}});
}

// Notes of the picture, and then and now.
std::vector<Button> ways_on(const StageKit& kit, const content::Page& page, std::size_t shown, ButtonLook look) {
    std::vector<Button> ways;
    if (const std::size_t notes = page.pictures[shown].spots.size(); notes > 0)
        ways.push_back(word_button(notes_in_words(kit, notes), open_picture(page, shown), look));
    if (const visit::Place compare{visit::Place::Kind::Compare, page.id, 0}; visit::exists(compare, kit.edition))
        ways.push_back(word_button(kit.word("compare"), visit::GoTo{compare}, look));
    return ways;
}

std::vector<Button> arrows(const StageKit& kit, const content::Page& page, std::size_t index, ButtonLook look) {
    if (page.pictures.size() < 2) return {};
    std::vector<Button> both{sign_button(Sign::Back, kit.word("previous-picture"), visit::TurnPicture{-1}, look),
                             sign_button(Sign::On, kit.word("next-picture"), visit::TurnPicture{1}, look)};
    both[0].is_faint = index == 0;
    both[1].is_faint = index + 1 >= page.pictures.size();
    return both;
}

// Which of the pictures it is: a dot for each, a number where there are too many.
void put_position(Layer& layer, const StageKit& kit, std::size_t count, std::size_t index, Point at, double width) {
    const double h = kit.px(6);
    const double gap = kit.px(12);
    const double long_dot = kit.px(48);
    const double dot = kit.px(20);
    if (static_cast<double>(count - 1) * (dot + gap) + long_dot > width) {
        const Look look{.role = theme::TypeRole::Caption, .colour = kit.colours.gold_light, .most_lines = 1};
        put_words(layer, kit,
                  kit.word("page-of", {{"page", std::to_string(index + 1)}, {"pages", std::to_string(count)}}), look,
                  at, width);
        return;
    }
    double x = at.x;
    const double y = at.y + line_height(kit, {.role = theme::TypeRole::Caption}) - 2 * h;
    for (std::size_t i = 0; i < count; ++i) {
        const double w = i == index ? long_dot : dot;
        layer.items.emplace_back(Box{.rect = {x, y, w, h},
                                     .fill = i == index ? kit.colours.gold_light : kit.colours.line_on_night,
                                     .corner = h / 2});
        x += w + gap;
    }
}

void put_pictures(Screen& screen, const StageKit& kit, const content::Page& page, std::size_t index,
                  const Rect& rect) {
    const auto item = [&](std::size_t i) { return picture_item(kit, page.pictures[shown_picture(page, i)], rect); };
    if (page.pictures.size() < 2) {
        screen.body.items.emplace_back(item(index));
        return;
    }
    SwipedPictures pictures{rect, {}, item(index), {}};
    if (index > 0) pictures.previous = item(index - 1);
    if (index + 1 < page.pictures.size()) pictures.next = item(index + 1);
    screen.body.items.emplace_back(std::move(pictures));
    screen.facts.pictures_area = rect;
}

// Dark enough behind every line of the caption: it begins well above them.
void put_shade(Layer& layer, const StageKit& kit, const Rect& rect, double words) {
    const double shade = std::min(rect.h, words + kit.px(110));
    const Rect ground{rect.x, rect.bottom() - shade, rect.w, shade};
    const double solid = std::min(ground.h, words);
    layer.items.emplace_back(Gradient{{ground.x, ground.y, ground.w, ground.h - solid},
                                      kit.colours.night.faded(0),
                                      kit.colours.night.faded(0.78),
                                      Gradient::Towards::Down});
    layer.items.emplace_back(Gradient{{ground.x, ground.bottom() - solid, ground.w, solid},
                                      kit.colours.night.faded(0.78),
                                      kit.colours.night.faded(0.92),
                                      Gradient::Towards::Down});
}

// Right-aligned above `bottom`, in as many rows as the width asks for.
void put_ways_on(Layer& layer, const StageKit& kit, const std::vector<Button>& ways, double left, double right,
                 double bottom) {
    const double h = button_height(kit, ButtonSize::Chip);
    double x = right;
    for (auto way = ways.rbegin(); way != ways.rend(); ++way) {
        const double w = std::min(right - left, button_width(kit, *way, ButtonSize::Chip));
        if (x < right && x - w < left) {
            x = right;
            bottom -= h + kit.gap();
        }
        put_button(layer, kit, *way, {x - w, bottom - h, w, h}, ButtonSize::Chip);
        x -= w + kit.gap();
    }
}

} // namespace

bool has_picture_panel(const content::Page& page) {
    std::vector<bool> is_inline(page.pictures.size(), false);
    for (const content::Block& block : page.body)
        if (const auto* picture = std::get_if<content::InlinePicture>(&block);
            picture != nullptr && picture->picture < is_inline.size())
            is_inline[picture->picture] = true;
    return std::ranges::find(is_inline, false) != is_inline.end();
}

std::size_t shown_picture(const content::Page& page, std::size_t index) {
    if (page.pictures.empty()) return 0;
    const bool is_portrait = index == 0 && page.person && page.person->portrait;
    return std::min(is_portrait ? *page.person->portrait : index, page.pictures.size() - 1);
}

void put_picture_panel(Screen& screen, const StageKit& kit, const content::Page& page, std::size_t index,
                       const Rect& rect, Enlarging enlarging) {
    const std::size_t count = page.pictures.size();
    const std::size_t at = std::min(index, count - 1);
    const std::size_t picture = shown_picture(page, at);
    const content::Picture& shown = page.pictures.at(picture);
    Layer& layer = screen.body;
    put_pictures(screen, kit, page, at, rect);

    const double pad = kit.is_portrait() ? kit.margin() : kit.px(48);
    const bool has_buttons = enlarging == Enlarging::OnThePicture;
    const bool has_several = count > 1;
    const double side = button_height(kit);
    const double buttons = has_buttons ? side + (has_several ? 2 * (side + kit.gap()) : 0) : 0;
    const double width = rect.w - 2 * pad - (buttons > 0 ? buttons + kit.px(24) : 0);

    const Look caption{.role = theme::TypeRole::Caption, .colour = kit.colours.on_night, .most_lines = 2};
    const Look credit{.role = theme::TypeRole::Caption,
                      .colour = kit.colours.on_night_soft,
                      .scale = 22.0 / 24,
                      .most_lines = 2};
    const double caption_height = height_of(kit, shown.caption, caption, width);
    const double credit_height = height_of(kit, shown.credit, credit, width);
    const double foot = kit.px(32);
    const double position = has_several ? line_height(kit, caption) : 0;
    const double words = std::max(caption_height + credit_height + position, has_buttons ? side : 0);
    put_shade(layer, kit, rect, words + foot);
    double y = rect.bottom() - foot - caption_height - credit_height - position;
    y += put_words(layer, kit, shown.caption, caption, {rect.x + pad, y}, width);
    y += put_words(layer, kit, shown.credit, credit, {rect.x + pad, y}, width);
    if (has_several) put_position(layer, kit, count, at, {rect.x + pad, y}, width);

    if (!has_buttons) return;
    // The picture itself opens it too; its buttons lie above that.
    layer.targets.push_back({rect, open_picture(page, picture), shown.caption});
    const double right = rect.right() - pad;
    const double top = rect.bottom() - foot - side;
    double x = right - buttons;
    for (const Button& arrow : arrows(kit, page, at, ButtonLook::Night)) {
        put_button(layer, kit, arrow, {x, top, side, side});
        x += side + kit.gap();
    }
    put_button(layer, kit,
               sign_button(Sign::Enlarge, kit.word("enlarge"), open_picture(page, picture), ButtonLook::Night),
               {x, top, side, side});
    put_ways_on(layer, kit, ways_on(kit, page, picture, ButtonLook::Night), rect.x + pad, right,
                rect.bottom() - foot - words - kit.gap());
}

double put_picture_chips(Layer& layer, const StageKit& kit, const content::Page& page, std::size_t index, Point at,
                         double width) {
    if (page.pictures.empty() || (has_picture_panel(page) && !kit.is_low())) return 0;
    const std::size_t shown = std::min(index, page.pictures.size() - 1);
    std::vector<Button> chips;
    if (has_picture_panel(page)) chips = arrows(kit, page, shown, ButtonLook::Plain);
    for (Button& way : ways_on(kit, page, shown_picture(page, shown), ButtonLook::Plain))
        chips.push_back(std::move(way));
    if (chips.empty()) return 0;
    return put_chips(layer, kit, chips, at, width) + kit.px(28);
}

} // namespace kiosk::screens
