#pragma once

// Which pages a visitor can come to. What nothing leads to is most often a chapter forgotten on the home screen.

#include <set>

#include "content/exhibition.h"

namespace kiosk::content {

// From the home screen, its plan, the timeline, the people, the places and the attract mode, along links, related
// pages, plans and the pages of a chapter.
[[nodiscard]] std::set<PageId> reachable_pages(const Edition& edition);

} // namespace kiosk::content
