#include "sdl/shape_painter.h"

#include "sdl/shapes.h"

#include <algorithm>
#include <cmath>

namespace kiosk::sdl {

namespace {

constexpr int cell = 64;           // px; a line's texture is copied in cells, its empty ones not at all
constexpr int largest_line = 2048; // px; a longer one is drawn in pieces
constexpr int ring_steps = 720;    // of a full circle, so that a ring at rest is found again

double number(Colour c) {
    return to_argb(c);
}

// Level or upright: a filled box, sharp at whole px.
bool is_plain(const std::vector<Point>& points, double dash) {
    return dash <= 0 && points.size() == 2 && (points[0].x == points[1].x || points[0].y == points[1].y);
}

Rect bounds(const std::vector<Point>& points, double reach) {
    Point low = points.front();
    Point high = points.front();
    for (const Point p : points) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return Rect{low.x, low.y, high.x - low.x, high.y - low.y}.inset(-reach);
}

std::vector<SDL_Rect> cells_with_ink(const Shape& shape) {
    std::vector<SDL_Rect> out;
    for (int y = 0; y < shape.h; y += cell)
        for (int x = 0; x < shape.w; x += cell) {
            const SDL_Rect here{x, y, std::min(cell, shape.w - x), std::min(cell, shape.h - y)};
            const auto has_ink = [&] {
                for (int j = here.y; j < here.y + here.h; ++j)
                    for (int i = here.x; i < here.x + here.w; ++i)
                        if (shape.argb[static_cast<std::size_t>(j) * static_cast<std::size_t>(shape.w) +
                                       static_cast<std::size_t>(i)] != 0)
                            return true;
                return false;
            };
            if (has_ink()) out.push_back(here);
        }
    return out;
}

} // namespace

template <typename Make>
ShapePainter::Made& ShapePainter::shape(const Canvas& canvas, Key key, Make&& make) {
    if (Made* known = shapes_.find(key)) return *known;
    const Shape shape = make();
    ++made_;
    Made made{shape_texture(canvas.renderer(), shape), {shape.w, shape.h}, {}};
    if (key.kind == Kind::Stroke) made.cells = cells_with_ink(shape);
    return shapes_.put(std::move(key), std::move(made), shape.argb.size() * 4);
}

void ShapePainter::draw(const Canvas& canvas, const frame::FillBox& box) {
    const SDL_Rect rect = whole_px(box.rect);
    if (rect.w <= 0 || rect.h <= 0) return;
    if (box.shadow > 0 && box.shadow_colour.a > 0) draw_shadow(canvas, box, rect);
    const int border =
        box.border.a == 0 || box.border_width <= 0 ? 0 : std::max(1, int(std::lround(box.border_width)));
    if (!canvas.sees(rect) || (box.fill.a == 0 && border == 0)) return;
    const double corner = std::min(box.corner, std::min(rect.w, rect.h) / 2.0);
    if (corner < 0.5) {
        canvas.fill({rect.x + border, rect.y + border, rect.w - 2 * border, rect.h - 2 * border}, box.fill);
        if (border > 0) {
            canvas.fill({rect.x, rect.y, rect.w, border}, box.border);
            canvas.fill({rect.x, rect.y + rect.h - border, rect.w, border}, box.border);
            canvas.fill({rect.x, rect.y + border, border, rect.h - 2 * border}, box.border);
            canvas.fill({rect.x + rect.w - border, rect.y + border, border, rect.h - 2 * border}, box.border);
        }
        return;
    }
    const int cap = std::max(static_cast<int>(std::ceil(corner)), border) + 1;
    const int w = std::min(rect.w, 2 * cap + 1);
    const int h = std::min(rect.h, 2 * cap + 1);
    Key key{Kind::Box, {double(w), double(h), corner, double(border), number(box.fill), number(box.border)}};
    const Made& made =
        shape(canvas, std::move(key), [&] { return box_shape(w, h, corner, border, box.fill, box.border); });
    const bool is_plain_inside = w < rect.w && h < rect.h;
    canvas.copy_nine(made.texture.get(), made.size, cap, rect, !is_plain_inside);
    if (is_plain_inside)
        canvas.fill({rect.x + cap, rect.y + cap, rect.w - 2 * cap, rect.h - 2 * cap}, box.fill);
}

void ShapePainter::draw_shadow(const Canvas& canvas, const frame::FillBox& box, const SDL_Rect& rect) {
    // As "0 8px 24px": it lies a third of its softness below. 1.25 times the softness holds all that can be
    // seen.
    const int drop = static_cast<int>(std::lround(box.shadow / 3));
    const int margin = static_cast<int>(std::ceil(box.shadow * 1.25));
    const double corner = std::min(box.corner, std::min(rect.w, rect.h) / 2.0);
    const bool is_hidden_inside = box.fill.a == 255;
    // The inner half of the fading edge is needed only where the box does not cover it.
    const int cap = margin + static_cast<int>(std::ceil(std::max(corner, box.shadow / 2))) +
                    (is_hidden_inside ? drop : margin) + 1;
    const int w = std::min(rect.w + 2 * margin, 2 * cap + 1);
    const int h = std::min(rect.h + 2 * margin, 2 * cap + 1);
    Key key{Kind::Shadow, {double(w), double(h), corner, box.shadow, number(box.shadow_colour)}};
    const Made& made = shape(canvas, std::move(key), [&] {
        return shadow_shape(w - 2 * margin, h - 2 * margin, margin, corner, box.shadow, box.shadow_colour);
    });
    const SDL_Rect to{rect.x - margin, rect.y - margin + drop, rect.w + 2 * margin, rect.h + 2 * margin};
    canvas.copy_nine(made.texture.get(), made.size, cap, to, !is_hidden_inside);
}

void ShapePainter::draw(const Canvas& canvas, const frame::FillGradient& gradient) {
    const SDL_Rect rect = whole_px(gradient.rect);
    if (rect.w <= 0 || rect.h <= 0 || !canvas.sees(rect)) return;
    const bool is_down = gradient.towards == frame::FillGradient::Towards::Down;
    // A band of the gradient, laid beside itself: software stretches slowly. Limited to what textures can
    // hold.
    const int length = std::min(is_down ? rect.h : rect.w, 4096);
    const int thickness = std::min(is_down ? rect.w : rect.h, canvas.is_software() ? 128 : 4);
    Key key{Kind::Gradient,
            {double(length), double(thickness), double(is_down), number(gradient.from), number(gradient.to)}};
    const Made& made = shape(canvas, std::move(key), [&] {
        return gradient_shape(is_down ? thickness : length, is_down ? length : thickness, is_down,
                              gradient.from, gradient.to);
    });
    if (!made.texture) return;
    const bool is_opaque = gradient.from.a == 255 && gradient.to.a == 255 && canvas.alpha() >= 1;
    SDL_SetTextureBlendMode(made.texture.get(), is_opaque ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    const int across = is_down ? rect.w : rect.h;
    const int step = canvas.is_software() ? thickness : across;
    for (int at = 0; at < across; at += step) {
        const int size = std::min(step, across - at);
        const int from_size = std::min(size, thickness);
        const SDL_Rect from = is_down ? SDL_Rect{0, 0, from_size, length} : SDL_Rect{0, 0, length, from_size};
        canvas.copy(made.texture.get(), &from,
                    is_down ? SDL_Rect{rect.x + at, rect.y, size, rect.h}
                            : SDL_Rect{rect.x, rect.y + at, rect.w, size});
    }
}

void ShapePainter::draw(const Canvas& canvas, const frame::DrawStroke& stroke) {
    if (stroke.points.empty() || stroke.colour.a == 0 || stroke.width <= 0) return;
    if (!canvas.sees(covering_px(bounds(stroke.points, stroke.width)))) return;
    if (is_plain(stroke.points, stroke.dash)) {
        const int width = std::max(1, static_cast<int>(std::lround(stroke.width)));
        const Rect middle = bounds(stroke.points, 0);
        SDL_Rect rect = whole_px(middle);
        const int before = static_cast<int>(std::lround((middle.w == 0 ? middle.x : middle.y) - width / 2.0));
        if (middle.w == 0)
            rect = {before, rect.y, width, rect.h};
        else
            rect = {rect.x, before, rect.w, width};
        canvas.fill(rect, stroke.colour);
        return;
    }
    draw_line(canvas, stroke.points, stroke);
}

void ShapePainter::draw_line(const Canvas& canvas, const std::vector<Point>& points,
                             const frame::DrawStroke& stroke) {
    const SDL_Rect place = covering_px(bounds(points, stroke.width / 2 + 1));
    if (!canvas.sees(place)) return;
    if (std::max(place.w, place.h) > largest_line && !points.empty()) {
        if (points.size() > 2) {
            const auto half = points.begin() + static_cast<std::ptrdiff_t>(points.size() / 2);
            draw_line(canvas, {points.begin(), half + 1}, stroke);
            draw_line(canvas, {half, points.end()}, stroke);
        } else {
            const Point middle = (points.front() + points.back()) * 0.5;
            draw_line(canvas, {points.front(), middle}, stroke);
            draw_line(canvas, {middle, points.back()}, stroke);
        }
        return;
    }
    std::vector<Point> own;
    Key key{Kind::Stroke,
            {double(place.w), double(place.h), stroke.width, stroke.dash, number(stroke.colour)}};
    for (const Point p : points) {
        own.push_back(p - Point{double(place.x), double(place.y)});
        // To a 64th of a px, so that the same line elsewhere is the same key.
        key.numbers.push_back(std::round(own.back().x * 64) / 64);
        key.numbers.push_back(std::round(own.back().y * 64) / 64);
    }
    const Made& made = shape(canvas, std::move(key), [&] {
        return stroke_shape(place.w, place.h, own, stroke.width, stroke.dash, stroke.colour);
    });
    for (const SDL_Rect& from : made.cells)
        canvas.copy(made.texture.get(), &from, {place.x + from.x, place.y + from.y, from.w, from.h});
}

void ShapePainter::draw(const Canvas& canvas, const frame::DrawRing& ring) {
    const SDL_Rect rect = whole_px(ring.rect);
    if (rect.w <= 0 || rect.h <= 0 || !canvas.sees(rect)) return;
    const double part = std::round(std::clamp(ring.part, 0.0, 1.0) * ring_steps) / ring_steps;
    const int side = std::min(rect.w, rect.h);
    Key key{Kind::Ring, {double(side), part, ring.width, number(ring.colour), number(ring.ground)}};
    const Made& made = shape(canvas, std::move(key),
                             [&] { return ring_shape(side, part, ring.width, ring.colour, ring.ground); });
    canvas.copy(made.texture.get(), nullptr, {rect.x, rect.y, side, side});
}

} // namespace kiosk::sdl
