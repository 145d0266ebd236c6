#pragma once

// The chart of a page of figures, from its table.

#include "content/content_folder.h"
#include "content/exhibition.h"
#include "content/statements.h"

namespace kiosk::content {

// `said` is the map under `chart`; `page_folder` the page's. Nothing, with a Problem, when no value is left to show.
[[nodiscard]] std::optional<Chart> read_chart(const Statements& said, std::string_view page_folder,
                                              std::string_view language, ContentFolder& folder);

} // namespace kiosk::content
