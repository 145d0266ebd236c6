#pragma once

// Words without fonts: at size 20 every Han character and full-width mark is 20 wide, everything else 10.

#include "text/measurer.h"

namespace kiosk::fakes {

class FixedMeasurer final : public text::Measurer {
  public:
    [[nodiscard]] double width(std::string_view run, const text::TypeStyle& style) const override {
        double em = 0;
        for (std::size_t i = 0; i < run.size();) {
            const auto lead = static_cast<unsigned char>(run[i]);
            const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            // Three bytes and more: CJK, except the general punctuation block U+2000–U+206F of which “”‘’—…
            // are full width in Chinese and half in Latin.
            const bool is_general =
                length == 3 && lead == 0xE2 && static_cast<unsigned char>(run[i + 1]) <= 0x81;
            const bool is_wide = length >= 3 && (!is_general || style.language.starts_with("zh"));
            em += (is_wide ? 1.0 : 0.5) + style.tracking;
            i += length;
        }
        return em * style.size;
    }
    [[nodiscard]] text::FontMetrics metrics(const text::TypeStyle& style) const override {
        return {style.size * 0.8, style.size * 0.2};
    }
    [[nodiscard]] bool has_glyph(char32_t character, const text::TypeStyle&) const override {
        return character != 0x1F600; // 😀: the one character no font of ours has
    }
};

} // namespace kiosk::fakes
