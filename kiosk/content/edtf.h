#pragma once

// Dates as precise as the sources are: EDTF, ISO 8601-2 level 1, as far as history needs it.
// 1925 · 1925-01 · 1925-01-11 · 1925-01-11/1925-01-22 · 1924-11~ (about) · 1932? (uncertain) · 1932% (both)

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::content {

struct PartialDate {
    int year = 0;
    int month = 0; // 0: not said
    int day = 0;   // 0: not said
    bool approximate = false; // "~"
    bool uncertain = false;   // "?"
    bool operator==(const PartialDate&) const = default;

    [[nodiscard]] std::chrono::sys_days first_day() const; // of what is said: 1925 → 1925-01-01
    [[nodiscard]] std::chrono::sys_days last_day() const;  // 1925 → 1925-12-31
};

struct EdtfDate {
    PartialDate from;
    std::optional<PartialDate> to; // an interval's end
    bool operator==(const EdtfDate&) const = default;

    [[nodiscard]] std::chrono::sys_days first_day() const { return from.first_day(); }
    [[nodiscard]] std::chrono::sys_days last_day() const { return to ? to->last_day() : from.last_day(); }
};

// Nothing when it is not such a date, or not a day of the calendar, or an interval that ends before it begins.
[[nodiscard]] std::optional<EdtfDate> parse_edtf(std::string_view text);
[[nodiscard]] std::string to_string(const EdtfDate& date);

// What somebody who wrote "1925年1月11日", "1925.1.11" or "1925/1/11" most likely meant: "1925-01-11". "" when the
// numbers in it are no date.
[[nodiscard]] std::string nearest_edtf(std::string_view text);

} // namespace kiosk::content
