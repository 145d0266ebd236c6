#include "screens/card_row.h"

#include "screens/scroll.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

constexpr std::size_t most_alike = 12; // beyond that the longest title would make all others small

// What cards of one size beside each other share.
struct Shared {
    Size size;
    double face = 0;
    double title_scale = 1;
    bool has_dates = true;
};

Shared shared_by(const StageKit& kit, const std::vector<CardWish>& cards, CardForm form, Size size) {
    Shared shared{size, size.h, 1, true};
    if (form == CardForm::Tall)
        for (const CardWish& card : cards) shared.face = std::min(shared.face, face_height(kit, card, size));
    if (cards.size() > most_alike) return shared;
    for (const CardWish& card : cards)
        shared.title_scale = std::min(shared.title_scale, title_scale(kit, card, form, size, shared.face));
    shared.has_dates = std::ranges::all_of(cards, [&](CardWish card) {
        card.most_title_scale = shared.title_scale + 1e-6;
        return has_room_for_date(kit, card, form, size, shared.face);
    });
    return shared;
}

// px, of each thing in a row that put_row() puts.
double width_in_row(const StageKit& kit, const Rect& area, std::size_t count, double least_width,
                    double gap) {
    const auto n = static_cast<double>(count);
    const double equal = (area.w - gap * (n - 1)) / n;
    if (equal >= least_width) return std::min(equal, least_width * 1.9);
    // A part of the next card peeps out at the right edge: that is how one sees that the row goes on.
    const double seen = std::max(1.0, std::floor((area.w + kit.margin()) / (least_width + gap)));
    return std::max((area.w + kit.margin() - (seen + 0.4) * gap) / (seen + 0.4), least_width * 0.9);
}

} // namespace

CardForm form_of(Size card) {
    return card.w > card.h * 1.3 ? CardForm::Wide : CardForm::Tall;
}

double telling_width(const StageKit& kit, const std::vector<CardWish>& cards, const Rect& area,
                     double usual) {
    const double most = std::max(usual, area.w * 0.45); // two at least are seen
    const auto say_all = [&](double least) {
        const Size size{width_in_row(kit, area, cards.size(), least, kit.gutter()), area.h};
        return std::ranges::all_of(
            cards, [&](const CardWish& c) { return says_enough(kit, c, form_of(size), size); });
    };
    double width = usual;
    while (width < most && !say_all(width)) width = std::min(most, width * 1.1);
    return width;
}

PutOne put_cards(const StageKit& kit, const std::vector<CardWish>& cards) {
    return [&kit, &cards, shared = Shared{}](Layer& layer, std::size_t i, const Rect& rect) mutable {
        const CardForm form = form_of(rect.size());
        if (shared.size != rect.size()) shared = shared_by(kit, cards, form, rect.size());
        CardWish card = cards[i];
        card.most_title_scale = shared.title_scale + 1e-6;
        if (!shared.has_dates) card.date.clear();
        put_card(layer, kit, card, rect, form, shared.face);
    };
}

void put_row(Screen& screen, const StageKit& kit, const Rect& area, std::size_t count, double least_width,
             double gap, const PutOne& put) {
    if (count == 0 || area.is_empty()) return;
    const auto n = static_cast<double>(count);
    const double width = width_in_row(kit, area, count, least_width, gap);
    for (std::size_t i = 0; i < count; ++i)
        put(screen.scrolled, i, {area.x + static_cast<double>(i) * (width + gap), area.y, width, area.h});
    // The shadows of the cards belong to what is seen.
    const double shadow = std::min(kit.px(24), area.y);
    const double below = std::min(kit.px(40), kit.size.h - area.bottom());
    scroll_sideways(screen, kit, {0, area.y - shadow, kit.size.w, area.h + shadow + below},
                    area.x + n * (width + gap) - gap + area.x, kit.colours.paper);
}

void put_lines(Screen& screen, const StageKit& kit, const Rect& area, std::size_t count, std::size_t columns,
               double least_height, double most_height, double gap, const PutOne& put) {
    if (count == 0 || area.is_empty()) return;
    const auto lines = static_cast<double>((count + columns - 1) / columns);
    const double width = (area.w - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const double equal = (area.h - gap * (lines - 1)) / lines;
    const double height = std::clamp(equal, least_height, std::max(least_height, most_height));
    for (std::size_t i = 0; i < count; ++i) {
        const auto column = static_cast<double>(i % columns);
        const auto line = static_cast<double>(i / columns);
        put(screen.scrolled, i,
            {area.x + column * (width + gap), area.y + line * (height + gap), width, height});
    }
    const double end = area.y + lines * (height + gap) - gap;
    const bool overflows = end > area.bottom() + 0.5;
    const double top = std::min(kit.px(12), area.y);
    scroll_down(screen, kit, {0, area.y - top, kit.size.w, area.h + top},
                overflows ? end + kit.px(32) : area.bottom(), kit.colours.paper);
}

} // namespace kiosk::screens
