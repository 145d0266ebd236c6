#pragma once

// Pages of the kinds "sources" and "glossary": a text, followed by all of sources.yaml or glossary.yaml. The list is
// made of the blocks that every body has, so that a screen shows it, mirrors it and reads it out as any other text.

#include <optional>
#include <string_view>
#include <vector>

#include "content/sources_and_glossary.h"

namespace kiosk::content {

enum class Listing { Sources, Glossary };

// Of a page's `kind`, as written; nothing for the kinds that list nothing.
[[nodiscard]] std::optional<Listing> listing_of(std::string_view kind);

// Sources in the order of their numbers; terms in the order of a dictionary of `language`. In another language than
// the default one (languages.front()), a term stands beside what the default one calls it. Empty where there are none.
[[nodiscard]] std::vector<Block> list_of(Listing listing, const Lists& lists, const Language& language,
                                         const std::vector<Language>& languages);

} // namespace kiosk::content
