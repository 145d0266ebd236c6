#include "screens/dates.h"

#include "text/capital.h"
#include "theme/date_words.h"

namespace kiosk::screens {

namespace {

theme::DateParts parts(const content::PartialDate& d) {
    return {d.year, d.month, d.day, d.approximate, d.uncertain};
}

} // namespace

std::string short_date(const StageKit& kit, const content::EdtfDate& date) {
    const std::string words =
        date.to ? theme::range(kit.strings(), kit.language(), parts(date.from), parts(*date.to))
                : theme::day(kit.strings(), kit.language(), parts(date.from));
    return text::with_capital(words, kit.language());
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
    std::string words;
    if (person.born && person.died)
        words = kit.word("life", {{"born", year(*person.born)}, {"died", year(*person.died)}});
    else if (person.born)
        words = kit.word("life-born", {{"born", year(*person.born)}});
    else if (person.died)
        words = kit.word("life-died", {{"died", year(*person.died)}});
    return text::with_capital(words, kit.language());
}

std::string first_character(std::string_view text) {
    if (text.empty()) return {};
    std::size_t end = 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return std::string(text.substr(0, end));
}

} // namespace kiosk::screens
