#include "museum.h"

namespace kiosk::visit {

namespace {

content::Page made_page(const std::string& chapter, const std::string& name, std::size_t pictures = 0) {
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

} // namespace

content::Edition made_edition(const std::string& language) {
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

content::Exhibition made_exhibition() {
    content::Exhibition exhibition;
    exhibition.languages = {"zh", "en"};
    exhibition.editions["zh"] = made_edition("zh");
    exhibition.editions["en"] = made_edition("en");
    return exhibition;
}

Place page_place(const std::string& id) {
    return {Place::Kind::Page, id, 0};
}

Visitor::Visitor() : exhibition(made_exhibition()), visit(begin(exhibition, {"zh"}, now)) {}

Visitor& Visitor::feel(const Gesture& gesture) {
    visit = step(visit, gesture, facts, exhibition, timing, now);
    return *this;
}

Visitor& Visitor::act(const Action& action) {
    feel(Touched{true});
    return feel(Tapped{action});
}

Visitor& Visitor::wait(Duration duration) {
    now += duration;
    visit = pass_time(visit, facts, exhibition, timing, now);
    return *this;
}

Visitor& Visitor::at(const Place& place) {
    feel(Touched{}).feel(Touched{});
    if (place != visit.place) act(GoTo{place});
    now += 1s;
    return *this;
}

Visitor& Visitor::drag(Point by, Point velocity) {
    feel(Touched{}).feel(DragBegan{{900, 500}}).feel(Dragged{by});
    return feel(DragEnded{velocity});
}

Visitor on_timeline() {
    Visitor visitor;
    visitor.at({Place::Kind::Timeline, {}, 0});
    visitor.facts.scrolls = Facts::Axis::Horizontal;
    visitor.facts.scroll_end = 3000;
    visitor.facts.timeline_stops = {
        {"1-eve/a", 0}, {"1-eve/b", 1000}, {"2-congress/a", 2000}, {"2-congress/b", 3000}};
    visitor.wait(10ms);
    return visitor;
}

} // namespace kiosk::visit
