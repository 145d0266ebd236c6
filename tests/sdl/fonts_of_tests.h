#pragma once

// The installed fonts, as assets/theme.yaml names them. One for all tests: asking fontconfig costs 50 ms.

#include "sdl/fonts.h"

namespace kiosk::sdl {

inline FontNames test_font_names() {
    using text::Family;
    return {
        {Family::Serif, {{"zh", {"Noto Serif CJK SC"}}, {"*", {"Noto Serif CJK JP", "Noto Serif CJK SC"}}}},
        {Family::Sans, {{"zh", {"Noto Sans CJK SC"}}, {"*", {"Noto Sans CJK JP", "Noto Sans CJK SC"}}}},
        {Family::Kai,
         {{"zh", {"LXGW WenKai", "Noto Serif CJK SC"}}, {"*", {"LXGW WenKai", "Noto Serif CJK JP"}}}}};
}

inline const Fonts& test_fonts() {
    static const Fonts fonts(test_font_names(), "");
    return fonts;
}

inline text::TypeStyle test_style(text::Family family, int size, const char* language = "zh") {
    text::TypeStyle style;
    style.family = family;
    style.size = size;
    style.language = language;
    return style;
}

} // namespace kiosk::sdl
