#include "screens/touched_word.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

// What the linked letters of one line cover, of those whose middle lies in `target`.
Rect letters_in(const Layer& layer, const Rect& target) {
    Rect letters;
    for (const Item& item : layer.items) {
        const auto* words = std::get_if<TextItem>(&item);
        if (words == nullptr || !words->rect.overlaps(target)) continue;
        for (const TextLine& line : words->lines)
            for (const TextPiece& piece : line.pieces) {
                if (!piece.is_link && !piece.is_source_mark) continue;
                const double em = words->styles.at(piece.style).size;
                const Rect rect{piece.x, line.baseline - piece.rise - em * 0.95, piece.width, em * 1.3};
                if (!target.contains(rect.centre())) continue;
                if (letters.is_empty()) {
                    letters = rect;
                } else {
                    const double right = std::max(letters.right(), rect.right());
                    const double bottom = std::max(letters.bottom(), rect.bottom());
                    letters = {std::min(letters.x, rect.x), std::min(letters.y, rect.y), 0, 0};
                    letters.w = right - letters.x;
                    letters.h = bottom - letters.y;
                }
            }
    }
    return letters;
}

} // namespace

TouchedWord touched_word(const Stage& stage, const visit::Visit& visit) {
    if (!visit.note || visit.note_from == Point{}) return {};
    const Screen page = lay_out(stage, visit);
    const double scroll = std::clamp(visit.scroll.to, 0.0, std::max(0.0, page.facts.scroll_end));
    const visit::Action opens = visit::opening(*visit.note);
    for (const visit::Target& target : targets(page, scroll)) {
        if (target.action != opens || !target.rect.contains(visit.note_from)) continue;
        // A button of the bar lies above the words that go on below it.
        const bool is_button = std::ranges::any_of(page.bar.targets, [&](const visit::Target& button) {
            return button.action == opens && button.rect == target.rect;
        });
        if (is_button) return {target.rect, false};
        // Scrolled words lie higher up than they were laid out.
        const double by = page.facts.scrolls == visit::Facts::Axis::Vertical ? std::round(scroll) : 0;
        for (const auto& [layer, moved] : {std::pair{&page.scrolled, by}, std::pair{&page.body, 0.0}}) {
            const Rect letters = letters_in(*layer, target.rect.moved({0, moved}));
            if (!letters.is_empty()) return {letters.moved({0, -moved}), true};
        }
        return {target.rect, false};
    }
    return {};
}

} // namespace kiosk::screens
