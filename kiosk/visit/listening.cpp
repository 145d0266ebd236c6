#include "visit/listening.h"

#include <algorithm>

namespace kiosk::visit {

namespace {

bool is_on_a_page_with_audio(const Visit& visit, const Facts& facts) {
    return visit.place.kind == Place::Kind::Page && facts.speech_length > Duration{0};
}

// The visitor's page is what is listened to from now on; where it was heard until now.
Visit begun(Visit visit, const Facts& facts, Instant now) {
    Listening& listening = visit.listening;
    if (listening.page != visit.place.id) listening = {.page = visit.place.id};
    listening.at = heard(listening, facts.speech_length, now);
    listening.since = now;
    return visit;
}

Visit moved_to(Visit visit, Duration place, const Facts& facts, Instant now) {
    visit = begun(std::move(visit), facts, now);
    visit.listening.at = std::clamp(place, Duration{0}, facts.speech_length);
    return visit;
}

} // namespace

Duration heard(const Listening& listening, Duration length, Instant now) {
    if (!listening.is_playing) return std::min(listening.at, length);
    const Duration gone = std::max(Duration{0}, now - listening.since);
    return std::min(listening.at + from_seconds(seconds(gone) * listening.speed), length);
}

Visit speech_toggled(Visit visit, const Facts& facts, Instant now) {
    if (!is_on_a_page_with_audio(visit, facts)) return visit;
    visit = begun(std::move(visit), facts, now);
    Listening& listening = visit.listening;
    listening.is_playing = !listening.is_playing;
    if (listening.is_playing && listening.at >= facts.speech_length) listening.at = Duration{0};
    return visit;
}

Visit speech_skipped(Visit visit, Duration by, const Facts& facts, Instant now) {
    if (!is_on_a_page_with_audio(visit, facts)) return visit;
    const bool is_heard = visit.listening.page == visit.place.id;
    const Duration here = is_heard ? heard(visit.listening, facts.speech_length, now) : Duration{0};
    return moved_to(std::move(visit), here + by, facts, now);
}

Visit speech_sought(Visit visit, Point at, const Facts& facts, Instant now) {
    const Rect& track = facts.speech_track;
    if (!is_on_a_page_with_audio(visit, facts) || track.w <= 0) return visit;
    const double from_left = std::clamp((at.x - track.x) / track.w, 0.0, 1.0);
    const double part = facts.is_mirrored ? 1 - from_left : from_left;
    return moved_to(std::move(visit), from_seconds(seconds(facts.speech_length) * part), facts, now);
}

Visit speech_speed_changed(Visit visit, const Facts& facts, Instant now) {
    if (!is_on_a_page_with_audio(visit, facts)) return visit;
    visit = begun(std::move(visit), facts, now);
    double& speed = visit.listening.speed;
    speed = speed == 1 ? 1.25 : speed > 1 ? 0.8 : 1;
    return visit;
}

Visit speech_kept(Visit visit, const Settings& before, const Facts& facts, Instant now) {
    Listening& listening = visit.listening;
    if (listening.page.empty()) return visit;
    const bool is_elsewhere = visit.phase == Phase::Attract || visit.place.id != listening.page ||
                              visit.settings.language != before.language;
    if (is_elsewhere) {
        listening = {};
    } else if (visit.place.kind != Place::Kind::Page && listening.is_playing) {
        // The facts may already be those of the picture, which knows of no audio: it is nowhere near its end.
        const Duration length = facts.speech_length > Duration{0} ? facts.speech_length : Duration::max();
        listening.at = heard(listening, length, now);
        listening.is_playing = false;
    }
    return visit;
}

Visit speech_ended(Visit visit, const Facts& facts, Instant now) {
    const auto end = speech_end(visit, facts);
    if (!end || now < *end) return visit;
    visit.listening.at = facts.speech_length;
    visit.listening.since = *end;
    visit.listening.is_playing = false;
    visit.last_touch = std::max(visit.last_touch, *end);
    return visit;
}

std::optional<Instant> speech_end(const Visit& visit, const Facts& facts) {
    const Listening& listening = visit.listening;
    if (!listening.is_playing || listening.page != visit.place.id) return std::nullopt;
    const double left = seconds(std::max(Duration{0}, facts.speech_length - listening.at));
    // A whole microsecond later, so that by then heard() has come to the end.
    return listening.since + from_seconds(left / listening.speed) + Duration{1};
}

} // namespace kiosk::visit
