#include "theme/contrast_pairs.h"

namespace kiosk::theme {

std::vector<ContrastPair> contrast_pairs(const Palette& p) {
    return {
        {"ink on paper", p.ink, p.paper, Seen::Text},
        {"ink on paper-deep", p.ink, p.paper_deep, Seen::Text},
        {"ink on card", p.ink, p.card, Seen::Text},
        {"ink on bar", p.ink, p.bar, Seen::Text},
        {"vermilion-deep on paper", p.vermilion_deep, p.paper, Seen::Text}, // quotations
        {"vermilion-deep on card", p.vermilion_deep, p.card, Seen::Text},
        {"on-vermilion on vermilion", p.on_vermilion, p.vermilion, Seen::Text},
        {"on-vermilion on vermilion-deep", p.on_vermilion, p.vermilion_deep, Seen::Text}, // pressed
        {"on-night on night", p.on_night, p.night, Seen::Text},
        {"on-night on night-soft", p.on_night, p.night_soft, Seen::Text},
        {"ink-soft on paper", p.ink_soft, p.paper, Seen::Soft},
        {"ink-soft on paper-deep", p.ink_soft, p.paper_deep, Seen::Soft},
        {"ink-soft on card", p.ink_soft, p.card, Seen::Soft},
        {"ink-soft on bar", p.ink_soft, p.bar, Seen::Soft},
        {"vermilion on paper", p.vermilion, p.paper, Seen::Soft}, // dates
        {"vermilion on paper-deep", p.vermilion, p.paper_deep, Seen::Soft},
        {"vermilion on card", p.vermilion, p.card, Seen::Soft},
        {"on-night-soft on night", p.on_night_soft, p.night, Seen::Soft},
        {"on-night-soft on night-soft", p.on_night_soft, p.night_soft, Seen::Soft},
        {"gold-light on night", p.gold_light, p.night, Seen::Soft}, // dates on night
        {"gold-light on night-soft", p.gold_light, p.night_soft, Seen::Soft},
        {"control-border on paper", p.control_border, p.paper, Seen::Control},
        {"control-border on paper-deep", p.control_border, p.paper_deep, Seen::Control},
        {"control-border on card", p.control_border, p.card, Seen::Control},
        {"control-border on bar", p.control_border, p.bar, Seen::Control},
        {"control-border-on-night on night", p.control_border_on_night, p.night, Seen::Control},
        {"control-border-on-night on night-soft", p.control_border_on_night, p.night_soft, Seen::Control},
        {"vermilion on bar", p.vermilion, p.bar, Seen::Control}, // the primary button
    };
}

double required_ratio(Seen seen, Contrast contrast) {
    switch (seen) {
    case Seen::Text:
        return 7;
    case Seen::Soft:
        return contrast == Contrast::High ? 7 : 4.5;
    case Seen::Control:
        return 3;
    }
    return 7;
}

} // namespace kiosk::theme
