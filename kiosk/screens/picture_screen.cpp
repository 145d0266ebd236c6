// The viewer: one picture as large as the display lets it be, on night ground; the page's other pictures beside it
// under a finger, its notes on it, its controls below.

#include "screens/card.h"
#include "screens/each_screen.h"
#include "screens/spot_note.h"
#include "screens/viewer_bar.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace kiosk::screens {

namespace {

// Drawings stay sharp at any size: their pyramid is four times the fit.
bool is_drawing(const std::string& file) {
    const auto dot = file.rfind('.');
    std::string ending = dot == std::string::npos ? std::string() : file.substr(dot + 1);
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending == "svg" || ending == "pdf";
}

// One pixel of the picture on two of the screen; a picture smaller than the view may still be doubled.
double most_zoom(const content::Picture& picture, Size size, Size fit) {
    constexpr double of_drawings = 8; // two screen pixels for one of the pyramid
    if (is_drawing(picture.file)) return of_drawings;
    return std::max(2.0, 2 * size.w / fit.w);
}

void set_facts(Screen& screen, const content::Page& page, const content::Picture& picture, const Rect& area) {
    screen.wants_double_tap = true;
    screen.facts.picture_area = area;
    const Size size = picture.size.is_empty() ? area.size() : picture.size;
    screen.facts.picture_fit = contain(size, area).size();
    screen.facts.most_zoom = most_zoom(picture, size, screen.facts.picture_fit);
    if (page.pictures.size() > 1) screen.facts.pictures_area = area;
}

ZoomedPicture zoomed_picture(const StageKit& kit, const content::Picture& picture, const Rect& rect) {
    return {.rect = rect,
            .file = picture.file,
            .version = picture.version,
            .size = picture.size,
            .alt = picture.alt,
            .leaf = picture.leaf,
            .is_navigator = false,
            .frame_colour = kit.colours.gold_light};
}

// The pictures before and after, as they come in under a finger.
SwipedPictures neighbours(const StageKit& kit, const content::Page& page, std::size_t shown, const Rect& area) {
    const auto item = [&](std::size_t index) {
        PictureItem made = picture_item(kit, page.pictures[index], area, PictureItem::Fit::Contain);
        made.stand_in = kit.colours.night_soft;
        return made;
    };
    SwipedPictures pictures{area, {}, {}, {}};
    if (shown > 0) pictures.previous = item(shown - 1);
    if (shown + 1 < page.pictures.size()) pictures.next = item(shown + 1);
    return pictures;
}

Rect navigator_rect(const StageKit& kit, const content::Picture& picture, const Rect& area) {
    const Size size = picture.size.is_empty() ? Size{3, 2} : picture.size;
    const Rect small = contain(size, {0, 0, std::min(kit.px(240), area.w / 4), area.h / 4});
    return {area.right() - small.w - kit.px(24), area.y + kit.px(24), small.w, small.h};
}

} // namespace

Screen picture_screen(const StageKit& kit, const content::Page& page, std::size_t index,
                      std::optional<std::size_t> spot) {
    const std::size_t shown = std::min(index, page.pictures.size() - 1);
    const content::Picture& picture = page.pictures.at(shown);
    Screen screen = kit.blank(visit::to_string(visit::Place{visit::Place::Kind::Picture, page.id, shown}),
                              picture.caption.empty() ? page.title : picture.caption);
    screen.background = kit.colours.night;
    const bool has_note = spot && *spot < picture.spots.size();
    const ViewerBar bar = put_viewer_bar(screen.bar, kit, page, shown, has_note);

    const double side = kit.margin();
    const double top = kit.px(40);
    const double width = kit.size.w - 2 * side;
    Rect area{side, top, width, bar.picture_bottom - top};
    Rect note;
    Rect room{side, top, width, bar.note_bottom - top};
    if (has_note) {
        // A high picture on a portrait display makes room for its note.
        if (kit.is_portrait()) room = {room.x, room.y + room.h * 0.4, room.w, room.h * 0.6};
        note = spot_note_rect(kit, page, shown, *spot, room);
        const Rect fit = contain(picture.size.is_empty() ? area.size() : picture.size, area);
        if (kit.is_portrait() && fit.bottom() > note.y) area.h = note.y - kit.px(24) - area.y;
    }
    if (page.pictures.size() > 1) screen.body.items.emplace_back(neighbours(kit, page, shown, area));
    screen.body.items.emplace_back(zoomed_picture(kit, picture, area));
    ZoomedPicture navigator = zoomed_picture(kit, picture, navigator_rect(kit, picture, area));
    navigator.alt.clear();
    navigator.is_navigator = true;
    if (!navigator.rect.overlaps(note)) screen.body.items.emplace_back(std::move(navigator));
    set_facts(screen, page, picture, area);
    if (!picture.spots.empty()) screen.body.items.emplace_back(spot_marks(kit, picture, area, spot, note));
    if (has_note) put_spot_note(screen, kit, page, shown, *spot, room);
    return screen;
}

} // namespace kiosk::screens
