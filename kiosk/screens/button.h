#pragma once

// Buttons and chips: rounded, at least the smallest target high and wide, with words and, where it helps, a sign of
// assets/icons beside them; never a sign alone.

#include "screens/words.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

// Night, NightPrimary: on night. Lit: there, the one of several that is so now.
enum class ButtonLook { Plain, Ghost, Primary, Night, NightPrimary, Lit };

struct ButtonPart {
    std::string text;
    bool is_strong = false;
    bool is_soft = false;      // ink-soft: the language that is not spoken now
    std::string language = {}; // empty: the visitor's
};

struct Button {
    std::vector<ButtonPart> parts; // never empty
    visit::Action action;
    std::string label; // for dumps and for visitors who cannot see it
    ButtonLook look = ButtonLook::Plain;
    std::string icon = {}; // of assets/icons; "next" stands after the words, the others before them
    bool is_faint = false; // it can do nothing now, and stays where it is
};

// A plain button with words.
[[nodiscard]] Button word_button(std::string words, visit::Action action,
                                 ButtonLook look = ButtonLook::Plain);
// The same with a sign.
[[nodiscard]] Button icon_button(std::string icon, std::string words, visit::Action action,
                                 ButtonLook look = ButtonLook::Plain);
// Short words beside the sign; `label` says it whole.
[[nodiscard]] Button short_button(std::string icon, std::string words, std::string label, visit::Action action,
                                  ButtonLook look = ButtonLook::Plain);

// Stacked: of the bar, the sign above its words, for where they have no room beside each other.
enum class ButtonSize { Bar, Stacked, Chip, Large };

[[nodiscard]] double button_height(const StageKit& kit, ButtonSize size = ButtonSize::Bar);
[[nodiscard]] double button_width(const StageKit& kit, const Button& button,
                                  ButtonSize size = ButtonSize::Bar);

// Draws the button into `rect` and makes it a target.
void put_button(Layer& layer, const StageKit& kit, const Button& button, const Rect& rect,
                ButtonSize size = ButtonSize::Bar);

// A row of buttons that begins a new line where the width ends. Returns the height it took.
double put_chips(Layer& layer, const StageKit& kit, const std::vector<Button>& chips, Point at, double width);

// A sign in the middle of `rect`, as large as it has room for. Arrows turn round with the screen.
void put_icon(Layer& layer, const std::string& name, const Rect& rect, Colour colour);
// Side of a sign of a button of that size, px.
[[nodiscard]] double icon_side(const StageKit& kit, ButtonSize size = ButtonSize::Bar);

} // namespace kiosk::screens
