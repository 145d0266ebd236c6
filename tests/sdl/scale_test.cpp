#include "sdl/scale.h"

#include <gtest/gtest.h>

#include <vector>

namespace kiosk::sdl {

namespace {

// A grey ramp: px x is 10 · x.
pictures::Pixels ramp(int w, int h) {
    pictures::Pixels p{w, h, true, {}};
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x)
            for (int c = 0; c < 4; ++c) p.bytes.push_back(static_cast<std::uint8_t>(c == 3 ? 255 : 10 * x));
    return p;
}

std::vector<int> scaled(const pictures::Pixels& p, const Rect& source, int w, int h) {
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(w * h * 4));
    Scaler().scale(p, source, {bytes.data(), static_cast<std::size_t>(w) * 4, w, h});
    std::vector<int> out;
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
        EXPECT_EQ(bytes[i], bytes[i + 2]);
        EXPECT_EQ(bytes[i + 3], 255);
        out.push_back(bytes[i]);
    }
    return out;
}

} // namespace

TEST(Scale, TheSameSizeIsACopy) {
    EXPECT_EQ(scaled(ramp(4, 1), {0, 0, 4, 1}, 4, 1), (std::vector{0, 10, 20, 30}));
    EXPECT_EQ(scaled(ramp(6, 2), {2, 0, 3, 2}, 3, 2), (std::vector{20, 30, 40, 20, 30, 40}));
}

TEST(Scale, HalfAPxFurtherIsHalfWayBetween) {
    EXPECT_EQ(scaled(ramp(4, 1), {0.5, 0, 3, 1}, 3, 1), (std::vector{5, 15, 25}));
}

TEST(Scale, EdgesRepeat) {
    EXPECT_EQ(scaled(ramp(2, 1), {0, 0, 2, 1}, 4, 1), (std::vector{0, 2, 7, 10}));
}

TEST(Scale, AMoveOfATenthOfAPxIsSeen) {
    const pictures::Pixels p = ramp(20, 2);
    EXPECT_GT(scaled(p, {4.1, 0.1, 10, 1}, 10, 1)[3], scaled(p, {4.0, 0.1, 10, 1}, 10, 1)[3]);
}

} // namespace kiosk::sdl
