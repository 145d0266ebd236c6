#include "screens/table.h"

#include "screens/body_blocks.h"
#include "screens/link_targets.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr double endless = 1e6;

std::size_t columns_of(const content::Table& table) {
    std::size_t columns = table.head.size();
    for (const auto& row : table.rows) columns = std::max(columns, row.size());
    return columns;
}

// Each column's share of the width: its widest cell, but none so narrow that it starves beside a wordy one.
std::vector<double> column_widths(const StageKit& kit, const content::Table& table, const Look& look,
                                  double width, double gap) {
    const std::size_t columns = columns_of(table);
    std::vector<double> widths(columns, 0);
    const auto widen = [&](const std::vector<content::Runs>& row) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] =
                std::max(widths[i], set_words(kit, words_of(kit, row[i], look), {}, endless).width + 1);
    };
    widen(table.head);
    for (const auto& row : table.rows) widen(row);
    const double room = width - gap * static_cast<double>(columns - 1);
    double total = 0;
    for (const double w : widths) total += w;
    if (total <= room) return widths;
    const double fair = room / static_cast<double>(columns);
    double narrow = 0;
    double wide = 0;
    for (const double w : widths) (w <= fair ? narrow : wide) += w;
    for (double& w : widths)
        if (w > fair) w *= (room - narrow) / wide;
    return widths;
}

} // namespace

double put_table(Layer& layer, const StageKit& kit, const content::Table& table, const std::string& language,
                 Point at, double width) {
    if (columns_of(table) == 0) return 0;
    const Look look{.role = theme::TypeRole::Label, .colour = kit.colours.ink, .language = language};
    const Look head_look{
        .role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft, .language = language};
    const double gap = kit.px(28);
    const double pad = kit.px(10);
    const double line = std::max(1.0, kit.px(2));
    const std::vector<double> widths = column_widths(kit, table, look, width, gap);
    double y = at.y;
    const auto rule = [&](Colour colour) {
        layer.items.emplace_back(Box{.rect = {at.x, y, width, line}, .fill = colour});
        y += line;
    };
    const auto put_cells = [&](const std::vector<content::Runs>& row, const Look& cell_look) {
        double x = at.x;
        double height = 0;
        y += pad;
        for (std::size_t i = 0; i < row.size(); ++i) {
            SetWords set = set_words(kit, words_of(kit, row[i], cell_look), {x, y}, widths[i]);
            height = std::max(height, set.height);
            add_link_targets(layer, kit, row[i], set);
            if (!set.item.lines.empty()) layer.items.emplace_back(std::move(set.item));
            x += widths[i] + gap;
        }
        y += height + pad;
    };
    if (!table.head.empty()) {
        put_cells(table.head, head_look);
        rule(kit.colours.vermilion);
    }
    for (const auto& row : table.rows) {
        put_cells(row, look);
        rule(kit.colours.line);
    }
    return y - at.y;
}

} // namespace kiosk::screens
