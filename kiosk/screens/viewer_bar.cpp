#include "screens/viewer_bar.h"

#include "screens/card.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

std::vector<std::vector<const Button*>> rows_of(const StageKit& kit, const std::vector<Button>& buttons, double width) {
    std::vector<std::vector<const Button*>> rows;
    double left = 0;
    for (auto b = buttons.rbegin(); b != buttons.rend(); ++b) {
        const double w = button_width(kit, *b);
        if (rows.empty() || left < w) {
            rows.emplace_back();
            left = width;
        }
        rows.back().insert(rows.back().begin(), &*b);
        left -= w + kit.gap();
    }
    return rows;
}

std::vector<Button> controls_of(const StageKit& kit, const content::Picture& picture, bool has_note) {
    std::vector<Button> buttons;
    if (kit.exhibition.languages.size() > 1) buttons.push_back(language_button(kit, ButtonLook::Night));
    if (const std::size_t count = picture.spots.size(); count > 0) {
        const std::string words =
            count == 1 ? kit.word("one-note") : kit.word("notes", {{"count", std::to_string(count)}});
        const visit::Action action =
            has_note ? visit::Action(visit::CloseNote{}) : visit::Action(visit::OpenSpot{0});
        buttons.push_back(icon_button("note", words, action, ButtonLook::Night));
    }
    buttons.push_back(
        icon_button("zoom-out", kit.word("zoom-out"), visit::ZoomPicture{0.5}, ButtonLook::Night));
    buttons.push_back(icon_button("zoom-in", kit.word("zoom-in"), visit::ZoomPicture{2}, ButtonLook::Night));
    buttons.push_back(icon_button("close", kit.word("close"), visit::GoBack{}, ButtonLook::NightPrimary));
    return buttons;
}

struct WordsBelow {
    Look caption, soft, hint;
    std::string hint_words;
};

WordsBelow words_below(const StageKit& kit, const content::Picture& picture) {
    return {{.role = theme::TypeRole::Label, .colour = kit.colours.on_night, .most_lines = 2},
            {.role = theme::TypeRole::Caption, .colour = kit.colours.on_night_soft, .most_lines = 2},
            {.role = theme::TypeRole::Caption, .colour = kit.colours.on_night_soft, .most_lines = 1},
            kit.word(picture.spots.empty() ? "zoom-hint" : "spots-hint")};
}

// Caption, credit and hint below each other. A hint that breaks off is none.
double put_column(Layer& layer, const StageKit& kit, const content::Picture& picture, Point at, double width) {
    const WordsBelow words = words_below(kit, picture);
    double y = at.y;
    y += put_words(layer, kit, picture.caption, words.caption, {at.x, y}, width);
    y += put_words(layer, kit, picture.credit, words.soft, {at.x, y}, width);
    if (width_of(kit, words.hint_words, words.hint) <= width)
        y += put_words(layer, kit, words.hint_words, words.hint, {at.x, y}, width);
    return y - at.y;
}

// In one line: the caption, the credit after it, the hint at the other end where there is room; else a column.
double put_line(Layer& layer, const StageKit& kit, const content::Picture& picture, Point at, double width) {
    const WordsBelow words = words_below(kit, picture);
    const double gap = kit.px(28);
    const double caption = width_of(kit, picture.caption, words.caption);
    const double credit = width_of(kit, picture.credit, words.soft);
    const double hint = width_of(kit, words.hint_words, words.hint);
    if (caption + gap + credit > width) return put_column(layer, kit, picture, at, width);
    const double height = line_height(kit, words.caption);
    // On one baseline, nearly: the smaller line stands in the middle of the larger.
    const double soft_y = at.y + (height - line_height(kit, words.soft)) / 2;
    put_words(layer, kit, picture.caption, words.caption, at, caption + 1);
    const double credit_x = at.x + caption + (caption > 0 ? gap : 0);
    put_words(layer, kit, picture.credit, words.soft, {credit_x, soft_y}, credit + 1);
    if (credit_x + credit + 2 * gap + hint <= at.x + width)
        put_words(layer, kit, words.hint_words, words.hint, {at.x + width - hint, soft_y}, hint + 1);
    return height;
}

// The picture before and after, and between them as many small ones as there is room for, or which one it is.
struct PicturesRow {
    std::size_t thumbnails = 0; // 0: "2 / 5" instead
    double width = 0;           // px
};

Size thumbnail(const StageKit& kit) {
    const double h = std::max(kit.px(104), kit.measures.smallest_target);
    return {h * 1.44, h};
}

double thumbnail_gap(const StageKit& kit) {
    return std::max(kit.px(18), kit.measures.target_gap);
}

std::string count_words(const StageKit& kit, const content::Page& page, std::size_t shown) {
    return kit.word("page-of",
                    {{"page", std::to_string(shown + 1)}, {"pages", std::to_string(page.pictures.size())}});
}

Look count_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Label, .colour = kit.colours.on_night, .most_lines = 1};
}

Button arrow(const StageKit& kit, int by, bool is_end) {
    Button button = by < 0 ? short_button("previous", kit.word("previous-picture-short"), kit.word("previous-picture"),
                                          visit::TurnPicture{-1}, ButtonLook::Night)
                           : short_button("next", kit.word("next-picture-short"), kit.word("next-picture"),
                                          visit::TurnPicture{1}, ButtonLook::Night);
    button.is_faint = is_end;
    return button;
}

// Both alike, so that the pictures stand in the middle between them.
double arrow_width(const StageKit& kit) {
    return std::max(button_width(kit, arrow(kit, -1, false)), button_width(kit, arrow(kit, 1, false)));
}

// Fewer than two small pictures say less than a number.
PicturesRow pictures_row(const StageKit& kit, const content::Page& page, double width, std::size_t most) {
    const double arrows = 2 * (arrow_width(kit) + kit.gap());
    const Size one = thumbnail(kit);
    const double gap = thumbnail_gap(kit);
    const double fitting = std::floor((width - arrows + gap) / (one.w + gap));
    const std::size_t count = std::min({most, page.pictures.size(), static_cast<std::size_t>(std::max(0.0, fitting))});
    if (count >= 2) return {count, arrows + static_cast<double>(count) * (one.w + gap) - gap};
    // As wide as the widest number, so that the arrows stay under the finger.
    const std::string widest = count_words(kit, page, page.pictures.size() - 1);
    return {0, arrows + width_of(kit, widest, count_look(kit)) + kit.px(8)};
}

double row_height(const StageKit& kit, const PicturesRow& row) {
    return std::max(button_height(kit), row.thumbnails > 0 ? thumbnail(kit).h : 0);
}

void put_thumbnails(Layer& layer, const StageKit& kit, const content::Page& page, std::size_t shown,
                    std::size_t count, Point at) {
    const Size one = thumbnail(kit);
    // The strip follows the one that is shown, so that every one comes into it.
    const std::size_t half = count / 2;
    const std::size_t first = std::min(shown > half ? shown - half : 0, page.pictures.size() - count);
    double x = at.x;
    for (std::size_t i = first; i < first + count; ++i) {
        const Rect frame{x, at.y, one.w, one.h};
        if (i == shown)
            layer.items.emplace_back(Box{.rect = frame.inset(-kit.px(4)), .fill = kit.colours.gold_light});
        layer.items.emplace_back(picture_item(kit, page.pictures[i], frame));
        if (i != shown) layer.items.emplace_back(Box{.rect = frame, .fill = kit.colours.night.faded(0.4)});
        layer.targets.push_back(
            {frame, visit::GoTo{{visit::Place::Kind::Picture, page.id, i}}, name_of(page, page.pictures[i])});
        x += one.w + thumbnail_gap(kit);
    }
}

void put_pictures_row(Layer& layer, const StageKit& kit, const content::Page& page, std::size_t shown,
                      const PicturesRow& row, double left, double middle) {
    const double side = button_height(kit);
    const double wide = arrow_width(kit);
    const double right = left + row.width;
    put_button(layer, kit, arrow(kit, -1, shown == 0), {left, middle - side / 2, wide, side});
    put_button(layer, kit, arrow(kit, 1, shown + 1 == page.pictures.size()),
               {right - wide, middle - side / 2, wide, side});
    const double x = left + wide + kit.gap();
    if (row.thumbnails > 0) {
        put_thumbnails(layer, kit, page, shown, row.thumbnails, {x, middle - thumbnail(kit).h / 2});
    } else {
        const double width = row.width - 2 * (wide + kit.gap());
        put_words_in_middle(layer, kit, count_words(kit, page, shown), count_look(kit),
                            {x, middle - side / 2, width, side});
    }
}

} // namespace

double button_rows_width(const StageKit& kit, const std::vector<Button>& buttons) {
    double width = -kit.gap();
    for (const Button& b : buttons) width += button_width(kit, b) + kit.gap();
    return width;
}

double put_button_rows(Layer& layer, const StageKit& kit, const std::vector<Button>& buttons, const Rect& rect) {
    const double h = button_height(kit);
    double bottom = rect.bottom();
    for (const auto& row : rows_of(kit, buttons, rect.w)) {
        double x = rect.right() + kit.gap();
        for (const Button* b : row) x -= button_width(kit, *b) + kit.gap();
        for (const Button* b : row) {
            const double w = button_width(kit, *b);
            put_button(layer, kit, *b, {x, bottom - h, w, h});
            x += w + kit.gap();
        }
        bottom -= h + kit.gap();
    }
    return rect.bottom() - bottom - kit.gap();
}

ViewerBar put_viewer_bar(Layer& layer, const StageKit& kit, const content::Page& page, std::size_t shown,
                         bool has_note) {
    const content::Picture& picture = page.pictures[shown];
    const double side = kit.margin();
    const double width = kit.size.w - 2 * side;
    const double gap = kit.px(24);
    const double bottom = kit.reach().bottom() - kit.px(48);
    const std::vector<Button> controls = controls_of(kit, picture, has_note);
    const double controls_width = button_rows_width(kit, controls);
    const double button = button_height(kit);
    const bool has_several = page.pictures.size() > 1;
    Layer measured;

    // One picture: its words beside the controls.
    const double beside = width - controls_width - gap;
    if (!has_several && !kit.is_portrait() && beside >= kit.px(410) * std::max(1.0, kit.text_scale() * 0.9)) {
        const double words = put_column(measured, kit, picture, {}, beside);
        const double height = std::max(words, button);
        const double top = bottom - height;
        put_column(layer, kit, picture, {side, top + (height - words) / 2}, beside);
        put_button_rows(layer, kit, controls, {side, top, width, (height + button) / 2});
        return {top - gap, top - gap};
    }

    // Several: the words in a line of their own, below it the other pictures beside the controls.
    const PicturesRow narrow = has_several ? pictures_row(kit, page, beside, page.pictures.size()) : PicturesRow{};
    if (has_several && !kit.is_portrait() && narrow.width <= beside) {
        const double height = std::max(button, row_height(kit, narrow));
        const double words = put_line(measured, kit, picture, {}, width);
        const double top = bottom - height - kit.px(16) - words;
        put_line(layer, kit, picture, {side, top}, width);
        put_button_rows(layer, kit, controls, {side, top, width, bottom - (height - button) / 2 - top});
        put_pictures_row(layer, kit, page, shown, narrow, side, bottom - height / 2);
        return {top - kit.px(16), top - kit.px(16)};
    }

    // Little room, or a portrait display: words, pictures and controls below each other.
    const double controls_height = put_button_rows(layer, kit, controls, {side, 0, width, bottom});
    const double controls_top = bottom - controls_height;
    const PicturesRow row = has_several ? pictures_row(kit, page, width, page.pictures.size()) : PicturesRow{};
    const double row_h = has_several ? row_height(kit, row) : 0;
    const double words = put_column(measured, kit, picture, {}, width);
    const double top = controls_top - gap - words - (has_several ? row_h + gap : 0);
    if (has_note) return {top - gap, controls_top - gap};
    put_column(layer, kit, picture, {side, top}, width);
    if (has_several)
        put_pictures_row(layer, kit, page, shown, row, side + (width - row.width) / 2,
                         top + words + gap + row_h / 2);
    return {top - gap, top - gap};
}

} // namespace kiosk::screens
