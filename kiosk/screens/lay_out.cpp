#include "screens/lay_out.h"

#include "base/check.h"
#include "screens/each_screen.h"
#include "screens/reading_time.h"

#include <fmt/format.h>

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
    if (place.kind == Kind::Compare) return compare_screen(kit, *page);
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

Screen timed(Screen screen) {
    screen.facts.reading_time = reading_time(screen);
    return screen;
}

} // namespace

Screen lay_out(const Stage& stage, const visit::Visit& visit) {
    return timed(lay_out_place(StageKit(stage, visit.settings), visit));
}

Screen lay_out_attract(const Stage& stage, const visit::Settings& settings, std::size_t slide) {
    return timed(attract_screen(StageKit(stage, settings), slide));
}

Screen lay_out_question(const Stage& stage, const visit::Visit& visit) {
    return timed(question_screen(StageKit(stage, visit.settings)));
}

Screen lay_out_note(const Stage& stage, const visit::Visit& visit) {
    return timed(note_screen(StageKit(stage, visit.settings), visit));
}

std::string layout_key(const visit::Visit& visit) {
    const visit::Settings& s = visit.settings;
    std::string key =
        fmt::format("{} {} {} {} {}", visit::to_string(visit.place), s.language,
                    static_cast<int>(s.text_size), static_cast<int>(s.contrast), static_cast<int>(s.reach));
    if (visit.place.kind == Kind::Page) key += fmt::format(" picture {}", visit.place.picture);
    if (visit.spot) key += fmt::format(" spot {}", *visit.spot);
    if (visit.place.kind == Kind::Timeline)
        key +=
            fmt::format(" zoom {:.4f} focus {}", visit.timeline_zoom.to, visit.timeline_focus.value_or(""));
    if (visit.place.kind == Kind::People && visit.people_filter)
        key += fmt::format(" role {}", static_cast<int>(*visit.people_filter));
    if (visit.note) key += fmt::format(" note {} {}", static_cast<int>(visit.note->to), visit.note->id);
    return key;
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
