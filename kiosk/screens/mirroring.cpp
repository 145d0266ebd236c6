#include "screens/mirroring.h"

#include "text/direction.h"

#include <algorithm>
#include <utility>

namespace kiosk::screens {

namespace {

// One item after the other, in place.
struct Turning {
    double width = 0; // px of the screen

    void turn(Rect& rect) const { rect = mirrored(rect, width); }

    void operator()(Box& box) const { turn(box.rect); }
    void operator()(Gradient& gradient) const {
        turn(gradient.rect);
        if (gradient.towards == Gradient::Towards::Right) std::swap(gradient.from, gradient.to);
    }
    void operator()(Stroke& stroke) const {
        for (Point& point : stroke.points) point = mirrored(point, width);
    }
    void operator()(PictureItem& item) const { turn(item.rect); }
    void operator()(ZoomedPicture& item) const { turn(item.rect); }
    void operator()(TextItem& item) const {
        const Rect before = item.rect;
        turn(item.rect);
        const bool is_right_to_left = !item.styles.empty() && text::is_right_to_left(item.styles.front().language);
        for (TextLine& line : item.lines) {
            if (is_right_to_left) {
                for (TextPiece& piece : line.pieces) piece.x = width - piece.x - piece.width;
                continue;
            }
            // Words from left to right keep their order; the line lies as far from the right edge as it did from
            // the left one. Several lines keep their ragged side, and move as a whole.
            double left = before.right();
            double right = before.x;
            for (const TextPiece& piece : line.pieces) {
                left = std::min(left, piece.x);
                right = std::max(right, piece.x + piece.width);
            }
            const double by = item.lines.size() > 1 ? item.rect.x - before.x : width - right - left;
            for (TextPiece& piece : line.pieces) piece.x += by;
        }
    }
    void operator()(IconItem& icon) const {
        turn(icon.rect);
        if (icon.mirroring == IconItem::Mirroring::WithTheScreen) icon.is_mirrored = !icon.is_mirrored;
    }
    void operator()(SpeechProgress& progress) const {
        turn(progress.track);
        progress.is_mirrored = !progress.is_mirrored;
    }
    void operator()(SpokenCaption& caption) const {
        turn(caption.rect);
        for (TextItem& line : caption.lines) (*this)(line);
    }
    void operator()(CountdownRing& ring) const { turn(ring.rect); }
    void operator()(ScrollMark& mark) const { turn(mark.rect); }
    void operator()(SwipedPictures& pictures) const {
        turn(pictures.rect);
        for (auto* one : {&pictures.previous, &pictures.shown, &pictures.next})
            if (*one) (*this)(**one);
    }
    // The marks lie round the point (0, 0) and at places of the picture: only where they may lie turns.
    void operator()(SpotMarks& spots) const {
        turn(spots.area);
        if (!spots.covered.is_empty()) turn(spots.covered);
    }
    void operator()(ComparedPictures& pictures) const {
        turn(pictures.rect);
        (*this)(pictures.then);
        (*this)(pictures.now);
    }
};

} // namespace

Screen mirrored(Screen screen) {
    const Turning turning{screen.size.w};
    for (Layer* layer : {&screen.body, &screen.scrolled, &screen.bar}) {
        for (Item& item : layer->items) std::visit(turning, item);
        for (visit::Target& target : layer->targets) turning.turn(target.rect);
    }
    turning.turn(screen.scroll_area);
    if (screen.backdrop.gradient) turning(*screen.backdrop.gradient);
    visit::Facts& facts = screen.facts;
    for (Rect* rect : {&facts.picture_area, &facts.pictures_area, &facts.note_area, &facts.speech_track, &facts.scrubber})
        if (!rect->is_empty()) turning.turn(*rect);
    facts.is_mirrored = !facts.is_mirrored;
    return screen;
}

} // namespace kiosk::screens
