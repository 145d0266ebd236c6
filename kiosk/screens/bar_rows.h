#pragma once

// Which parts of the bar stand in which of its rows, and in which form: as few rows as there can be, and
// nothing is left out.

#include "screens/bar.h"

#include <vector>

namespace kiosk::screens {

struct BarPart {
    BarPlan::Part what;
    ButtonSize size = ButtonSize::Bar;
    double width = 0; // px
};

// `left` from the left edge, `right` to the right edge, `centre` in the middle if there is room.
struct BarRow {
    std::vector<BarPart> left, centre, right;
};

struct BarRows {
    std::vector<BarRow> rows; // from above
    ButtonSize size = ButtonSize::Bar;
    double gap = 0; // px between parts
};

// `room`: px from the left to the right edge.
[[nodiscard]] BarRows rows_of(const StageKit& kit, const BarPlan& plan, double room);

[[nodiscard]] Look caption_look(const StageKit& kit);

// px; 0 for none.
[[nodiscard]] double width_of(const std::vector<BarPart>& parts, double gap);

} // namespace kiosk::screens
