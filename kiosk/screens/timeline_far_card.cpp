#include "screens/timeline_far_card.h"

#include "screens/dates.h"
#include "screens/timeline_words.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace kiosk::screens {

namespace {

constexpr double title_of_one = 28; // px of the 1080 canvas
constexpr double title_of_several = 25;
constexpr int most_summary_lines = 4;

// The span of dates of several events, said no finer than all of them are: years, months of a year, a month,
// its days.
content::EdtfDate span_of(const std::vector<const content::Page*>& events) {
    const auto plain = [](const content::PartialDate& d) {
        return content::PartialDate{d.year, d.month, d.day};
    };
    content::PartialDate first = plain(events.front()->date->from);
    content::PartialDate last = first;
    bool all_say_days = true;
    for (const content::Page* page : events) {
        const content::PartialDate to = plain(page->date->to.value_or(page->date->from));
        all_say_days = all_say_days && page->date->from.day != 0 && to.day != 0;
        if (std::tuple(to.year, to.month, to.day) > std::tuple(last.year, last.month, last.day)) last = to;
    }
    if (first.year != last.year || first.month == 0 || last.month == 0) first.month = last.month = 0;
    if (first.month == 0 || first.month != last.month || !all_say_days) first.day = last.day = 0;
    return {first, first == last ? std::nullopt : std::optional(last)};
}

void add(FarCard& card, SetWords set, Point at) {
    if (set.item.lines.empty()) return;
    move_words(set, at);
    card.words.push_back(std::move(set));
}

FarCard one_event(const StageKit& kit, const content::Page& page, double width, double most_height) {
    const Point at{event_side_pad(kit), event_top_pad(kit)};
    const double room = most_height - 2 * event_top_pad(kit);
    const double column = width - 2 * event_side_pad(kit);
    EventWords w = set_event_words(kit, page, title_of_one, column, room);
    const double title_y = at.y + w.date.height;
    const double summary_y = at.y + w.height() + kit.px(6);
    const double most_summary = most_summary_lines * line_height(kit, event_summary_look(kit, page));
    SetWords told = set_event_summary(kit, page, column, std::min(at.y + room - summary_y, most_summary));
    FarCard card;
    card.height = (told.height > 0 ? summary_y + told.height : at.y + w.height()) + at.y;
    add(card, std::move(w.date), at);
    add(card, std::move(w.title), {at.x, title_y});
    add(card, std::move(told), {at.x, summary_y});
    return card;
}

SetWords set_whole_title(const StageKit& kit, const content::Page& page, Look look, double width) {
    look.language = kit.language_of(page.is_translated);
    return set_words(kit, {{page.title, type_of(kit, look), look.colour, -1, false}}, {}, width,
                     {.most_lines = look.most_lines, .is_balanced = true});
}

FarCard several_events(const StageKit& kit, const std::vector<const content::Page*>& events, double width,
                       double most_height) {
    const double column = width - 2 * event_side_pad(kit);
    const double x = event_side_pad(kit);
    const double bottom = most_height - event_top_pad(kit);
    const Look more{.role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft, .most_lines = 1};
    const double more_height = line_height(kit, more);
    const double gap = kit.px(10);
    FarCard card;
    double y = event_top_pad(kit);
    content::EdtfDate span = span_of(events);
    // Its month or its year rather than words too small to be read.
    const auto has_room = [&] { return width_of(kit, short_date(kit, span), event_date_look(kit)) <= column; };
    if (!has_room() && span.from.day != 0) span = {{.year = span.from.year, .month = span.from.month}, {}};
    if (!has_room() && span.from.month != 0) span = {{.year = span.from.year}, {}};
    SetWords date = set_event_date(kit, span, column);
    const double date_height = date.height;
    add(card, std::move(date), {x, y});
    y += date_height;
    const Look look = event_title_look(kit, title_of_several);
    std::size_t said = 0;
    for (; said < events.size(); ++said) {
        const double top = said == 0 ? y : y + gap;
        const double room = bottom - (said + 1 < events.size() ? more_height : 0) - top;
        SetWords title = said == 0 ? set_event_title(kit, *events[said], look, column, room)
                                   : set_whole_title(kit, *events[said], look, column);
        if (said > 0 && (title.is_cut || title.height > room + 0.5)) break;
        y = top + title.height;
        add(card, std::move(title), {x, top});
    }
    if (said < events.size()) {
        const std::string words = kit.word("more-entries", {{"count", std::to_string(events.size() - said)}});
        const Look fitting = fitted(kit, words, more, column);
        add(card,
            set_words(kit, {{words, type_of(kit, fitting), fitting.colour, -1, false}}, {}, column,
                      {.most_lines = 1}),
            {x, y});
        y += more_height;
    }
    card.height = y + event_top_pad(kit);
    return card;
}

} // namespace

FarCard make_far_card(const StageKit& kit, const std::vector<const content::Page*>& events, double width,
                      double most_height) {
    return events.size() == 1 ? one_event(kit, *events.front(), width, most_height)
                              : several_events(kit, events, width, most_height);
}

void put_far_card(Layer& layer, const StageKit& kit, FarCard card, bool is_focused,
                  const visit::Target& target) {
    const Rect& rect = target.rect;
    put_event_ground(layer, kit, rect, is_focused);
    for (SetWords& set : card.words) put_set(layer, std::move(set), {rect.x, rect.y});
    layer.targets.push_back(target);
}

} // namespace kiosk::screens
