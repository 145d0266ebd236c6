#pragma once

// Fingers → gestures. Knows the targets of the screen last shown, and nothing else. The table of states
// stands above the class in gestures.cpp and is tested row by row. A palm, a resting sleeve, a second
// visitor's finger and a lost finger-up never leave it stuck: see Limits.

#include "visit/action.h"
#include "visit/touch.h"

#include <optional>
#include <variant>
#include <vector>

namespace kiosk::visit {

// Where a finger can act. Later targets lie above earlier ones.
struct Target {
    Rect rect; // px of the screen, already scrolled; at least the smallest target's size
    Action action;
    std::string label; // what a visitor who cannot see it should know; for dumps
    bool is_faint = false; // it can do nothing now and stays where it is; keys pass it by
};

// Any new finger, whatever becomes of it: the visitor is there.
struct Touched {
    bool is_on_target = false; // lifting it may yet become a tap
};
struct Tapped {
    Action action;
    Point at{};  // where the finger was lifted
    Rect from{}; // the target's, px; empty: nobody knows
};
struct DoubleTapped {
    Point at;
};
struct DragBegan {
    Point at; // where the finger went down
};
struct Dragged {
    Point by; // px since the last
};
struct DragEnded {
    Point velocity; // px/s
};
struct Pinched {
    double factor = 1; // since the last
    Point centre;
    Point by; // px the centre moved since the last
};
struct PinchEnded {};
struct CornerHeld {}; // staff: five seconds in the top right corner

using Gesture = std::variant<Touched, Tapped, DoubleTapped, DragBegan, Dragged, DragEnded, Pinched,
                             PinchEnded, CornerHeld>;

// What the surface below the fingers can do; visit::surface() knows.
struct Surface {
    bool can_drag = true;  // false: a finger that wanders within its button still taps it
    bool can_pinch = true; // false: a second finger is somebody else's and ignored
};

// OpenSeadragon's feel where it has one; lengths in px of the 1080 canvas, times `unit`.
struct Limits {
    double unit = 1;
    double slop = 16;     // a tap may move this far before it is a drag
    Duration tap = 300ms; // of a double tap's two taps, and of the pause between
    double double_tap_distance = 40;
    int most_fingers = 2;     // more at once is a palm: all are ignored until every one is up
    Duration lost_after = 8s; // a finger that said nothing for so long while another acts was lost
    Size corner{160, 160};    // the staff corner, top right
    Duration corner_hold = 5s;
    Duration lone_lost_after = 60s; // a lone finger that said nothing for so long was lost
    Duration resting = 1s;          // pressed for so long it is a sleeve: another finger takes over
    Duration velocity_over = 100ms; // of the drag's end
};

class Gestures {
  public:
    Gestures(Size screen, Limits limits);

    // Feeds what happened since the last step. `targets` are those of the screen last shown;
    // `wants_double_tap` is true on a surface that zooms (elsewhere a tap need not wait for a second one).
    [[nodiscard]] std::vector<Gesture> step(Instant now, const Touches& touches,
                                            const std::vector<Target>& targets, bool wants_double_tap,
                                            Surface surface = {});

    // The target under the finger that would act if it were lifted now; for the pressed look.
    [[nodiscard]] std::optional<std::size_t> pressed() const;
    // When step() should be called next although nothing happened (a hold, a lost finger).
    [[nodiscard]] std::optional<Instant> due() const;
    [[nodiscard]] bool has_fingers() const;
    // Another display or other lengths: forgets every finger, as forget() does.
    void adapt(Size screen, Limits limits);
    // Forgets every finger: the window lost its input, the screen was replaced by the staff's. A drag or
    // pinch that it breaks off ends with the next step().
    void forget();

  private:
    struct Finger {
        std::int64_t id = 0;
        Point began;
        Point at;
        Instant since{};
        Instant heard{};
        bool is_ignored = false;
    };
    enum class State { Idle, Pressing, Dragging, Pinching, Ignoring };
    struct Sample {
        Point at;
        Instant when{};
    };

    struct Step; // what one step() works with

    void go_down(Step& step, const Touch& touch);
    void move(Step& step, const Touch& touch);
    void go_up(Step& step, const Touch& touch);
    void leave(Step& step, std::int64_t id, Instant when); // cancelled or lost
    void begin_press(Step& step, Finger& finger);
    void begin_drag(Step& step, Finger& finger);
    void begin_pinch();
    void end_pinch(Step& step);
    void lose_silent(Step& step, std::int64_t but, Instant when);
    void hold(Step& step);
    void erase(std::int64_t id);
    void ignore_all(Step& step);
    [[nodiscard]] Finger* find(std::int64_t id);
    [[nodiscard]] Finger* acting(); // the first finger that is not ignored
    [[nodiscard]] Point velocity(Instant when) const;
    [[nodiscard]] Rect corner() const;

    Size screen_;
    Limits limits_;
    State state_ = State::Idle;
    std::vector<Finger> fingers_;
    std::vector<Sample> samples_; // of the dragging finger, for its velocity
    std::optional<Sample> last_tap_;
    std::optional<Instant> corner_since_;
    std::optional<Action> pressed_action_; // targets may be laid out anew under a finger
    std::optional<std::size_t> pressed_;
    std::optional<Gesture> owed_; // the end of what forget() broke off
    bool has_wandered_ =
        false; // the pressing finger went beyond the slop on a surface that cannot be dragged
};

} // namespace kiosk::visit
