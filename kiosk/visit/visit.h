#pragma once

// What this visitor did so far: a small value, folded forward by gestures and by time. Knows no pixels but
// those a finger moved. Content and visit never share a struct.

#include "base/glide.h"
#include "base/time.h"
#include "content/exhibition.h"
#include "visit/action.h"
#include "visit/gestures.h"
#include "visit/place.h"

#include <optional>
#include <variant>
#include <vector>

namespace kiosk::visit {

enum class Phase { Attract, Browsing, Asking };
enum class TextSize { Normal, Large, Largest };
enum class Contrast { Normal, High };
enum class Reach { Normal, Low };

struct Settings {
    content::Language language;
    TextSize text_size = TextSize::Normal;
    Contrast contrast = Contrast::Normal;
    Reach reach = Reach::Normal;
    bool operator==(const Settings&) const = default;
};

// The picture viewer: which point of the picture lies in the middle of the view, and how large it is.
struct PictureView {
    Glide x = resting(0.5); // part of the picture's width
    Glide y = resting(0.5);
    Glide zoom = resting(1); // 1: the whole picture fits
    bool operator==(const PictureView&) const = default;
};

// Swiping to a neighbour: how far the page has been pulled, px; negative is towards the next page.
struct Swipe {
    Glide offset = resting(0);
    int turning = 0; // -1, +1: the neighbour it is settling on; 0: back, or still held
    bool operator==(const Swipe&) const = default;
};

// How the screen before this one leaves. Grow: what was touched becomes the new screen (a card the page, a picture the
// viewer); Shrink: the new screen's part the old one goes back into.
struct Transition {
    enum class Kind { None, Fade, Grow, Shrink } kind = Kind::None;
    Instant start{};
    Duration lasting{0};
    Rect from{}; // Grow: px of the glass, what was touched
    bool operator==(const Transition&) const = default;
};

// The page being read aloud. Where it is follows from time alone, so that a test needs no loudspeaker.
struct Listening {
    content::PageId page; // empty: nothing is being listened to
    bool is_playing = false;
    Instant since{};  // when `at` was true
    Duration at{0};   // of the audio
    double speed = 1; // 0.8 to 1.25
    bool operator==(const Listening&) const = default;
};
// Place in the audio at `now`, never beyond `length`.
[[nodiscard]] Duration heard(const Listening& listening, Duration length, Instant now);

// All languages to choose from.
struct LanguageChoice {
    bool operator==(const LanguageChoice&) const = default;
};
// What lies over the screen: a glossary term, or where its statements come from; or the languages.
using OpenedNote = std::variant<content::Link, LanguageChoice>;
// What opens it.
[[nodiscard]] Action opening(const OpenedNote& note);

// The target that keys have led to; found again after each layout by its action, else by its place.
struct Focus {
    Rect rect; // px of the glass
    Action action;
    bool operator==(const Focus&) const = default;
};

// What the finger that is down moves; decided by its first movement (the table stands in visit_step.cpp).
enum class Drag { None, Undecided, Scroll, Swipe, Pictures, Pan, Divide, Scrub, Note, Nothing };

// How far a place was scrolled when it was left, for who comes back to it.
struct LeftAt {
    Place place;
    double scroll = 0; // px
    double scroll_end = 0;
    bool operator==(const LeftAt&) const = default;
};

struct Visit {
    Phase phase = Phase::Attract;
    Instant phase_since{};
    Instant last_touch{};
    Settings settings;
    Settings start_settings; // what the next visitor gets again
    Place place;
    std::vector<Place> history; // places to go back to, oldest first; at most 32
    std::vector<LeftAt> left_at; // the places of `history` that scroll, oldest first; at most 32
    Glide scroll = resting(0);  // px the screen's scroll area was moved; 0 at its start
    double scroll_end = 0;      // px; the largest scroll of the layout that `scroll` belongs to
    bool is_arriving = false;   // `scroll` waits for the layout of the place: the facts are still those of the one before
    bool is_dragging = false;
    Drag drag = Drag::None;
    Point drag_from; // px; where the finger went down
    bool is_only_waking = false; // this touch woke the display or answered the question: it does nothing else
    Swipe swipe;
    Glide picture_swipe = resting(0); // px the pictures of a page were moved; `place` is already the shown one's
    PictureView view;
    std::optional<std::size_t> spot; // Picture: the one whose note is open
    Glide divider = resting(0.5);    // Compare: part of the width that shows "then"
    Glide timeline_zoom = resting(1); // 1: the century in about ten screens; larger is closer
    std::optional<content::PageId>
        timeline_focus;            // the event nearest to the middle, kept through zoom and reload
    double timeline_offset = 0;    // px from the focused event to the middle of the view
    bool is_finding_focus = false; // the scale changed: the focus stays until the new stops are known
    std::optional<content::Role> people_filter;
    std::optional<OpenedNote> note;
    Point note_from{};                 // px of the glass: where the finger was lifted that opened it; 0 0: nowhere
    Glide note_scroll = resting(0);    // px the note's words were moved, where they are longer than the note
    double note_scroll_end = 0;        // px; the largest such scroll of the note's layout
    Listening listening;
    std::optional<Focus> focus; // keys are used; nothing as soon as a finger touches
    std::optional<Focus> focus_below; // what it comes back to when the note or question above it is gone
    Transition transition;
    std::uint64_t visits = 0; // how many began since the program did
    bool operator==(const Visit&) const = default;
};

// What the screen last shown lets a finger do; the screens layer fills it in.
struct Facts {
    Size screen;
    enum class Axis { None, Horizontal, Vertical } scrolls = Axis::None;
    double scroll_end = 0;      // px; the largest scroll
    bool can_turn_back = false; // a page before this one
    bool can_turn_on = false;   // a page after this one
    Size picture_fit;           // Picture: the whole picture as it fits the view, px
    Rect picture_area;          // Picture: the view, px; Compare: both pictures
    Rect pictures_area{};       // where a level drag moves the page's pictures, px; empty: nowhere
    Rect note_area{};           // Picture: the note that is open, px
    double most_zoom = 8;       // Picture: one image pixel per two screen pixels
    Duration reading_time{0};   // of the words on it
    std::vector<std::pair<content::PageId, double>>
        timeline_stops;                                // event → scroll at which it is in the middle
    std::vector<std::pair<char, double>> people_stops; // initial → scroll
    bool is_mirrored = false; // the screen's language is written from right to left
    Duration speech_length{0}; // of the page's audio; 0: it has none
    Rect speech_track{};       // where SeekSpeechHere finds its place, px; its start is left (right when mirrored)
    Rect scrubber{};           // Timeline: what ScrollHere and a drag along the scrubber measure by, px
    double least_timeline_zoom = 0.25; // at which all of it is in view
    double most_timeline_zoom = 64;
};

struct Timing {
    Duration control{200'000};
    Duration screen{350'000};
    bool is_reduced_motion = false;
};

[[nodiscard]] Visit begin(const content::Exhibition& exhibition, Settings settings, Instant now);

// One gesture folded in.
[[nodiscard]] Visit step(const Visit& visit, const Gesture& gesture, const Facts& facts,
                         const content::Exhibition& exhibition, const Timing& timing, Instant now);

// After a new layout: scroll keeps its part of the whole, the timeline its focus. pass_time() does it too, so
// a program that forgets is one frame late and no more.
[[nodiscard]] Visit fit(const Visit& visit, const Facts& facts, Instant now);

// What fingers can do on the screen of this visit.
[[nodiscard]] Surface surface(const Visit& visit, const Facts& facts);

// Time alone: asking, going back to attract, a swipe that has settled.
[[nodiscard]] Visit pass_time(const Visit& visit, const Facts& facts, const content::Exhibition& exhibition,
                              const Timing& timing, Instant now);

// After new content: the same visitor, at the nearest place that still exists.
[[nodiscard]] Visit keep_place(const Visit& visit, const content::Exhibition& exhibition);

// When pass_time() will next change something (the question, its end, a settled swipe).
[[nodiscard]] std::optional<Instant> due(const Visit& visit, const Facts& facts,
                                         const content::Exhibition& exhibition);

// The moment the question is asked: max(ask_after, 1.5 × reading time) after the last touch or the last word heard.
[[nodiscard]] Instant question_time(const Visit& visit, const Facts& facts,
                                    const content::Exhibition& exhibition);

// Something on the screen is on its way at `now` (a glide, a swipe, a transition): frames are needed.
[[nodiscard]] bool is_moving(const Visit& visit, Instant now);

} // namespace kiosk::visit
