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
        ways.push_back(icon_button("note", notes_in_words(kit, notes), open_picture(page, shown), look));
    if (const visit::Place compare{visit::Place::Kind::Compare, page.id, 0}; visit::exists(compare, kit.edition))
        ways.push_back(icon_button("compare", kit.word("compare"), visit::GoTo{compare}, look));
    return ways;
}

std::vector<Button> arrows(const StageKit& kit, const content::Page& page, std::size_t index, ButtonLook look) {
    if (page.pictures.size() < 2) return {};
    std::vector<Button> both{short_button("previous", kit.word("previous-picture-short"),
                                          kit.word("previous-picture"), visit::TurnPicture{-1}, look),
                             short_button("next", kit.word("next-picture-short"), kit.word("next-picture"),
                                          visit::TurnPicture{1}, look)};
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

// Right-aligned above `bottom`, in as many rows as the width asks for. Returns their height, px.
double put_rows(Layer& layer, const StageKit& kit, const std::vector<Button>& buttons, double left, double right,
                double bottom) {
    if (buttons.empty()) return 0;
    const double h = button_height(kit, ButtonSize::Chip);
    const double foot = bottom;
    double x = right;
    for (auto button = buttons.rbegin(); button != buttons.rend(); ++button) {
        const double w = std::min(right - left, button_width(kit, *button, ButtonSize::Chip));
        if (x < right && x - w < left) {
            x = right;
            bottom -= h + kit.gap();
        }
        put_button(layer, kit, *button, {x - w, bottom - h, w, h}, ButtonSize::Chip);
        x -= w + kit.gap();
    }
    return foot - bottom + h;
}

// To the other pictures, and larger.
std::vector<Button> controls_of(const StageKit& kit, const content::Page& page, std::size_t index) {
    std::vector<Button> controls = arrows(kit, page, index, ButtonLook::Night);
    controls.push_back(icon_button("enlarge", kit.word("enlarge"), open_picture(page, shown_picture(page, index)),
                                   ButtonLook::Night));
    return controls;
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
    const std::size_t at = std::min(index, page.pictures.size() - 1);
    if (!page.person || !page.person->portrait) return at;
    // The portrait first, then the others in their order.
    const std::size_t portrait = std::min(*page.person->portrait, page.pictures.size() - 1);
    return at == 0 ? portrait : at <= portrait ? at - 1 : at;
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
    const std::vector<Button> controls = has_buttons ? controls_of(kit, page, at) : std::vector<Button>{};
    const double inner = rect.w - 2 * pad;
    double controls_width = 0;
    for (const Button& control : controls) controls_width += button_width(kit, control, ButtonSize::Chip) + kit.gap();
    // Beside the words where these keep half the width, else below them.
    const bool is_beside = inner - controls_width - kit.px(24) >= inner * 0.5;
    const double width = has_buttons && is_beside ? inner - controls_width - kit.px(24) : inner;
    Layer measured;
    const double controls_height = put_rows(measured, kit, controls, 0, inner, 0);

    Look caption{.role = theme::TypeRole::Caption, .colour = kit.colours.on_night};
    // All of it, as long as the picture is more than its words.
    caption.most_lines = std::max(2, lines_in(kit, caption, rect.h * 0.4));
    const Look credit{.role = theme::TypeRole::Caption,
                      .colour = kit.colours.on_night_soft,
                      .scale = 22.0 / 24,
                      .most_lines = 2};
    const double caption_height = height_of(kit, shown.caption, caption, width);
    const double credit_height = height_of(kit, shown.credit, credit, width);
    const double foot = kit.px(32);
    const double position = has_several ? line_height(kit, caption) : 0;
    const double words_height = caption_height + credit_height + position;
    const double below = is_beside || controls.empty() ? 0 : controls_height + kit.px(20);
    const double words = std::max(words_height + below, controls_height);
    put_shade(layer, kit, rect, words + foot);
    double y = rect.bottom() - foot - below - words_height;
    y += put_words(layer, kit, shown.caption, caption, {rect.x + pad, y}, width);
    y += put_words(layer, kit, shown.credit, credit, {rect.x + pad, y}, width);
    if (has_several) put_position(layer, kit, count, at, {rect.x + pad, y}, width);

    if (!has_buttons) return;
    // The picture itself opens it too; its buttons lie above that.
    layer.targets.push_back({rect, open_picture(page, picture), name_of(page, shown)});
    const double right = rect.right() - pad;
    put_rows(layer, kit, controls, rect.x + pad, right, rect.bottom() - foot);
    put_rows(layer, kit, ways_on(kit, page, picture, ButtonLook::Night), rect.x + pad, right,
                rect.bottom() - foot - words - kit.gap());
}

double put_compare_chip(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width) {
    const visit::Place compare{visit::Place::Kind::Compare, page.id, 0};
    if (!visit::exists(compare, kit.edition)) return 0;
    return put_chips(layer, kit, {word_button(kit.word("compare"), visit::GoTo{compare})}, at, width) + kit.px(28);
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
