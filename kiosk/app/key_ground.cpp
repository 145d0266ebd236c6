#include "app/key_ground.h"

#include "screens/lay_out.h"
#include "visit/can_zoom.h"

#include <algorithm>

namespace kiosk::app {

namespace {

using Part = visit::KeyTarget::Part;

// How far the scrolled layer lies from where it was laid out.
Point scrolled(const screens::Screen& top, const visit::Visit& visit, Instant now) {
    const bool is_note = top.is_overlay && visit.note.has_value();
    const double scroll = is_note ? visit.note_scroll.at(now) : top.is_overlay ? 0 : visit.scroll.at(now);
    switch (top.facts.scrolls) {
    case visit::Facts::Axis::Horizontal:
        return {top.facts.is_mirrored ? scroll : -scroll, 0};
    case visit::Facts::Axis::Vertical:
        return {0, -scroll};
    case visit::Facts::Axis::None:
        break;
    }
    return {};
}

bool closes(const visit::KeyTarget& target) {
    return std::holds_alternative<visit::CloseNote>(target.target.action);
}

} // namespace

visit::KeyGround key_ground(const screens::Screen& top, const screens::Screen* focus, const visit::Visit& visit,
                            Instant now) {
    visit::KeyGround ground{{}, top.scroll_area, top.is_overlay, top.facts.is_mirrored, {}};
    const auto add = [&](const std::vector<visit::Target>& targets, Part part, Point by) {
        for (visit::Target target : targets) {
            if (!visit::is_for_keys(target.action)) continue;
            target.rect = target.rect.moved(by);
            const bool is_faint = target.is_faint || visit::is_zoomed_to_its_end(target.action, visit, top.facts);
            (is_faint ? ground.faint : ground.targets).push_back({std::move(target), part});
        }
    };
    add(top.body.targets, Part::Body, {});
    add(focus == nullptr ? top.scrolled.targets : screens::with_focus(top.scrolled.targets, focus->scrolled.targets),
        Part::Scrolled, scrolled(top, visit, now));
    add(top.bar.targets, Part::Bar, {});
    // A finger may close a note beside it, too; keys have its button.
    const bool has_button = std::ranges::any_of(
        ground.targets, [](const visit::KeyTarget& one) { return one.part == Part::Bar && closes(one); });
    if (has_button)
        std::erase_if(ground.targets,
                      [](const visit::KeyTarget& one) { return one.part == Part::Body && closes(one); });
    return ground;
}

} // namespace kiosk::app
