// One attract slide: a picture over the whole display in a slow zoom, the exhibition's poster on the first,
// the slide's title on the others, and always how to begin, in every language.

#include "screens/button.h"
#include "screens/card.h"
#include "screens/dates.h"
#include "screens/each_screen.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

struct Shown {
    const content::Slide* slide = nullptr;
    const content::Page* page = nullptr;
    const content::Picture* picture = nullptr;
    std::size_t index = 0;
};

Shown slide_at(const content::Edition& edition, std::size_t slide) {
    Shown shown;
    if (edition.slides.empty()) return shown;
    shown.index = slide % edition.slides.size();
    shown.slide = &edition.slides[shown.index];
    shown.page = edition.page(shown.slide->page);
    if (shown.page != nullptr && shown.slide->picture < shown.page->pictures.size())
        shown.picture = &shown.page->pictures[shown.slide->picture];
    return shown;
}

// The other languages of the exhibition, in its order.
std::vector<const content::Edition*> other_editions(const StageKit& kit) {
    std::vector<const content::Edition*> others;
    for (const content::Language& language : kit.exhibition.languages)
        if (const content::Edition& e = kit.exhibition.edition(language); language != kit.language())
            others.push_back(&e);
    return others;
}

// Night over the picture wherever words stand: even on a white photograph 0.8 of it leaves them 7:1; a
// picture of writing needs more, or its words are read with ours.
constexpr double behind_words = 0.88;

// `words` end at their right (portrait: lower) edge, the caption begins at `caption_top`.
void put_scrims(Layer& layer, const StageKit& kit, const Rect& picture, const Rect& words,
                double caption_top) {
    using Towards = Gradient::Towards;
    const Colour night = kit.colours.night;
    const double w = kit.size.w;
    const double h = kit.size.h;
    const auto put = [&](const Rect& rect, double from, double to, Towards towards) {
        layer.items.emplace_back(Gradient{rect, night.faded(from), night.faded(to), towards});
    };
    if (kit.is_portrait()) {
        put({0, 0, w, words.bottom()}, 0.94, behind_words, Towards::Down);
        put({0, words.bottom(), w, h * 0.14}, behind_words, 0, Towards::Down);
    } else {
        // The picture comes out of the dark: its own left edge is never seen.
        const double dark = std::max(0.0, words.right() - picture.x);
        const double soft = dark * 0.5;
        put({picture.x, 0, soft, h}, 1, 0.94, Towards::Right);
        put({picture.x + soft, 0, dark - soft, h}, 0.94, behind_words, Towards::Right);
        put({words.right(), 0, std::min(kit.px(400), w - words.right()), h}, behind_words, 0, Towards::Right);
    }
    const double ramp = kit.px(200);
    put({0, caption_top - ramp, w, ramp}, 0, behind_words, Towards::Down);
    put({0, caption_top, w, h - caption_top}, behind_words, 0.92, Towards::Down);
}

double put_poster(Layer& layer, const StageKit& kit, Point at, double width, double scale) {
    const content::Edition& edition = kit.edition;
    double y = at.y;
    if (edition.span) {
        const std::string span =
            edition.span->to ? kit.word("year-span", {{"from", std::to_string(edition.span->from.year)},
                                                      {"to", std::to_string(edition.span->to->year)}})
                             : std::to_string(edition.span->from.year);
        Look look{.role = theme::TypeRole::Heading,
                  .colour = kit.colours.gold_light,
                  .scale = 40.0 / 44 * scale,
                  .most_lines = 1};
        text::TypeStyle style = type_of(kit, look);
        style.tracking = 0.12;
        SetWords set =
            set_words(kit, {{span, style, look.colour, -1, false}}, {at.x, y}, width, {.most_lines = 1});
        y += set.height + kit.px(24);
        if (!set.item.lines.empty()) layer.items.emplace_back(std::move(set.item));
    }
    Look title{.role = theme::TypeRole::Display,
               .colour = kit.colours.on_night,
               .scale = scale,
               .most_lines = 2,
               .is_balanced = true};
    title = fitted(kit, edition.title, title, width, 0.4);
    y += put_words(layer, kit, edition.title, title, {at.x, y}, width) + kit.px(16);
    Look subtitle{.role = theme::TypeRole::Heading,
                  .colour = kit.colours.on_night,
                  .scale = scale,
                  .most_lines = 2,
                  .is_balanced = true};
    subtitle = fitted(kit, edition.subtitle, subtitle, width);
    text::TypeStyle light = type_of(kit, subtitle);
    light.weight = text::Weight::Regular;
    if (!edition.subtitle.empty()) {
        SetWords set = set_words(kit, {{edition.subtitle, light, subtitle.colour, -1, false}}, {at.x, y},
                                 width, {.most_lines = 2, .is_balanced = true});
        y += set.height + kit.px(10);
        if (!set.item.lines.empty()) layer.items.emplace_back(std::move(set.item));
    }
    for (const content::Edition* other : other_editions(kit)) {
        const std::string& words = other->subtitle.empty() ? other->title : other->subtitle;
        Look look{.role = theme::TypeRole::Label,
                  .colour = kit.colours.on_night_soft,
                  .scale = 30.0 / 28 * scale,
                  .most_lines = 1,
                  .language = other->language};
        look = fitted(kit, words, look, width, 0.84);
        look.most_lines = 2;
        look.is_balanced = true;
        y += put_words(layer, kit, words, look, {at.x, y}, width);
    }
    return y - at.y;
}

// A little smaller where that saves a line.
Look with_fewer_lines(const StageKit& kit, std::string_view text, const Look& look, double width) {
    const auto lines = [&](const Look& l) {
        return std::lround(height_of(kit, text, l, width) / line_height(kit, l));
    };
    for (const double part : {0.94, 0.88, 0.82}) {
        Look smaller = look;
        smaller.scale *= part;
        if (lines(smaller) < lines(look)) return smaller;
    }
    return look;
}

double put_slide_words(Layer& layer, const StageKit& kit, const Shown& shown, Point at, double width,
                       double scale) {
    double y = at.y;
    if (shown.page != nullptr && shown.page->date) {
        const Look date{.role = theme::TypeRole::Heading,
                        .colour = kit.colours.gold_light,
                        .scale = 40.0 / 44 * scale,
                        .most_lines = 1};
        y += put_words(layer, kit, short_date(kit, *shown.page->date), date, {at.x, y}, width) + kit.px(20);
    }
    Look title{.role = theme::TypeRole::Title,
               .colour = kit.colours.on_night,
               .scale = 84.0 / 60 * scale,
               .most_lines = 3,
               .is_balanced = true};
    // A little smaller rather than broken: a Han title may be broken within a word.
    const double wide = width_of(kit, shown.slide->title, title);
    if (wide > width && width / wide >= 0.8)
        title.scale *= width / wide * 0.995;
    else
        title =
            with_fewer_lines(kit, shown.slide->title, fitted(kit, shown.slide->title, title, width), width);
    y += put_words(layer, kit, shown.slide->title, title, {at.x, y}, width) + kit.px(20);
    const Look line{.role = theme::TypeRole::Text,
                    .colour = kit.colours.on_night,
                    .scale = scale,
                    .most_lines = 3,
                    .is_balanced = true};
    y += put_words(layer, kit, shown.slide->line, line, {at.x, y}, width);
    return y - at.y;
}

// "Touch to begin": the button in the visitor's language, the others beside it, or below where there is no
// room. Returns the top of what it took.
double put_begin(Layer& layer, const StageKit& kit, double left, double bottom, double room) {
    Button begin = word_button(kit.word("touch-to-begin"), visit::GoTo{visit::Place{}}, ButtonLook::NightPrimary);
    begin.icon = "touch";
    const double w = std::min(room, button_width(kit, begin, ButtonSize::Large));
    const double h = button_height(kit, ButtonSize::Large);
    const Look look{.role = theme::TypeRole::Text, .colour = kit.colours.on_night, .most_lines = 1};
    double beside = left + w + kit.px(36);
    double y = bottom - h;
    std::vector<std::pair<std::string, Look>> others;
    double others_width = 0;
    for (const content::Edition* other : other_editions(kit)) {
        Look in = look;
        in.language = other->language;
        others.emplace_back(kit.word_in(other->language, "touch-to-begin"), in);
        others_width += width_of(kit, others.back().first, in) + kit.px(36);
    }
    const bool has_room = beside + others_width - kit.px(36) <= left + room;
    if (!has_room) {
        for (auto it = others.rbegin(); it != others.rend(); ++it) {
            y -= line_height(kit, it->second) + kit.px(8);
        }
        double at = y + h + kit.px(8);
        for (const auto& [words, in] : others) at += put_words(layer, kit, words, in, {left, at}, room);
    } else {
        for (const auto& [words, in] : others) {
            const double own = width_of(kit, words, in);
            put_words(layer, kit, words, in, {beside, y + (h - line_height(kit, in)) / 2}, own);
            beside += own + kit.px(36);
        }
    }
    put_button(layer, kit, begin, {left, y, w, h}, ButtonSize::Large);
    return y;
}

void put_slide_dots(Layer& layer, const StageKit& kit, std::size_t count, std::size_t now, double right,
                    double y) {
    if (count < 2) return;
    const double h = kit.px(6);
    const double gap = kit.px(14);
    double x = right - (kit.px(64) + static_cast<double>(count - 1) * (kit.px(28) + gap));
    for (std::size_t i = 0; i < count; ++i) {
        const double w = kit.px(i == now ? 64 : 28);
        layer.items.emplace_back(Box{.rect = {x, y, w, h},
                                     .fill = i == now ? kit.colours.gold_light : kit.colours.line_on_night,
                                     .corner = h / 2});
        x += w + gap;
    }
}

// Caption and credit, which lead to the page; the dots below them. Right-aligned against `right`. Returns the
// top of the words.
double put_caption(Layer& layer, const StageKit& kit, const Shown& shown, double right, double bottom,
                   double width) {
    const double dots = kit.px(6);
    put_slide_dots(layer, kit, kit.edition.slides.size(), shown.index, right, bottom - dots);
    if (shown.picture == nullptr) return bottom - dots;
    const double left = right - width;
    const Look caption{.role = theme::TypeRole::Caption,
                       .colour = kit.colours.on_night,
                       .most_lines = 2,
                       .alignment = text::Alignment::End,
                       .is_balanced = true};
    Look credit = caption;
    credit.colour = kit.colours.on_night_soft;
    credit.scale = 22.0 / 24;
    credit.most_lines = 1;
    const double caption_height = height_of(kit, shown.picture->caption, caption, width);
    const double credit_height = height_of(kit, shown.picture->credit, credit, width);
    const double top = bottom - dots - kit.px(22) - caption_height - credit_height;
    double y = top;
    const double height = std::max(caption_height + credit_height + kit.px(16), kit.target());
    layer.targets.push_back({{left, bottom - dots - kit.px(14) - height, width, height},
                             visit::GoTo{{visit::Place::Kind::Page, shown.page->id, shown.slide->picture}},
                             shown.picture->caption});
    y += put_words(layer, kit, shown.picture->caption, caption, {left, y}, width);
    put_words(layer, kit, shown.picture->credit, credit, {left, y}, width);
    return top;
}

} // namespace

Screen attract_screen(const StageKit& kit, std::size_t slide) {
    const Shown shown = slide_at(kit.edition, slide);
    Screen screen = kit.blank("attract", kit.edition.title);
    screen.background = kit.colours.night;
    Layer& layer = screen.body;
    const bool is_portrait = kit.is_portrait();
    const double w = kit.size.w;
    const double left = is_portrait ? kit.margin() : kit.px(120);
    const double right = w - (is_portrait ? kit.margin() : kit.px(96));
    const double foot = kit.size.h - kit.px(104);
    const bool is_poster = shown.index == 0 || shown.slide == nullptr;
    const double width =
        is_portrait ? right - left : std::min(kit.px(is_poster ? 760 : 700) * kit.text_scale(), w * 0.46);
    const double top = is_portrait ? kit.size.h * 0.1 : kit.px(is_poster ? 168 : 176);

    Layer feet;
    double begin = 0;
    double caption = 0;
    if (is_portrait) {
        begin = put_begin(feet, kit, left, foot, right - left);
        caption = put_caption(feet, kit, shown, right, begin - kit.px(56), right - left);
    } else {
        const double middle = w * 0.6;
        begin = put_begin(feet, kit, left, foot, middle - kit.px(32) - left);
        caption = std::min(begin, put_caption(feet, kit, shown, right, foot, right - middle));
    }
    const auto put = [&](Layer& to, double scale) {
        return is_poster ? put_poster(to, kit, {left, top}, width, scale)
                         : put_slide_words(to, kit, shown, {left, top}, width, scale);
    };
    // Long words at a large size: smaller before they reach the button.
    const double room = (is_portrait ? kit.size.h * 0.55 : begin) - top - kit.px(48);
    double scale = 1;
    double height = 0;
    for (Layer measured; (height = put(measured, scale)) > room && scale > 0.5;) scale -= 0.08;

    if (shown.picture != nullptr) {
        // A wide display moves the picture's middle out from under the words on the left.
        const Rect place = is_portrait ? Rect{0, 0, w, kit.size.h}
                                       : Rect{kit.px(440), 0, w - kit.px(440) + kit.px(140), kit.size.h};
        PictureItem item = picture_item(kit, *shown.picture, place);
        item.stand_in = kit.colours.night_soft;
        item.is_zooming = true;
        layer.items.emplace_back(std::move(item));
        put_scrims(layer, kit, place, {left, top, width, height}, caption);
    }
    put(layer, scale);
    for (Item& item : feet.items) layer.items.push_back(std::move(item));
    for (visit::Target& target : feet.targets) layer.targets.push_back(std::move(target));
    return screen;
}

} // namespace kiosk::screens
