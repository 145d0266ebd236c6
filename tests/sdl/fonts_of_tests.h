#pragma once

// The installed fonts, as assets/theme.yaml names them. One for all tests: asking fontconfig costs 50 ms.

#include "sdl/fonts.h"

namespace kiosk::sdl {

inline FontNames test_font_names() {
    using text::Family;
    const auto regions = [](const std::string& noto) {
        return std::map<std::string, std::vector<std::string>>{{"zh", {noto + " SC"}},
                                                               {"zh-Hant", {noto + " TC"}},
                                                               {"ja", {noto + " JP"}},
                                                               {"ko", {noto + " KR"}},
                                                               {"*", {noto + " JP", noto + " SC"}}};
    };
    return {{Family::Serif, regions("Noto Serif CJK")},
            {Family::Sans, regions("Noto Sans CJK")},
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
