#include "screens/timeline_cards.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

// Cards that touch move as one block, the middle of which is as near to their dots as can be (pool adjacent
// violators: the least sum of squared distances).
struct Block {
    double sum = 0; // of the wishes of its cards
    std::size_t count = 0;
    [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
};

struct Lane {
    std::vector<std::size_t> cards; // indices of moments
    std::vector<double> offset;     // px from the first card's middle when all of the lane stand side by side
};

Lane lane_of(const std::vector<ScaleMoment>& moments, const ScaleRules& rules, std::size_t first) {
    Lane lane;
    for (std::size_t i = first; i < moments.size(); i += rules.lanes) {
        const double apart =
            lane.cards.empty() ? 0 : (moments[lane.cards.back()].width + moments[i].width) / 2 + rules.gap;
        lane.offset.push_back(lane.offset.empty() ? 0 : lane.offset.back() + apart);
        lane.cards.push_back(i);
    }
    return lane;
}

std::vector<double> nearest(const Lane& lane, const TimelineScale& scale) {
    std::vector<Block> blocks;
    for (std::size_t k = 0; k < lane.cards.size(); ++k) {
        blocks.push_back({scale.dots[lane.cards[k]] - lane.offset[k], 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back() = {blocks.back().sum + last.sum, blocks.back().count + last.count};
        }
    }
    std::vector<double> middles;
    for (const Block& block : blocks)
        for (std::size_t n = 0; n < block.count; ++n) middles.push_back(block.mean() + lane.offset[middles.size()]);
    return middles;
}

} // namespace

std::vector<double> place_cards(const std::vector<ScaleMoment>& moments, const TimelineScale& scale,
                                const ScaleRules& rules) {
    std::vector<double> middles(moments.size(), 0);
    for (std::size_t first = 0; first < std::min(rules.lanes, moments.size()); ++first) {
        const Lane lane = lane_of(moments, rules, first);
        const std::size_t count = lane.cards.size();
        const auto apart = [&](std::size_t k) { return lane.offset[k] - lane.offset[k - 1]; };
        const auto room = [&](std::size_t k) { return slack(moments[lane.cards[k]], rules); };
        const auto dot = [&](std::size_t k) { return scale.dots[lane.cards[k]]; };

        std::vector<double> most(count);
        for (std::size_t k = count; k-- > 0;) {
            most[k] = std::min(dot(k) + room(k), rules.most_right - moments[lane.cards[k]].width / 2);
            if (k + 1 < count) most[k] = std::min(most[k], most[k + 1] - apart(k + 1));
        }
        const std::vector<double> wish = nearest(lane, scale);
        for (std::size_t k = 0; k < count; ++k) {
            double least = std::max(dot(k) - room(k), rules.least_left + moments[lane.cards[k]].width / 2);
            if (k > 0) least = std::max(least, middles[lane.cards[k - 1]] + apart(k));
            middles[lane.cards[k]] = std::max(least, std::min(wish[k], most[k]));
        }
    }
    return middles;
}

} // namespace kiosk::screens
