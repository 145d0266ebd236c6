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

} // namespace

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

} // namespace kiosk::visit
