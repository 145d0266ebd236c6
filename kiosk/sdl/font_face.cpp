#include "sdl/font_face.h"

#include "base/utf8.h"
#include "sdl/characters.h"

#include <SDL_ttf.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace kiosk::sdl {

namespace {

constexpr int measuring_px = 1000;       // the design grid of CJK fonts: every advance is exact
constexpr std::size_t most_words = 8192; // a timeline of 1,000 events has about 3,000 different ones

struct GlyphMetrics {
    int left = 0;
    int right = 0;
    int top = 0;
    int advance = 0;
};

GlyphMetrics glyph_metrics(TTF_Font* font, char32_t character) {
    GlyphMetrics m;
    int bottom = 0;
    TTF_GlyphMetrics32(font, character, &m.left, &m.right, &bottom, &m.top, &m.advance);
    return m;
}

char32_t last_character(std::string_view text) {
    char32_t out = 0;
    for (std::size_t at = 0; at < text.size();) out = next_character(text, at);
    return out;
}

bool is_hebrew(char32_t c) {
    return (c >= 0x590 && c <= 0x5FF) || (c >= 0xFB1D && c <= 0xFB4F);
}

// How HarfBuzz joins and turns what follows. Latin, Cyrillic and Greek need no script named.
void set_running(TTF_Font* font, std::string_view text, Running running) {
    const bool is_leftwards = running == Running::Leftwards;
    std::size_t at = 0;
    const bool is_of_hebrew = is_leftwards && is_hebrew(next_character(text, at));
    TTF_SetFontDirection(font, is_leftwards ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font, is_of_hebrew ? "Hebr" : is_leftwards ? "Arab" : "Zzzz");
}

// SDL_ttf draws white with the coverage as alpha; only the rows and columns with ink are kept. A change of
// text size crops some 200 glyphs: each pixel is looked at once, from the edges inwards.
Ink cropped(const SDL_Surface& surface, int left, int top) {
    const auto row = [&](int y) {
        return reinterpret_cast<const std::uint32_t*>(static_cast<const std::uint8_t*>(surface.pixels) +
                                                      std::ptrdiff_t{y} * surface.pitch);
    };
    constexpr std::uint32_t alpha = 0xFF000000; // SDL_ttf's surfaces are ARGB8888
    int x0 = surface.w;
    int x1 = 0;
    int y0 = surface.h;
    int y1 = 0;
    for (int y = 0; y < surface.h; ++y) {
        const std::uint32_t* pixels = row(y);
        int from = 0;
        while (from < surface.w && (pixels[from] & alpha) == 0) ++from;
        if (from == surface.w) continue;
        int to = surface.w;
        while ((pixels[to - 1] & alpha) == 0) --to;
        x0 = std::min(x0, from);
        x1 = std::max(x1, to);
        y0 = std::min(y0, y);
        y1 = y + 1;
    }
    Ink ink;
    if (x0 >= x1) return ink;
    ink = {x1 - x0, y1 - y0, left + x0, top + y0, {}};
    ink.coverage.resize(static_cast<std::size_t>(ink.w) * static_cast<std::size_t>(ink.h));
    std::uint8_t* out = ink.coverage.data();
    for (int y = y0; y < y1; ++y) {
        const std::uint32_t* pixels = row(y);
        for (int x = x0; x < x1; ++x) *out++ = static_cast<std::uint8_t>(pixels[x] >> 24);
    }
    return ink;
}

} // namespace

void FontFace::Close::operator()(_TTF_Font* font) const {
    TTF_CloseFont(font);
}

FontFace::FontFace(std::shared_ptr<const MappedFile> bytes, int index)
    : bytes_(std::move(bytes)), index_(index), words_(most_words) {}

FontFace::~FontFace() = default;

FontFace::Font FontFace::open(int px, int hinting) const {
    SDL_RWops* stream = SDL_RWFromConstMem(bytes_->bytes(), static_cast<int>(bytes_->size()));
    Font font(stream == nullptr ? nullptr : TTF_OpenFontIndexRW(stream, 1, px, index_));
    if (font) TTF_SetFontHinting(font.get(), hinting);
    return font;
}

_TTF_Font* FontFace::measuring() {
    if (!measuring_ && !is_broken_) {
        measuring_ = open(measuring_px, TTF_HINTING_NONE);
        is_broken_ = measuring_ == nullptr;
    }
    return measuring_.get();
}

bool FontFace::has(char32_t character) {
    TTF_Font* font = measuring();
    return font != nullptr && TTF_GlyphIsProvided32(font, character) != 0;
}

double FontFace::advance(char32_t character) {
    TTF_Font* font = measuring();
    if (font == nullptr) return 0.5;
    // Han characters are all one em; asking each for its outline would cost a page 5 ms.
    if (is_han(character)) {
        if (!han_advance_) han_advance_ = glyph_metrics(font, character).advance / double{measuring_px};
        return *han_advance_;
    }
    const auto known = advances_.find(character);
    if (known != advances_.end()) return known->second;
    return advances_[character] = glyph_metrics(font, character).advance / double{measuring_px};
}

double FontFace::width(std::string_view word, Running running) {
    std::size_t at = 0;
    const char32_t first = next_character(word, at);
    const bool is_leftwards = running == Running::Leftwards;
    if (at == word.size() && !is_leftwards) return advance(first);
    if (const double* known = words_.find(word)) return *known;
    TTF_Font* font = measuring();
    if (font == nullptr) return 0.5 * static_cast<double>(word.size());
    std::string text(word);
    int px = 0;
    set_running(font, word, running);
    TTF_SizeUTF8(font, text.c_str(), &px, nullptr);
    if (!is_leftwards) { // joined letters have other forms than those standing alone
        // SDL_ttf counts what sticks out on either side; the pen does not.
        const GlyphMetrics last = glyph_metrics(font, last_character(word));
        px -= std::max(0, -glyph_metrics(font, first).left) + std::max(0, last.right - last.advance);
    }
    words_.next_frame();
    return words_.put(std::move(text), px / double{measuring_px}, 1);
}

text::FontMetrics FontFace::metrics() {
    TTF_Font* font = measuring();
    if (font == nullptr) return {0.88, 0.12};
    return {TTF_FontAscent(font) / double{measuring_px}, -TTF_FontDescent(font) / double{measuring_px}};
}

Ink FontFace::ink(const std::string& text, int px, bool is_italic, Running running) {
    Font& font = drawing_[is_italic ? 1 : 0];
    int& size = drawing_px_[is_italic ? 1 : 0];
    if (is_broken_ || px <= 0) return {};
    if (!font) {
        // Light: whole px only in height, so that widths stay those that were measured.
        font = open(px, TTF_HINTING_LIGHT_SUBPIXEL);
        if (!font) return {};
        if (is_italic) TTF_SetFontStyle(font.get(), TTF_STYLE_ITALIC);
        size = px;
    }
    if (size != px) {
        TTF_SetFontSize(font.get(), px);
        size = px;
    }
    set_running(font.get(), text, running);
    SDL_Surface* surface = TTF_RenderUTF8_Blended(font.get(), text.c_str(), {255, 255, 255, 255});
    if (surface == nullptr) return {};
    std::size_t at = 0;
    const GlyphMetrics first = glyph_metrics(font.get(), next_character(text, at));
    int top = first.top;
    while (at < text.size()) top = std::max(top, glyph_metrics(font.get(), next_character(text, at)).top);
    const int left = running == Running::Leftwards ? 0 : std::min(0, first.left);
    Ink ink = cropped(*surface, left, -std::max(TTF_FontAscent(font.get()), top));
    SDL_FreeSurface(surface);
    return ink;
}

} // namespace kiosk::sdl
