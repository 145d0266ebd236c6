#pragma once

// Screens side by side on one picture, made small: what a curator signs, and what the next build is held against. Small
// enough that FreeType's versions and a px more or less do not show, large enough that a line that is gone does.

#include "sdl/pixels_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::fakes {

using pictures::Pixels;

inline const std::uint8_t* px_at(const Pixels& p, int x, int y) {
    return &p.bytes[(static_cast<std::size_t>(y) * static_cast<std::size_t>(p.w) + static_cast<std::size_t>(x)) * 4];
}
inline Pixels blank(int w, int h) {
    Pixels p;
    p.w = w;
    p.h = h;
    p.bytes.assign(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4, 255);
    return p;
}

// Each px is the mean of those it stands for.
inline Pixels made_small(const Pixels& p, int w) {
    const int h = std::max(1, static_cast<int>(std::lround(static_cast<double>(p.h) * w / p.w)));
    Pixels small = blank(w, h);
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x) {
            const int left = x * p.w / w, right = std::max(left + 1, (x + 1) * p.w / w);
            const int top = y * p.h / h, bottom = std::max(top + 1, (y + 1) * p.h / h);
            std::array<int, 3> sum{};
            for (int v = top; v < bottom; ++v)
                for (int u = left; u < right; ++u)
                    for (std::size_t c = 0; c < 3; ++c) sum[c] += px_at(p, u, v)[c];
            auto* out = &small.bytes[(static_cast<std::size_t>(y) * static_cast<std::size_t>(w) + static_cast<std::size_t>(x)) * 4];
            for (std::size_t c = 0; c < 3; ++c) out[c] = static_cast<std::uint8_t>(sum[c] / ((right - left) * (bottom - top)));
        }
    return small;
}

// CIELAB of sRGB under D65 (CIE 15; IEC 61966-2-1): equal distances look about equally different.
using Lab = std::array<double, 3>;
inline Lab lab(const std::uint8_t* rgb) {
    const auto linear = [](std::uint8_t channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double r = linear(rgb[0]), g = linear(rgb[1]), b = linear(rgb[2]);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

struct Seen {
    double mean = 0; // distance in CIELAB; 2.3 is what an eye just notices side by side
    double far = 0;  // part of the px that anybody would see to differ, though a neighbour may have moved here
};

inline Seen seen_difference(const Pixels& a, const Pixels& b) {
    std::vector<Lab> of_a, of_b;
    for (int y = 0; y < a.h; ++y)
        for (int x = 0; x < a.w; ++x) {
            of_a.push_back(lab(px_at(a, x, y)));
            of_b.push_back(lab(px_at(b, x, y)));
        }
    const auto at = [&](int x, int y) { return static_cast<std::size_t>(y) * static_cast<std::size_t>(a.w) + static_cast<std::size_t>(x); };
    const auto distance = [](const Lab& m, const Lab& n) { return std::hypot(m[0] - n[0], m[1] - n[1], m[2] - n[2]); };
    Seen seen;
    for (int y = 0; y < a.h; ++y)
        for (int x = 0; x < a.w; ++x) {
            const double here = distance(of_a[at(x, y)], of_b[at(x, y)]);
            seen.mean += here;
            double nearest = here;
            for (int v = std::max(0, y - 1); nearest > 10 && v <= std::min(a.h - 1, y + 1); ++v)
                for (int u = std::max(0, x - 1); u <= std::min(a.w - 1, x + 1); ++u)
                    nearest = std::min(nearest, distance(of_a[at(x, y)], of_b[at(u, v)]));
            if (nearest > 10) seen.far += 1;
        }
    const double count = static_cast<double>(a.w) * a.h;
    return {seen.mean / count, seen.far / count};
}

// Screens in the order they are added, `columns` a row. Compared with tests/golden/<name>.png, one screen at a time.
// KIOSK_UPDATE_GOLDENS=1 replaces the kept one: look at it before committing.
class ContactSheet {
  public:
    ContactSheet(std::string name, int tile_width, std::size_t columns)
        : name_(std::move(name)), tile_width_(tile_width), columns_(columns) {}

    void add(const std::string& screen, const Pixels& painted) {
        screens_.push_back(screen);
        tiles_.push_back(made_small(painted, tile_width_));
    }

    void expect_golden() const {
        const std::string folder = std::string(KIOSK_SOURCE_DIR) + "/tests/golden/";
        const std::string kept = folder + name_ + ".png", beside = folder + name_ + ".actual.png";
        if (std::getenv("KIOSK_UPDATE_GOLDENS") != nullptr) {
            ASSERT_TRUE(sdl::write_png(sheet(), kept).has_value());
            return;
        }
        const Pixels today = sheet();
        const auto expected = sdl::read_pixels(kept);
        bool is_same = expected && expected->w == today.w && expected->h == today.h;
        EXPECT_TRUE(is_same) << kept << " is missing or has another size";
        for (std::size_t i = 0; is_same && i < tiles_.size(); ++i) {
            const Seen seen = seen_difference(tiles_[i], part(*expected, i));
            if (seen.mean < 1 && seen.far < 0.003) continue;
            ADD_FAILURE() << name_ << ", " << screens_[i] << ": mean difference " << seen.mean << " (most 1), far "
                          << seen.far * 100 << " % of px (most 0.3); see " << beside;
        }
        if (testing::Test::HasFailure()) {
            ASSERT_TRUE(sdl::write_png(today, beside).has_value());
        } else {
            std::filesystem::remove(beside);
        }
    }

  private:
    static constexpr int gap = 8;

    [[nodiscard]] int tile_height() const { return tiles_.front().h; }
    [[nodiscard]] std::pair<int, int> place(std::size_t i) const {
        return {gap + static_cast<int>(i % columns_) * (tile_width_ + gap),
                gap + static_cast<int>(i / columns_) * (tile_height() + gap)};
    }
    [[nodiscard]] Pixels sheet() const {
        const auto rows = static_cast<int>((tiles_.size() + columns_ - 1) / columns_);
        Pixels all = blank(gap + static_cast<int>(columns_) * (tile_width_ + gap), gap + rows * (tile_height() + gap));
        for (std::size_t i = 0; i < tiles_.size(); ++i) copy(tiles_[i], {0, 0}, all, place(i));
        return all;
    }
    [[nodiscard]] Pixels part(const Pixels& sheet, std::size_t i) const {
        Pixels tile = blank(tile_width_, tile_height());
        copy(sheet, place(i), tile, {0, 0});
        return tile;
    }
    void copy(const Pixels& from, std::pair<int, int> at, Pixels& to, std::pair<int, int> there) const {
        for (int y = 0; y < tile_height(); ++y)
            std::copy_n(px_at(from, at.first, at.second + y), static_cast<std::size_t>(tile_width_) * 4,
                        const_cast<std::uint8_t*>(px_at(to, there.first, there.second + y)));
    }

    std::string name_;
    int tile_width_;
    std::size_t columns_;
    std::vector<std::string> screens_;
    std::vector<Pixels> tiles_;
};

} // namespace kiosk::fakes
