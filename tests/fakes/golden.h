#pragma once

// A painted picture against the one kept in tests/golden. A few px may differ a little: FreeType's versions
// do not draw alike. On failure the picture of today lies beside it as <name>.actual.png.
// KIOSK_UPDATE_GOLDENS=1 replaces the kept one: look at it before committing.

#include "sdl/pixels_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace kiosk::fakes {

struct Difference {
    double mean = 0; // of all channels, 0 to 255
    double far = 0;  // part of the px that differ by more than a quarter of the range
};

// A px may have moved by one: it is as near as the nearest of its neighbours.
inline Difference difference(const pictures::Pixels& a, const pictures::Pixels& b) {
    const auto channel = [](const pictures::Pixels& p, int x, int y, int c) {
        return int{p.bytes[(static_cast<std::size_t>(y) * static_cast<std::size_t>(p.w) +
                            static_cast<std::size_t>(x)) *
                               4 +
                           static_cast<std::size_t>(c)]};
    };
    Difference out;
    for (int y = 0; y < a.h; ++y)
        for (int x = 0; x < a.w; ++x) {
            int nearest = 255;
            for (int v = std::max(0, y - 1); v <= std::min(b.h - 1, y + 1); ++v)
                for (int u = std::max(0, x - 1); u <= std::min(b.w - 1, x + 1); ++u) {
                    int furthest = 0;
                    for (int c = 0; c < 3; ++c)
                        furthest = std::max(furthest, std::abs(channel(a, x, y, c) - channel(b, u, v, c)));
                    nearest = std::min(nearest, furthest);
                }
            for (int c = 0; c < 3; ++c) out.mean += std::abs(channel(a, x, y, c) - channel(b, x, y, c)) / 3.0;
            if (nearest > 64) out.far += 1;
        }
    const double count = static_cast<double>(a.w) * a.h;
    return {out.mean / count, out.far / count};
}

inline void expect_golden(const pictures::Pixels& actual, const std::string& name) {
    const std::string folder = std::string(KIOSK_SOURCE_DIR) + "/tests/golden/";
    const std::string kept = folder + name + ".png";
    const std::string beside = folder + name + ".actual.png";
    if (std::getenv("KIOSK_UPDATE_GOLDENS") != nullptr) {
        ASSERT_TRUE(sdl::write_png(actual, kept).has_value());
        return;
    }
    const auto expected = sdl::read_pixels(kept);
    const bool has_size = expected && expected->w == actual.w && expected->h == actual.h;
    const Difference d = has_size ? difference(actual, *expected) : Difference{255, 1};
    if (d.mean < 1.5 && d.far < 0.0005) {
        std::filesystem::remove(beside);
        return;
    }
    [[maybe_unused]] const auto written = sdl::write_png(actual, beside);
    ADD_FAILURE() << name << ": mean difference " << d.mean << " (most 1.5), far " << d.far * 100
                  << " % of px (most 0.05); see " << beside;
}

} // namespace kiosk::fakes
