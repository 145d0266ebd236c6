#pragma once

// Dates and lives as the screens say them, and small cuts of text.

#include "screens/stage_kit.h"

#include <string>
#include <string_view>

namespace kiosk::screens {

// For cards, axes and large dates, as a label of its own: "1925.01.11–22", "1921–1924", "About November
// 1924".
[[nodiscard]] std::string short_date(const StageKit& kit, const content::EdtfDate& date);
// "星期日", "Sunday"; empty when the date is not one day.
[[nodiscard]] std::string weekday(const StageKit& kit, const content::EdtfDate& date);
// "1879–1942"; empty when neither is known.
[[nodiscard]] std::string life_in_words(const StageKit& kit, const content::Person& person);

// The first character of a text, whole in UTF-8.
[[nodiscard]] std::string first_character(std::string_view text);

} // namespace kiosk::screens
