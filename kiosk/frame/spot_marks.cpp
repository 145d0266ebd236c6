#include "frame/spot_marks.h"

#include "screens/spot_marks.h"

#include <cmath>

namespace kiosk::frame {

namespace {

// From where the mark stands aside to its place, and a dot there.
void add_stem(std::vector<Command>& commands, const screens::SpotMarks& spots, const screens::PlacedMark& mark) {
    const double aside = std::hypot(mark.middle.x - mark.place.x, mark.middle.y - mark.place.y);
    if (aside < spots.side / 8) return;
    commands.emplace_back(DrawStroke{.points = {mark.place, mark.middle}, .colour = spots.stem,
                                     .width = spots.stem_width});
    const double half = spots.side / 10;
    commands.emplace_back(FillBox{.rect = {mark.place.x - half, mark.place.y - half, 2 * half, 2 * half},
                                  .fill = spots.stem,
                                  .corner = half});
}

} // namespace

void add_spot_marks(std::vector<Command>& commands, const screens::SpotMarks& spots, const Showing& showing) {
    const auto placed = screens::placed_marks(spots, showing.visit, showing.now);
    for (const screens::PlacedMark& mark : placed) add_stem(commands, spots, mark);
    for (const screens::PlacedMark& mark : placed) {
        const screens::SpotMark& look = spots.marks[mark.index];
        const Point by{std::round(mark.middle.x), std::round(mark.middle.y)}; // whole px keep numerals sharp
        FillBox disc = look.disc;
        disc.rect = disc.rect.moved(by);
        commands.emplace_back(disc);
        for (const screens::TextLine& line : look.numeral.lines) {
            for (const screens::TextPiece& piece : line.pieces) {
                commands.emplace_back(std::in_place_type<DrawText>, piece.text, look.numeral.styles[piece.style],
                                      piece.x + by.x, line.baseline + by.y, piece.colour, false, false,
                                      piece.width);
            }
        }
    }
}

} // namespace kiosk::frame
