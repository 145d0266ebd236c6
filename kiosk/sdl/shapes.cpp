#include "sdl/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::sdl {

namespace {

Shape empty_shape(int w, int h) {
    const auto pixels = static_cast<std::size_t>(std::max(0, w)) * static_cast<std::size_t>(std::max(0, h));
    return {std::max(0, w), std::max(0, h), std::vector<std::uint32_t>(pixels, 0)};
}

std::uint32_t& at(Shape& shape, int x, int y) {
    return shape
        .argb[static_cast<std::size_t>(y) * static_cast<std::size_t>(shape.w) + static_cast<std::size_t>(x)];
}

double coverage(double distance) {
    return std::clamp(0.5 - distance, 0.0, 1.0);
}

// Distance from a point to the edge of a rounded rectangle; negative inside.
double to_rounded(Point p, const Rect& rect, double corner) {
    const double r = std::clamp(corner, 0.0, std::max(0.0, std::min(rect.w, rect.h) / 2));
    const Point c = rect.centre();
    const double x = std::abs(p.x - c.x) - (rect.w / 2 - r);
    const double y = std::abs(p.y - c.y) - (rect.h / 2 - r);
    return std::hypot(std::max(x, 0.0), std::max(y, 0.0)) + std::min(std::max(x, y), 0.0) - r;
}

double to_segment(Point p, Point a, Point b) {
    const Point d = b - a;
    const double length = d.x * d.x + d.y * d.y;
    const double t = length <= 0 ? 0 : std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / length, 0.0, 1.0);
    return std::hypot(p.x - a.x - d.x * t, p.y - a.y - d.y * t);
}

// `top` over `below`, both straight.
Colour laid_over(Colour top, Colour below) {
    const double a = top.a / 255.0;
    const double b = below.a / 255.0 * (1 - a);
    if (a + b <= 0) return {0, 0, 0, 0};
    const auto mix = [&](std::uint8_t t, std::uint8_t u) {
        return static_cast<std::uint8_t>(std::lround((t * a + u * b) / (a + b)));
    };
    return {mix(top.r, below.r), mix(top.g, below.g), mix(top.b, below.b),
            static_cast<std::uint8_t>(std::lround((a + b) * 255))};
}

// The dashes of a line as lines of their own. Round ends make a dash one width longer; it begins that much
// shorter.
std::vector<std::vector<Point>> dashes(const std::vector<Point>& points, double width, double dash) {
    if (dash <= 0) return {points};
    std::vector<std::vector<Point>> out;
    const double on = std::max(0.01, dash - width);
    const double off = 2 * dash - on;
    double left = on;
    bool is_on = true;
    out.push_back({points.front()});
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        Point from = points[i];
        double length = std::hypot(points[i + 1].x - from.x, points[i + 1].y - from.y);
        while (length > left) {
            from = from + (points[i + 1] - from) * (left / length);
            length -= left;
            if (is_on)
                out.back().push_back(from);
            else
                out.push_back({from});
            is_on = !is_on;
            left = is_on ? on : off;
        }
        left -= length;
        if (is_on) out.back().push_back(points[i + 1]);
    }
    return out;
}

} // namespace

std::uint32_t to_argb(Colour c) {
    return std::uint32_t{c.a} << 24 | std::uint32_t{c.r} << 16 | std::uint32_t{c.g} << 8 | c.b;
}

Shape box_shape(int w, int h, double corner, double border_width, Colour fill, Colour border) {
    Shape shape = empty_shape(w, h);
    const Rect outer{0, 0, double(w), double(h)};
    const Rect inner = outer.inset(border_width);
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x) {
            const Point p{x + 0.5, y + 0.5};
            const double whole = coverage(to_rounded(p, outer, corner));
            if (whole <= 0) continue;
            Colour c = fill;
            if (border_width > 0 && border.a > 0) {
                const double inside =
                    inner.is_empty() ? 0 : coverage(to_rounded(p, inner, corner - border_width));
                c = laid_over(border.faded(1 - std::min(1.0, inside / whole)), fill);
            }
            at(shape, x, y) = to_argb(c.faded(whole));
        }
    return shape;
}

Shape shadow_shape(int w, int h, int margin, double corner, double blur, Colour colour) {
    Shape shape = empty_shape(w + 2 * margin, h + 2 * margin);
    const Rect box{double(margin), double(margin), double(w), double(h)};
    const double sigma = std::max(0.5, blur / 2); // CSS Backgrounds 3, 6.2
    const double soft_corner = std::max(corner, sigma);
    for (int y = 0; y < shape.h; ++y)
        for (int x = 0; x < shape.w; ++x) {
            const double distance = to_rounded({x + 0.5, y + 0.5}, box, soft_corner);
            at(shape, x, y) =
                to_argb(colour.faded(0.5 * std::erfc(distance / (sigma * std::numbers::sqrt2))));
        }
    return shape;
}

Shape gradient_shape(int w, int h, bool is_down, Colour from, Colour to) {
    Shape shape = empty_shape(w, h);
    const int steps = is_down ? h : w;
    std::vector<std::uint32_t> ramp;
    for (int i = 0; i < steps; ++i) {
        const double part = steps < 2 ? 0 : (i + 0.5) / steps;
        const double a = from.a * (1 - part);
        const double b = to.a * part;
        const auto mix = [&](std::uint8_t f, std::uint8_t t) {
            return a + b <= 0 ? std::uint8_t{0}
                              : static_cast<std::uint8_t>(std::lround((f * a + t * b) / (a + b)));
        };
        ramp.push_back(to_argb({mix(from.r, to.r), mix(from.g, to.g), mix(from.b, to.b),
                                static_cast<std::uint8_t>(std::lround(a + b))}));
    }
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x) at(shape, x, y) = ramp[static_cast<std::size_t>(is_down ? y : x)];
    return shape;
}

Shape stroke_shape(int w, int h, const std::vector<Point>& points, double width, double dash, Colour colour) {
    Shape shape = empty_shape(w, h);
    if (points.empty()) return shape;
    const double reach = width / 2 + 1;
    for (const std::vector<Point>& line : dashes(points, width, dash))
        for (std::size_t i = 0; i < std::max<std::size_t>(1, line.size() - 1); ++i) {
            const Point a = line[i];
            const Point b = line[std::min(i + 1, line.size() - 1)];
            const int x0 = std::max(0, static_cast<int>(std::floor(std::min(a.x, b.x) - reach)));
            const int x1 = std::min(w, static_cast<int>(std::ceil(std::max(a.x, b.x) + reach)));
            const int y0 = std::max(0, static_cast<int>(std::floor(std::min(a.y, b.y) - reach)));
            const int y1 = std::min(h, static_cast<int>(std::ceil(std::max(a.y, b.y) + reach)));
            for (int y = y0; y < y1; ++y)
                for (int x = x0; x < x1; ++x) {
                    const double part = coverage(to_segment({x + 0.5, y + 0.5}, a, b) - width / 2);
                    std::uint32_t& pixel = at(shape, x, y);
                    pixel = std::max(pixel, part <= 0 ? 0 : to_argb(colour.faded(part))); // alpha leads
                }
        }
    return shape;
}

Shape ring_shape(int w, double part, double width, Colour colour, Colour ground) {
    Shape shape = empty_shape(w, w);
    const double middle = w / 2.0;
    const double radius = middle - width / 2;
    const double end = std::clamp(part, 0.0, 1.0) * 2 * std::numbers::pi;
    const Point last{middle + radius * std::sin(end), middle - radius * std::cos(end)};
    const Point first{middle, middle - radius};
    for (int y = 0; y < w; ++y)
        for (int x = 0; x < w; ++x) {
            const Point p{x + 0.5, y + 0.5};
            const double around = std::abs(std::hypot(p.x - middle, p.y - middle) - radius);
            const double whole = coverage(around - width / 2);
            if (whole <= 0) continue;
            double angle = std::atan2(p.x - middle, middle - p.y);
            if (angle < 0) angle += 2 * std::numbers::pi;
            double distance =
                angle <= end ? around : std::min(to_segment(p, first, first), to_segment(p, last, last));
            if (part <= 0) distance = width;
            const double lit = coverage(distance - width / 2);
            at(shape, x, y) = to_argb(laid_over(colour.faded(lit), ground.faded(whole)));
        }
    return shape;
}

} // namespace kiosk::sdl
