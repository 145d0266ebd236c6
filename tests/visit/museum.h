#pragma once

// A small exhibition made of values, and one visitor in it whose time a test moves.

#include "visit/visit.h"

namespace kiosk::visit {

inline content::Page made_page(const std::string& chapter, const std::string& name,
                               std::size_t pictures = 0) {
    content::Page page;
    page.id = chapter + "/" + name;
    page.chapter = chapter;
    page.title = name;
    page.pictures.resize(pictures);
    if (pictures > 1) {
        page.pictures[0].spots = {{{0.25, 0.5}, "door"}, {{0.75, 0.5}, "window"}};
        page.compare = content::Compare{0, 1};
    }
    return page;
}

inline content::Edition made_edition(const std::string& language) {
    content::Edition edition;
    edition.language = language;
    for (const char* chapter : {"1-eve", "2-congress"}) {
        content::Chapter made;
        made.id = chapter;
        for (const char* name : {"a", "b", "c"}) {
            content::Page page = made_page(chapter, name, name[0] == 'a' ? 3 : 0);
            made.pages.push_back(page.id);
            edition.events.push_back(page.id);
            edition.pages[page.id] = page;
        }
        edition.chapters.push_back(made);
    }
    edition.glossary["cec"] = {"CEC", "…"};
    return edition;
}

inline content::Exhibition made_exhibition() {
    content::Exhibition exhibition;
    exhibition.languages = {"zh", "en"};
    exhibition.editions["zh"] = made_edition("zh");
    exhibition.editions["en"] = made_edition("en");
    return exhibition;
}

inline Place page_place(const std::string& id) {
    return {Place::Kind::Page, id, 0};
}

struct Visitor {
    content::Exhibition exhibition = made_exhibition();
    Facts facts{.screen = {1920, 1080},
                .scrolls = Facts::Axis::None,
                .scroll_end = 0,
                .can_turn_back = false,
                .can_turn_on = false,
                .picture_fit = {1600, 900},
                .picture_area = {160, 40, 1600, 900},
                .most_zoom = 8,
                .reading_time = Duration{0},
                .timeline_stops = {},
                .people_stops = {}};
    Timing timing{};
    Instant now{};
    Visit visit = begin(exhibition, {"zh"}, now);

    Visitor& feel(const Gesture& gesture) {
        visit = step(visit, gesture, facts, exhibition, timing, now);
        return *this;
    }
    Visitor& act(const Action& action) {
        feel(Touched{true});
        return feel(Tapped{action});
    }
    Visitor& wait(Duration duration) {
        now += duration;
        visit = pass_time(visit, facts, exhibition, timing, now);
        return *this;
    }
    // Awake and at `place`, everything at rest.
    Visitor& at(const Place& place) {
        feel(Touched{}).feel(Touched{});
        if (place != visit.place) act(GoTo{place});
        now += 1s;
        return *this;
    }
    Visitor& drag(Point by, Point velocity = {}) {
        feel(Touched{}).feel(DragBegan{{900, 500}}).feel(Dragged{by});
        return feel(DragEnded{velocity});
    }
};

} // namespace kiosk::visit
