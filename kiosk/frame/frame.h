#pragma once

// Drawing commands as data, in the order they are drawn, and when the next frame is due.

#include "base/colour.h"
#include "base/geometry.h"
#include "base/time.h"
#include "pictures/store.h"
#include "screens/screen.h"
#include "text/type_style.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::frame {

using FillBox = screens::Box;
using FillGradient = screens::Gradient;
using DrawStroke = screens::Stroke;

struct DrawPicture {
    pictures::RenditionKey key;
    Rect source; // parts of the picture's width and height, 0 to 1
    Rect target; // px
    double alpha = 1;
    double corner = 0; // top corners
};

struct DrawText {
    std::string text;
    text::TypeStyle style;
    double x = 0;        // px, left edge
    double baseline = 0; // px
    Colour colour;
    bool is_link = false;
    bool has_dots = false;
    double width = 0; // px; of the dotted line
};

struct DrawIcon {
    std::string name; // of assets/icons
    Rect target;      // px
    Colour colour;
    bool is_mirrored = false;
};

// A picture of assets that stands behind a screen.
struct DrawBackdrop {
    std::string file; // below assets
    Rect target;
    bool is_tiled = false; // from the upper left corner in its own size; otherwise it covers
};

struct DrawRing {
    Rect rect;
    double part = 1; // of the full circle, from the top, clockwise
    Colour colour, ground;
    double width = 8;
};

using Command = std::variant<FillBox, FillGradient, DrawStroke, DrawPicture, DrawText, DrawRing, DrawIcon, DrawBackdrop>;

// What the loudspeaker should be doing now. It follows: a seek is a jump of `at`, a pause is `is_playing`.
struct Speech {
    std::string file; // below the content folder
    std::string version;
    Duration at{0};
    bool is_playing = false;
    double speed = 1;
};

// A sheet of commands that move together. The painter may keep it as one texture while `key` stays the same.
struct Sheet {
    std::uint64_t key = 0; // of what is drawn, without offset and alpha; 0: changes all the time, do not keep
    Rect clip;             // px; nothing is drawn outside; already offset
    Point offset;          // added to every command
    double alpha = 1;      // of the sheet as a whole
    bool is_opaque = false;        // it covers its whole clip
    std::vector<Command> commands; // px of the screen, before `offset`
    // px before `offset`: the clip while nothing cuts it, wherever the sheet has been moved to. What is kept is kept in
    // pieces of this size, so that a window that grows over the sheet finds it again. Empty: the clip.
    Rect area{};
};

struct Frame {
    Size size;
    Colour background;
    std::vector<Sheet> sheets;       // from below
    std::optional<Instant> due;      // the next frame; nothing: when something happens
    std::vector<std::string> sounds; // cues of assets/sounds
    std::optional<Speech> speech;
};

// A line a command; offsets applied. For tests and `play`.
[[nodiscard]] std::string dump(const Frame& frame);

// Equal frames need not be presented twice.
[[nodiscard]] bool looks_same(const Frame& a, const Frame& b);

} // namespace kiosk::frame
