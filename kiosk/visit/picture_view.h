#pragma once

// The picture viewer's view under fingers and buttons. The picture always covers its area, or lies centred in
// it.

#include "visit/visit.h"

namespace kiosk::visit {

// The nearest view in which the picture covers or is centred, no closer than facts.most_zoom.
struct ViewAt {
    double x = 0.5;
    double y = 0.5;
    double zoom = 1;
};
[[nodiscard]] ViewAt held(ViewAt view, const Facts& facts);

// Moved by a finger, px.
[[nodiscard]] PictureView panned(const PictureView& view, Point by, const Facts& facts, Instant now);
// Let go at `velocity` px/s.
[[nodiscard]] PictureView flung(const PictureView& view, Point velocity, const Facts& facts,
                                const Timing& timing, Instant now);
// Two fingers: at once, the point under `centre` stays below it.
[[nodiscard]] PictureView pinched(const PictureView& view, double factor, Point centre, Point by,
                                  const Facts& facts, Instant now);
// A button or a double tap: on its way to `factor` times closer round `centre`.
[[nodiscard]] PictureView zoomed(const PictureView& view, double factor, Point centre, const Facts& facts,
                                 const Timing& timing, Instant now);
// Twice as close at the point; the whole picture again once it cannot come closer.
[[nodiscard]] PictureView double_tapped(const PictureView& view, Point at, const Facts& facts,
                                        const Timing& timing, Instant now);

// A zoomed picture glides so that the point (parts of its width and height) lies where its note leaves it in sight:
// the note stands on the other side of a wide view.
[[nodiscard]] PictureView spot_in_view(const PictureView& view, Point spot, const Facts& facts,
                                       const Timing& timing, Instant now);

// The side of a wide view where the note of that spot stands.
enum class NoteSide { Left, Right };
[[nodiscard]] NoteSide note_side(Point spot);

// Where the picture lies on the screen (px; may stick out of `area`) when `view` shows it in `area`.
[[nodiscard]] Rect picture_rect(const Rect& area, Size picture, const PictureView& view, Instant now);

} // namespace kiosk::visit
