#include "theme/contrast_pairs.h"

#include <algorithm>

namespace kiosk::theme {

namespace {

constexpr NamedColour colours[] = {
    {"paper", &Palette::paper},
    {"paper-deep", &Palette::paper_deep},
    {"card", &Palette::card},
    {"bar", &Palette::bar},
    {"line", &Palette::line},
    {"control-border", &Palette::control_border},
    {"ink", &Palette::ink},
    {"ink-soft", &Palette::ink_soft},
    {"numeral", &Palette::numeral},
    {"shadow", &Palette::shadow},
    {"mark", &Palette::mark},
    {"vermilion", &Palette::vermilion},
    {"vermilion-deep", &Palette::vermilion_deep},
    {"on-vermilion", &Palette::on_vermilion},
    {"gold", &Palette::gold},
    {"night", &Palette::night},
    {"night-soft", &Palette::night_soft},
    {"on-night", &Palette::on_night},
    {"on-night-soft", &Palette::on_night_soft},
    {"gold-light", &Palette::gold_light},
    {"line-on-night", &Palette::line_on_night},
    {"control-border-on-night", &Palette::control_border_on_night},
};

constexpr ContrastPair pairs[] = {
    {"ink", "paper", Seen::Text},
    {"ink", "paper-deep", Seen::Text},
    {"ink", "card", Seen::Text},
    {"ink", "bar", Seen::Text},
    {"ink", "mark", Seen::Text},
    {"vermilion-deep", "paper", Seen::Text}, // quotations, links
    {"vermilion-deep", "paper-deep", Seen::Text}, // what a person was
    {"vermilion-deep", "card", Seen::Text},
    {"vermilion-deep", "mark", Seen::Soft},
    {"on-vermilion", "vermilion", Seen::Text},
    {"on-vermilion", "vermilion-deep", Seen::Text}, // pressed
    {"night", "on-night", Seen::Text}, // on the disc of a note's number, of the divider
    {"on-night", "night", Seen::Text},
    {"on-night", "night-soft", Seen::Text},
    {"ink-soft", "paper", Seen::Soft},
    {"ink-soft", "paper-deep", Seen::Soft},
    {"ink-soft", "card", Seen::Soft},
    {"ink-soft", "bar", Seen::Soft},
    {"ink-soft", "mark", Seen::Soft},
    {"vermilion", "paper", Seen::Soft}, // dates
    {"vermilion", "paper-deep", Seen::Soft},
    {"vermilion", "card", Seen::Soft},
    {"on-night-soft", "night", Seen::Soft},
    {"on-night-soft", "night-soft", Seen::Soft},
    {"gold-light", "night", Seen::Soft}, // dates on night
    {"gold-light", "night-soft", Seen::Soft},
    {"control-border", "paper", Seen::Control},
    {"control-border", "paper-deep", Seen::Control},
    {"control-border", "card", Seen::Control},
    {"control-border", "bar", Seen::Control},
    {"control-border-on-night", "night", Seen::Control},
    {"control-border-on-night", "night-soft", Seen::Control},
    {"vermilion", "bar", Seen::Control}, // the primary button
};

constexpr Colour white{255, 255, 255};
constexpr Colour black{0, 0, 0};

} // namespace

std::span<const NamedColour> named_colours() {
    return colours;
}

Colour colour_of(const Palette& palette, std::string_view name) {
    const auto found = std::ranges::find(colours, name, &NamedColour::name);
    return palette.*(found->colour);
}

std::span<const ContrastPair> contrast_pairs() {
    return pairs;
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

std::vector<Colour> grounds(const Theme& theme, Contrast contrast, std::string_view ground) {
    const Colour plain = colour_of(theme.palette(contrast), ground);
    std::vector<Colour> below{plain};
    if (contrast == Contrast::High || (ground != "paper" && ground != "night")) return below;
    const Background& background = ground == "paper" ? theme.backgrounds.paper : theme.backgrounds.night;
    if (background.gradient) {
        for (const Colour end : {background.gradient->from, background.gradient->to})
            below.push_back(over(end, plain));
    }
    if (!background.picture.empty()) {
        for (const Colour worst : {white, black}) below.push_back(over(plain.faded(background.veil), worst));
    }
    return below;
}

std::vector<PoorPair> poor_pairs(const Theme& theme) {
    std::vector<PoorPair> poor;
    for (const auto& [contrast, palette] : theme.palettes) {
        for (const ContrastPair& pair : pairs) {
            double worst = 21;
            for (const Colour ground : grounds(theme, contrast, pair.ground))
                worst = std::min(worst, kiosk::contrast(colour_of(palette, pair.foreground), ground));
            if (worst < required_ratio(pair.seen, contrast)) poor.push_back({pair, contrast, worst});
        }
    }
    return poor;
}

} // namespace kiosk::theme
