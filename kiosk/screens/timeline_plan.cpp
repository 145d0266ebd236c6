#include "screens/timeline_plan.h"

#include "screens/timeline_axis.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

constexpr double days_of_century = 36525;
constexpr double screens_of_century = 10; // at zoom 1

double grown(const StageKit& kit) {
    return kit.px(40);
} // px on either side of the card in the middle

// Cards of a picture and words.
EventCardSizes near_sizes(const StageKit& kit, const TimelineParts& parts) {
    EventCardSizes sizes;
    const double wish = kit.px(kit.is_portrait() ? 470 : 380) * (1 + (kit.text_scale() - 1) * 0.6);
    sizes.width = std::min(wish, kit.size.w * (kit.is_portrait() ? 0.62 : 0.42));
    const double full = std::min(parts.height, sizes.width * (kit.is_portrait() ? 1.12 : 0.95) + kit.px(40));
    sizes.grow_width = 2 * grown(kit);
    sizes.grow_height = std::clamp(full - least_event_height(kit), 0.0, kit.px(44));
    sizes.height = full - sizes.grow_height;
    sizes.rows =
        static_cast<std::size_t>(std::clamp(std::floor(sizes.height / least_event_row(kit)), 1.0, 3.0));
    return sizes;
}

// Cards of words alone: as high as their words.
EventCardSizes far_sizes(const StageKit& kit, const TimelineParts& parts) {
    EventCardSizes sizes;
    const double wish = kit.px(kit.is_portrait() ? 280 : 244) * (1 + (kit.text_scale() - 1) * 0.6);
    sizes.width = std::min(wish, kit.size.w * 0.42);
    sizes.height = parts.height;
    return sizes;
}

std::size_t chapter_number(const content::Edition& edition, const content::ChapterId& id) {
    const auto found = std::ranges::find(edition.chapters, id, &content::Chapter::id);
    return static_cast<std::size_t>(found - edition.chapters.begin());
}

ScaleRules near_rules(const StageKit& kit, const TimelineParts& parts, double zoom) {
    ScaleRules rules;
    rules.px_per_day = screens_of_century * kit.size.w / days_of_century;
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

// px from the paper's end to the nearest dot: half a screen, so that each can be brought to the middle;
// towards the zoom at which all is in view as little as its card needs.
double lead_of(const StageKit& kit, const TimelinePlan& plan, double zoom, double least) {
    const double most = kit.size.w / 2;
    if (!plan.is_far) return most;
    const double part = std::clamp(std::log2(zoom / plan.least_zoom), 0.0, 1.0);
    return least + (most - least) * part * part * (3 - 2 * part);
}

void find_focus(TimelinePlan& plan, const std::optional<content::PageId>& focus) {
    if (!focus) return;
    for (std::size_t card = 0; card < plan.stacks.size(); ++card) {
        const auto events = plan.events(card);
        const auto found = std::ranges::find(events, *focus, &content::Page::id);
        if (found == events.end()) continue;
        plan.focus = card;
        plan.focus_event = static_cast<std::size_t>(found - events.begin());
    }
}

} // namespace

TimelineParts timeline_parts(const StageKit& kit, double top, double bottom) {
    const double strip = axis_strip(kit);
    const double stem = kit.px(44);
    const double above_axis = kit.px(28); // of a single lane
    TimelineParts parts;
    const double both = (bottom - top - strip - stem) / 2;
    parts.has_upper = !kit.is_low() && both >= least_event_height(kit);
    parts.height = parts.has_upper ? both : bottom - top - strip - above_axis;
    const EventCardSizes sizes = near_sizes(kit, parts);
    const double spare = parts.height - sizes.height - sizes.grow_height;
    parts.axis = parts.has_upper ? top + both + stem : top + above_axis + (kit.is_low() ? 0 : spare / 2);
    parts.upper = parts.axis - stem;
    parts.lower = parts.axis + strip;
    if (!parts.has_upper) parts.height = bottom - parts.lower;
    const double shadow = kit.px(24);
    parts.view = {0, top - std::min(shadow, top), kit.size.w, bottom - top + 2 * shadow};
    return parts;
}

double TimelinePlan::from(std::size_t card) const {
    return x + scale.dots[stacks[card].first];
}

double TimelinePlan::to(std::size_t card) const {
    return x + scale.dots[stacks[card].first + stacks[card].count - 1];
}

double TimelinePlan::stem(std::size_t card) const {
    return std::clamp(x + middles[card], from(card), to(card));
}

std::vector<const content::Page*> TimelinePlan::events(std::size_t card) const {
    std::vector<const content::Page*> events;
    for (std::size_t i = 0; i < stacks[card].count; ++i) {
        const TimelineMoment& moment = moments[stacks[card].first + i];
        events.insert(events.end(), moment.events.begin(), moment.events.end());
    }
    return events;
}

Rect TimelinePlan::place(std::size_t card, double width, double height) const {
    return {x + middles[card] - width / 2, is_above(card) ? parts.upper - height : parts.lower, width,
            height};
}

double stop_of(const StageKit& kit, const TimelinePlan& plan, std::size_t moment, std::size_t n) {
    const TimelineMoment& m = plan.moments[moment];
    if (plan.is_far) return plan.x + plan.scale.dots[moment] - kit.size.w / 2;
    const double at = event_columns(m, plan.sizes) == 1
                          ? plan.scale.dots[moment]
                          : plan.middles[moment] + event_column_middle(m, plan.sizes, n);
    return std::max(0.0, plan.x + at - kit.size.w / 2);
}

TimelinePlan plan_timeline(const StageKit& kit, const TimelineParts& parts,
                           const std::optional<content::PageId>& focus, double zoom) {
    TimelinePlan plan;
    plan.parts = parts;
    plan.moments = timeline_moments(kit.edition);
    if (plan.moments.empty()) return plan;
    plan.sizes = near_sizes(kit, parts);
    ScaleRules rules = near_rules(kit, parts, zoom);
    for (const TimelineMoment& m : plan.moments)
        plan.cards.push_back(
            {m.day, chapter_number(kit.edition, m.events.front()->chapter), event_card_width(m, plan.sizes)});
    for (std::size_t i = 0; i < plan.moments.size(); ++i) plan.stacks.push_back({i, 1});
    plan.scale = make_scale(plan.cards, rules);

    const double least_lead = kit.margin() + rules.inset;
    const double length =
        (zoom > 1 ? make_scale(plan.cards, near_rules(kit, parts, 1)) : plan.scale).dots.back();
    plan.least_zoom = length > 0 ? std::min(1.0, (kit.size.w - 2 * least_lead) / length) : 1;
    plan.is_far = zoom < 1 && plan.least_zoom < 1;
    const double times = plan.is_far ? std::max(zoom, plan.least_zoom) : 1;
    plan.x = lead_of(kit, plan, times, least_lead);
    if (plan.is_far) {
        plan.sizes = far_sizes(kit, parts);
        plan.scale = widened(std::move(plan.scale), times);
        rules.gap = kit.px(16);
        rules.least_left = kit.margin() - plan.x;
        rules.most_right = plan.scale.dots.back() - rules.least_left;
        for (ScaleMoment& card : plan.cards) card.width = plan.sizes.width;
        plan.stacks = stack_moments(plan.cards, plan.scale, rules);
        StackedMoments stacks = stacked(plan.stacks, plan.cards, plan.scale);
        plan.middles = place_cards(stacks.moments, stacks.scale, rules);
        plan.cards = std::move(stacks.moments);
        plan.scroll_end = std::max(0.0, std::round(2 * plan.x + plan.scale.dots.back() - kit.size.w));
    } else {
        plan.middles = place_cards(plan.cards, plan.scale, rules);
        for (std::size_t i = 0; i < plan.moments.size(); ++i)
            for (std::size_t n = 0; n < plan.moments[i].events.size(); ++n)
                plan.scroll_end = std::max(plan.scroll_end, stop_of(kit, plan, i, n));
    }
    find_focus(plan, focus);
    return plan;
}

} // namespace kiosk::screens
