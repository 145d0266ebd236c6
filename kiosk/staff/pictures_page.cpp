#include <algorithm>

#include <fmt/format.h>

#include "staff/pages.h"

namespace kiosk::staff {

namespace {

std::string mebibytes(std::uint64_t bytes) {
    return fmt::format("{:.1f} MiB", static_cast<double>(bytes) / (1024.0 * 1024.0));
}

} // namespace

void draw_pictures(const Report& report, const Speech& speech, const Rect& rect) {
    const auto& status = report.status;
    const double column = rect.w * 0.44;
    const auto failed = std::ranges::count_if(report.problems, &ProblemLine::is_picture);
    const ScrollArea area("pictures", rect);
    ScrollArea::line(speech("staff-picture-work"), colours::ink_soft);
    ScrollArea::gap(Widgets::em() * 0.2);
    ScrollArea::row(speech("staff-picture-cache"), mebibytes(status.cache_bytes), column);
    const bool is_idle = status.preparing.empty() && status.ahead == 0;
    ScrollArea::row(speech("staff-preparing"),
                    is_idle ? speech("staff-nothing-to-prepare") : fmt::format("{}", status.preparing.size()), column);
    if (status.ahead > 0) ScrollArea::row(speech("staff-ahead"), fmt::format("{}", status.ahead), column);
    for (std::size_t i = 0; i < status.preparing.size() && i < Console::most_names; ++i) {
        ScrollArea::line(status.preparing[i], colours::ink);
    }
    if (status.preparing.size() > Console::most_names) {
        ScrollArea::line(
            speech("staff-more-pictures", {{"n", std::to_string(status.preparing.size() - Console::most_names)}}),
            colours::ink_soft);
    }
    if (failed == 0) return;
    ScrollArea::row(speech("staff-failed"), fmt::format("{}", failed), column);
    std::size_t shown = 0;
    for (const auto& problem : report.problems) {
        if (!problem.is_picture || ++shown > Console::most_lines) continue;
        ScrollArea::gap(Widgets::em() * 0.2);
        ScrollArea::line(problem.place, colours::vermilion);
        ScrollArea::line(problem.sentence, colours::ink);
    }
}

} // namespace kiosk::staff
