#pragma once

// Family names → font files (fontconfig) → widths and glyphs (SDL_ttf, HarfBuzz). Main thread only. A
// family's fonts form a chain: a character comes from the first font that has it, and where none has from
// what fontconfig finds for it. A run with a letter written from right to left is one as a whole. Widths are
// measured once at 1,000 px an em and scaled, so that they do not depend on hinting and every size shares
// them.

#include "base/problem.h"
#include "text/measurer.h"
#include "text/type_style.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::sdl {

// family → language ("*": any other) → names, first choice first. As theme::Theme::fonts.
using FontNames = std::map<text::Family, std::map<std::string, std::vector<std::string>>>;

// Coverage of a drawn run, 0 to 255, row after row; `left` and `top` are px from the pen on the baseline.
struct Ink {
    int w = 0;
    int h = 0;
    int left = 0;
    int top = 0;
    std::vector<std::uint8_t> coverage;
};

// Which way letters are joined and marks are turned.
enum class Running : std::uint8_t { Rightwards, Leftwards };

// What is drawn at once: one Han character or mark, or one word of other letters, from one font.
struct Part {
    std::string text;
    std::uint16_t face = 0; // for ink()
    double x = 0;           // px from the run's left edge
    double width = 0;       // px, without tracking
    bool is_han = false;    // takes an emphasis dot
    Running running = Running::Rightwards;
};

struct FontFile {
    std::string path;
    int index = 0; // within a collection
};

class Fonts final : public text::Measurer {
  public:
    // `remembered`: a small file that keeps what fontconfig answered, because asking costs more than a first
    // frame may; empty: not kept. Checked against the font files' sizes and times, and written anew when it
    // is wrong.
    Fonts(FontNames names, std::string remembered);
    ~Fonts() override;
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    [[nodiscard]] double width(std::string_view run, const text::TypeStyle& style) const override;
    [[nodiscard]] text::FontMetrics metrics(const text::TypeStyle& style) const override;
    [[nodiscard]] bool has_glyph(char32_t character, const text::TypeStyle& style) const override;

    // In reading order; spaces are left out.
    [[nodiscard]] std::vector<Part> parts(std::string_view run, const text::TypeStyle& style) const;
    [[nodiscard]] Ink ink(const Part& part, const text::TypeStyle& style) const;

    // Where the first font of the chain lies, for Dear ImGui; empty path when there is none.
    [[nodiscard]] FontFile file(text::Family family, text::Weight weight, std::string_view language) const;
    // missing_font for every name no installed font answers to; detail "font".
    [[nodiscard]] std::vector<Problem> problems() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kiosk::sdl
