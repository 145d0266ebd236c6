#include "screens/reading_time.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

struct Count {
    double han = 0;
    double words = 0;
};

// Han: U+3400–U+9FFF and U+F900 up, three bytes from E3 90 on; punctuation before that is not read.
void count(const std::string& text, Count& total) {
    bool is_in_word = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const bool is_han = (lead == 0xE3 && static_cast<unsigned char>(text[i + 1]) >= 0x90) ||
                            (lead >= 0xE4 && lead <= 0xE9) || lead >= 0xF0;
        const bool is_letter = lead >= 0xC3 && lead < 0xE0;
        const bool is_latin =
            (lead >= '0' && lead <= '9') || ((lead | 0x20) >= 'a' && (lead | 0x20) <= 'z') || is_letter;
        if (is_han) ++total.han;
        if (is_latin && !is_in_word) ++total.words;
        is_in_word = is_latin || (is_in_word && lead == '\'');
        i += length;
    }
}

double seconds_to_read(const Layer& layer) {
    Count total;
    for (const Item& item : layer.items)
        if (const auto* text = std::get_if<TextItem>(&item))
            for (const TextLine& line : text->lines)
                for (const TextPiece& piece : line.pieces) count(piece.text, total);
    return total.han / 300 * 60 + total.words / 180 * 60;
}

// Of what scrolls, how much is in sight at a time.
double part_in_sight(const Screen& screen) {
    if (screen.facts.scrolls == visit::Facts::Axis::None) return 1;
    const bool is_wide = screen.facts.scrolls == visit::Facts::Axis::Horizontal;
    const double shown = std::max(1.0, is_wide ? screen.scroll_area.w : screen.scroll_area.h);
    return shown / (shown + screen.facts.scroll_end);
}

} // namespace

Duration reading_time(const Screen& screen) {
    return from_seconds(seconds_to_read(screen.body) + seconds_to_read(screen.scrolled) * part_in_sight(screen));
}

} // namespace kiosk::screens
