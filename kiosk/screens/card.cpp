#include "screens/card.h"

#include "screens/dates.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

constexpr int most_title_lines = 4;
constexpr int most_summary_lines = 5;

Look date_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Date,
            .colour = kit.colours.vermilion,
            .scale =
                26.0 / 24 * kit.type(theme::TypeRole::Caption).size / kit.type(theme::TypeRole::Date).size,
            .most_lines = 1};
}

Look title_look(const StageKit& kit, const CardWish& card, CardForm form) {
    return {.role = theme::TypeRole::Heading,
            .colour = kit.colours.ink,
            .scale = form == CardForm::Small ? 28.0 / 44 : 36.0 / 44,
            .most_lines = most_title_lines,
            .is_balanced = true,
            .language = card.language};
}

Look summary_look(const StageKit& kit, const CardWish& card) {
    return {.role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft, .language = card.language};
}

// Whole as it is: neither cut nor a word of it broken.
bool is_whole(const StageKit& kit, const std::string& words, const Look& look, double width) {
    return fitted(kit, words, look, width).scale == look.scale;
}

// A narrow card keeps its width for its words.
double padding(const StageKit& kit, double width) {
    return std::min(kit.px(28), width * 0.075);
}

// The words of a card that fit a height, from the most to the least important: title, date, summary.
struct Words3 {
    Look date, title, summary;
    double date_height = 0, title_height = 0, summary_height = 0;
    [[nodiscard]] double height() const { return date_height + title_height + summary_height; }
};

// The title as large as it can be said whole in that room. A line less is worth being a little smaller; a
// title that is much smaller has more lines.
Look fitted_title(const StageKit& kit, const CardWish& card, CardForm form, double width, double height) {
    const Look full = title_look(kit, card, form);
    Look look = full;
    for (int lines = 1; lines <= most_title_lines; ++lines)
        for (const double part : {1.0, 0.94, 0.88}) {
            look.scale = full.scale * std::min(part, card.most_title_scale);
            look.most_lines = lines;
            if (lines_in(kit, look, height) >= lines && is_whole(kit, card.title, look, width)) return look;
        }
    for (const double part : {1.0, 0.92, 0.84, 0.76, 0.68, 0.6}) {
        look = full;
        look.scale *= std::min(part, card.most_title_scale);
        look.most_lines = std::clamp(lines_in(kit, look, height), 1, most_title_lines);
        if (part <= card.most_title_scale && is_whole(kit, card.title, look, width)) return look;
    }
    // Too long: it ends in "…", but not within a word.
    Look uncut = look;
    uncut.most_lines = 0;
    look.scale = fitted(kit, card.title, uncut, width).scale;
    look.most_lines = std::clamp(lines_in(kit, look, height), 1, most_title_lines);
    return look;
}

// The date whole, on a second line rather than small; none where it has no room.
std::optional<Look> fitted_date(const StageKit& kit, const std::string& date, double width, double height) {
    for (const int lines : {1, 2}) {
        Look look = date_look(kit);
        look.most_lines = lines;
        look = fitted(kit, date, look, width, 0.84);
        if (is_whole(kit, date, look, width) && height_of(kit, date, look, width) <= height + 0.5)
            return look;
    }
    return std::nullopt;
}

Words3 words_for(const StageKit& kit, const CardWish& card, CardForm form, double width, double height) {
    Words3 w{date_look(kit), fitted_title(kit, card, form, width, height), summary_look(kit, card)};
    w.title_height = height_of(kit, card.title, w.title, width);
    if (!card.date.empty()) {
        if (const auto date = fitted_date(kit, card.date, width, height - w.title_height)) {
            w.date = *date;
            w.date_height = height_of(kit, card.date, w.date, width);
        }
    }
    if (form == CardForm::Small || card.summary.empty()) return w;
    const double gap = kit.px(6);
    w.summary.most_lines = std::min(most_summary_lines, lines_in(kit, w.summary, height - w.height() - gap));
    // What breaks off says less than nothing.
    if (w.summary.most_lines < 1 || !is_whole(kit, card.summary, w.summary, width)) return w;
    w.summary_height = height_of(kit, card.summary, w.summary, width) + gap;
    return w;
}

void put_words3(Layer& layer, const StageKit& kit, const CardWish& card, const Words3& w, Point at,
                double width) {
    if (w.date_height > 0) put_words(layer, kit, card.date, w.date, at, width);
    at.y += w.date_height;
    put_words(layer, kit, card.title, w.title, at, width);
    at.y += w.title_height + kit.px(6);
    if (w.summary_height > 0) put_words(layer, kit, card.summary, w.summary, at, width);
}

void put_face(Layer& layer, const StageKit& kit, const CardWish& card, const Rect& rect, double corner) {
    if (card.picture) {
        PictureItem item = picture_item(kit, *card.picture, rect);
        item.corner = corner;
        layer.items.emplace_back(std::move(item));
    } else {
        put_stand_in(layer, kit, card.sign, rect, corner);
    }
}

void put_ground(Layer& layer, const StageKit& kit, const Rect& rect) {
    layer.items.emplace_back(Box{.rect = rect,
                                 .fill = kit.colours.card,
                                 .border = kit.colours.line,
                                 .border_width = std::max(1.0, kit.px(1)),
                                 .corner = kit.measures.spacing.corner,
                                 .shadow = kit.px(kit.theme.shapes.card_shadow),
                                 .shadow_colour = kit.colours.shadow.faded(0.09)});
}

double tall_padding(const StageKit& kit, Size card) {
    return std::min(padding(kit, card.w), card.h / 8);
}

void put_tall(Layer& layer, const StageKit& kit, const CardWish& card, const Rect& rect, double face) {
    const double pad = tall_padding(kit, rect.size());
    const double width = rect.w - 2 * pad;
    const Words3 w = words_for(kit, card, CardForm::Tall, width, rect.h - 2 * pad - face);
    if (face > 0) {
        const double edge = std::max(1.0, kit.px(1));
        put_face(layer, kit, card, {rect.x + edge, rect.y + edge, rect.w - 2 * edge, face - edge},
                 kit.measures.spacing.corner - edge);
    }
    // Without a picture the words stand in the middle.
    const double left = rect.h - face - 2 * pad - w.height();
    put_words3(layer, kit, card, w, {rect.x + pad, rect.y + face + pad + (face > 0 ? 0 : left / 2)}, width);
}

struct WideParts {
    Rect picture, words;
};

WideParts wide_parts(const StageKit& kit, const Rect& rect, CardForm form) {
    const double pad = std::min(kit.px(16), rect.h / 8);
    const double face = std::min((rect.h - 2 * pad) * 1.5, rect.w * 0.34);
    const Rect picture{rect.x + pad, rect.y + pad, face, rect.h - 2 * pad};
    const double x = picture.right() + (form == CardForm::Small ? kit.px(18) : kit.px(32));
    return {picture, {x, picture.y, rect.right() - kit.px(24) - x, picture.h}};
}

void put_wide(Layer& layer, const StageKit& kit, const CardWish& card, const Rect& rect, CardForm form) {
    const WideParts parts = wide_parts(kit, rect, form);
    put_face(layer, kit, card, parts.picture, 0);
    const Words3 w = words_for(kit, card, form, parts.words.w, parts.words.h);
    put_words3(layer, kit, card, w, {parts.words.x, rect.y + (rect.h - w.height()) / 2}, parts.words.w);
}

// The room of a card's words.
Size words_room(const StageKit& kit, CardForm form, Size size, double face) {
    if (form != CardForm::Tall) return wide_parts(kit, {0, 0, size.w, size.h}, form).words.size();
    const double pad = tall_padding(kit, size);
    return {size.w - 2 * pad, size.h - 2 * pad - face};
}

} // namespace

double face_height(const StageKit& kit, const CardWish& card, Size size) {
    const double pad = tall_padding(kit, size);
    const double room = size.h - 2 * pad;
    // The words first; the picture has the rest, but not more than it is worth and not less than it can say.
    const double least = size.h * 0.3;
    const double most = std::min(size.h * 0.56, size.w * 0.95);
    const Words3 all = words_for(kit, card, CardForm::Tall, size.w - 2 * pad, room - least);
    const Words3 bare = words_for(kit, card, CardForm::Small, size.w - 2 * pad, room);
    if (bare.title_height <= all.title_height + 1) return std::min(most, room - all.height());
    // The title would lose lines to the picture.
    const double face = room - bare.height();
    return face < size.h * 0.2 ? 0 : std::min(face, most);
}

double title_scale(const StageKit& kit, const CardWish& card, CardForm form, Size size, double face) {
    const Size room = words_room(kit, form, size, face);
    return fitted_title(kit, card, form, room.w, room.h).scale / title_look(kit, card, form).scale;
}

bool has_room_for_date(const StageKit& kit, const CardWish& card, CardForm form, Size size, double face) {
    if (card.date.empty()) return true;
    const Size room = words_room(kit, form, size, face);
    return words_for(kit, card, form, room.w, room.h).date_height > 0;
}

bool says_enough(const StageKit& kit, const CardWish& card, CardForm form, Size size) {
    constexpr double least_title = 0.84; // of its size
    constexpr double least_face = 0.24;  // of a Tall card's height
    // Short lines of Chinese end within what belongs together.
    const int most_lines = is_han(card.language) ? 2 : 3;
    const double face = form == CardForm::Tall ? face_height(kit, card, size) : 0;
    if (form == CardForm::Tall && face < size.h * least_face) return false;
    const Size room = words_room(kit, form, size, face);
    const Look title = fitted_title(kit, card, form, room.w, room.h);
    return title.scale >= title_look(kit, card, form).scale * least_title - 1e-6 &&
           is_whole(kit, card.title, title, room.w) &&
           height_of(kit, card.title, title, room.w) < (most_lines + 0.5) * line_height(kit, title) &&
           has_room_for_date(kit, card, form, size, face);
}

void put_card(Layer& layer, const StageKit& kit, const CardWish& card, const Rect& rect, CardForm form,
              std::optional<double> face) {
    put_ground(layer, kit, rect);
    if (form == CardForm::Tall)
        put_tall(layer, kit, card, rect, face ? *face : face_height(kit, card, rect.size()));
    else
        put_wide(layer, kit, card, rect, form);
    layer.targets.push_back({rect, card.action, card.title});
}

CardWish card_of(const StageKit& kit, const content::Page& page) {
    CardWish card;
    if (page.person && page.person->portrait && *page.person->portrait < page.pictures.size())
        card.picture = page.pictures[*page.person->portrait];
    else if (!page.pictures.empty())
        card.picture = page.pictures.front();
    card.sign = sign_of(kit, page);
    if (page.person)
        card.date = life_in_words(kit, *page.person);
    else if (page.date)
        card.date = short_date(kit, *page.date);
    card.title = page.person && !page.person->name.empty() ? page.person->name : page.title;
    card.summary = page.summary;
    card.language = kit.language_of(page.is_translated);
    card.action = visit::GoTo{{visit::Place::Kind::Page, page.id, 0}};
    return card;
}

CardWish card_of(const StageKit& kit, const content::Chapter& chapter) {
    CardWish card;
    card.picture = chapter.cover;
    if (chapter.period) card.date = short_date(kit, *chapter.period);
    card.sign = chapter.period ? std::to_string(chapter.period->from.year) : first_character(chapter.title);
    card.title = chapter.title;
    card.summary = chapter.summary;
    card.language = kit.language_of(chapter.is_translated);
    card.action = visit::GoTo{{visit::Place::Kind::Chapter, chapter.id, 0}};
    return card;
}

double tall_card_height(const StageKit& kit, const CardWish& card, double width) {
    const double pad = padding(kit, width);
    const Words3 w = words_for(kit, card, CardForm::Tall, width - 2 * pad, 1e5);
    return std::ceil(w.height() + 2 * pad + width * 0.5);
}

const std::string& name_of(const content::Page& page, const content::Picture& picture) {
    if (!picture.alt.empty()) return picture.alt;
    return picture.caption.empty() ? page.title : picture.caption;
}

PictureItem picture_item(const StageKit& kit, const content::Picture& picture, const Rect& rect,
                         PictureItem::Fit fit) {
    PictureItem item;
    item.rect = rect;
    item.file = picture.file;
    item.version = picture.version;
    item.size = picture.size;
    item.fit = fit;
    item.stand_in = kit.colours.paper_deep;
    item.alt = picture.alt;
    item.leaf = picture.leaf;
    return item;
}

void put_stand_in(Layer& layer, const StageKit& kit, const std::string& sign, const Rect& rect,
                  double corner) {
    layer.items.emplace_back(Box{.rect = rect, .fill = kit.colours.paper_deep, .corner = corner});
    // A rounded box is rounded below too; squared there, so that it sits on the card's words as a picture
    // does.
    if (corner > 0)
        layer.items.emplace_back(
            Box{.rect = {rect.x, rect.y + rect.h / 2, rect.w, rect.h / 2}, .fill = kit.colours.paper_deep});
    if (sign.empty()) return;
    Look look{.role = theme::TypeRole::Numeral, .colour = kit.colours.numeral};
    const double room = std::min(rect.h * 0.62, rect.w * 0.62);
    look.scale *= room / type_of(kit, look).size;
    const double wide = width_of(kit, sign, look);
    if (wide > rect.w * 0.8) look.scale *= rect.w * 0.8 / wide;
    put_words_in_middle(layer, kit, sign, look, rect);
}

std::string sign_of(const StageKit& kit, const content::Page& page) {
    if (!page.numeral.empty()) return page.numeral;
    if (page.person && !page.person->monogram.empty()) return page.person->monogram;
    if (page.date) return std::to_string(page.date->from.year);
    const content::Chapter* chapter = kit.edition.chapter(page.chapter);
    return first_character(chapter != nullptr && !chapter->title.empty() ? chapter->title : page.title);
}

} // namespace kiosk::screens
