#pragma once

// How a run of words is set.

#include "base/colour.h"

#include <string>

namespace kiosk::text {

enum class Family { Serif, Sans, Kai }; // which fonts these are, by language, says the theme

enum class Weight { Regular, Medium, Bold, Black };

struct TypeStyle {
    Family family = Family::Sans;
    Weight weight = Weight::Regular;
    bool is_italic = false;
    int size = 32;               // px, the em
    double tracking = 0;         // em, added after each character
    double line_height = 1.5;    // em
    std::string language = "zh"; // BCP 47; chooses the regional forms of a font
    bool operator==(const TypeStyle&) const = default;
    auto operator<=>(const TypeStyle&) const = default;
};

} // namespace kiosk::text
