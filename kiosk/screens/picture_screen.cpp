// The viewer: one picture as large as the display lets it be, on night ground; its controls below.

#include "screens/bar.h"
#include "screens/card.h"
#include "screens/each_screen.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

struct Controls {
    std::vector<Button> buttons;
    double width = 0;
};

Controls controls_of(const StageKit& kit) {
    Controls controls;
    if (kit.exhibition.languages.size() > 1)
        controls.buttons.push_back(language_button(kit, ButtonLook::Night));
    controls.buttons.push_back(
        sign_button(Sign::Minus, kit.word("zoom-out"), visit::ZoomPicture{0.5}, ButtonLook::Night));
    controls.buttons.push_back(
        sign_button(Sign::Plus, kit.word("zoom-in"), visit::ZoomPicture{2}, ButtonLook::Night));
    controls.buttons.push_back(word_button(kit.word("close"), visit::GoBack{}, ButtonLook::Primary));
    for (const Button& b : controls.buttons) controls.width += button_width(kit, b) + kit.gap();
    controls.width -= kit.gap();
    return controls;
}

void put_controls(Layer& layer, const StageKit& kit, const Controls& controls, double right, double top) {
    double x = right - controls.width;
    const double h = button_height(kit);
    for (const Button& b : controls.buttons) {
        const double w = button_width(kit, b);
        put_button(layer, kit, b, {x, top, w, h});
        x += w + kit.gap();
    }
}

Size thumbnail(const StageKit& kit) {
    const double h = std::max(kit.px(104), kit.measures.smallest_target);
    return {h * 1.44, h};
}

// As many thumbnails as the width has room for, around the one that is shown.
void put_thumbnails(Layer& layer, const StageKit& kit, const content::Page& page, std::size_t shown,
                    const Rect& rect) {
    const Size one = thumbnail(kit);
    const double gap = kit.px(18);
    const auto fitting = static_cast<std::size_t>(std::max(0.0, std::floor((rect.w + gap) / (one.w + gap))));
    const std::size_t count = std::min(fitting, page.pictures.size());
    if (count < 2) return;
    const std::size_t half = count / 2;
    const std::size_t first = std::min(shown > half ? shown - half : 0, page.pictures.size() - count);
    const double width = static_cast<double>(count) * (one.w + gap) - gap;
    double x = rect.right() - width;
    for (std::size_t i = first; i < first + count; ++i) {
        const Rect frame{x, rect.y + (rect.h - one.h) / 2, one.w, one.h};
        if (i == shown)
            layer.items.emplace_back(Box{.rect = frame.inset(-kit.px(4)), .fill = kit.colours.gold_light});
        layer.items.emplace_back(picture_item(kit, page.pictures[i], frame));
        if (i != shown) layer.items.emplace_back(Box{.rect = frame, .fill = kit.colours.night.faded(0.4)});
        layer.targets.push_back(
            {frame, visit::GoTo{{visit::Place::Kind::Picture, page.id, i}}, page.pictures[i].caption});
        x += one.w + gap;
    }
}

double put_caption(Layer& layer, const StageKit& kit, const content::Picture& picture, Point at,
                   double width) {
    const Look caption{.role = theme::TypeRole::Label, .colour = kit.colours.on_night, .most_lines = 2};
    const Look soft{.role = theme::TypeRole::Caption, .colour = kit.colours.on_night_soft, .most_lines = 1};
    double y = at.y;
    y += put_words(layer, kit, picture.caption, caption, {at.x, y}, width);
    y += put_words(layer, kit, picture.credit, soft, {at.x, y}, width);
    y += put_words(layer, kit, kit.word("zoom-hint"), soft, {at.x, y}, width);
    return y - at.y;
}

void set_facts(Screen& screen, const content::Picture& picture, const Rect& area) {
    screen.wants_double_tap = true;
    screen.facts.picture_area = area;
    const Size size = picture.size.is_empty() ? area.size() : picture.size;
    const Rect fit = contain(size, area);
    screen.facts.picture_fit = fit.size();
    // One pixel of the picture on two of the screen; a picture smaller than the view may still be doubled.
    screen.facts.most_zoom = std::max(2.0, 2 * size.w / fit.w);
}

} // namespace

Screen picture_screen(const StageKit& kit, const content::Page& page, std::size_t index) {
    const std::size_t shown = std::min(index, page.pictures.size() - 1);
    const content::Picture& picture = page.pictures.at(shown);
    Screen screen = kit.blank(visit::to_string(visit::Place{visit::Place::Kind::Picture, page.id, shown}),
                              picture.caption.empty() ? page.title : picture.caption);
    screen.background = kit.colours.night;

    const double side = kit.margin();
    const double width = kit.size.w - 2 * side;
    const double gap = kit.px(24);
    const Controls controls = controls_of(kit);
    const double button = button_height(kit);
    const bool has_thumbnails = page.pictures.size() > 1;
    const double thumbnails = has_thumbnails ? thumbnail(kit).h : 0;
    const double bottom = kit.size.h - kit.px(48);
    double area_bottom = 0;

    const double beside = width - controls.width - gap * 2;
    const double strip = has_thumbnails ? std::min(beside * 0.5, 3 * (thumbnail(kit).w + kit.px(18))) : 0;
    Layer& bar = screen.bar;
    Layer measured;
    if (!kit.is_portrait() && beside - strip - gap > kit.px(420)) {
        const double caption_width = beside - strip - gap;
        const double caption = put_caption(measured, kit, picture, {}, caption_width);
        const double height = std::max({caption, button, thumbnails});
        const double top = bottom - height;
        put_caption(bar, kit, picture, {side, top + (height - caption) / 2}, caption_width);
        put_controls(bar, kit, controls, side + width, top + (height - button) / 2);
        if (has_thumbnails)
            put_thumbnails(bar, kit, page, shown, {side + caption_width + gap, top, strip, height});
        area_bottom = top - gap;
    } else {
        const double caption_width = has_thumbnails ? width * 0.5 - gap : width;
        const double caption = put_caption(measured, kit, picture, {}, caption_width);
        const double height = std::max(caption, thumbnails);
        const double top = bottom - button - gap - height;
        put_caption(bar, kit, picture, {side, top + (height - caption) / 2}, caption_width);
        if (has_thumbnails)
            put_thumbnails(bar, kit, page, shown, {side + width * 0.5, top, width * 0.5, height});
        put_controls(bar, kit, controls, side + width, bottom - button);
        area_bottom = top - gap;
    }

    const double top = kit.px(40);
    const Rect area{side, top, width, area_bottom - top};
    screen.body.items.emplace_back(ZoomedPicture{.rect = area,
                                                 .file = picture.file,
                                                 .version = picture.version,
                                                 .size = picture.size,
                                                 .alt = picture.alt,
                                                 .frame_colour = kit.colours.gold_light});
    const Size size = picture.size.is_empty() ? Size{3, 2} : picture.size;
    const Rect small = contain(size, {0, 0, std::min(kit.px(240), area.w / 4), area.h / 4});
    const Rect navigator{area.right() - small.w - kit.px(24), area.y + kit.px(24), small.w, small.h};
    screen.body.items.emplace_back(ZoomedPicture{.rect = navigator,
                                                 .file = picture.file,
                                                 .version = picture.version,
                                                 .size = picture.size,
                                                 .alt = {},
                                                 .is_navigator = true,
                                                 .frame_colour = kit.colours.gold_light});
    set_facts(screen, picture, area);
    return screen;
}

} // namespace kiosk::screens
