#pragma once

// Values written once for all languages ("title: 1925") or as a map ("title: {zh: …, en: …}"), as exhibition.yaml and
// glossary.yaml have them.

#include <string>
#include <string_view>
#include <vector>

#include "content/exhibition.h"
#include "content/findings.h"
#include "content/yaml_reader.h"

namespace kiosk::content {

// In `language`; where it is missing, in the default one (languages.front()), and reported.
[[nodiscard]] std::string localised(const YamlEntry& entry, std::string_view language,
                                    const std::vector<Language>& languages, std::string_view file, Findings& findings);

} // namespace kiosk::content
