#pragma once

// Where on the axis each event stands. A date that names a day stands on it. A date that leaves room (a month, a year,
// an interval that several events share) may stand anywhere inside: those that share it stand evenly across it, before
// whatever comes next. What then falls on the same day is one moment, and one card.

#include <chrono>
#include <vector>

#include "content/exhibition.h"

namespace kiosk::screens {

struct TimelineMoment {
    std::chrono::sys_days day;
    std::vector<const content::Page*> events; // never empty; in the order of Edition::events
};

// By day; no two on the same.
[[nodiscard]] std::vector<TimelineMoment> timeline_moments(const content::Edition& edition);

} // namespace kiosk::screens
