#include "screens/note_place.h"

#include <algorithm>
#include <optional>

namespace kiosk::screens {

namespace {

using Side = NotePlace::Side;

// The panel on that side of the word, if there is room for it.
std::optional<Rect> beside(const NoteRoom& room, Side side, Size size) {
    const Rect& in = room.bounds;
    const Rect& word = room.word;
    if (size.w > in.w || size.h > in.h) return std::nullopt;
    const double level = std::clamp(word.centre().x - size.w / 2, in.x, in.right() - size.w);
    const double upright = std::clamp(word.centre().y - size.h / 2, in.y, in.bottom() - size.h);
    Rect panel{level, upright, size.w, size.h};
    switch (side) {
    case Side::Below:
        panel.y = std::max(in.y, word.bottom() + room.gap);
        break;
    case Side::Above:
        panel.y = std::min(in.bottom(), word.y - room.gap) - size.h;
        break;
    case Side::After:
        panel.x = std::max(in.x, word.right() + room.gap);
        break;
    case Side::Before:
        panel.x = std::min(in.right(), word.x - room.gap) - size.w;
        break;
    case Side::Middle:
        return std::nullopt;
    }
    const bool is_inside =
        panel.x >= in.x && panel.right() <= in.right() && panel.y >= in.y && panel.bottom() <= in.bottom();
    return is_inside ? std::optional(panel) : std::nullopt;
}

// The pointer's tip: on the word's edge that faces the panel, as near to the word's middle as its corners allow.
Point tip_of(const NoteRoom& room, Side side, const Rect& panel) {
    const Rect& word = room.word;
    const double x = std::clamp(word.centre().x, panel.x + room.edge, panel.right() - room.edge);
    const double y = std::clamp(word.centre().y, panel.y + room.edge, panel.bottom() - room.edge);
    switch (side) {
    case Side::Below:
        return {x, panel.y - room.gap};
    case Side::Above:
        return {x, panel.bottom() + room.gap};
    case Side::After:
        return {panel.x - room.gap, y};
    case Side::Before:
        return {panel.right() + room.gap, y};
    case Side::Middle:
        break;
    }
    return panel.centre();
}

Rect in_the_middle(const Rect& bounds, Size size) {
    return {bounds.x + (bounds.w - size.w) / 2, bounds.y + (bounds.h - size.h) / 2, size.w, size.h};
}

} // namespace

NotePlace place_note(const NoteRoom& room, const std::vector<NoteWidth>& widths,
                     const std::function<double(const NoteWidth&)>& height) {
    std::vector<Size> sizes;
    for (const NoteWidth& width : widths) sizes.push_back({width.width, height(width)});
    for (std::size_t i = 0; i < sizes.size() && !room.word.is_empty(); ++i)
        for (const Side side : {Side::Below, Side::Above, Side::After, Side::Before})
            if (const auto panel = beside(room, side, sizes[i]))
                return {side, *panel, widths[i], false, tip_of(room, side, *panel)};
    for (std::size_t i = 0; i < sizes.size(); ++i)
        if (sizes[i].h <= room.bounds.h)
            return {Side::Middle, in_the_middle(room.bounds, sizes[i]), widths[i], false, {}};
    // In one column: nobody scrolls back up for the second.
    const NoteWidth widest{std::ranges::max_element(widths, {}, &NoteWidth::width)->width, 1};
    return {Side::Middle, in_the_middle(room.bounds, {widest.width, room.bounds.h}), widest, true, {}};
}

} // namespace kiosk::screens
