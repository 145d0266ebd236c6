#pragma once

// Everything a designer may change, read from assets/theme.yaml, and the interface's words from
// assets/strings/<language>.yaml. Sizes in the file are for a display 1080 px high; scaled() fits them to another.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/colour.h"
#include "base/files.h"
#include "base/geometry.h"
#include "base/problem.h"
#include "base/time.h"
#include "text/type_style.h"

namespace kiosk::theme {

// The names are those of assets/theme.yaml, with '-' for '_'.
struct Palette {
    Colour paper, paper_deep, card, line, ink, ink_soft, vermilion, vermilion_deep, on_vermilion, gold, gold_light, numeral,
        night, night_soft, on_night, on_night_soft, line_on_night, bar;
    Colour shadow; // below cards and panels; dark on every ground
    Colour mark;   // behind the line of the page that is being read aloud
    // Outlines of what can be touched: `line` is too faint to show where a button ends (WCAG 2.2 1.4.11).
    Colour control_border, control_border_on_night;
    bool operator==(const Palette&) const = default;
};

enum class TypeRole { Display, Title, Heading, Text, Label, Caption, Quote, Numeral, Date };

// How many times larger words are at the visitor's wish.
struct TextSizes {
    double large = 1.25;
    double largest = 1.5;
};

struct Spacing {
    double margin = 96;      // page edge
    double gutter = 32;      // between cards
    double bar_height = 112; // the bottom bar, one row
    double target = 80;      // height of a button
    double target_gap = 24;
    double corner = 14; // of cards
    double rule_width = 72;
    double rule_height = 3;
};

// Forms of what is drawn, px of the canvas.
struct Shapes {
    double border = 2;         // outline of a button
    double icon = 34;          // side of the sign on a button; grows with the words
    double panel_corner = 21;  // of notes and questions that lie over a screen
    double card_shadow = 24;   // softness; 0: none
    double panel_shadow = 48;
    double veil = 0.6;         // of the night over the screen below a note, 0 to 1
};

// What stands behind everything: the palette's colour, and over it a gradient or a picture where one is named. High
// contrast keeps to the colour.
struct Background {
    struct Blend {
        Colour from, to;
        enum class Towards { Right, Down } towards = Towards::Down;
        bool operator==(const Blend&) const = default;
    };
    std::optional<Blend> gradient;
    std::string picture; // below assets; empty: none
    enum class Fit { Cover, Tile } fit = Fit::Cover;
    double veil = 0.9; // of the palette's colour over the picture, so that words keep their contrast on any part of it
    bool operator==(const Background&) const = default;
};

struct Backgrounds {
    Background paper, night;
    bool operator==(const Backgrounds&) const = default;
};

struct Motion {
    Duration control{200'000};
    Duration screen{350'000};
    Duration slide_fade{1'000'000};
    Duration slide{6'000'000}; // one attract slide: its fade, then its zoom
    double slide_zoom = 1.04;  // its scale at the end
    double spring = 6.5;       // OpenSeadragon's stiffness
    bool is_reduced = false;   // fades instead of movement
};

// What is heard at a touch. Spoken text is never switched off here: it is heard only when a visitor asks for it.
struct Sounds {
    bool is_touch_heard = false; // assets/sounds/touch.ogg at each tap that does something
    double volume = 0.4;         // of the touch sound, 0 to 1
};

struct Viewing {
    double distance_mm = 600;
    double smallest_target_mm = 15;
    double aimed_target_mm = 22;
    double target_gap_mm = 2;
    double smallest_text_mm = 2.8; // em of a caption; grows with the distance beyond 600 mm
    double bottom_mm = 700;        // of the display's lower edge above the floor: what `reach: low` reckons with
};

enum class Contrast { Normal, High };

struct Theme {
    std::map<Contrast, Palette> palettes; // both
    std::map<TypeRole, text::TypeStyle> type;
    std::map<TypeRole, std::map<std::string, double>> line_heights; // role → language ("*": any) → em
    std::map<text::Family, std::map<std::string, std::vector<std::string>>> fonts; // family → language ("*": any) → names
    TextSizes text_sizes;
    Spacing spacing;
    Shapes shapes;
    Backgrounds backgrounds;
    Motion motion;
    Sounds sounds;
    Viewing viewing;

    [[nodiscard]] const Palette& palette(Contrast c) const { return palettes.at(c); }
};

// The words on buttons and in questions, by language and key ("home", "next-page", "still-reading").
struct Strings {
    std::map<std::string, std::map<std::string, std::string>> by_language;
    // The text; in the first language where this one lacks it; the key itself where none has it.
    [[nodiscard]] const std::string& text(std::string_view language, std::string_view key) const;
    // The same with {name} filled in.
    [[nodiscard]] std::string text(std::string_view language, std::string_view key,
                                   const std::map<std::string, std::string>& details) const;
};

struct Assets {
    Theme theme;
    Strings strings;
    Strings problem_sentences; // "<kind>": what is wrong; "<kind>.cure": what to do; "<kind>.cure-nearest": with {nearest}
    std::map<std::string, std::string> icons; // name → SVG, from icons/<name>.svg
    std::map<std::string, std::string> pictures; // path below assets → bytes of the file: those of the backgrounds
    std::vector<Problem> problems;
    bool is_whole = false; // false: something was missing, and the built-in defaults of this header stand in
};

// What is asked for when the kiosk starts.
struct Choice {
    std::string theme;              // theme.yaml, and where a name is given what theme-<name>.yaml says otherwise
    bool is_motion_reduced = false; // true: fades, whatever the theme says
};

[[nodiscard]] Assets read(const Files& assets, const Choice& choice = {});

// "night": what there is beside theme.yaml.
[[nodiscard]] std::vector<std::string> theme_names(const FileList& assets);

// What is wrong with every theme-<name>.yaml but that of `shown`, whose problems are in its Assets.
[[nodiscard]] std::vector<Problem> problems_of_other_themes(const Files& assets, std::string_view shown = {});

// What stands in where theme.yaml says nothing: the values of assets/theme.yaml as it was shipped.
[[nodiscard]] Theme default_theme();

// "1-eve/x/index.zh.md:12: 错误：…。…" in that language, as `kiosk check` and the staff console show it.
[[nodiscard]] std::string describe(const Problem& problem, const Strings& sentences, std::string_view language);

// ---- The theme for one display and one visitor --------------------------------------------------------------------

struct Display {
    Size px{1920, 1080};
    Size mm{0, 0}; // 0: unknown; then 1080 px high text is right and targets keep their px
};

enum class TextSize { Normal, Large, Largest };

// Sizes in px of this display. Text and targets: the larger of "scaled from 1080" and "from millimetres".
struct Measures {
    double unit = 1; // px per px of the 1080 canvas
    double type_unit = 1; // the same for type: never less than `unit`, more where captions would be too small
    double text_factor = 1;
    Spacing spacing;
    double smallest_target = 30; // px, smallest side of any touch target
    double target_gap = 4;       // px between targets
    double per_mm = 0;           // px per mm; 0: unknown
};

[[nodiscard]] Measures measures(const Theme& theme, const Display& display, TextSize size);

// The role's style in px for that display, text size and language.
[[nodiscard]] text::TypeStyle style(const Theme& theme, const Measures& measures, TypeRole role, std::string_view language);

} // namespace kiosk::theme
