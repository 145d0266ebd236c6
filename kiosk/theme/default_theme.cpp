#include "theme/theme.h"

namespace kiosk::theme {

namespace {

using text::Family;
using text::TypeStyle;
using text::Weight;

constexpr Colour rgb(unsigned value) {
    return {static_cast<std::uint8_t>(value >> 16 & 0xFF), static_cast<std::uint8_t>(value >> 8 & 0xFF),
            static_cast<std::uint8_t>(value & 0xFF), 255};
}

Palette normal_palette() {
    return {.paper = rgb(0xF6F0E5),
            .paper_deep = rgb(0xEBE1CF),
            .card = rgb(0xFBF7EF),
            .line = rgb(0xD9CBB4),
            .ink = rgb(0x211C18),
            .ink_soft = rgb(0x5A5047),
            .vermilion = rgb(0xA3241C),
            .vermilion_deep = rgb(0x7C1712),
            .on_vermilion = rgb(0xFFF8EE),
            .gold = rgb(0xB8893B),
            .gold_light = rgb(0xE7B765),
            .numeral = rgb(0xE3D3B6),
            .night = rgb(0x15100E),
            .night_soft = rgb(0x2A201B),
            .on_night = rgb(0xF3E9DA),
            .on_night_soft = rgb(0xBFB0A0),
            .line_on_night = rgb(0x5B4A3F),
            .bar = rgb(0xF6F0E5),
            .shadow = rgb(0x211C18),
            .mark = rgb(0xF3DFA8),
            .control_border = rgb(0x8F7B5E),
            .control_border_on_night = rgb(0x8C7B6C)};
}

Palette high_contrast_palette() {
    return {.paper = rgb(0xFFFFFF),
            .paper_deep = rgb(0xF2F2F2),
            .card = rgb(0xFFFFFF),
            .line = rgb(0x5C5C5C),
            .ink = rgb(0x000000),
            .ink_soft = rgb(0x2B2B2B),
            .vermilion = rgb(0x8A140E),
            .vermilion_deep = rgb(0x6B100C),
            .on_vermilion = rgb(0xFFFFFF),
            .gold = rgb(0x6B4A0B),
            .gold_light = rgb(0xFFD88A),
            .numeral = rgb(0xC9C9C9),
            .night = rgb(0x000000),
            .night_soft = rgb(0x161616),
            .on_night = rgb(0xFFFFFF),
            .on_night_soft = rgb(0xE6E6E6),
            .line_on_night = rgb(0xA6A6A6),
            .bar = rgb(0xFFFFFF),
            .shadow = rgb(0x000000),
            .mark = rgb(0xFFE9A8),
            .control_border = rgb(0x1F1F1F),
            .control_border_on_night = rgb(0xF0F0F0)};
}

TypeStyle role(Family family, Weight weight, int size) {
    TypeStyle style;
    style.family = family;
    style.weight = weight;
    style.size = size;
    return style;
}

} // namespace

Theme default_theme() {
    Theme theme;
    theme.palettes = {{Contrast::Normal, normal_palette()}, {Contrast::High, high_contrast_palette()}};
    theme.type = {
        {TypeRole::Display, role(Family::Serif, Weight::Black, 132)},
        {TypeRole::Title, role(Family::Serif, Weight::Black, 60)},
        {TypeRole::Heading, role(Family::Serif, Weight::Bold, 44)},
        {TypeRole::Text, role(Family::Sans, Weight::Regular, 32)},
        {TypeRole::Label, role(Family::Sans, Weight::Regular, 28)},
        {TypeRole::Caption, role(Family::Sans, Weight::Regular, 24)},
        {TypeRole::Quote, role(Family::Kai, Weight::Regular, 36)},
        {TypeRole::Numeral, role(Family::Serif, Weight::Black, 150)},
        {TypeRole::Date, role(Family::Serif, Weight::Bold, 64)},
    };
    theme.type[TypeRole::Date].tracking = 0.02;
    theme.line_heights = {
        {TypeRole::Display, {{"*", 1.22}}},
        {TypeRole::Title, {{"*", 1.35}}},
        {TypeRole::Heading, {{"*", 1.35}}},
        {TypeRole::Text, {{"zh", 1.7}, {"*", 1.5}}},
        {TypeRole::Label, {{"*", 1.5}}},
        {TypeRole::Caption, {{"*", 1.5}}},
        {TypeRole::Quote, {{"zh", 1.6}, {"*", 1.5}}},
        {TypeRole::Numeral, {{"*", 1.1}}},
        {TypeRole::Date, {{"*", 1.1}}},
    };
    // The Japanese fonts of the family have “ ” and ’ of Western width, the Chinese ones full-width marks.
    theme.fonts = {
        {Family::Serif,
         {{"zh", {"Noto Serif CJK SC"}},
          {"zh-Hant", {"Noto Serif CJK TC"}},
          {"ja", {"Noto Serif CJK JP"}},
          {"ko", {"Noto Serif CJK KR"}},
          {"*", {"Noto Serif CJK JP", "Noto Serif CJK SC"}}}},
        {Family::Sans,
         {{"zh", {"Noto Sans CJK SC"}},
          {"zh-Hant", {"Noto Sans CJK TC"}},
          {"ja", {"Noto Sans CJK JP"}},
          {"ko", {"Noto Sans CJK KR"}},
          {"*", {"Noto Sans CJK JP", "Noto Sans CJK SC"}}}},
        {Family::Kai,
         {{"zh", {"LXGW WenKai", "Noto Serif CJK SC"}},
          {"ja", {"Noto Serif CJK JP"}},
          {"ko", {"Noto Serif CJK KR"}},
          {"*", {"LXGW WenKai", "Noto Serif CJK JP"}}}},
    };
    return theme;
}

} // namespace kiosk::theme
