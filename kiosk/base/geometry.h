#pragma once

// Places and sizes on the screen, in px of the display, origin top left, y down.

#include <algorithm>

namespace kiosk {

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

inline Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
inline Point operator-(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}
inline Point operator*(Point a, double factor) {
    return {a.x * factor, a.y * factor};
}

struct Size {
    double w = 0;
    double h = 0;
    bool operator==(const Size&) const = default;
    [[nodiscard]] bool is_empty() const { return w <= 0 || h <= 0; }
};

struct Rect {
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;
    bool operator==(const Rect&) const = default;

    [[nodiscard]] double right() const { return x + w; }
    [[nodiscard]] double bottom() const { return y + h; }
    [[nodiscard]] Point centre() const { return {x + w / 2, y + h / 2}; }
    [[nodiscard]] Size size() const { return {w, h}; }
    [[nodiscard]] bool is_empty() const { return w <= 0 || h <= 0; }
    [[nodiscard]] bool contains(Point p) const {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    [[nodiscard]] bool overlaps(const Rect& o) const {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    [[nodiscard]] Rect moved(Point by) const { return {x + by.x, y + by.y, w, h}; }
    // The same rectangle with `by` px taken off every side (added, when negative).
    [[nodiscard]] Rect inset(double by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
};

// The part that both rectangles cover; empty when they do not meet.
[[nodiscard]] inline Rect intersection(const Rect& a, const Rect& b) {
    const double x = std::max(a.x, b.x);
    const double y = std::max(a.y, b.y);
    return {x, y, std::max(0.0, std::min(a.right(), b.right()) - x),
            std::max(0.0, std::min(a.bottom(), b.bottom()) - y)};
}

// `content` scaled as a whole so that it covers `frame`, centred; sticks out on two sides. As CSS "cover".
[[nodiscard]] Rect cover(Size content, const Rect& frame);

// `content` scaled as a whole so that it lies within `frame`, centred. As CSS "contain".
[[nodiscard]] Rect contain(Size content, const Rect& frame);

} // namespace kiosk
