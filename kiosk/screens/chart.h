#pragma once

// A chart of a few values: bars or a line, what each value is above it, what it stands for below.

#include "screens/words.h"

namespace kiosk::screens {

// Fills `rect` with the chart, its labels included.
void put_chart(Layer& layer, const StageKit& kit, const content::Chart& chart, const Rect& rect);

// The chart as words, for who cannot see it: "一大 1921：50余；…"
[[nodiscard]] std::string chart_in_words(const StageKit& kit, const content::Chart& chart);

} // namespace kiosk::screens
