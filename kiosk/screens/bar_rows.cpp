#include "screens/bar_rows.h"

#include <algorithm>
#include <utility>

namespace kiosk::screens {

namespace {

using Group = std::vector<BarPart>;

double width_of_part(const StageKit& kit, const BarPlan::Part& part, ButtonSize size) {
    if (const auto* button = std::get_if<Button>(&part)) return button_width(kit, *button, size);
    if (const auto* room = std::get_if<BarPlan::RoomFor>(&part)) return button_width(kit, room->button, size);
    return width_of(kit, std::get<std::string>(part), caption_look(kit));
}

template <typename Parts>
Group measured(const StageKit& kit, const Parts& parts, ButtonSize size) {
    Group group;
    for (const auto& part : parts) group.push_back({part, size, width_of_part(kit, part, size)});
    return group;
}

// The bar in one form of its buttons.
struct Groups {
    Group places, centre, settings;
};

Groups groups_of(const StageKit& kit, const BarPlan& plan, ButtonSize size) {
    const ButtonSize centre = plan.centre_size == ButtonSize::Bar ? size : plan.centre_size;
    return {measured(kit, plan.places, size), measured(kit, plan.centre, centre),
            measured(kit, plan.settings, size)};
}

double width_of_row(const BarRow& row, double gap, double between_groups) {
    double width = 0;
    for (const Group* group : {&row.left, &row.centre, &row.right})
        if (!group->empty()) width += width_of(*group, gap) + (width > 0 ? between_groups : 0);
    return width;
}

// What fits beside each other, in order.
std::vector<BarRow> flowed(const Group& group, double room, double gap) {
    std::vector<BarRow> rows;
    for (const BarPart& part : group) {
        if (rows.empty() || width_of(rows.back().left, gap) + gap + part.width > room) rows.emplace_back();
        rows.back().left.push_back(part);
    }
    return rows;
}

void end_at_the_right(BarRow& row) {
    if (row.left.empty()) return;
    row.right.insert(row.right.begin(), std::move(row.left.back()));
    row.left.pop_back();
}

// The one thing to touch next.
bool leads_on(const Group& group) {
    const auto* last = group.empty() ? nullptr : std::get_if<Button>(&group.back().what);
    return last != nullptr && last->look == ButtonLook::Primary;
}

// At the right end of the first row that has room for it.
bool is_taken_up(std::vector<BarRow>& rows, const BarPart& part, double room, double gap) {
    for (BarRow& row : rows) {
        if (width_of_row(row, gap, gap) + gap + part.width > room) continue;
        row.right.insert(row.right.begin(), part);
        return true;
    }
    return false;
}

// The settings stand together in a row; those at their end that find no room there go up to one that has
// some.
void add_settings(std::vector<BarRow>& rows, const Group& settings, double room, double gap) {
    if (settings.empty()) return;
    std::vector<BarRow> above = rows;
    Group together = settings;
    while (width_of(together, gap) > room && is_taken_up(above, together.back(), room, gap))
        together.pop_back();
    if (width_of(together, gap) <= room) {
        rows = std::move(above);
        const bool is_whole = together.size() == settings.size();
        rows.push_back({std::move(together), {}, {}});
        if (is_whole) end_at_the_right(rows.back());
        return;
    }
    std::ranges::move(flowed(settings, room, gap), std::back_inserter(rows));
    end_at_the_right(rows.back());
}

std::vector<BarRow> several_rows(const Groups& groups, double room, double gap) {
    std::vector<BarRow> rows;
    BarRow first{groups.places, {}, groups.centre};
    if (width_of_row(first, gap, gap) <= room) {
        if (!groups.places.empty() || !groups.centre.empty()) rows.push_back(std::move(first));
    } else {
        rows = flowed(groups.places, room, gap);
        std::ranges::move(flowed(groups.centre, room, gap), std::back_inserter(rows));
        if (leads_on(groups.centre)) end_at_the_right(rows.back());
    }
    add_settings(rows, groups.settings, room, gap);
    return rows;
}

} // namespace

Look caption_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Caption,
            .colour = kit.colours.ink_soft,
            .scale = 26.0 / 24,
            .most_lines = 1};
}

double width_of(const std::vector<BarPart>& parts, double gap) {
    double width = parts.empty() ? 0 : -gap;
    for (const BarPart& part : parts) width += part.width + gap;
    return width;
}

BarRows rows_of(const StageKit& kit, const BarPlan& plan, double room) {
    const double wide = std::max(kit.measures.spacing.target_gap, kit.measures.target_gap);
    const double tight = kit.gap();
    const Groups beside = groups_of(kit, plan, ButtonSize::Bar);
    const Groups stacked = groups_of(kit, plan, ButtonSize::Stacked);
    // One row with air in it; in one row closer together and the signs above their words; then more rows.
    if (BarRow row{beside.places, beside.centre, beside.settings}; width_of_row(row, wide, 2 * wide) <= room)
        return {{std::move(row)}, ButtonSize::Bar, wide};
    if (BarRow row{stacked.places, stacked.centre, stacked.settings}; width_of_row(row, tight, wide) <= room)
        return {{std::move(row)}, ButtonSize::Stacked, tight};
    BarRows larger{several_rows(beside, room, tight), ButtonSize::Bar, tight};
    BarRows closer{several_rows(stacked, room, tight), ButtonSize::Stacked, tight};
    return closer.rows.size() < larger.rows.size() ? closer : larger;
}

} // namespace kiosk::screens
