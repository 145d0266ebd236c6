#include "screens/dates.h"

#include "theme/date_words.h"

namespace kiosk::screens {

namespace {

theme::DateParts parts(const content::PartialDate& d) {
    return {d.year, d.month, d.day, d.approximate, d.uncertain};
}

} // namespace

std::string short_date(const StageKit& kit, const content::EdtfDate& date) {
    if (date.to) return theme::range(kit.strings(), kit.language(), parts(date.from), parts(*date.to));
    return theme::day(kit.strings(), kit.language(), parts(date.from));
}

std::string weekday(const StageKit& kit, const content::EdtfDate& date) {
    const content::PartialDate& d = date.from;
    if (date.to || d.day == 0 || d.approximate || d.uncertain) return {};
    return theme::weekday(kit.strings(), kit.language(), d.year, d.month, d.day);
}

std::string life_in_words(const StageKit& kit, const content::Person& person) {
    const auto year = [&](const content::EdtfDate& date) {
        content::PartialDate d = date.from;
        d.month = d.day = 0;
        return theme::day(kit.strings(), kit.language(), parts(d));
    };
    if (person.born && person.died)
        return kit.word("life", {{"born", year(*person.born)}, {"died", year(*person.died)}});
    if (person.born) return kit.word("life-born", {{"born", year(*person.born)}});
    if (person.died) return kit.word("life-died", {{"died", year(*person.died)}});
    return {};
}

std::string first_character(std::string_view text) {
    if (text.empty()) return {};
    std::size_t end = 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return std::string(text.substr(0, end));
}

} // namespace kiosk::screens
