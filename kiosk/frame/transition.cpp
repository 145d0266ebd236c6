#include "frame/transition.h"

#include "frame/layer_sheets.h"
#include "frame/renditions.h"
#include "visit/picture_view.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <variant>
#include <vector>

namespace kiosk::frame {

namespace {

constexpr double fading = 0.4; // part of the time in which the window's screen comes or goes

// A picture as it is seen on the glass.
struct Seen {
    std::string file;
    std::string version;
    int leaf = 1;
    Rect rect;   // px of the glass
    Rect source; // parts
    pictures::RenditionKey key;
};

double mixed(double a, double b, double part) {
    return a + (b - a) * part;
}

Rect mixed(const Rect& a, const Rect& b, double part) {
    return {mixed(a.x, b.x, part), mixed(a.y, b.y, part), mixed(a.w, b.w, part), mixed(a.h, b.h, part)};
}

struct Finding {
    const screens::Screen& screen;
    const visit::Visit& visit;
    Instant now;
    std::vector<Seen>& found;
    Point by{};

    void add(const screens::PictureItem& item) const {
        const Placed at = placed(item, 1);
        found.push_back({item.file, item.version, item.leaf, at.target.moved(by), at.source, rendition_of(item, 1)});
    }
    void operator()(const screens::PictureItem& item) const { add(item); }
    void operator()(const screens::SwipedPictures& pictures) const {
        if (pictures.shown) add(*pictures.shown);
    }
    void operator()(const screens::ZoomedPicture& item) const {
        if (item.is_navigator) return;
        const Rect at = visit::picture_rect(item.rect, item.size, visit.view, now);
        const Rect seen = intersection(at, item.rect);
        if (at.is_empty() || seen.is_empty()) return;
        const Rect source{(seen.x - at.x) / at.w, (seen.y - at.y) / at.h, seen.w / at.w, seen.h / at.h};
        found.push_back({item.file, item.version, item.leaf, seen.moved(by), source,
                         rendition_of(item, 1, screen.facts.most_zoom)});
    }
    void operator()(const auto&) const {}
};

// The pictures of a screen, from above: what lies on top is what the eye follows.
std::vector<Seen> pictures_of(const screens::Screen* screen, const visit::Visit& visit, Instant now) {
    std::vector<Seen> found;
    if (screen == nullptr) return found;
    Finding finding{*screen, visit, now, found};
    for (const screens::Item& item : screen->body.items) std::visit(finding, item);
    finding.by = scrolled_to(*screen, visit.scroll.at(now));
    for (const screens::Item& item : screen->scrolled.items) std::visit(finding, item);
    finding.by = {};
    for (const screens::Item& item : screen->bar.items) std::visit(finding, item);
    std::ranges::reverse(found);
    return found;
}

// The card of the present screen that leads to the one that leaves.
Rect way_back(const Scene& scene) {
    for (const visit::Target& target : scene.targets) {
        const auto* go = std::get_if<visit::GoTo>(&target.action);
        if (go != nullptr && visit::to_string(go->place) == scene.leaving->id) return target.rect;
    }
    return {};
}

bool is_same(const Seen& a, const Seen& b) {
    return a.file == b.file && a.version == b.version && a.leaf == b.leaf;
}

// The sharper of the two that is there.
std::optional<pictures::RenditionKey> ready_of(const Seen& large, const Seen& small, const pictures::Store& pictures) {
    for (const Seen* one : {&large, &small})
        if (pictures.ready_since(one->key)) return one->key;
    return pictures.stand_in(large.key);
}

struct Shared {
    Seen card, page;
};

// `cards`: of the screen that has `from`; `pages`: of the window's screen.
std::optional<Shared> shared(const std::vector<Seen>& cards, const std::vector<Seen>& pages, const Rect& from) {
    for (const Seen& card : cards) {
        if (!from.contains(card.rect.centre())) continue;
        for (const Seen& page : pages)
            if (is_same(card, page)) return Shared{card, page};
    }
    return std::nullopt;
}

} // namespace

double arrived(const visit::Transition& transition, Instant now) {
    if (transition.kind == visit::Transition::Kind::None || transition.lasting <= Duration{0}) return 1;
    return ease(Easing::OutCubic, seconds(now - transition.start) / seconds(transition.lasting));
}

std::optional<Flight> flight_of(const Scene& scene, const visit::Visit& visit, const pictures::Store& pictures,
                                Instant now) {
    using Kind = visit::Transition::Kind;
    const visit::Transition& transition = visit.transition;
    const bool is_growing = transition.kind == Kind::Grow;
    if ((!is_growing && transition.kind != Kind::Shrink) || transition.lasting <= Duration{0}) return std::nullopt;
    if (scene.leaving == nullptr || scene.screen == nullptr || scene.slide != nullptr) return std::nullopt;
    if (visit.swipe.offset.at(now) != 0) return std::nullopt;

    const Rect whole{0, 0, scene.screen->size.w, scene.screen->size.h};
    const Rect from = intersection(is_growing ? transition.from : way_back(scene), whole);
    if (from.is_empty()) return std::nullopt;
    const double time = std::clamp(seconds(now - transition.start) / seconds(transition.lasting), 0.0, 1.0);
    const double part = arrived(transition, now);
    const double grown = is_growing ? part : 1 - part; // 0: the card, 1: the glass

    Flight flight;
    flight.is_growing = is_growing;
    flight.window = mixed(from, whole, grown);
    flight.offset = {flight.window.x, flight.window.y};
    flight.alpha = std::clamp((is_growing ? time : 1 - time) / fading, 0.0, 1.0);
    flight.veil = std::min(1.0, flight.alpha * 4);

    const visit::Visit& left = scene.leaving_visit != nullptr ? *scene.leaving_visit : visit;
    std::vector<Seen> present = pictures_of(scene.focus, visit, now);
    std::ranges::move(pictures_of(scene.screen, visit, now), std::back_inserter(present));
    std::vector<Seen> leaving = pictures_of(scene.leaving_focus, left, now);
    std::ranges::move(pictures_of(scene.leaving, left, now), std::back_inserter(leaving));
    const auto both = is_growing ? shared(leaving, present, from) : shared(present, leaving, from);
    if (!both) return flight;
    const auto key = ready_of(both->page, both->card, pictures);
    if (!key) return flight;
    // The page comes along with its picture.
    const Rect at = mixed(both->card.rect, both->page.rect, grown);
    const Point by = at.centre() - both->page.rect.centre();
    flight.offset = {std::round(by.x), std::round(by.y)};
    flight.picture = Flight::Picture{
        DrawPicture{*key, mixed(both->card.source, both->page.source, grown), at, 1, 0},
        both->page.rect.moved(flight.offset)};
    return flight;
}

} // namespace kiosk::frame
