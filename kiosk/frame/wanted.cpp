#include "frame/compose.h"
#include "frame/layer_sheets.h"
#include "frame/renditions.h"
#include "frame/zoomed_picture.h"

#include <algorithm>
#include <set>

namespace kiosk::frame {

namespace {

using pictures::Want;

struct Wanting {
    std::vector<pictures::Wanted>& wanted;
    double slide_zoom;
    Instant now{};

    void picture_item(const screens::PictureItem& item, double zoom, Want want) {
        const auto rendition = rendition_of(item, zoom);
        const auto preview = preview_of(rendition, item.size);
        if (preview && want == Want::Now) wanted.push_back({*preview, want, true});
        wanted.push_back({rendition, want});
    }

    // Everything in view now; what lies beyond the edge of the scroll area may come next.
    void layer(const screens::Layer& layer, const screens::Screen& screen, const visit::Visit* visit,
               const Rect& seen, Want want) {
        for (const screens::Item& item : layer.items) {
            if (const auto* picture = std::get_if<screens::PictureItem>(&item)) {
                // Of a thousand entries those nearby are enough.
                if (!picture->rect.overlaps(seen.inset(-2 * std::max(seen.w, seen.h)))) continue;
                const bool is_seen = picture->rect.overlaps(seen);
                picture_item(*picture, picture->is_zooming ? slide_zoom : 1, is_seen ? want : Want::Next);
            }
            if (const auto* pictures = std::get_if<screens::SwipedPictures>(&item)) {
                const auto add = [&](const std::optional<screens::PictureItem>& picture, Want how) {
                    if (picture) picture_item(*picture, 1, how);
                };
                add(pictures->shown, pictures->rect.overlaps(seen) ? want : Want::Next);
                // The one that is swiped to may come next; the last one left is still on its way out.
                const bool is_swiped = visit != nullptr && visit->picture_swipe != resting(0);
                const Want beside = is_swiped ? want : Want::Next;
                add(pictures->next, beside);
                add(pictures->previous, beside);
            }
            if (const auto* pictures = std::get_if<screens::ComparedPictures>(&item)) {
                picture_item(pictures->then, 1, want);
                picture_item(pictures->now, 1, want);
            }
            if (const auto* picture = std::get_if<screens::ZoomedPicture>(&item)) {
                want_zoomed_picture(wanted, *picture, visit, screen.facts.most_zoom, want, now);
            }
        }
    }

    void screen(const screens::Screen& screen, const visit::Visit* visit, double scroll, Want want) {
        const Rect whole{0, 0, screen.size.w, screen.size.h};
        layer(screen.body, screen, visit, whole, want);
        layer(screen.scrolled, screen, visit, screen.scroll_area.moved(Point{} - scrolled_to(screen, scroll)), want);
        layer(screen.bar, screen, visit, whole, want);
    }
};

// Each key once, wanted now where it is wanted both ways.
std::vector<pictures::Wanted> once(std::vector<pictures::Wanted> wanted) {
    std::ranges::stable_sort(wanted, {}, [](const pictures::Wanted& w) { return w.want; });
    std::set<pictures::RenditionKey> known;
    std::erase_if(wanted, [&](const pictures::Wanted& one) { return !known.insert(one.key).second; });
    return wanted;
}

} // namespace

std::vector<pictures::Wanted> wanted(const Scene& scene, const visit::Visit& visit, const theme::Theme& theme,
                                     Instant now) {
    std::vector<pictures::Wanted> all;
    Wanting wanting{all, theme.motion.slide_zoom, now};
    if (scene.slide != nullptr) {
        wanting.screen(*scene.slide, nullptr, 0, Want::Now);
        if (scene.last_slide != nullptr && now < scene.slide_since + theme.motion.slide_fade) {
            wanting.screen(*scene.last_slide, nullptr, 0, Want::Now);
        }
    } else if (scene.screen != nullptr) {
        wanting.screen(*scene.screen, &visit, visit.scroll.at(now), Want::Now);
        if (scene.focus != nullptr) wanting.screen(*scene.focus, &visit, visit.scroll.at(now), Want::Now);
    }
    if (scene.overlay != nullptr) wanting.screen(*scene.overlay, nullptr, 0, Want::Now);
    if (scene.neighbour != nullptr) wanting.screen(*scene.neighbour, nullptr, 0, Want::Now);
    const double left_at = scene.leaving_visit != nullptr ? scene.leaving_visit->scroll.at(now) : 0;
    for (const screens::Screen* leaving : {scene.leaving, scene.leaving_focus})
        if (leaving != nullptr) wanting.screen(*leaving, scene.leaving_visit, left_at, Want::Now);
    return once(std::move(all));
}

std::vector<pictures::Wanted> wanted_next(const screens::Screen& screen, double slide_zoom) {
    std::vector<pictures::Wanted> all;
    Wanting{all, slide_zoom, {}}.screen(screen, nullptr, 0, Want::Next);
    return once(std::move(all));
}

} // namespace kiosk::frame
