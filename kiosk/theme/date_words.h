#pragma once

// Dates in words, by the patterns of assets/strings ("date-day", "range-days", "about", …). Only what a date
// says is shown: month 0 and day 0 mean "not said".

#include "theme/theme.h"

#include <string>
#include <string_view>

namespace kiosk::theme {

// The facts of content::PartialDate, which this folder cannot see.
struct DateParts {
    int year = 0;
    int month = 0; // 0: not said
    int day = 0;   // 0: not said
    bool is_approximate = false;
    bool is_uncertain = false;
    bool operator==(const DateParts&) const = default;
};

enum class DateForm {
    Short, // cards and large type: 1925.01.11 · 11 January 1925
    Long,  // running text: 1925年1月11日 · 11 January 1925
};

[[nodiscard]] std::string day(const Strings& strings, std::string_view language, const DateParts& date,
                              DateForm form = DateForm::Short);
[[nodiscard]] std::string day(const Strings& strings, std::string_view language, int year, int month = 0,
                              int day = 0);

// 1925.01.11–22 · 11–22 January 1925: what both ends share is said once.
[[nodiscard]] std::string range(const Strings& strings, std::string_view language, const DateParts& from,
                                const DateParts& to, DateForm form = DateForm::Short);

// 星期日 · Sunday; empty where the day is not said or is none of the calendar.
[[nodiscard]] std::string weekday(const Strings& strings, std::string_view language, int year, int month,
                                  int day);

} // namespace kiosk::theme
