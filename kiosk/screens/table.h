#pragma once

// A table of a page's body: columns as wide as their words ask for, thin lines between rows.

#include "screens/words.h"

namespace kiosk::screens {

// Returns its height, px.
double put_table(Layer& layer, const StageKit& kit, const content::Table& table, const std::string& language,
                 Point at, double width);

} // namespace kiosk::screens
