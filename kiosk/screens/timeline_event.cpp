#include "screens/timeline_event.h"

#include "screens/card.h"
#include "screens/timeline_words.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

visit::GoTo open(const content::Page& page) { return {{visit::Place::Kind::Page, page.id, 0}}; }

// Height of the summary where `room` holds all of it, 0 otherwise: below a picture it may be missing, not cut.
double summary_height(const StageKit& kit, const content::Page& page, const Look& look, double width, double room) {
    if (page.summary.empty() || room < line_height(kit, look)) return 0;
    const double height = height_of(kit, page.summary, look, width);
    return height <= room + 0.5 ? height : 0;
}

void put_single(Layer& layer, const StageKit& kit, const content::Page& page, const Rect& rect,
                bool is_focused) {
    const double edge = std::max(1.0, kit.px(is_focused ? 3 : 1));
    const double pad = event_side_pad(kit);
    const double width = rect.w - 2 * pad;
    const double room = rect.h - 2 * event_top_pad(kit) - edge;
    // A tall card without a picture has a sign in its place; a low one is filled by its words.
    const bool is_tall = rect.h > 3 * (line_height(kit, event_title_look(kit, 32)) * 2 +
                                       line_height(kit, event_date_look(kit)));
    const bool has_face = !page.pictures.empty() || is_tall;
    const auto face_beside = [&](const EventWords& words) {
        return has_face ? std::min(rect.h * 0.52, rect.h - words.height() - 2 * event_top_pad(kit)) : 0.0;
    };
    const double least_face = rect.h * 0.2;
    EventWords w = set_event_words(kit, page, is_focused ? 36 : 32, width, room);
    // The card in the middle may be larger, but not at the price of its picture.
    if (is_focused && has_face && face_beside(w) < least_face)
        w = set_event_words(kit, page, 32, width, room);
    layer.targets.push_back({rect, open(page), page.title});

    const Look summary = event_summary_look(kit, page);
    const double gap = kit.px(8);
    const double x = rect.x + pad;
    if (const double face = face_beside(w); face >= least_face) {
        const Rect place{rect.x + edge, rect.y + edge, rect.w - 2 * edge, face - edge};
        const double corner = std::max(0.0, kit.measures.spacing.corner - edge);
        if (page.pictures.empty()) {
            put_stand_in(layer, kit, sign_of(kit, page), place, corner);
        } else {
            PictureItem item = picture_item(kit, page.pictures.front(), place);
            item.corner = corner;
            layer.items.emplace_back(std::move(item));
        }
        const double spare = rect.h - face - w.height();
        const double more = summary_height(kit, page, summary, width, spare - 2 * event_top_pad(kit) - gap);
        const double below = more > 0 ? more + gap : 0;
        const double y = rect.y + face + std::min((spare - below) / 2, kit.px(20));
        const double end = y + w.height() + gap;
        put_event_words(layer, std::move(w), {x, y});
        if (more > 0) put_words(layer, kit, page.summary, summary, {x, end}, width);
        return;
    }
    SetWords told = set_event_summary(kit, page, width, room - w.height() - gap);
    const double more = told.height > 0 ? gap + told.height : 0;
    const double y =
        rect.y + std::max(event_top_pad(kit), std::min((rect.h - w.height() - more) / 2, kit.px(28)));
    const double end = y + w.height() + gap;
    put_event_words(layer, std::move(w), {x, y});
    put_set(layer, std::move(told), {x, end});
}

// Several events of one day: columns of rows, thin lines between them.
void put_several(Layer& layer, const StageKit& kit, const TimelineMoment& moment, const EventCardSizes& sizes,
                 const Rect& rect) {
    const std::size_t columns = event_columns(moment, sizes);
    const double line = std::max(1.0, kit.px(1));
    const double pad = event_side_pad(kit);
    const double column_width = rect.w / static_cast<double>(columns);
    for (std::size_t i = 0; i < moment.events.size(); ++i) {
        const std::size_t column = i / sizes.rows;
        const std::size_t in_column = std::min(sizes.rows, moment.events.size() - column * sizes.rows);
        const double row_height = rect.h / static_cast<double>(in_column);
        const Rect cell{rect.x + static_cast<double>(column) * column_width,
                        rect.y + static_cast<double>(i % sizes.rows) * row_height, column_width, row_height};
        if (i % sizes.rows > 0)
            layer.items.emplace_back(
                Box{.rect = {cell.x + pad, cell.y - line / 2, cell.w - 2 * pad, line}, .fill = kit.colours.line});
        if (column > 0 && i % sizes.rows == 0)
            layer.items.emplace_back(
                Box{.rect = {cell.x - line / 2, rect.y + pad, line, rect.h - 2 * pad}, .fill = kit.colours.line});
        const content::Page& page = *moment.events[i];
        EventWords w = set_event_words(kit, page, 28, cell.w - 2 * pad, cell.h - 2 * kit.px(8));
        const double y = cell.y + (cell.h - w.height()) / 2;
        put_event_words(layer, std::move(w), {cell.x + pad, y});
        const double half = kit.measures.target_gap / 2;
        layer.targets.push_back({cell.inset(in_column > 1 || columns > 1 ? half : 0), open(page), page.title});
    }
}

} // namespace

double least_event_height(const StageKit& kit) {
    return line_height(kit, event_date_look(kit)) + 2 * line_height(kit, event_title_look(kit, 32)) +
           2 * event_top_pad(kit) + kit.px(4);
}

double least_event_row(const StageKit& kit) {
    const double words =
        line_height(kit, event_date_look(kit)) + line_height(kit, event_title_look(kit, 28)) + kit.px(20);
    return std::max(words, kit.measures.smallest_target + kit.measures.target_gap);
}

std::size_t event_columns(const TimelineMoment& moment, const EventCardSizes& sizes) {
    return (moment.events.size() + sizes.rows - 1) / sizes.rows;
}

double event_card_width(const TimelineMoment& moment, const EventCardSizes& sizes) {
    return sizes.width * static_cast<double>(event_columns(moment, sizes));
}

double event_column_middle(const TimelineMoment& moment, const EventCardSizes& sizes, std::size_t n) {
    const auto columns = static_cast<double>(event_columns(moment, sizes));
    return (static_cast<double>(n / sizes.rows) + 0.5 - columns / 2) * sizes.width;
}

void put_event_card(Layer& layer, const StageKit& kit, const TimelineMoment& moment, const EventCardSizes& sizes,
                    const Rect& rect, std::optional<std::size_t> focus) {
    const bool is_focused = focus.has_value();
    put_event_ground(layer, kit, rect, is_focused);
    if (moment.events.size() == 1)
        put_single(layer, kit, *moment.events.front(), rect, is_focused);
    else
        put_several(layer, kit, moment, sizes, rect);
}

} // namespace kiosk::screens
