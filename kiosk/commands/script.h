#pragma once

// A recorded visit, as YAML: a list of steps, each a map with one key.
//   - tap: [960, 540]                  px; or the label of a target: - tap: 时间轴
//   - double_tap: [700, 400]
//   - drag: {from: [1600, 500], to: [400, 500], over: 0.3}      seconds
//   - pinch: {at: [960, 500], factor: 2, over: 0.5}
//   - hold: {at: [1900, 20], for: 5.5}
//   - key: right                       left, right, up, down, enter, back; or several: - key: [right, right, enter]
//   - wait: 45                         seconds
//   - expect: {screen: home, language: zh, phase: browsing, shows: 力量之源, focus: 时间轴}
//   - shot: out/home.png

#include <expected>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/time.h"
#include "visit/keys.h"

namespace kiosk::commands {

struct Tap {
    std::string target; // a label; empty: `at`
    Point at;
};
struct DoubleTap {
    Point at;
};
struct Drag {
    Point from, to;
    Duration over{300'000};
};
struct Pinch {
    Point at;
    double factor = 2;
    Duration over{500'000};
};
struct Hold {
    Point at;
    Duration lasting{0};
};
struct Press {
    std::vector<visit::Key> keys; // one after the other
};
struct Wait {
    Duration lasting{0};
};
struct Expect { // what is empty is not asked
    std::string screen, language, phase, shows;
    std::string focus; // the label of the target that keys have led to
};
struct Shot {
    std::string path;
};

struct ScriptStep {
    int line = 0;
    std::variant<Tap, DoubleTap, Drag, Pinch, Hold, Press, Wait, Expect, Shot> act;
};

// The steps, or one sentence with file and line.
[[nodiscard]] std::expected<std::vector<ScriptStep>, std::string> read_script(const std::string& path);

} // namespace kiosk::commands
