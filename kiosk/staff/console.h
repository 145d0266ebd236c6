#pragma once

// What staff see: first the PIN pad, then how the kiosk is doing and what can be done about it. Drawn with Dear ImGui
// between ImGui::NewFrame() and ImGui::Render(), over whatever the visitor saw. It tells what staff want and decides
// nothing: the caller acts on the intents.
//
//   view    | what happens                            | next
//   --------+-----------------------------------------+-------------------------------------------------
//   Closed  | open()                                  | Pad
//   Pad     | the pad passed                          | Console
//   Pad     | close button; the pad closed by itself  | Closed, intent Close
//   Console | reload, start over                      | Console (start over: Closed), intent Reload, StartOver
//   Console | end                                     | Ending
//   Console | clear picture cache                     | Clearing
//   Ending  | yes                                     | Closed, intent EndKiosk
//   Clearing | yes                                    | Console, intent ClearPictureCache
//   Ending, Clearing | no                             | Console
//   Console, Ending, Clearing | close button; 2 minutes without touch | Closed, intent Close

#include <string>
#include <variant>
#include <vector>

#include "app/status.h"
#include "base/geometry.h"
#include "base/problem.h"
#include "base/time.h"
#include "staff/pin_pad.h"
#include "staff/widgets.h"
#include "staff/words.h"

namespace kiosk::staff {

struct Reload {
    bool operator==(const Reload&) const = default;
};
struct StartOver { // the visit ends, attract mode begins
    bool operator==(const StartOver&) const = default;
};
struct ClearPictureCache { // every picture is prepared anew
    bool operator==(const ClearPictureCache&) const = default;
};
struct EndKiosk {
    bool operator==(const EndKiosk&) const = default;
};
struct Close { // the console is closed: the display is the visitor's again
    bool operator==(const Close&) const = default;
};
using StaffIntent = std::variant<Reload, StartOver, ClearPictureCache, EndKiosk, Close>;
using StaffIntents = std::vector<StaffIntent>;

// A Problem in words, in the console's language.
struct ProblemLine {
    Severity severity = Severity::Error;
    std::string place; // "pages/x.md:12"
    std::string sentence;
    bool is_picture = false; // one that could not be opened: told under the pictures too
};

// What the console shows of the kiosk; status.problems is not looked at, for its words are in `problems`.
struct Report {
    app::Status status;
    app::ProcessStatus process;
    std::vector<ProblemLine> problems;
};

struct Surface {
    Size px;           // of the display
    double target = 0; // px of 22 mm: no button is smaller where the display has room for that
};

class Console {
  public:
    static constexpr Duration open_for = 120s;    // without a touch
    static constexpr Duration redraw_every = 1s;  // while it is open: it counts seconds
    static constexpr std::size_t most_lines = 200; // of problems; the rest is counted
    static constexpr std::size_t most_names = 20;  // of pictures being prepared; likewise

    // `languages`: those it can be read in, the first one first. `now`: when the program began.
    Console(PinFile pin, Words words, std::vector<std::string> languages, Instant now);

    void open(Instant now);
    [[nodiscard]] bool is_open() const { return view_ != View::Closed; }
    [[nodiscard]] bool wants_report() const { return is_open() && view_ != View::Pad; }
    // That problems are to be described in.
    [[nodiscard]] const std::string& language() const { return languages_[language_]; }

    [[nodiscard]] StaffIntents draw(const Report& report, const Surface& surface, Instant now);

    // Every text that may be shown, for the font's atlas.
    [[nodiscard]] std::vector<std::string> texts(const Report& report) const;
    // Of the last draw(), for tests and dumps.
    [[nodiscard]] const std::vector<DrawnButton>& buttons() const { return buttons_; }

  private:
    enum class View { Closed, Pad, Console, Ending, Clearing };

    void close(StaffIntents& intents);
    void draw_pad(const Surface& surface, StaffIntents& intents, Instant now);
    void draw_console(const Report& report, const Surface& surface, StaffIntents& intents);

    PinPad pad_;
    Words words_;
    std::vector<std::string> languages_;
    std::size_t language_ = 0;
    View view_ = View::Closed;
    Instant last_touch_{};
    std::vector<DrawnButton> buttons_;
};

} // namespace kiosk::staff
