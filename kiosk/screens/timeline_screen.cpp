#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "screens/bar.h"
#include "screens/dates.h"
#include "screens/each_screen.h"
#include "screens/timeline_axis.h"
#include "screens/timeline_cards.h"
#include "screens/timeline_event.h"
#include "screens/timeline_scrubber.h"
#include "screens/title_row.h"

namespace kiosk::screens {

namespace {

constexpr double days_of_century = 36525;
constexpr double screens_of_century = 10; // at zoom 1


// Where on the glass the parts of the timeline are.
struct Parts {
    Rect view;      // what scrolls
    double axis = 0; // px, middle of the line
    double upper = 0, lower = 0; // px: foot of the cards above, top of the cards below
    bool has_upper = true;
    EventCardSizes sizes;
};

double grown(const StageKit& kit) { return kit.px(40); } // px on either side of the card in the middle

// Cards of `full` height when in the middle of the view.
EventCardSizes card_sizes(const StageKit& kit, double full, double zoom) {
    const double factor = kit.text_scale();
    EventCardSizes sizes;
    const bool is_far = zoom < 1;
    const double wish = kit.px(is_far ? 280 : kit.is_portrait() ? 470 : 380) * (1 + (factor - 1) * 0.6);
    sizes.width = std::min(wish, kit.size.w * (kit.is_portrait() ? 0.62 : 0.42));
    full = std::min(full, sizes.width * (kit.is_portrait() ? 1.12 : 0.95) + kit.px(40));
    sizes.grow_width = 2 * grown(kit);
    sizes.grow_height = std::clamp(full - least_event_height(kit), 0.0, kit.px(44));
    sizes.height = full - sizes.grow_height;
    sizes.has_pictures = !is_far;
    sizes.rows = static_cast<std::size_t>(
        std::clamp(std::floor(sizes.height / least_event_row(kit)), 1.0, 3.0));
    return sizes;
}

// `cards`: from where to where cards may stand. Two lanes where both are high enough, one below the axis otherwise.
Parts parts_between(const StageKit& kit, double top, double bottom, double zoom) {
    const double strip = axis_strip(kit);
    const double stem = kit.px(44);
    Parts parts;
    const double both = (bottom - top - strip - stem) / 2;
    parts.has_upper = !kit.is_low() && both >= least_event_height(kit);
    if (parts.has_upper) {
        parts.sizes = card_sizes(kit, both, zoom);
        const double full = parts.sizes.height + parts.sizes.grow_height;
        const double spare = 2 * (both - full);
        parts.axis = top + full + stem + spare / 2;
    } else {
        parts.sizes = card_sizes(kit, bottom - top - strip - kit.px(28), zoom);
        const double full = parts.sizes.height + parts.sizes.grow_height;
        const double spare = bottom - top - strip - kit.px(28) - full;
        parts.axis = top + kit.px(28) + (kit.is_low() ? 0 : spare / 2);
    }
    parts.upper = parts.axis - stem;
    parts.lower = parts.axis + strip;
    const double shadow = kit.px(24);
    parts.view = {0, top - std::min(shadow, top), kit.size.w, bottom - top + 2 * shadow};
    return parts;
}

std::size_t chapter_number(const content::Edition& edition, const content::ChapterId& id) {
    const auto found = std::ranges::find(edition.chapters, id, &content::Chapter::id);
    return static_cast<std::size_t>(found - edition.chapters.begin());
}

ScaleRules rules_for(const StageKit& kit, const Parts& parts, double zoom) {
    ScaleRules rules;
    rules.px_per_day = screens_of_century * kit.size.w / days_of_century * std::min(zoom, 1.0);
    rules.closer = std::max(1.0, zoom);
    rules.most_px_per_day = kit.size.w / 4;
    rules.lanes = parts.has_upper ? 2 : 1;
    rules.gap = kit.px(24) + grown(kit);
    rules.inset = kit.measures.spacing.corner + kit.px(20);
    rules.dot_gap = kit.px(26);
    rules.least_left = -(kit.size.w / 2 - kit.margin());
    rules.fold_from = kit.size.w * 0.9;
    rules.fold_width = std::max(kit.size.w * 0.34, least_fold_width(kit));
    rules.fold_break = kit.px(160);
    return rules;
}

// The timeline worked out: where everything stands, px of the paper at scroll 0.
struct Plan {
    std::vector<TimelineMoment> moments;
    std::vector<ScaleMoment> cards;
    ScaleRules rules;
    TimelineScale scale;
    std::vector<double> middles;
    double x = 0; // of the first dot
    std::size_t focus = 0; // moment in the middle of the view, and which of its events
    std::size_t focus_event = 0;
    double scroll_end = 0; // px
};

// Scroll at which the n-th event of a moment is in the middle of the view.
double stop_of(const StageKit& kit, const Plan& plan, const Parts& parts, std::size_t moment, std::size_t n) {
    const TimelineMoment& m = plan.moments[moment];
    const double at = event_columns(m, parts.sizes) == 1
                          ? plan.scale.dots[moment]
                          : plan.middles[moment] + event_column_middle(m, parts.sizes, n);
    return std::max(0.0, plan.x + at - kit.size.w / 2);
}

Plan plan_of(const StageKit& kit, const Parts& parts, const visit::Visit& visit) {
    Plan plan;
    plan.moments = timeline_moments(kit.edition);
    plan.rules = rules_for(kit, parts, visit.timeline_zoom.to);
    for (const TimelineMoment& m : plan.moments)
        plan.cards.push_back(
            {m.day, chapter_number(kit.edition, m.events.front()->chapter), event_card_width(m, parts.sizes)});
    plan.scale = make_scale(plan.cards, plan.rules);
    plan.middles = place_cards(plan.cards, plan.scale, plan.rules);
    plan.x = kit.size.w / 2;
    for (std::size_t i = 0; i < plan.moments.size(); ++i) {
        for (std::size_t n = 0; n < plan.moments[i].events.size(); ++n) {
            if (visit.timeline_focus == plan.moments[i].events[n]->id) {
                plan.focus = i;
                plan.focus_event = n;
            }
            plan.scroll_end = std::max(plan.scroll_end, stop_of(kit, plan, parts, i, n));
        }
    }
    return plan;
}

Rect card_rect(const Plan& plan, const Parts& parts, std::size_t i, bool is_focused) {
    const bool is_above = parts.has_upper && i % 2 == 0;
    const double width = plan.cards[i].width + (is_focused ? parts.sizes.grow_width : 0);
    const double height = parts.sizes.height + (is_focused ? parts.sizes.grow_height : 0);
    const double x = plan.x + plan.middles[i] - width / 2;
    return {x, is_above ? parts.upper - height : parts.lower, width, height};
}

void put_stem(Layer& layer, const StageKit& kit, const Plan& plan, const Parts& parts, std::size_t i, bool is_focused) {
    const bool is_above = parts.has_upper && i % 2 == 0;
    put_stem(layer, kit, plan.x + plan.scale.dots[i], is_above ? parts.upper : parts.axis,
             is_above ? parts.axis : parts.lower, is_focused);
}

// The first year, large and pale, on the paper before the first entry; the last one after the last.
void put_large_years(Layer& layer, const StageKit& kit, const Plan& plan, const Parts& parts, double paper_end) {
    const auto put = [&](const TimelineMoment& moment, double from, double to) {
        const std::string year = std::to_string(moment.events.front()->date->from.year);
        // Below the axis it has no more height than the cards beside it.
        const double room = parts.sizes.height + parts.sizes.grow_height - (parts.has_upper ? 0 : kit.px(24));
        Look look{.role = theme::TypeRole::Numeral, .colour = kit.colours.numeral, .most_lines = 1};
        look.scale = std::min(1.0, room / line_height(kit, look));
        if (look.scale < 0.4) return;
        const double width = width_of(kit, year, look);
        if (to - from < width) return;
        const double height = line_height(kit, look);
        const double y = parts.has_upper ? parts.upper - height : parts.lower + kit.px(24);
        put_words_in_middle(layer, kit, year, look, {from, y, to - from, height});
    };
    double first = plan.x + plan.middles.front() - plan.cards.front().width / 2;
    double last = 0;
    for (std::size_t i = 0; i < plan.cards.size(); ++i)
        last = std::max(last, plan.x + plan.middles[i] + plan.cards[i].width / 2);
    for (std::size_t i = 0; i < plan.cards.size(); ++i)
        first = std::min(first, plan.x + plan.middles[i] - plan.cards[i].width / 2);
    const double off = grown(kit) + kit.px(24);
    put(plan.moments.front(), kit.margin() / 2, first - off);
    put(plan.moments.back(), last + off, paper_end - kit.margin() / 2);
}

void put_facts(Screen& screen, const StageKit& kit, const Plan& plan, const Parts& parts) {
    visit::Facts& facts = screen.facts;
    for (std::size_t i = 0; i < plan.moments.size(); ++i)
        for (std::size_t n = 0; n < plan.moments[i].events.size(); ++n)
            facts.timeline_stops.emplace_back(plan.moments[i].events[n]->id, stop_of(kit, plan, parts, i, n));
    facts.scroll_end = plan.scroll_end;
    facts.scrolls = visit::Facts::Axis::Horizontal;
    screen.scroll_area = parts.view;
}

// Every entry as if none were in the middle; all but the card of the moment `but`, where it is given.
void put_paper(Screen& screen, const StageKit& kit, const Plan& plan, const Parts& parts,
               std::optional<std::size_t> but) {
    Layer& layer = screen.scrolled;
    put_facts(screen, kit, plan, parts);

    const double paper_end = plan.scroll_end + kit.size.w;
    put_large_years(layer, kit, plan, parts, paper_end);
    std::vector<double> stems_below;
    for (std::size_t i = 0; i < plan.moments.size(); ++i) {
        put_stem(layer, kit, plan, parts, i, false);
        if (!parts.has_upper || i % 2 == 1) stems_below.push_back(plan.x + plan.scale.dots[i]);
    }
    put_axis(layer, kit, {plan.moments, plan.scale, plan.x, parts.axis, 0, paper_end, stems_below});
    for (std::size_t i = 0; i < plan.moments.size(); ++i)
        if (i != but)
            put_event_card(layer, kit, plan.moments[i], parts.sizes, card_rect(plan, parts, i, false), std::nullopt);
}

// The moment in the middle of the view: it covers what put_paper() drew of it.
void put_focus(Screen& screen, const StageKit& kit, const Plan& plan, const Parts& parts) {
    Layer& layer = screen.scrolled;
    put_facts(screen, kit, plan, parts);
    put_stem(layer, kit, plan, parts, plan.focus, true);
    put_dot(layer, kit, {plan.x + plan.scale.dots[plan.focus], parts.axis}, true);
    put_event_card(layer, kit, plan.moments[plan.focus], parts.sizes, card_rect(plan, parts, plan.focus, true),
                   plan.focus_event);
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
    return {.role = theme::TypeRole::Title, .colour = kit.colours.ink, .most_lines = 2};
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
    const double zoom = visit.timeline_zoom.to;
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
    const Parts parts = parts_between(kit, top, bottom, zoom);
    const Plan plan = plan_of(kit, parts, visit);
    if (part != Part::Focus) {
        put_paper(screen, kit, plan, parts, part == Part::Whole ? std::optional(plan.focus) : std::nullopt);
        if (has_scrubber) put_scrubber(screen, kit, plan.moments, plan.scale, {x, scrubber}, width, use);
    }
    if (part == Part::Paper) return screen;
    std::ranges::move(head.items, std::back_inserter(screen.bar.items));
    std::ranges::move(head.targets, std::back_inserter(screen.bar.targets));
    if (ground.is_split) put_reading_panel(screen, kit, *focus, panel);
    if (part == Part::Focus) {
        put_focus(screen, kit, plan, parts);
    } else {
        Screen over = kit.blank("timeline", {});
        put_focus(over, kit, plan, parts);
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
