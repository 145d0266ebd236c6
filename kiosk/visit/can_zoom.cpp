#include "visit/can_zoom.h"

namespace kiosk::visit {

namespace {

constexpr double nearly = 0.001; // parts of a zoom: a pinch never ends exactly at the last one

bool is_on_timeline(const Visit& visit) {
    return visit.place.kind == Place::Kind::Timeline;
}

double zoom_of(const Visit& visit) {
    return is_on_timeline(visit) ? visit.timeline_zoom.to : visit.view.zoom.to;
}

std::optional<double> factor_of(const Action& action) {
    if (const auto* picture = std::get_if<ZoomPicture>(&action)) return picture->factor;
    if (const auto* timeline = std::get_if<ZoomTimeline>(&action)) return timeline->factor;
    return std::nullopt;
}

} // namespace

bool can_zoom_out(const Visit& visit, const Facts& facts) {
    const double least = is_on_timeline(visit) ? facts.least_timeline_zoom : 1;
    return zoom_of(visit) > least * (1 + nearly);
}

bool can_zoom_in(const Visit& visit, const Facts& facts) {
    const double most = is_on_timeline(visit) ? facts.most_timeline_zoom : facts.most_zoom;
    return zoom_of(visit) < most * (1 - nearly);
}

bool is_zoomed_to_its_end(const Action& action, const Visit& visit, const Facts& facts) {
    const auto factor = factor_of(action);
    return factor && !(*factor < 1 ? can_zoom_out(visit, facts) : can_zoom_in(visit, facts));
}

} // namespace kiosk::visit
