#include "screens/link_targets.h"

#include "screens/body_blocks.h"

#include <algorithm>

namespace kiosk::screens {

void add_link_targets(Layer& layer, const StageKit& kit, const content::Runs& runs, const SetWords& set) {
    // The number of a source is narrow and has room around it: nobody means the words beside it.
    const double mark = 1.8 * kit.type(theme::TypeRole::Text).size;
    for (const auto& [tag, rect] : set.links) {
        const content::Run& run = runs.at(static_cast<std::size_t>(tag));
        if (!run.link) continue;
        const double smallest = run.is_source_mark ? std::max(mark, kit.measures.smallest_target) : kit.measures.smallest_target;
        const double w = std::max(rect.w, smallest);
        const double h = std::max(rect.h, smallest);
        // Kept inside the column: a link at the line's start grows to the right.
        const double x = std::clamp(rect.centre().x - w / 2, set.item.rect.x,
                                    std::max(set.item.rect.x, set.item.rect.right() - w));
        layer.targets.push_back({{x, rect.centre().y - h / 2, w, h}, action_of(*run.link), run.text});
    }
}

void part_link_targets(Layer& layer, const StageKit& kit, std::size_t first) {
    const double gap = kit.measures.target_gap;
    for (std::size_t i = first; i < layer.targets.size(); ++i) {
        for (std::size_t j = i + 1; j < layer.targets.size(); ++j) {
            Rect& a = layer.targets[i].rect;
            Rect& b = layer.targets[j].rect;
            const Rect shared = intersection(a.inset(-gap / 2), b.inset(-gap / 2));
            if (shared.is_empty()) continue;
            // Part them along the side where they share less.
            const bool is_across = shared.w < shared.h;
            if (is_across) {
                Rect& left = a.centre().x <= b.centre().x ? a : b;
                Rect& right = &left == &a ? b : a;
                left.w -= shared.w / 2;
                right.w -= shared.w / 2;
                right.x += shared.w / 2;
            } else {
                Rect& upper = a.centre().y <= b.centre().y ? a : b;
                Rect& lower = &upper == &a ? b : a;
                upper.h -= shared.h / 2;
                lower.h -= shared.h / 2;
                lower.y += shared.h / 2;
            }
        }
    }
}

} // namespace kiosk::screens
