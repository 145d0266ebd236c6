#include "text/numbers.h"

#include <fmt/format.h>
#include <unicode/numberformatter.h>

namespace kiosk::text {

namespace {

// GB/T 15835: figures stand without commas.
bool groups_thousands(std::string_view language) {
    return language.substr(0, language.find('-')) != "zh";
}

} // namespace

std::string number(double value, std::string_view language) {
    using namespace icu::number;
    UErrorCode error = U_ZERO_ERROR;
    std::string written;
    NumberFormatter::withLocale(icu::Locale::createCanonical(std::string(language).c_str()))
        .grouping(groups_thousands(language) ? UNUM_GROUPING_AUTO : UNUM_GROUPING_OFF)
        .precision(Precision::maxSignificantDigits(12))
        .formatDouble(value, error)
        .toString(error)
        .toUTF8String(written);
    return U_SUCCESS(error) ? written : fmt::format("{:g}", value);
}

} // namespace kiosk::text
