#include "frame/compose.h"
#include "frame/renditions.h"

#include <algorithm>

namespace kiosk::frame {

namespace {

using pictures::Want;

struct Wanting {
    std::vector<pictures::Wanted>& wanted;
    double slide_zoom;

    // Everything in view now; what lies beyond the edge of the scroll area may come next.
    void layer(const screens::Layer& layer, const screens::Screen& screen, const visit::Visit* visit,
               const Rect& seen, Want want) {
        for (const screens::Item& item : layer.items) {
            if (const auto* picture = std::get_if<screens::PictureItem>(&item)) {
                const bool is_seen = picture->rect.overlaps(seen);
                wanted.push_back({rendition_of(*picture, picture->is_zooming ? slide_zoom : 1),
                                  is_seen ? want : Want::Next});
            }
            if (const auto* picture = std::get_if<screens::ZoomedPicture>(&item)) {
                const double zoom = visit != nullptr && !picture->is_navigator ? visit->view.zoom.to : 1;
                if (zoom > 1)
                    wanted.push_back(
                        {rendition_of(*picture, 1, 1), want}); // stands in until the larger is there
                wanted.push_back({rendition_of(*picture, zoom, screen.facts.most_zoom), want});
            }
        }
    }

    void screen(const screens::Screen& screen, const visit::Visit* visit, double scroll, Want want) {
        const Rect whole{0, 0, screen.size.w, screen.size.h};
        const bool is_wide = screen.facts.scrolls == visit::Facts::Axis::Horizontal;
        layer(screen.body, screen, visit, whole, want);
        layer(screen.scrolled, screen, visit,
              screen.scroll_area.moved(is_wide ? Point{scroll, 0} : Point{0, scroll}), want);
        layer(screen.bar, screen, visit, whole, want);
    }
};

// Each key once, wanted now where it is wanted both ways.
std::vector<pictures::Wanted> once(std::vector<pictures::Wanted> wanted) {
    std::ranges::stable_sort(wanted, {}, [](const pictures::Wanted& w) { return w.want; });
    std::vector<pictures::Wanted> kept;
    for (pictures::Wanted& one : wanted) {
        const bool is_known =
            std::ranges::any_of(kept, [&](const pictures::Wanted& k) { return k.key == one.key; });
        if (!is_known) kept.push_back(std::move(one));
    }
    return kept;
}

} // namespace

std::vector<pictures::Wanted> wanted(const Scene& scene, const visit::Visit& visit, const theme::Theme& theme,
                                     Instant now) {
    std::vector<pictures::Wanted> all;
    Wanting wanting{all, theme.motion.slide_zoom};
    if (scene.slide != nullptr) {
        wanting.screen(*scene.slide, nullptr, 0, Want::Now);
        if (scene.last_slide != nullptr && now < scene.slide_since + theme.motion.slide_fade) {
            wanting.screen(*scene.last_slide, nullptr, 0, Want::Now);
        }
    } else if (scene.screen != nullptr) {
        wanting.screen(*scene.screen, &visit, visit.scroll.at(now), Want::Now);
    }
    if (scene.overlay != nullptr) wanting.screen(*scene.overlay, nullptr, 0, Want::Now);
    if (scene.neighbour != nullptr) wanting.screen(*scene.neighbour, nullptr, 0, Want::Now);
    if (scene.leaving != nullptr) wanting.screen(*scene.leaving, nullptr, 0, Want::Now);
    return once(std::move(all));
}

std::vector<pictures::Wanted> wanted_next(const screens::Screen& screen, double slide_zoom) {
    std::vector<pictures::Wanted> all;
    Wanting{all, slide_zoom}.screen(screen, nullptr, 0, Want::Next);
    return once(std::move(all));
}

} // namespace kiosk::frame
