#pragma once

// One laid-out screen: items with rectangles, lines of text already broken, touch targets, pictures wanted. Immutable.
// Coordinates are px of the display. Layers, from below: body (slides with a swipe), scrolled (moves with
// Visit::scroll inside `scroll_area`), bar (stays). An overlay (question, note) is a Screen of its own laid above.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"
#include "content/exhibition.h"
#include "text/paragraph.h"
#include "text/type_style.h"
#include "visit/gestures.h"
#include "visit/visit.h"

namespace kiosk::screens {

// A filled and/or outlined rectangle; a circle when corner is half its side.
struct Box {
    Rect rect;
    Colour fill{0, 0, 0, 0};
    Colour border{0, 0, 0, 0};
    double border_width = 0;
    double corner = 0;
    double shadow = 0;              // px of soft shadow below; 0: none
    Colour shadow_colour{0, 0, 0, 0};
};

// Hints that there is more to scroll to go where there is no more.
enum class ShownWhile { Always, MoreAhead, MoreBehind };

struct Gradient {
    Rect rect;
    Colour from, to;
    enum class Towards { Right, Down } towards = Towards::Down;
    ShownWhile shown = ShownWhile::Always;
};

// A line through points, for charts, stems and routes; dashed when dash > 0.
struct Stroke {
    std::vector<Point> points;
    Colour colour;
    double width = 2;
    double dash = 0; // px on, px off
    ShownWhile shown = ShownWhile::Always;
};

// A picture of the content folder. Until its pixels are there: `stand_in`, and then a 200 ms fade.
struct PictureItem {
    Rect rect;
    std::string file;
    std::string version;
    Size size;                       // px of the original; empty: unknown
    enum class Fit { Cover, Contain } fit = Fit::Cover;
    Point focus{0.5, 0.45};          // the part of the picture that "cover" keeps in view
    double corner = 0;               // rounded at the top only: it crowns a card
    Colour stand_in{0xEB, 0xE1, 0xCF, 255};
    std::string alt;
    bool is_zooming = false; // attract: the slow zoom
};

// The viewer's picture: placed at each frame by Visit::view inside `rect`.
struct ZoomedPicture {
    Rect rect;
    std::string file;
    std::string version;
    Size size;
    std::string alt;
    bool is_navigator = false; // the small whole picture with a frame where the view is
    Colour frame_colour{0xE7, 0xB7, 0x65, 255};
};

struct TextPiece {
    std::string text;
    double x = 0;     // px of the screen
    double width = 0; // px
    std::uint16_t style = 0; // index into TextItem::styles
    Colour colour;
    bool is_link = false;  // drawn with a dotted line below
    bool has_dots = false; // 着重号
};

struct TextLine {
    double baseline = 0; // px of the screen
    std::vector<TextPiece> pieces;
};

struct TextItem {
    Rect rect; // what the lines cover
    std::vector<text::TypeStyle> styles;
    std::vector<TextLine> lines;
};

// The ring that runs out while "still reading?" is asked: full at `Visit::phase_since`.
struct CountdownRing {
    Rect rect;
    Colour colour, ground;
    double width = 8;
    Duration lasting{0};
    text::TypeStyle numeral; // the seconds left in its middle
    Colour numeral_colour;
};

// Marks on the timeline's scrubber and the like that move with Visit::scroll: drawn at rect.x + travel · scroll part.
struct ScrollMark {
    Rect rect; // at scroll 0
    double travel = 0; // px to the right at the end of the scroll
    Colour fill, border;
    double border_width = 0;
    double corner = 0;
};

using Item = std::variant<Box, Gradient, Stroke, PictureItem, ZoomedPicture, TextItem, CountdownRing, ScrollMark>;

struct Layer {
    std::vector<Item> items;
    std::vector<visit::Target> targets; // unscrolled
};

struct Screen {
    std::string id;    // "page/2-congress/…", "attract", "question", "note"
    std::string title; // for staff and screen readers
    Size size;
    Colour background;
    Layer body;
    Layer scrolled;
    Rect scroll_area; // where `scrolled` may be seen
    Layer bar;
    bool is_overlay = false; // background is then a veil
    bool wants_double_tap = false;
    visit::Facts facts;
};

// Every target as it lies on the glass when the scroll area was moved by `scroll` px; those out of sight left out.
[[nodiscard]] std::vector<visit::Target> targets(const Screen& screen, double scroll);

// `kiosk dump`: an item a line: kind, x y w h in px, words; text items one line of type a line; then the targets.
[[nodiscard]] std::string dump(const Screen& screen);

} // namespace kiosk::screens
