#pragma once

// The plan of a page: a drawing with stops that lead to pages.

#include "content/exhibition.h"
#include "content/page_pictures.h"
#include "content/references.h"

namespace kiosk::content {

// `said` is the map under `plan`. Nothing, with a Problem, without a drawing.
[[nodiscard]] std::optional<Plan> read_plan(const Statements& said, std::string_view page_folder,
                                            const References& references, PagePictures& pictures);

} // namespace kiosk::content
