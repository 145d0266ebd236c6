#include "commands/check_languages.h"

#include "base/problem_kinds.h"

namespace kiosk::commands {

std::vector<Problem> languages_without_words(const content::Exhibition& exhibition, const theme::Strings& strings) {
    std::vector<Problem> found;
    for (const content::Language& language : exhibition.languages) {
        if (strings.by_language.contains(language)) continue;
        found.push_back({problems::missing_translation,
                         "strings/" + language + ".yaml",
                         0,
                         {{"language", language}, {"key", ""}, {"page", ""}, {"picture", ""}}});
    }
    return found;
}

} // namespace kiosk::commands
