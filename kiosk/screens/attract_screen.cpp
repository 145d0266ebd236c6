// One attract slide: a picture over the whole display in a slow zoom, the exhibition's poster on the first,
// the slide's title on the others, and always how to begin, in every language.

#include "screens/button.h"
#include "screens/card.h"
#include "screens/dates.h"
#include "screens/each_screen.h"

#include <algorithm>

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

void put_scrims(Layer& layer, const StageKit& kit) {
    const Colour night = kit.colours.night;
    const double w = kit.size.w;
    const double h = kit.size.h;
    if (kit.is_portrait()) {
        layer.items.emplace_back(Gradient{{0, 0, w, h * 0.42}, night.faded(0.9), night.faded(0.62)});
        layer.items.emplace_back(Gradient{{0, h * 0.42, w, h * 0.14}, night.faded(0.62), night.faded(0)});
    } else {
        layer.items.emplace_back(
            Gradient{{0, 0, w * 0.42, h}, night.faded(0.94), night.faded(0.86), Gradient::Towards::Right});
        layer.items.emplace_back(Gradient{
            {w * 0.42, 0, w * 0.26, h}, night.faded(0.86), night.faded(0), Gradient::Towards::Right});
    }
    layer.items.emplace_back(Gradient{{0, h * 0.62, w, h * 0.38}, night.faded(0), night.faded(0.85)});
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
    title = fitted(kit, shown.slide->title, title, width);
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
    Button begin = word_button(kit.word("touch-to-begin"), visit::GoTo{visit::Place{}}, ButtonLook::Primary);
    begin.sign = Sign::Ring;
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

// Caption and credit, which lead to the page; the dots below them. Right-aligned against `right`.
void put_caption(Layer& layer, const StageKit& kit, const Shown& shown, double right, double bottom,
                 double width) {
    const double dots = kit.px(6);
    put_slide_dots(layer, kit, kit.edition.slides.size(), shown.index, right, bottom - dots);
    if (shown.picture == nullptr) return;
    const double left = right - width;
    const Look caption{.role = theme::TypeRole::Caption,
                       .colour = kit.colours.on_night,
                       .most_lines = 2,
                       .alignment = text::Alignment::End};
    Look credit = caption;
    credit.colour = kit.colours.on_night_soft;
    credit.scale = 22.0 / 24;
    credit.most_lines = 1;
    const double caption_height = height_of(kit, shown.picture->caption, caption, width);
    const double credit_height = height_of(kit, shown.picture->credit, credit, width);
    double y = bottom - dots - kit.px(22) - caption_height - credit_height;
    const double height = std::max(caption_height + credit_height + kit.px(16), kit.target());
    layer.targets.push_back({{left, bottom - dots - kit.px(14) - height, width, height},
                             visit::GoTo{{visit::Place::Kind::Page, shown.page->id, shown.slide->picture}},
                             shown.picture->caption});
    y += put_words(layer, kit, shown.picture->caption, caption, {left, y}, width);
    put_words(layer, kit, shown.picture->credit, credit, {left, y}, width);
}

} // namespace

Screen attract_screen(const StageKit& kit, std::size_t slide) {
    const Shown shown = slide_at(kit.edition, slide);
    Screen screen = kit.blank("attract", kit.edition.title);
    screen.background = kit.colours.night;
    Layer& layer = screen.body;
    const Rect whole{0, 0, kit.size.w, kit.size.h};
    if (shown.picture != nullptr) {
        // A wide display keeps the picture's middle clear of the words on the left.
        const Rect place =
            kit.is_portrait() ? whole : Rect{kit.px(240), 0, kit.size.w - kit.px(240), kit.size.h};
        PictureItem item = picture_item(kit, *shown.picture, place);
        item.stand_in = kit.colours.night_soft;
        item.is_zooming = true;
        layer.items.emplace_back(std::move(item));
    }
    put_scrims(layer, kit);

    const double left = kit.is_portrait() ? kit.margin() : kit.px(120);
    const double right = kit.size.w - (kit.is_portrait() ? kit.margin() : kit.px(96));
    const double foot = kit.size.h - kit.px(104);
    const bool is_poster = shown.index == 0 || shown.slide == nullptr;
    const double width = kit.is_portrait() ? right - left : kit.size.w * 0.44;
    const double top = kit.is_portrait() ? kit.size.h * 0.1 : kit.px(150);
    double begin = 0;
    if (kit.is_portrait()) {
        begin = put_begin(layer, kit, left, foot, right - left);
        put_caption(layer, kit, shown, right, begin - kit.px(56), right - left);
    } else {
        const double middle = kit.size.w * 0.6;
        begin = put_begin(layer, kit, left, foot, middle - kit.px(32) - left);
        put_caption(layer, kit, shown, right, foot, right - middle);
    }
    const auto put = [&](Layer& to, double scale) {
        return is_poster ? put_poster(to, kit, {left, top}, width, scale)
                         : put_slide_words(to, kit, shown, {left, top}, width, scale);
    };
    // Long words at a large size: smaller before they reach the button.
    const double room = (kit.is_portrait() ? kit.size.h * 0.55 : begin) - top - kit.px(48);
    double scale = 1;
    for (Layer measured; scale > 0.5 && put(measured, scale) > room;) scale -= 0.08;
    put(layer, scale);
    return screen;
}

} // namespace kiosk::screens
