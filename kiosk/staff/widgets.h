#pragma once

// Paper, ink and vermilion for Dear ImGui, and the few things the console is made of, each at a place of its own.

#include <string>
#include <string_view>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"

namespace kiosk::staff {

namespace colours {
inline constexpr Colour paper{0xF6, 0xF0, 0xE5};
inline constexpr Colour sheet{0xFC, 0xF8, 0xF0}; // cards and buttons
inline constexpr Colour line{0xD9, 0xCB, 0xB4};
inline constexpr Colour pressed{0xEB, 0xE1, 0xCF};
inline constexpr Colour ink{0x21, 0x1C, 0x18};
inline constexpr Colour ink_soft{0x5A, 0x50, 0x47};
inline constexpr Colour vermilion{0xA3, 0x24, 0x1C};
inline constexpr Colour vermilion_deep{0x7C, 0x17, 0x12};
inline constexpr Colour night_veil{0x15, 0x10, 0x0E, 0xB8}; // over what the visitor sees
} // namespace colours

// A button as it was last drawn; for tests and dumps.
struct DrawnButton {
    std::string name;
    Rect rect; // px
};

enum class ButtonLook { Plain, Primary };
enum class Align { Left, Centre };

// Holds the style and one borderless window over the whole display, from its making to its end. Between
// ImGui::NewFrame() and ImGui::Render().
class Widgets {
  public:
    Widgets(Size screen, Colour ground, std::vector<DrawnButton>& drawn);
    ~Widgets();
    Widgets(const Widgets&) = delete;
    Widgets& operator=(const Widgets&) = delete;

    [[nodiscard]] Rect screen() const { return {0, 0, screen_.w, screen_.h}; }
    [[nodiscard]] static double em(); // px; the font's size

    // True once, when a finger was lifted in it.
    [[nodiscard]] bool button(std::string_view name, const std::string& label, const Rect& rect,
                              ButtonLook look = ButtonLook::Plain);
    // Broken into lines within rect's width; clipped to it.
    static void text(const std::string& words, const Rect& rect, Colour colour, Align align = Align::Left);
    static void card(const Rect& rect);
    static void rule(const Rect& rect); // a short vermilion bar, as over every title
    // `filled` of `all` dots, for digits nobody may read.
    static void dots(std::size_t count, const Rect& rect);

  private:
    Size screen_;
    std::vector<DrawnButton>& drawn_;
};

// A part of the display whose content is longer than it is; moved by a finger anywhere in it.
class ScrollArea {
  public:
    ScrollArea(std::string_view name, const Rect& rect);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    // One below the other, broken into lines.
    static void line(const std::string& words, Colour colour);
    // A label, and what it names beside it, from `at` px on.
    static void row(const std::string& label, const std::string& value, double at);
    static void gap(double px);
};

} // namespace kiosk::staff
