// Pictures behind screens: small tiles, and what says it is too large.

#include "fonts_of_tests.h"
#include "frame/frame.h"
#include "sdl/encoded_size.h"
#include "sdl/painter.h"
#include "sdl/surface.h"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <utility>

namespace kiosk::sdl {

namespace {

using namespace std::string_literals;

std::optional<std::pair<int, int>> said(const std::string& bytes) {
    const auto size = encoded_size(bytes);
    return size ? std::optional(std::pair(size->w, size->h)) : std::nullopt;
}

} // namespace

TEST(Backdrops, ATileOfThreePxCoversTheScreenInItsPattern) {
    // Red, green, blue; below them white, black, white.
    const std::string ppm = "P6 3 2 255\n"s + "\xFF\0\0\0\xFF\0\0\0\xFF"s + "\xFF\xFF\xFF\0\0\0\xFF\xFF\xFF"s;
    constexpr int w = 601;
    constexpr int h = 523;
    Surface surface({w, h});
    Painter painter(surface.renderer(), test_fonts());
    painter.use_art({}, {{"p.ppm", ppm}});
    frame::Frame frame;
    frame.size = {w, h};
    frame.sheets.resize(1);
    frame.sheets[0].clip = {0, 0, w, h};
    frame.sheets[0].commands = {frame::DrawBackdrop{"p.ppm", {0, 0, w, h}, true}};
    painter.play(frame);
    const pictures::Pixels pixels = surface.pixels();
    // Blue, green, red, as they lie in memory.
    using Px = std::array<int, 3>;
    constexpr std::array<Px, 6> pattern{{{0, 0, 255}, {0, 255, 0}, {255, 0, 0}, {255, 255, 255}, {0, 0, 0}, {255, 255, 255}}};
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x) {
            const std::size_t at = (static_cast<std::size_t>(y) * w + static_cast<std::size_t>(x)) * 4;
            const Px is{pixels.bytes[at], pixels.bytes[at + 1], pixels.bytes[at + 2]};
            ASSERT_EQ(is, pattern[static_cast<std::size_t>(y % 2 * 3 + x % 3)]) << x << ' ' << y;
        }
}

TEST(EncodedSize, IsReadFromTheBeginningOfTheFile) {
    EXPECT_EQ(said("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x01\x02"s), std::pair(30'000, 258));
    EXPECT_EQ(said("\xFF\xD8\xFF\xE0\0\x04xy\xFF\xC2\0\x11\x08\x01\x02\x75\x30\x03"s), std::pair(30'000, 258));
    EXPECT_EQ(said("RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x2F\x75\0\x01\x01\0"s), std::pair(30'000, 258));
    EXPECT_EQ(said("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9D\x01\x2A\x02\x01\x03\x41"s), std::pair(258, 259));
    EXPECT_EQ(said("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2F\x01\x80\0\0\0\0\0\0\0"s), std::pair(2, 3));
    // The largest a header can say stays a number.
    EXPECT_EQ(said("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\xFF\xFF\xFF\xFF\0\0\0\x01"s), std::pair(2'147'483'647, 1));
}

TEST(EncodedSize, IsNothingWhereTheFileIsCutOrAnother) {
    EXPECT_EQ(said(""), std::nullopt);
    EXPECT_EQ(said("\x89PNG\r\n\x1A\n"s), std::nullopt);
    EXPECT_EQ(said("\xFF\xD8"s), std::nullopt);
    EXPECT_EQ(said("\xFF\xD8\xFF\xE0\xFF\xFF-----------"s), std::nullopt);
    EXPECT_EQ(said("RIFF\0\0\0\0WEBPVP8X"s), std::nullopt);
    EXPECT_EQ(said("RIFF"), std::nullopt);
    EXPECT_EQ(said("P6 1 2 255\n"), std::nullopt);
}

} // namespace kiosk::sdl
