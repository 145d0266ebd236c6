#pragma once

// sources.yaml and glossary.yaml. Both may be absent.

#include "content/content_folder.h"
#include "content/exhibition.h"

namespace kiosk::content {

struct Lists {
    // Of each language; all have the same ids.
    std::map<Language, std::map<std::string, Source>> sources;
    std::map<Language, std::map<std::string, Term>> glossary;
};

[[nodiscard]] Lists read_lists(ContentFolder& folder, const std::vector<Language>& languages, Findings& findings);

} // namespace kiosk::content
