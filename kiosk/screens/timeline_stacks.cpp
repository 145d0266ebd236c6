#include "screens/timeline_stacks.h"

#include "screens/timeline_cards.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

constexpr double rounding = 0.01; // px
constexpr double far = 1e9;       // px

// px that keep two stacks from sharing a card.
class Distance {
  public:
    Distance(const std::vector<ScaleMoment>& moments, const TimelineScale& scale, double dot_gap)
        : moments_(moments), scale_(scale), dot_gap_(dot_gap) {}

    // Their dots would lie on each other.
    [[nodiscard]] bool are_one(const TimelineStack& b) const {
        return scale_.dots[b.first] - scale_.dots[b.first - 1] < dot_gap_;
    }

    [[nodiscard]] double between(const TimelineStack& a, const TimelineStack& b) const {
        const std::size_t last = b.first + b.count - 1;
        double px = scale_.dots[last] - scale_.dots[a.first];
        if (are_one(b)) return px - far;
        const double apart = moments_[b.first].width / 2;
        if (moments_[b.first].period != moments_[b.first - 1].period) px += apart;
        if (scale_.pieces[b.first - 1].is_folded) px += apart;
        return px;
    }

  private:
    const std::vector<ScaleMoment>& moments_;
    const TimelineScale& scale_;
    double dot_gap_;
};

bool have_room(const StackedMoments& cards, const ScaleRules& rules) {
    const std::vector<double> middles = place_cards(cards.moments, cards.scale, rules);
    for (std::size_t i = 0; i < middles.size(); ++i) {
        const ScaleMoment& card = cards.moments[i];
        if (std::abs(middles[i] - cards.scale.dots[i]) > slack(card, rules) + rounding) return false;
        if (middles[i] + card.width / 2 > rules.most_right + rounding) return false;
    }
    return true;
}

// Cards side by side over the whole scale: more never have room, so nobody need ask where they would stand.
std::size_t most_cards(const std::vector<ScaleMoment>& moments, const TimelineScale& scale,
                       const ScaleRules& rules) {
    double narrowest = moments.front().width;
    for (const ScaleMoment& m : moments) narrowest = std::min(narrowest, m.width);
    const double room = scale.dots.back() + 2 * narrowest + rules.gap;
    return rules.lanes * static_cast<std::size_t>(std::ceil(room / std::max(1.0, narrowest + rules.gap)));
}

} // namespace

StackedMoments stacked(const std::vector<TimelineStack>& stacks, const std::vector<ScaleMoment>& moments,
                       const TimelineScale& scale) {
    StackedMoments cards;
    for (const TimelineStack& stack : stacks) {
        const double from = scale.dots[stack.first];
        const double to = scale.dots[stack.first + stack.count - 1];
        ScaleMoment card = moments[stack.first];
        card.reach = (to - from) / 2;
        cards.moments.push_back(card);
        cards.scale.dots.push_back((from + to) / 2);
    }
    return cards;
}

std::vector<TimelineStack> stack_moments(const std::vector<ScaleMoment>& moments, const TimelineScale& scale,
                                         const ScaleRules& rules) {
    std::vector<TimelineStack> stacks;
    for (std::size_t i = 0; i < moments.size(); ++i) stacks.push_back({i, 1});
    if (stacks.size() < 2) return stacks;
    const Distance distance(moments, scale, rules.dot_gap);
    const std::size_t most = most_cards(moments, scale, rules);
    while (stacks.size() > 1) {
        std::size_t nearest = 1;
        for (std::size_t i = 2; i < stacks.size(); ++i)
            if (distance.between(stacks[i - 1], stacks[i]) <
                distance.between(stacks[nearest - 1], stacks[nearest]))
                nearest = i;
        const bool may_stand = stacks.size() <= most && !distance.are_one(stacks[nearest]);
        if (may_stand && have_room(stacked(stacks, moments, scale), rules)) break;
        stacks[nearest - 1].count += stacks[nearest].count;
        stacks.erase(stacks.begin() + static_cast<std::ptrdiff_t>(nearest));
    }
    return stacks;
}

} // namespace kiosk::screens
