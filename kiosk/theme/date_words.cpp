#include "theme/date_words.h"

#include <fmt/format.h>

#include <chrono>

namespace kiosk::theme {

namespace {

using Details = std::map<std::string, std::string>;

void add(Details& details, const Strings& strings, std::string_view language, const std::string& prefix,
         const DateParts& date) {
    details[prefix + "year"] = fmt::format("{}", date.year);
    details[prefix + "month"] = fmt::format("{}", date.month);
    details[prefix + "month2"] = fmt::format("{:02}", date.month);
    details[prefix + "day"] = fmt::format("{}", date.day);
    details[prefix + "day2"] = fmt::format("{:02}", date.day);
    details[prefix + "month-name"] =
        date.month > 0 ? strings.text(language, fmt::format("month-{}", date.month)) : "";
}

std::string key(std::string_view name, DateForm form) {
    return form == DateForm::Long ? fmt::format("long-{}", name) : std::string(name);
}

// The pattern for two dates that share their year, and what they share of it; empty: they share nothing.
std::string_view shared_pattern(const DateParts& from, const DateParts& to) {
    const bool is_plain =
        !from.is_approximate && !from.is_uncertain && !to.is_approximate && !to.is_uncertain;
    const bool both_say_days = from.day > 0 && to.day > 0;
    const bool neither_says_days = from.day == 0 && to.day == 0;
    if (!is_plain || from.year != to.year || from.month == 0 || to.month == 0) return {};
    if (both_say_days) return from.month == to.month ? "range-days" : "range-days-of-year";
    return neither_says_days ? "range-months" : std::string_view();
}

std::string marked(const Strings& strings, std::string_view language, std::string words,
                   const DateParts& date) {
    if (date.is_uncertain) words = strings.text(language, "uncertain", {{"date", words}});
    if (date.is_approximate) words = strings.text(language, "about", {{"date", words}});
    return words;
}

} // namespace

std::string day(const Strings& strings, std::string_view language, const DateParts& date, DateForm form) {
    Details details;
    add(details, strings, language, "", date);
    const std::string_view pattern = date.month == 0 ? "date-year"
                                     : date.day == 0 ? "date-month"
                                                     : "date-day";
    return marked(strings, language, strings.text(language, key(pattern, form), details), date);
}

std::string day(const Strings& strings, std::string_view language, int year, int month, int day_of_month) {
    return day(strings, language, DateParts{year, month, day_of_month, false, false});
}

std::string range(const Strings& strings, std::string_view language, const DateParts& from,
                  const DateParts& to, DateForm form) {
    if (from == to) return day(strings, language, from, form);
    const std::string_view shared = shared_pattern(from, to);
    Details details;
    if (!shared.empty()) {
        add(details, strings, language, "", from);
        add(details, strings, language, "to-", to);
        return strings.text(language, key(shared, form), details);
    }
    details["from"] = day(strings, language, from, form);
    details["to"] = day(strings, language, to, form);
    const bool are_years = from.month == 0 && to.month == 0;
    return strings.text(language, are_years ? key("range-years", form) : key("range", form), details);
}

std::string weekday(const Strings& strings, std::string_view language, int year, int month,
                    int day_of_month) {
    if (month < 1 || day_of_month < 1) return {};
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day_of_month))};
    if (!date.ok()) return {};
    const std::chrono::weekday weekday{std::chrono::sys_days(date)};
    return strings.text(language, fmt::format("weekday-{}", weekday.c_encoding()));
}

} // namespace kiosk::theme
