#pragma once

// Asks the measurer rarely: every Han character of a style is as wide as any other, and a mark, a letter or a
// space is measured once for each style.

#include "text/measurer.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::text {

class Widths {
  public:
    // `measurer` outlives this.
    explicit Widths(const Measurer& measurer) : measurer_(measurer) {}

    // Advance in px of one ideograph.
    [[nodiscard]] double han(const TypeStyle& style);
    // Advance in px of one character, kept for later.
    [[nodiscard]] double character(std::string_view utf8, const TypeStyle& style);
    // Advance in px of a word, kerning included; not kept.
    [[nodiscard]] double word(std::string_view utf8, const TypeStyle& style) const {
        return measurer_.width(utf8, style);
    }

  private:
    struct OfStyle {
        TypeStyle style;
        double han = -1;
        std::unordered_map<std::string, double> characters;
    };
    OfStyle& of(const TypeStyle& style);

    const Measurer& measurer_;
    std::vector<OfStyle> styles_; // a paragraph has a handful
};

} // namespace kiosk::text
