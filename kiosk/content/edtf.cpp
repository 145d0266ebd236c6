#include "content/edtf.h"

#include <array>

#include <fmt/format.h>

namespace kiosk::content {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Exactly `count` digits at the front of `text`, taken off it; -1 when they are not there.
int take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return -1;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!is_digit(text[i])) return -1;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take_hyphen(std::string_view& text) {
    if (!text.starts_with('-')) return false;
    text.remove_prefix(1);
    return true;
}

bool is_of_the_calendar(const PartialDate& date) {
    if (date.year < 1) return false;
    if (date.month == 0) return true;
    return std::chrono::year_month_day{std::chrono::year{date.year}, std::chrono::month(static_cast<unsigned>(date.month)),
                                       std::chrono::day(static_cast<unsigned>(date.day == 0 ? 1 : date.day))}
        .ok();
}

std::optional<PartialDate> parse_partial(std::string_view text) {
    PartialDate date;
    date.year = take_digits(text, 4);
    if (date.year < 0) return std::nullopt;
    if (take_hyphen(text)) {
        date.month = take_digits(text, 2);
        if (date.month <= 0) return std::nullopt;
        if (take_hyphen(text)) {
            date.day = take_digits(text, 2);
            if (date.day <= 0) return std::nullopt;
        }
    }
    if (text == "~" || text == "%") date.approximate = true;
    if (text == "?" || text == "%") date.uncertain = true;
    if (!text.empty() && !date.approximate && !date.uncertain) return std::nullopt;
    if (!is_of_the_calendar(date)) return std::nullopt;
    return date;
}

std::string to_string(const PartialDate& date) {
    std::string text = fmt::format("{:04}", date.year);
    if (date.month != 0) text += fmt::format("-{:02}", date.month);
    if (date.day != 0) text += fmt::format("-{:02}", date.day);
    if (date.approximate && date.uncertain) return text + '%';
    if (date.approximate) return text + '~';
    if (date.uncertain) return text + '?';
    return text;
}

} // namespace

std::chrono::sys_days PartialDate::first_day() const {
    using namespace std::chrono;
    return sys_days{std::chrono::year{year} / std::chrono::month(static_cast<unsigned>(month == 0 ? 1 : month)) /
                    std::chrono::day(static_cast<unsigned>(day == 0 ? 1 : day))};
}

std::chrono::sys_days PartialDate::last_day() const {
    using namespace std::chrono;
    if (day != 0) return first_day();
    return sys_days{std::chrono::year{year} / std::chrono::month(static_cast<unsigned>(month == 0 ? 12 : month)) / last};
}

std::optional<EdtfDate> parse_edtf(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto from = parse_partial(text.substr(0, slash));
    if (!from) return std::nullopt;
    if (slash == std::string_view::npos) return EdtfDate{*from, std::nullopt};
    const auto to = parse_partial(text.substr(slash + 1));
    if (!to || to->last_day() < from->first_day()) return std::nullopt;
    return EdtfDate{*from, to};
}

std::string to_string(const EdtfDate& date) {
    return date.to ? to_string(date.from) + '/' + to_string(*date.to) : to_string(date.from);
}

std::string nearest_edtf(std::string_view text) {
    std::array<int, 3> numbers{};
    std::size_t count = 0;
    std::size_t first_length = 0;
    for (std::size_t i = 0; i < text.size() && count < numbers.size();) {
        if (!is_digit(text[i])) {
            ++i;
            continue;
        }
        int value = 0;
        const std::size_t begin = i;
        for (; i < text.size() && is_digit(text[i]) && i - begin < 4; ++i) value = value * 10 + (text[i] - '0');
        if (count == 0) first_length = i - begin;
        numbers[count++] = value;
    }
    const PartialDate guess{numbers[0], numbers[1], numbers[2], false, false};
    const std::string written = to_string(EdtfDate{guess, std::nullopt});
    return count > 0 && first_length == 4 && parse_edtf(written) ? written : "";
}

} // namespace kiosk::content
