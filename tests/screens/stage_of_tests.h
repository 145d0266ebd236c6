#pragma once

// The small exhibition with the shipped theme and words, on a display of any size.

#include "base/files.h"
#include "fakes/fixed_measurer.h"
#include "fakes/small_exhibition.h"
#include "screens/lay_out.h"

namespace kiosk::screens {

struct TestStage {
    content::Exhibition exhibition = fakes::small_exhibition();
    theme::Assets assets = theme::read(*disk_files(KIOSK_SOURCE_DIR "/assets"));
    fakes::FixedMeasurer measurer;
    theme::Display display;

    [[nodiscard]] Stage stage() const {
        return {exhibition, assets.theme, assets.strings, measurer, display};
    }

    [[nodiscard]] visit::Visit visit_at(const std::string& place) const {
        visit::Visit visit;
        visit.phase = visit::Phase::Browsing;
        visit.settings.language = "zh";
        visit.place = visit::parse_place(place).value_or(visit::Place{});
        return visit;
    }
    [[nodiscard]] Screen screen(const std::string& place) const { return lay_out(stage(), visit_at(place)); }
};

// All words of a screen, an item a line.
[[nodiscard]] inline std::string words_of(const Screen& screen) {
    std::string words;
    for (const Layer* layer : {&screen.body, &screen.scrolled, &screen.bar})
        for (const Item& item : layer->items)
            if (const auto* text = std::get_if<TextItem>(&item)) {
                for (const TextLine& line : text->lines)
                    for (const TextPiece& piece : line.pieces) words += piece.text;
                words += "\n";
            }
    return words;
}

} // namespace kiosk::screens
