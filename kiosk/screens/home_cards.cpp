#include "screens/home_cards.h"

#include "screens/card_row.h"
#include "screens/scroll.h"

#include <algorithm>
#include <optional>

namespace kiosk::screens {

namespace {

// The chapters that tell the story, and those after them that have no years: "in figures", "about this
// exhibition".
struct Chapters {
    std::vector<CardWish> story, others;
    [[nodiscard]] std::vector<CardWish> all() const {
        std::vector<CardWish> cards = story;
        cards.insert(cards.end(), others.begin(), others.end());
        return cards;
    }
};

constexpr std::size_t most_others = 4; // beside each other below the story

Chapters chapters_of(const StageKit& kit) {
    Chapters chapters;
    for (const content::ChapterId& id : kit.edition.home.chapters) {
        const content::Chapter* chapter = kit.edition.chapter(id);
        if (chapter == nullptr) continue;
        if (chapter->period) chapters = {chapters.all(), {}}; // those before it are not the last
        (chapter->period ? chapters.story : chapters.others).push_back(card_of(kit, *chapter));
    }
    const bool is_split = !chapters.story.empty() && chapters.others.size() <= most_others;
    return is_split ? chapters : Chapters{chapters.all(), {}};
}

// Cards of one size in lines; the last line may be shorter.
struct Lines {
    std::vector<CardWish> cards;
    std::size_t columns = 1;
    Rect area;
    double gap = 0; // px between two

    [[nodiscard]] std::size_t count() const { return (cards.size() + columns - 1) / columns; }
    [[nodiscard]] Size card() const {
        const auto across = static_cast<double>(columns);
        const auto down = static_cast<double>(count());
        return {(area.w - gap * (across - 1)) / across, (area.h - gap * (down - 1)) / down};
    }
};

Size least_card(const StageKit& kit) {
    const double scale = std::max(1.0, kit.text_scale());
    return {kit.px(240) * scale, kit.px(132) * scale};
}

bool say_enough(const StageKit& kit, const Lines& lines) {
    const Size size = lines.card();
    const Size least = least_card(kit);
    if (size.w < least.w - 0.5 || size.h < least.h - 0.5) return false;
    return std::ranges::all_of(
        lines.cards, [&](const CardWish& card) { return says_enough(kit, card, form_of(size), size); });
}

void put(Layer& layer, const StageKit& kit, const Lines& lines) {
    const Size size = lines.card();
    const PutOne put_one = put_cards(kit, lines.cards);
    for (std::size_t i = 0; i < lines.cards.size(); ++i) {
        const auto across = static_cast<double>(i % lines.columns);
        const auto down = static_cast<double>(i / lines.columns);
        put_one(layer, i,
                {lines.area.x + across * (size.w + lines.gap), lines.area.y + down * (size.h + lines.gap),
                 size.w, size.h});
    }
}

// No card larger than it looks well: the rest of the area stays empty.
Rect at_most(const Rect& area, std::size_t columns, std::size_t count, double gap, Size most) {
    const auto across = static_cast<double>(columns);
    const auto down = static_cast<double>(count);
    return {area.x, area.y, std::min(area.w, across * (most.w + gap) - gap),
            std::min(area.h, down * (most.h + gap) - gap)};
}

// The story's lines, and the others in lower ones of their own or, without these, among the story.
std::vector<Lines> arranged(const StageKit& kit, const Chapters& chapters, const Rect& area,
                            std::size_t columns, bool has_own_lines) {
    const double gap = columns > 5 ? kit.px(24) : kit.gutter();
    const Size most =
        kit.is_portrait() ? Size{area.w, kit.px(columns == 1 ? 300 : 560)} : Size{kit.px(570), area.h};
    Lines upper{has_own_lines ? chapters.story : chapters.all(), columns, area, gap};
    if (!has_own_lines) {
        upper.area = at_most(area, columns, upper.count(), gap, most);
        return {upper};
    }
    // Beside each other; on an upright display, too narrow for that, below each other.
    Lines lower{chapters.others, kit.is_portrait() ? 1 : chapters.others.size(), area, gap};
    const auto down = static_cast<double>(lower.count());
    lower.area.h = down * (least_card(kit).h + gap) - gap;
    upper.area.h = area.h - lower.area.h - gap;
    upper.area = at_most(upper.area, columns, upper.count(), gap, most);
    lower.area.y = upper.area.bottom() + gap;
    return {upper, lower};
}

// How many columns, from the most to the least wanted: few lines on a wide display, few columns on an upright
// one.
std::vector<std::size_t> columns_for(const StageKit& kit, std::size_t cards) {
    if (kit.is_portrait()) return {1, 2, 3};
    return {cards, (cards + 1) / 2, (cards + 2) / 3};
}

// From the most to the least wanted: everything in one row; the story above the others; all alike.
std::vector<std::vector<Lines>> arrangements(const StageKit& kit, const Chapters& chapters,
                                             const Rect& area) {
    std::vector<std::vector<Lines>> all;
    const std::size_t count = chapters.story.size() + chapters.others.size();
    if (!kit.is_portrait()) all.push_back(arranged(kit, chapters, area, count, false));
    if (!chapters.others.empty())
        for (const std::size_t columns : columns_for(kit, chapters.story.size()))
            all.push_back(arranged(kit, chapters, area, columns, true));
    for (const std::size_t columns : columns_for(kit, count))
        all.push_back(arranged(kit, chapters, area, columns, false));
    return all;
}

// The first arrangement in which every card says enough.
std::optional<std::vector<Lines>> all_in_sight(const StageKit& kit, const Chapters& chapters,
                                               const Rect& area) {
    for (std::vector<Lines>& lines : arrangements(kit, chapters, area))
        if (std::ranges::all_of(lines, [&](const Lines& one) { return say_enough(kit, one); }))
            return std::move(lines);
    return std::nullopt;
}

} // namespace

void put_chapters(Screen& screen, const StageKit& kit, const Rect& area) {
    const Chapters chapters = chapters_of(kit);
    const std::vector<CardWish> cards = chapters.all();
    if (cards.empty() || area.is_empty()) return;
    if (const auto lines = all_in_sight(kit, chapters, area)) {
        for (const Lines& one : *lines) put(screen.scrolled, kit, one);
        // The shadows of the cards belong to what is seen.
        const double above = std::min(kit.px(24), area.y);
        const double below = std::min(kit.px(40), kit.size.h - area.bottom());
        const Rect seen{0, area.y - above, kit.size.w, area.h + above + below};
        scroll_down(screen, kit, seen, seen.bottom(), kit.colours.paper);
        return;
    }
    const PutOne put_one = put_cards(kit, cards);
    if (kit.is_portrait())
        put_lines(screen, kit, area, cards.size(), 1, kit.px(190) * kit.text_scale(), kit.px(300), kit.px(24),
                  put_one);
    else
        put_row(screen, kit, area, cards.size(),
                telling_width(kit, cards, area, kit.px(300) * std::max(1.0, kit.text_scale() - 0.2)),
                kit.gutter(), put_one);
}

} // namespace kiosk::screens
