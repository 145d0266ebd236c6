#include "screens/lay_out.h"

#include "base/check.h"
#include "screens/backdrop.h"
#include "screens/each_screen.h"
#include "screens/mirroring.h"
#include "screens/reading_time.h"
#include "screens/speech_bar.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace kiosk::screens {

namespace {

using Kind = visit::Place::Kind;

Screen lay_out_page(const StageKit& kit, const visit::Visit& visit) {
    const visit::Place& place = visit.place;
    const content::Page* page = kit.edition.page(place.id);
    check(page != nullptr, "the page to lay out exists");
    if (place.kind == Kind::Picture)
        return page->pictures.empty() ? page_screen(kit, *page, 0)
                                      : picture_screen(kit, *page, place.picture, visit.spot);
    if (place.kind == Kind::Compare) return compare_screen(kit, *page, visit.divider.to);
    switch (page->kind) {
    case content::Kind::Person:
        return person_screen(kit, *page, place.picture);
    case content::Kind::Figures:
        return figures_screen(kit, *page, place.picture);
    case content::Kind::Plan:
        return plan_screen(kit, *page, place.picture);
    default:
        return page_screen(kit, *page, place.picture);
    }
}

Screen lay_out_place(const StageKit& kit, const visit::Visit& visit) {
    switch (visit.place.kind) {
    case Kind::Home:
        break;
    case Kind::Timeline:
        return timeline_screen(kit, visit);
    case Kind::People:
        return people_screen(kit, visit);
    case Kind::Page:
    case Kind::Picture:
    case Kind::Compare:
        return lay_out_page(kit, visit);
    case Kind::Chapter: {
        const content::Chapter* chapter = kit.edition.chapter(visit.place.id);
        check(chapter != nullptr, "the chapter to lay out exists");
        return chapter_screen(kit, *chapter);
    }
    }
    return home_screen(kit);
}

// Where compare_screen has a button for it.
const char* divider_name(double divider) {
    return divider >= 1 ? "then" : divider <= 0 ? "now" : divider == 0.5 ? "both" : "between";
}

// A zoom button that can do nothing more grows faint, whatever zoomed there: a veil that frame/ shows just then.
void fade_zoom_at_its_ends(Screen& screen, const StageKit& kit) {
    const bool is_night = screen.background == kit.colours.night;
    for (const visit::Target& target : screen.bar.targets) {
        const auto* picture = std::get_if<visit::ZoomPicture>(&target.action);
        const auto* timeline = std::get_if<visit::ZoomTimeline>(&target.action);
        if (picture == nullptr && timeline == nullptr) continue;
        const double factor = picture != nullptr ? picture->factor : timeline->factor;
        const Rect veil = target.rect.inset(-1);
        double corner = std::min(veil.w, veil.h) / 2;
        for (const Item& item : screen.bar.items)
            if (const auto* button = std::get_if<Box>(&item);
                button != nullptr && button->rect == target.rect)
                corner = button->corner + 1;
        screen.bar.items.emplace_back(
            Box{.rect = veil,
                .fill = (is_night ? kit.colours.night : kit.colours.bar).faded(0.66),
                .corner = corner,
                .shown = factor < 1 ? ShownWhile::WhileSmallest : ShownWhile::WhileLargest});
    }
}

// What every screen gets at the end.
Screen finished(const StageKit& kit, Screen screen) {
    screen.facts.reading_time = reading_time(screen);
    put_backdrop(screen, kit);
    tell_speech(screen);
    fade_zoom_at_its_ends(screen, kit);
    if (kit.is_mirrored()) return mirrored(std::move(screen));
    return screen; // moved: a choice between the two would copy it
}

} // namespace

Screen lay_out(const Stage& stage, const visit::Visit& visit) {
    const StageKit kit(stage, visit.settings, visit.listening);
    return finished(kit, lay_out_place(kit, visit));
}

Screen lay_out_paper(const Stage& stage, const visit::Visit& visit) {
    if (visit.place.kind != Kind::Timeline) return lay_out(stage, visit);
    const StageKit kit(stage, visit.settings);
    return finished(kit, timeline_paper(kit, visit));
}

std::optional<Screen> lay_out_focus(const Stage& stage, const visit::Visit& visit) {
    if (visit.place.kind != Kind::Timeline) return std::nullopt;
    const StageKit kit(stage, visit.settings);
    return finished(kit, timeline_focus(kit, visit));
}

std::vector<visit::Target> with_focus(std::vector<visit::Target> paper, std::vector<visit::Target> focus) {
    std::erase_if(paper, [&](const visit::Target& target) {
        return std::ranges::find(focus, target.action, &visit::Target::action) != focus.end();
    });
    std::ranges::move(focus, std::back_inserter(paper));
    return paper;
}

Screen lay_out_attract(const Stage& stage, const visit::Settings& settings, std::size_t slide) {
    const StageKit kit(stage, settings);
    return finished(kit, attract_screen(kit, slide));
}

Screen lay_out_question(const Stage& stage, const visit::Visit& visit) {
    const StageKit kit(stage, visit.settings);
    return finished(kit, question_screen(kit));
}

Screen lay_out_note(const Stage& stage, const visit::Visit& visit) {
    const StageKit kit(stage, visit.settings);
    const TouchedWord touched = touched_word(stage, visit);
    check(visit.note.has_value(), "the note to lay out is open");
    const auto* link = std::get_if<content::Link>(&*visit.note);
    return finished(kit, link != nullptr ? note_screen(kit, *link, touched) : language_choice(kit, touched));
}

std::string paper_key(const visit::Visit& visit) {
    const visit::Settings& s = visit.settings;
    std::string key =
        fmt::format("{} {} {} {} {}", visit::to_string(visit.place), s.language,
                    static_cast<int>(s.text_size), static_cast<int>(s.contrast), static_cast<int>(s.reach));
    if (visit.place.kind == Kind::Page) key += fmt::format(" picture {}", visit.place.picture);
    if (const visit::Listening& heard = visit.listening;
        visit.place.kind == Kind::Page && heard.page == visit.place.id)
        key += fmt::format(" {} at {}", heard.is_playing ? "read aloud" : heard.at > Duration{0} ? "paused" : "silent",
                           heard.speed);
    if (visit.place.kind == Kind::Compare) key += fmt::format(" {}", divider_name(visit.divider.to));
    if (visit.spot) key += fmt::format(" spot {}", *visit.spot);
    if (visit.place.kind == Kind::Timeline)
        key += fmt::format(" zoom {:.4f}", visit.timeline_zoom.to);
    if (visit.place.kind == Kind::People && visit.people_filter)
        key += fmt::format(" role {}", static_cast<int>(*visit.people_filter));
    return key;
}

std::string layout_key(const visit::Visit& visit) {
    const bool is_focused = visit.place.kind == Kind::Timeline && visit.timeline_focus;
    return paper_key(visit) + (is_focused ? " focus " + *visit.timeline_focus : "");
}

std::string note_key(const visit::Visit& visit) {
    if (!visit.note) return {};
    return fmt::format("{} from {:.0f} {:.0f} scroll {:.0f} ", visit::to_string(visit::opening(*visit.note)),
                       visit.note_from.x, visit.note_from.y, visit.scroll.to);
}

std::vector<visit::Place> all_places(const content::Edition& edition) {
    std::vector<visit::Place> places{{Kind::Home, {}, 0}};
    if (!edition.events.empty()) places.push_back({Kind::Timeline, {}, 0});
    if (!edition.people.empty()) places.push_back({Kind::People, {}, 0});
    for (const content::Chapter& chapter : edition.chapters) {
        places.push_back({Kind::Chapter, chapter.id, 0});
        for (const content::PageId& id : chapter.pages) {
            const content::Page* page = edition.page(id);
            if (page == nullptr) continue;
            places.push_back({Kind::Page, id, 0});
            for (std::size_t i = 0; i < page->pictures.size(); ++i) places.push_back({Kind::Picture, id, i});
            if (const visit::Place compare{Kind::Compare, id, 0}; visit::exists(compare, edition))
                places.push_back(compare);
        }
    }
    return places;
}

} // namespace kiosk::screens
