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

// Hints that there is more to scroll to go where there is no more; buttons grow faint where they can do nothing more:
// WhileSmallest and WhileLargest follow the zoom of the viewer and of the timeline.
enum class ShownWhile { Always, MoreAhead, MoreBehind, WhileSmallest, WhileLargest };

// A filled and/or outlined rectangle; a circle when corner is half its side.
struct Box {
    Rect rect;
    Colour fill{0, 0, 0, 0};
    Colour border{0, 0, 0, 0};
    double border_width = 0;
    double corner = 0;
    double shadow = 0;              // px of soft shadow below; 0: none
    Colour shadow_colour{0, 0, 0, 0};
    ShownWhile shown = ShownWhile::Always;
};

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
    int leaf = 1; // of a PDF
    bool is_zooming = false; // attract: the slow zoom
};

// The viewer's picture: placed at each frame by Visit::view inside `rect`.
struct ZoomedPicture {
    Rect rect;
    std::string file;
    std::string version;
    Size size;
    std::string alt;
    int leaf = 1; // of a PDF
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
    double rise = 0;       // px above the line's baseline: a ruby or a raised number
    std::optional<std::size_t> spoken; // index into the page's Audio::lines: marked while that line is spoken
    bool is_source_mark = false;       // the small raised number of one of the page's sources
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

// A sign of assets/icons, drawn into `rect` in one colour. It always has a word beside it.
struct IconItem {
    Rect rect;
    std::string name; // of the file, without ".svg"
    Colour colour;
    enum class Mirroring { Never, WithTheScreen } mirroring = Mirroring::Never; // arrows turn round
    bool is_mirrored = false;
};

// How far the page has been read aloud: `track` filled up to Visit::listening's part, with a knob there.
struct SpeechProgress {
    Rect track;
    Colour fill, ground, knob;
    double knob_side = 0; // px
    Duration length{0};
    bool is_mirrored = false;
};

// The line being spoken, where its words are not on the page: shown in `rect`, one of `lines` at a time.
struct SpokenCaption {
    Rect rect;
    std::vector<TextItem> lines; // index as Audio::lines; empty where the words are marked in the body
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

// The pictures of a page beside each other, each as wide as `rect`, moved in it by Visit::picture_swipe; at rest only
// the shown one is seen. `shown` is absent in the viewer, whose ZoomedPicture moves along.
struct SwipedPictures {
    Rect rect;
    std::optional<PictureItem> previous, shown, next;
};

// A numbered mark on the viewer's picture. Its parts lie round the point (0, 0), the middle of the mark.
struct SpotMark {
    Point at; // parts of the picture's width and height, 0 to 1
    Box disc;
    TextItem numeral;
    std::string label;
};

// The marks of one picture, placed at each frame by Visit::view (screens/spot_marks.h): apart from each other, hidden
// where their place is out of view or below the open note.
struct SpotMarks {
    Rect area;    // the view, px
    Size picture; // px of the original
    Rect covered; // by the open note, px; empty: none is open
    double side = 0; // px; of the target
    double gap = 0;  // px between two
    std::vector<SpotMark> marks; // numbered from 1 in this order
    Colour stem;     // from a mark that had to move aside to its place
    double stem_width = 2;
};

// Two pictures over each other in one rectangle, `then` left of the divider and `now` right of it; Visit::divider says
// where. The line, the handle and its arrows lie as if the divider were at x = 0.
struct ComparedPictures {
    Rect rect; // px; both pictures cover it
    PictureItem then, now;
    Box line, handle;
    std::vector<Stroke> arrows;
};

using Item = std::variant<Box, Gradient, Stroke, PictureItem, ZoomedPicture, TextItem, CountdownRing, ScrollMark,
                          SwipedPictures, SpotMarks, ComparedPictures, IconItem, SpeechProgress, SpokenCaption>;

// What the theme puts on a screen's background colour: a gradient, or a picture of assets under a veil.
struct Backdrop {
    std::optional<Gradient> gradient;
    std::string picture; // below assets
    bool is_tiled = false;
    Colour veil{0, 0, 0, 0}; // over the picture
};

struct Layer {
    std::vector<Item> items;
    std::vector<visit::Target> targets; // unscrolled
};

struct Screen {
    std::string id;    // "page/2-congress/…", "attract", "question", "note"
    std::string title; // for staff and screen readers
    Size size;
    Colour background;
    Backdrop backdrop;
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
// The same, and the marks on the picture where Visit::view has them at `now`.
[[nodiscard]] std::vector<visit::Target> targets(const Screen& screen, const visit::Visit& visit, Instant now);

// `kiosk dump`: an item a line: kind, x y w h in px, words; text items one line of type a line; then the targets.
[[nodiscard]] std::string dump(const Screen& screen);

} // namespace kiosk::screens
