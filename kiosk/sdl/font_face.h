#pragma once

// One font of one file: what it has, how wide it is, what it looks like.

#include "sdl/budget_cache.h"
#include "sdl/fonts.h"
#include "sdl/mapped_file.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

struct _TTF_Font;

namespace kiosk::sdl {

class FontFace {
  public:
    // Shares the bytes with the other faces and sizes of the file. Opens nothing yet.
    explicit FontFace(std::shared_ptr<const MappedFile> bytes, int index);
    ~FontFace();
    FontFace(const FontFace&) = delete;
    FontFace& operator=(const FontFace&) = delete;

    [[nodiscard]] bool has(char32_t character);
    // Em; of a character standing alone.
    [[nodiscard]] double advance(char32_t character);
    // Em; shaped, so "To" is narrower than "T" and "o".
    [[nodiscard]] double width(std::string_view word, Running running = Running::Rightwards);
    // Em above and below the baseline.
    [[nodiscard]] text::FontMetrics metrics();
    [[nodiscard]] Ink ink(const std::string& text, int px, bool is_italic, Running running);

  private:
    struct Close {
        void operator()(_TTF_Font* font) const;
    };
    using Font = std::unique_ptr<_TTF_Font, Close>;

    [[nodiscard]] Font open(int px, int hinting) const;
    [[nodiscard]] _TTF_Font* measuring();

    std::shared_ptr<const MappedFile> bytes_;
    int index_ = 0;
    Font measuring_;  // 1,000 px an em, no hinting
    Font drawing_[2]; // upright, italic; set to the size last drawn
    int drawing_px_[2] = {0, 0};
    std::optional<double> han_advance_;
    std::unordered_map<char32_t, double> advances_; // one a character seen; a font has 65,535 at most
    BudgetCache<std::string, double> words_;
    bool is_broken_ = false;
};

} // namespace kiosk::sdl
