#include "sdl/text_painter.h"

#include <algorithm>
#include <cmath>

namespace kiosk::sdl {

void TextPainter::next_frame() {
    glyphs_.next_frame();
    drawn_ = 0;
    made_ = 0;
}

void TextPainter::draw(const Canvas& canvas, ShapePainter& shapes, const frame::DrawText& text) {
    const int size = text.style.size;
    const int baseline = static_cast<int>(std::lround(text.baseline));
    const SDL_Rect clip = canvas.clip();
    // An em and a half on both sides holds every glyph, accents and sweeps included.
    if (baseline + canvas.offset().y + 3 * size / 2 < clip.y ||
        baseline + canvas.offset().y - 3 * size / 2 > clip.y + clip.h)
        return;
    GlyphKey key;
    key.px = static_cast<std::uint16_t>(std::clamp(size, 0, 0xFFFF));
    key.is_italic = text.style.is_italic;
    if (canvas.is_software())
        key.rgb = std::uint32_t{text.colour.r} << 16 | std::uint32_t{text.colour.g} << 8 | text.colour.b;
    double width = 0;
    for (Part& part : fonts_.parts(text.text, text.style)) {
        width = std::max(width, part.x + part.width);
        const int x = static_cast<int>(std::lround(text.x + part.x));
        const int slack = size / 2;
        if (!canvas.sees(
                {x - slack, baseline - 2 * size, static_cast<int>(part.width) + 2 * slack, 4 * size}))
            continue;
        if (text.has_dots && part.is_han) draw_dot(canvas, shapes, text, part);
        key.face = part.face;
        key.running = part.running;
        key.text = part.text;
        const PlacedGlyph* glyph = glyphs_.find(key);
        if (glyph == nullptr) {
            ++made_;
            glyph = &glyphs_.put(key, fonts_.ink(part, text.style));
        }
        if (glyph->from.w == 0) continue;
        ++drawn_;
        SDL_Texture* page = glyphs_.texture(glyph->page);
        const SDL_Rect to{x + glyph->left, baseline + glyph->top, glyph->from.w, glyph->from.h};
        if (canvas.is_software())
            canvas.copy(page, &glyph->from, to, text.colour.a / 255.0);
        else
            canvas.copy_tinted(page, &glyph->from, to, text.colour);
    }
    if (text.is_link) draw_dotted_line(canvas, text, text.width > 0 ? text.width : width);
}

// clreq 3.3.3: the dot stands below the character's middle.
void TextPainter::draw_dot(const Canvas& canvas, ShapePainter& shapes, const frame::DrawText& text,
                           const Part& part) const {
    const double size = text.style.size;
    const double across = std::max(3.0, std::round(size * 0.15));
    const double x = std::round(text.x + part.x + part.width / 2 - across / 2);
    const double y = std::round(text.baseline + size * 0.22);
    frame::FillBox dot;
    dot.rect = {x, y, across, across};
    dot.corner = across / 2;
    dot.fill = text.colour;
    shapes.draw(canvas, dot);
}

void TextPainter::draw_dotted_line(const Canvas& canvas, const frame::DrawText& text, double width) {
    const int dot = std::max(2, static_cast<int>(std::lround(text.style.size / 14.0)));
    const int y = static_cast<int>(std::lround(text.baseline + text.style.size * 0.2));
    const int first = static_cast<int>(std::lround(text.x));
    const int last = static_cast<int>(std::lround(text.x + width));
    for (int x = first; x + dot <= last; x += 2 * dot) canvas.fill({x, y, dot, dot}, text.colour);
}

} // namespace kiosk::sdl
