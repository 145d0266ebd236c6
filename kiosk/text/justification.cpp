#include "text/justification.h"

#include "text/line_breaker.h"

#include <algorithm>

namespace kiosk::text {

std::vector<double> justify(std::span<const Box> line, double line_width) {
    std::vector<double> added(line.size(), 0);
    if (line.empty()) return added;
    const LineMeasure m = measure_line(line, 0, line.size());
    const double slack = line_width - m.width;
    if (slack < 0 && m.give > 0) {
        const double part = std::min(1.0, -slack / m.give);
        for (std::size_t i = 1; i < line.size(); ++i) added[i] = -part * line[i].give;
    } else if (slack > 0 && m.growing > 0 && slack / m.growing <= most_growth * line.front().em) {
        for (std::size_t i = 1; i < line.size(); ++i) added[i] = line[i].can_grow ? slack / m.growing : 0;
    }
    return added;
}

} // namespace kiosk::text
