#pragma once

// Buttons and chips: rounded, at least the smallest target high and wide, with a sign, words, or both.

#include "screens/words.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

enum class ButtonLook { Plain, Ghost, Primary, Night };

// Drawn as strokes, so that no font has to have them.
enum class Sign { None, Back, On, Plus, Minus, Enlarge, Close, Ring };

struct ButtonPart {
    std::string text;
    bool is_strong = false;
    bool is_soft = false;      // ink-soft: the language that is not spoken now
    std::string language = {}; // empty: the visitor's
};

struct Button {
    std::vector<ButtonPart> parts; // empty: a round button with its sign alone
    visit::Action action;
    std::string label; // for dumps and for visitors who cannot see it
    ButtonLook look = ButtonLook::Plain;
    Sign sign = Sign::None;   // Back stands before the words, the others after them; Ring before
    bool is_optional = false; // may give way when the bar is full
    bool is_faint = false;    // it can do nothing now, and stays where it is
};

// A plain button with words.
[[nodiscard]] Button word_button(std::string words, visit::Action action,
                                 ButtonLook look = ButtonLook::Plain);
// A round button with a sign.
[[nodiscard]] Button sign_button(Sign sign, std::string label, visit::Action action,
                                 ButtonLook look = ButtonLook::Plain);

enum class ButtonSize { Bar, Chip, Large };

[[nodiscard]] double button_height(const StageKit& kit, ButtonSize size = ButtonSize::Bar);
[[nodiscard]] double button_width(const StageKit& kit, const Button& button,
                                  ButtonSize size = ButtonSize::Bar);

// Draws the button into `rect` and makes it a target.
void put_button(Layer& layer, const StageKit& kit, const Button& button, const Rect& rect,
                ButtonSize size = ButtonSize::Bar);

// A row of buttons that begins a new line where the width ends. Returns the height it took.
double put_chips(Layer& layer, const StageKit& kit, const std::vector<Button>& chips, Point at, double width);

void put_sign(Layer& layer, const StageKit& kit, Sign sign, Point centre, double side, Colour colour);

} // namespace kiosk::screens
