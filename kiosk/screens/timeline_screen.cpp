#include "screens/bar.h"
#include "screens/dates.h"
#include "screens/each_screen.h"
#include "screens/timeline_axis.h"
#include "screens/timeline_far_card.h"
#include "screens/timeline_plan.h"
#include "screens/timeline_scrubber.h"
#include "screens/title_row.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace kiosk::screens {

namespace {

// Card `i` of the plan, zoomed out: what it says, where it stands, where a touch leads.
struct FarPlace {
    FarCard card;
    Rect rect;
};

FarPlace far_place(const StageKit& kit, const TimelinePlan& plan, std::size_t i) {
    FarPlace place{make_far_card(kit, plan.events(i), plan.sizes.width, plan.sizes.height), {}};
    const double height = std::max(place.card.height, kit.measures.smallest_target);
    place.rect = plan.place(i, plan.sizes.width, height);
    return place;
}

// One event opens; what several share comes as much closer as they need to stand apart.
visit::Target far_target(const StageKit& kit, const TimelinePlan& plan, std::size_t i, const Rect& rect) {
    const auto events = plan.events(i);
    const content::Page& first = *events.front();
    if (events.size() == 1) return {rect, visit::GoTo{{visit::Place::Kind::Page, first.id, 0}}, first.title};
    constexpr double least = 2;
    constexpr double most = 16;
    const double apart = kit.size.w * 0.7 / std::max(1.0, plan.to(i) - plan.from(i));
    return {
        rect, visit::ZoomTimeline{std::clamp(apart, least, most), events[events.size() / 2]->id},
        kit.word("timeline-stack", {{"title", first.title}, {"count", std::to_string(events.size() - 1)}})};
}

void put_card(Layer& layer, const StageKit& kit, const TimelinePlan& plan, std::size_t i,
              std::optional<std::size_t> focus) {
    if (plan.is_far) {
        FarPlace place = far_place(kit, plan, i);
        const visit::Target target = far_target(kit, plan, i, place.rect);
        put_far_card(layer, kit, std::move(place.card), focus.has_value(), target);
        return;
    }
    const double width = plan.cards[i].width + (focus ? plan.sizes.grow_width : 0);
    const double height = plan.sizes.height + (focus ? plan.sizes.grow_height : 0);
    put_event_card(layer, kit, plan.moments[i], plan.sizes, plan.place(i, width, height), focus);
}

void put_stem(Layer& layer, const StageKit& kit, const TimelinePlan& plan, std::size_t i, bool is_focused) {
    const bool is_above = plan.is_above(i);
    const double axis = plan.parts.axis;
    put_stem(layer, kit, plan.stem(i), is_above ? plan.parts.upper : axis, is_above ? axis : plan.parts.lower,
             is_focused);
}

AxisDot dot_of(const TimelinePlan& plan, std::size_t i) {
    return {plan.from(i), plan.to(i)};
}

// The first year, large and pale, on the paper before the first entry; the last one after the last.
void put_large_years(Layer& layer, const StageKit& kit, const TimelinePlan& plan, double paper_end) {
    const TimelineParts& parts = plan.parts;
    const auto put = [&](const TimelineMoment& moment, double from, double to) {
        const std::string year = std::to_string(moment.events.front()->date->from.year);
        // Below the axis it has no more height than the cards beside it.
        const double room = plan.sizes.height + plan.sizes.grow_height - (parts.has_upper ? 0 : kit.px(24));
        Look look{.role = theme::TypeRole::Numeral, .colour = kit.colours.numeral, .most_lines = 1};
        look.scale = std::min(1.0, room / line_height(kit, look));
        if (look.scale < 0.4) return;
        const double width = width_of(kit, year, look);
        if (to - from < width) return;
        const double height = line_height(kit, look);
        const double y = parts.has_upper ? parts.upper - height : parts.lower + kit.px(24);
        put_words_in_middle(layer, kit, year, look, {from, y, to - from, height});
    };
    double first = paper_end;
    double last = 0;
    for (std::size_t i = 0; i < plan.cards.size(); ++i) {
        first = std::min(first, plan.x + plan.middles[i] - plan.cards[i].width / 2);
        last = std::max(last, plan.x + plan.middles[i] + plan.cards[i].width / 2);
    }
    const double off = plan.sizes.grow_width / 2 + kit.px(24);
    put(plan.moments.front(), kit.margin() / 2, first - off);
    put(plan.moments.back(), last + off, paper_end - kit.margin() / 2);
}

void put_facts(Screen& screen, const StageKit& kit, const TimelinePlan& plan) {
    visit::Facts& facts = screen.facts;
    for (std::size_t i = 0; i < plan.moments.size(); ++i)
        for (std::size_t n = 0; n < plan.moments[i].events.size(); ++n)
            facts.timeline_stops.emplace_back(plan.moments[i].events[n]->id, stop_of(kit, plan, i, n));
    facts.scroll_end = plan.scroll_end;
    facts.scrolls = visit::Facts::Axis::Horizontal;
    facts.least_timeline_zoom = plan.least_zoom;
    screen.scroll_area = plan.parts.view;
}

// Every entry as if none were in the middle; all but the card `but`, where it is given.
void put_paper(Screen& screen, const StageKit& kit, const TimelinePlan& plan,
               std::optional<std::size_t> but) {
    Layer& layer = screen.scrolled;
    put_facts(screen, kit, plan);

    const double paper_end = plan.scroll_end + kit.size.w;
    put_large_years(layer, kit, plan, paper_end);
    std::vector<double> stems_below;
    std::vector<AxisDot> dots;
    for (std::size_t i = 0; i < plan.cards.size(); ++i) {
        put_stem(layer, kit, plan, i, false);
        if (!plan.is_above(i)) stems_below.push_back(plan.stem(i));
        dots.push_back(dot_of(plan, i));
    }
    put_axis(layer, kit,
             {plan.moments, plan.scale, dots, plan.x, plan.parts.axis, 0, paper_end, stems_below});
    for (std::size_t i = 0; i < plan.cards.size(); ++i)
        if (i != but) put_card(layer, kit, plan, i, std::nullopt);
}

// The card in the middle of the view: it covers what put_paper() drew of it.
void put_focus(Screen& screen, const StageKit& kit, const TimelinePlan& plan) {
    Layer& layer = screen.scrolled;
    put_facts(screen, kit, plan);
    put_stem(layer, kit, plan, plan.focus, true);
    put_dot(layer, kit, dot_of(plan, plan.focus), plan.parts.axis, true);
    put_card(layer, kit, plan, plan.focus, plan.focus_event);
}

std::vector<Button> period_chips(const StageKit& kit, const content::ChapterId& now) {
    std::vector<Button> chips;
    for (const content::Chapter& chapter : kit.edition.chapters) {
        const bool has_events = std::ranges::any_of(kit.edition.events, [&](const content::PageId& id) {
            const content::Page* page = kit.edition.page(id);
            return page != nullptr && page->chapter == chapter.id;
        });
        if (has_events)
            chips.push_back(word_button(chapter.title, visit::JumpTimeline{chapter.id},
                                        chapter.id == now ? ButtonLook::Primary : ButtonLook::Plain));
    }
    return chips;
}

// Low reach: the upper half tells of the entry in the middle of the view, the lower half is to be touched.
struct ReadingPanel {
    bool has_heading = true;
    double bottom = 0; // px
};

constexpr double panel_top = 48; // canvas px

Look panel_heading_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Label, .colour = kit.colours.ink_soft, .most_lines = 1};
}

Look panel_date_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Date, .colour = kit.colours.vermilion, .most_lines = 1};
}

Look panel_title_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Title, .colour = kit.colours.ink, .most_lines = 2, .is_balanced = true};
}

// Least height above `panel.bottom`, of any entry: its date and two lines of title, somewhat smaller.
bool has_room(const StageKit& kit, const ReadingPanel& panel) {
    const double heading = panel.has_heading ? line_height(kit, panel_heading_look(kit)) + kit.px(16) : 0;
    return kit.px(panel_top) + heading + line_height(kit, panel_date_look(kit)) + kit.px(8) +
               2 * 0.76 * line_height(kit, panel_title_look(kit)) <=
           panel.bottom;
}

void put_reading_panel(Screen& screen, const StageKit& kit, const content::Page& page, const ReadingPanel& panel) {
    Layer& layer = screen.bar;
    const double x = kit.margin();
    const double width = kit.size.w - 2 * x;
    const double bottom = panel.bottom;
    double y = kit.px(panel_top);
    if (panel.has_heading)
        y += put_words(layer, kit, kit.word("timeline"), panel_heading_look(kit), {x, y}, width) + kit.px(16);
    const Look date = fitted(kit, short_date(kit, *page.date), panel_date_look(kit), width);
    y += put_words(layer, kit, short_date(kit, *page.date), date, {x, y}, width) + kit.px(8);
    const std::string& language = kit.language_of(page.is_translated);
    Look title = panel_title_look(kit);
    title.language = language;
    title = fitted(kit, page.title, title, width, 0.44);
    while (title.scale > 0.44 && height_of(kit, page.title, title, width) > bottom - y) title.scale -= 0.04;
    title.most_lines = std::min(title.most_lines, lines_in(kit, title, bottom - y));
    if (title.most_lines == 0) return;
    y += put_words(layer, kit, page.title, title, {x, y}, width) + kit.px(12);
    Look summary{.role = theme::TypeRole::Text, .colour = kit.colours.ink_soft, .language = language};
    summary.most_lines = lines_in(kit, summary, bottom - y);
    if (summary.most_lines > 0 && !page.summary.empty()) {
        const double column = std::min(width, kit.px(1200) * kit.text_scale());
        put_words(layer, kit, page.summary, summary, {x, y}, column);
    }
}

BarPlan bar_plan(const StageKit& kit) {
    BarPlan plan{home_and_timeline(kit, Shown::Timeline), {}, ButtonSize::Bar, settings_buttons(kit)};
    plan.centre.emplace_back(icon_button("zoom-out", kit.word("zoom-out"), visit::ZoomTimeline{0.5}));
    plan.centre.emplace_back(icon_button("zoom-in", kit.word("zoom-in"), visit::ZoomTimeline{2}));
    return plan;
}

// The focus of the visit, or the first entry before there is one.
const content::Page* focused_page(const StageKit& kit, const visit::Visit& visit) {
    if (visit.timeline_focus)
        if (const content::Page* page = kit.edition.page(*visit.timeline_focus);
            page != nullptr && std::ranges::find(kit.edition.events, page->id) != kit.edition.events.end())
            return page;
    return kit.edition.events.empty() ? nullptr : kit.edition.page(kit.edition.events.front());
}

// What is laid out: all of it at once, or in two parts, so that another entry in the middle costs no more than its card.
enum class Part { Whole, Paper, Focus };

Screen lay_out_timeline(const StageKit& kit, const visit::Visit& visit, Part part) {
    Screen screen = kit.blank("timeline", kit.word("timeline"));
    Layer bar_layer;
    const Rect bar = put_bar(bar_layer, kit, bar_plan(kit));
    if (part != Part::Focus) screen.bar = std::move(bar_layer);
    const content::Page* focus = focused_page(kit, visit);
    if (focus == nullptr) return screen;
    const std::vector<Button> chips = period_chips(kit, focus->chapter);
    const double x = kit.margin();
    const double width = kit.size.w - 2 * x;
    const Ground ground = ground_above(kit, bar);

    // The chips say which period is in the middle: they belong to the focus.
    Layer head;
    double chips_top = 0;
    double top = 0;
    double bottom = 0;
    double scrubber = 0;
    bool has_scrubber = true;
    ScrubberUse use = ScrubberUse::Touched;
    ReadingPanel panel;
    if (ground.is_split) {
        chips_top = bar.y - kit.px(20) - chips_height(kit, chips, width);
        put_chips(head, kit, chips, {x, chips_top}, width);
        top = ground.area.y - axis_strip(kit) - kit.px(28);
        bottom = chips_top - kit.px(24);
        // Within reach where the cards leave room for it; otherwise it only shows where one is.
        const double raised = bottom + kit.px(14) - scrubber_height(kit);
        if (raised - kit.px(14) - ground.area.y >= least_event_height(kit) + kit.px(60)) {
            scrubber = raised;
            bottom = raised - kit.px(14);
        } else {
            scrubber = top - kit.px(16) - scrubber_height(kit);
            use = ScrubberUse::Shown;
            has_scrubber = has_room(kit, {true, scrubber - kit.px(16)});
        }
        // Large words in a low upper half: what the bar and the axis say too makes room for the entry.
        panel.bottom = (has_scrubber ? std::min(scrubber, top) : top) - kit.px(16);
        panel.has_heading = has_room(kit, panel);
    } else {
        top = put_title_row(head, kit, kit.word("timeline"), {}, chips) + kit.px(26);
        scrubber = bar.y - kit.px(14) - scrubber_height(kit);
        bottom = scrubber - kit.px(28);
    }
    const TimelinePlan plan =
        plan_timeline(kit, timeline_parts(kit, top, bottom), visit.timeline_focus, visit.timeline_zoom.to);
    if (part != Part::Focus) {
        put_paper(screen, kit, plan, part == Part::Whole ? std::optional(plan.focus) : std::nullopt);
        if (has_scrubber) put_scrubber(screen, kit, plan.moments, plan.scale, {x, scrubber}, width, use);
    }
    if (part == Part::Paper) return screen;
    std::ranges::move(head.items, std::back_inserter(screen.bar.items));
    std::ranges::move(head.targets, std::back_inserter(screen.bar.targets));
    if (ground.is_split) put_reading_panel(screen, kit, *focus, panel);
    if (part == Part::Focus) {
        put_focus(screen, kit, plan);
    } else {
        Screen over = kit.blank("timeline", {});
        put_focus(over, kit, plan);
        std::ranges::move(over.scrolled.items, std::back_inserter(screen.scrolled.items));
        std::ranges::move(over.scrolled.targets, std::back_inserter(screen.scrolled.targets));
    }
    return screen;
}

} // namespace

Screen timeline_screen(const StageKit& kit, const visit::Visit& visit) {
    return lay_out_timeline(kit, visit, Part::Whole);
}

Screen timeline_paper(const StageKit& kit, const visit::Visit& visit) {
    return lay_out_timeline(kit, visit, Part::Paper);
}

Screen timeline_focus(const StageKit& kit, const visit::Visit& visit) {
    return lay_out_timeline(kit, visit, Part::Focus);
}

} // namespace kiosk::screens
