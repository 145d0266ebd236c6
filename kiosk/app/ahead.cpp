#include "app/ahead.h"

#include "frame/compose.h"

namespace kiosk::app {

void Ahead::begin() {
    is_begun_ = is_to_be_repeated_ = false;
    screens_.clear();
    next_ = 0;
    wanted_.clear();
}

std::vector<Ahead::Stop> Ahead::all_screens(const content::Exhibition& exhibition) {
    std::vector<Stop> stops;
    for (const auto& language : exhibition.languages) {
        const auto& edition = exhibition.edition(language);
        for (std::size_t slide = 0; slide < edition.slides.size(); ++slide) stops.push_back({language, {}, slide});
        for (const auto& place : screens::all_places(edition)) stops.push_back({language, place, 0});
    }
    return stops;
}

void Ahead::step(const screens::Stage& stage, const visit::Settings& settings, Instant now) {
    if (!is_begun_) { // the screen that is shown comes first
        screens_ = all_screens(stage.exhibition);
        is_begun_ = true;
        due_ = now + ahead_pace;
        return;
    }
    if (now < due_) return;
    wanted_.clear();
    if (next_ == screens_.size()) {
        if (!is_to_be_repeated_) return;
        is_to_be_repeated_ = false;
        next_ = 0;
        due_ = now + ahead_pause;
        return;
    }
    due_ = now + ahead_pace;
    const Stop& stop = screens_[next_++];
    visit::Settings there = settings;
    there.language = stop.language;
    visit::Visit visit = visit::begin(stage.exhibition, there, now);
    if (stop.place) {
        visit.phase = visit::Phase::Browsing;
        visit.place = *stop.place;
    }
    const auto screen = stop.place ? screens::lay_out(stage, visit)
                                   : screens::lay_out_attract(stage, there, stop.slide);
    wanted_ = frame::wanted_next(screen, stage.theme.motion.slide_zoom);
    for (auto& wanted : wanted_) wanted.want = pictures::Want::Ahead;
}

std::optional<Instant> Ahead::due() const {
    const bool is_done = next_ == screens_.size() && wanted_.empty() && !is_to_be_repeated_;
    return is_begun_ && !is_done ? std::optional(due_) : std::nullopt;
}

} // namespace kiosk::app
