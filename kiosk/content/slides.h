#pragma once

// What the attract mode shows: the slides exhibition.yaml lists, then the pages with "attract: true".

#include <vector>

#include "content/references.h"
#include "content/settings.h"

namespace kiosk::content {

// `marks` are the pages' own, in order of chapters. Each page at most once, each with a picture.
[[nodiscard]] std::vector<Slide> choose_slides(const std::vector<WrittenSlide>& written,
                                               const std::vector<StatedText>& marks, const Edition& edition,
                                               const References& references, Findings& findings);

} // namespace kiosk::content
