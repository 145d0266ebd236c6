#pragma once

// The bottom bar, in reach of a child and of a wheelchair: places on the left, what belongs to the screen in
// the middle, the visitor's settings and the languages on the right. Where that is too much for a row, the
// signs go above their words, and then there are more rows; every screen keeps all of its settings.

#include "screens/button.h"

#include <string>
#include <variant>
#include <vector>

namespace kiosk::screens {

struct BarPlan {
    // Other screens of the kind have this button here: nothing takes its place.
    struct RoomFor {
        Button button;
    };
    using Part = std::variant<Button, std::string, RoomFor>; // a string is a caption

    std::vector<Button> places;
    std::vector<Part> centre;
    ButtonSize centre_size = ButtonSize::Bar; // Bar: as the others
    std::vector<Button> settings;
};

// Draws the bar and its ground at the foot of the screen; returns its rectangle.
Rect put_bar(Layer& layer, const StageKit& kit, const BarPlan& plan);

// Home, timeline, people and map, without the one that is shown now.
enum class Shown { Home, Timeline, People, Other };
[[nodiscard]] std::vector<Button> home_and_timeline(const StageKit& kit, Shown shown);

// Text size, contrast, reach and languages.
[[nodiscard]] std::vector<Button> settings_buttons(const StageKit& kit);

// "中文 English", the one spoken now in bold; a touch takes the other. With more than two the one spoken now alone; a
// touch opens the choice of them.
[[nodiscard]] Button language_button(const StageKit& kit, ButtonLook look = ButtonLook::Plain);

// In its own script.
[[nodiscard]] std::string language_name(const StageKit& kit, const content::Language& language);

} // namespace kiosk::screens
