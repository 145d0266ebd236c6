#include "content/localised.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/problem_kinds.h"
#include "content/statements.h"

namespace kiosk::content {

std::string localised(const YamlEntry& entry, std::string_view language, const std::vector<Language>& languages,
                      std::string_view file, Findings& findings) {
    if (entry.value.type != Yaml::Type::Map) return text_of(entry.value, entry.key, file, findings);
    for (const YamlEntry& other : entry.value.entries) {
        if (std::ranges::find(languages, other.key) != languages.end()) continue;
        findings.report(problems::unknown_language, file, other.line,
                        {{"language", other.key}, {"nearest", nearest(other.key, languages)}});
    }
    if (const YamlEntry* said = entry.value.find(language)) return text_of(said->value, entry.key, file, findings);
    findings.report(problems::missing_translation, file, entry.line,
                    {{"key", entry.key}, {"language", std::string(language)}, {"page", ""}, {"picture", ""}});
    for (const Language& fallback : languages) {
        if (const YamlEntry* said = entry.value.find(fallback)) return text_of(said->value, entry.key, file, findings);
    }
    return {};
}

} // namespace kiosk::content
