#include "screens/timeline_words.h"

#include "base/utf8.h"
#include "screens/dates.h"
#include "text/characters.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

// So much of a summary that it says something: 8 words, or 14 Han characters.
bool says_something(const SetWords& set) {
    std::size_t han = 0, words = 0;
    for (const TextLine& line : set.item.lines)
        for (const TextPiece& piece : line.pieces) {
            bool is_in_word = false;
            for (std::size_t at = 0; at < piece.text.size();) {
                const text::Script script = text::script_of(next_character(piece.text, at));
                han += script == text::Script::Han ? 1 : 0;
                words += script == text::Script::Western && !is_in_word ? 1 : 0;
                is_in_word = script == text::Script::Western;
            }
        }
    return han >= 14 || words >= 8;
}

} // namespace

Look event_date_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Date,
            .colour = kit.colours.vermilion,
            .scale = static_cast<double>(kit.type(theme::TypeRole::Caption).size) /
                     kit.type(theme::TypeRole::Date).size,
            .most_lines = 1};
}

Look event_title_look(const StageKit& kit, double px) {
    return {.role = theme::TypeRole::Heading,
            .colour = kit.colours.ink,
            .scale = px / 44,
            .most_lines = 3,
            .is_balanced = true};
}

Look event_summary_look(const StageKit& kit, const content::Page& page) {
    return {.role = theme::TypeRole::Caption,
            .colour = kit.colours.ink_soft,
            .language = kit.language_of(page.is_translated)};
}

double event_side_pad(const StageKit& kit) {
    return kit.px(24);
}
double event_top_pad(const StageKit& kit) {
    return kit.px(14);
}

SetWords set_event_date(const StageKit& kit, const content::EdtfDate& date, double width) {
    const std::string words = short_date(kit, date);
    const auto set = [&](const Look& look) {
        return set_words(kit, {{words, type_of(kit, look), look.colour, -1, false}}, {}, width,
                         {.most_lines = 1});
    };
    SetWords line = set(event_date_look(kit));
    if (line.is_cut) line = set(fitted(kit, words, event_date_look(kit), width, 0.44));
    line.height += kit.px(4);
    return line;
}

SetWords set_event_title(const StageKit& kit, const content::Page& page, Look look, double width,
                         double height) {
    look.language = kit.language_of(page.is_translated);
    const double full = look.scale;
    SetWords set;
    for (const double part : {1.0, 0.88, 0.76, 0.66}) {
        look.scale = full * part;
        look.most_lines = std::clamp(lines_in(kit, look, height), 1, 4);
        set = set_words(kit, {{page.title, type_of(kit, look), look.colour, -1, false}}, {}, width,
                        {.most_lines = look.most_lines, .is_balanced = look.is_balanced});
        if (!set.is_cut) break;
    }
    return set;
}

SetWords set_event_summary(const StageKit& kit, const content::Page& page, double width, double room) {
    const Look look = event_summary_look(kit, page);
    const int lines = lines_in(kit, look, room);
    if (page.summary.empty() || lines == 0) return {};
    SetWords set = set_words(kit, {{page.summary, type_of(kit, look), look.colour, -1, false}}, {}, width,
                             {.most_lines = lines});
    return set.is_cut && !says_something(set) ? SetWords{} : set;
}

EventWords set_event_words(const StageKit& kit, const content::Page& page, double title_px, double width,
                           double height) {
    EventWords w;
    if (page.date) w.date = set_event_date(kit, *page.date, width);
    w.title = set_event_title(kit, page, event_title_look(kit, title_px), width, height - w.date.height);
    return w;
}

void move_words(SetWords& set, Point by) {
    for (TextLine& line : set.item.lines) {
        line.baseline += by.y;
        for (TextPiece& piece : line.pieces) piece.x += by.x;
    }
    set.item.rect = set.item.rect.moved(by);
}

void put_set(Layer& layer, SetWords set, Point at) {
    move_words(set, at);
    if (!set.item.lines.empty()) layer.items.emplace_back(std::move(set.item));
}

void put_event_words(Layer& layer, EventWords w, Point at) {
    const double below = at.y + w.date.height;
    put_set(layer, std::move(w.date), at);
    put_set(layer, std::move(w.title), {at.x, below});
}

void put_event_ground(Layer& layer, const StageKit& kit, const Rect& rect, bool is_focused) {
    layer.items.emplace_back(Box{.rect = rect,
                                 .fill = kit.colours.card,
                                 .border = is_focused ? kit.colours.vermilion : kit.colours.line,
                                 .border_width = std::max(1.0, kit.px(is_focused ? 3 : 1)),
                                 .corner = kit.measures.spacing.corner,
                                 .shadow = kit.px(kit.theme.shapes.card_shadow) * (is_focused ? 1.7 : 1),
                                 .shadow_colour = is_focused ? kit.colours.vermilion_deep.faded(0.22)
                                                             : kit.colours.shadow.faded(0.07)});
}

} // namespace kiosk::screens
