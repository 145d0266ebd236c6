#include "app/laid_out.h"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk::app {

screens::Stage LaidOut::stage() const {
    const auto& assets = assets_.assets();
    return {*content_.exhibition(), assets.theme, assets.strings, measurer_, display_};
}

std::string LaidOut::key_of(const std::string& what) const {
    return fmt::format("{} {} {} {}", content_.exhibition()->version, assets_.version(), display_version_, what);
}

ScreenPtr LaidOut::place(const visit::Visit& visit) {
    return cache_.get(key_of(screens::paper_key(visit)), [&] { return screens::lay_out_paper(stage(), visit); });
}

ScreenPtr LaidOut::focus(const visit::Visit& visit) {
    if (visit.place.kind != visit::Place::Kind::Timeline) return nullptr;
    return focuses_.get(key_of(screens::layout_key(visit)), [&] { return *screens::lay_out_focus(stage(), visit); });
}

// The visit on the page that is `step` pages on.
std::optional<visit::Visit> LaidOut::turned(const visit::Visit& visit, int step) const {
    if (visit.place.kind != visit::Place::Kind::Page) return std::nullopt;
    const auto& edition = content_.exhibition()->edition(visit.settings.language);
    const content::Page* page = edition.page(visit.place.id);
    const content::Page* other = page ? edition.neighbour(*page, step) : nullptr;
    if (!other) return std::nullopt;
    visit::Visit there = visit;
    there.place = {visit::Place::Kind::Page, other->id, 0};
    there.scroll = resting(0);
    there.swipe = {};
    there.note.reset();
    return there;
}

ScreenPtr LaidOut::neighbour(const visit::Visit& visit, int step) {
    const auto there = turned(visit, step);
    return there ? place(*there) : nullptr;
}

bool LaidOut::has_neighbour(const visit::Visit& visit, int step) const {
    const auto there = turned(visit, step);
    return !there || cache_.has(key_of(screens::paper_key(*there)));
}

ScreenPtr LaidOut::slide(const visit::Settings& settings, std::size_t slide) {
    const auto& slides = content_.exhibition()->edition(settings.language).slides;
    const std::string key = fmt::format("attract {} {} {} {}", slide % std::max<std::size_t>(1, slides.size()),
                                        settings.language, static_cast<int>(settings.text_size),
                                        static_cast<int>(settings.contrast));
    return cache_.get(key_of(key), [&] { return screens::lay_out_attract(stage(), settings, slide); });
}

ScreenPtr LaidOut::overlay(const visit::Visit& visit) {
    const std::string base = screens::layout_key(visit);
    if (visit.phase == visit::Phase::Asking)
        return cache_.get(key_of("question " + base), [&] { return screens::lay_out_question(stage(), visit); });
    if (visit.phase == visit::Phase::Browsing && visit.note)
        return cache_.get(key_of(screens::note_key(visit) + base),
                          [&] { return screens::lay_out_note(stage(), visit); });
    return nullptr;
}

void LaidOut::forget() {
    cache_.clear();
    focuses_.clear();
}

void LaidOut::display_changed(theme::Display display) {
    display_ = display;
    ++display_version_;
    forget();
}

} // namespace kiosk::app
