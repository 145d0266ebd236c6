#include "fonts_of_tests.h"
#include "sdl/imgui_triangles.h"
#include "sdl/pixels_file.h"
#include "sdl/surface.h"
#include "sdl/window.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <cstdlib>
#include <filesystem>
#include <thread>

namespace kiosk::sdl {

namespace {

// SDL's driver for machines without a display.
std::unique_ptr<Window> window() {
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    WindowWish wish;
    wish.size = Size{320, 200};
    wish.renderer = WindowWish::Renderer::Software;
    auto opened = Window::open(wish);
    EXPECT_TRUE(opened.has_value());
    return opened ? std::move(*opened) : nullptr;
}

Happened touched(visit::Touch::Phase phase, Point at) {
    Happened happened;
    happened.touches.push_back({phase, 0, at, {}});
    return happened;
}

} // namespace

TEST(Window, HasTheSizeThatWasAskedForAndNoMillimetresWithoutADisplay) {
    const auto opened = window();
    ASSERT_NE(opened, nullptr);
    EXPECT_EQ(opened->px(), (Size{320, 200}));
    EXPECT_TRUE(opened->mm().is_empty());
    EXPECT_EQ(opened->renderer_name(), "software");
}

TEST(Window, WakeEndsTheWait) {
    const auto opened = window();
    ASSERT_NE(opened, nullptr);
    const auto clock = [] { return Instant(1s); };
    (void)opened->wait(Duration(0), clock);
    const std::function<void()> wake = Window::wake();
    std::thread other(wake);
    other.join();
    EXPECT_TRUE(opened->wait(10s, clock).was_woken);
    EXPECT_FALSE(opened->wait(Duration(0), clock).was_woken);
}

TEST(Window, WakingAfterItIsGoneDoesNothing) {
    const std::function<void()> wake = Window::wake();
    wake();
    { const auto opened = window(); }
    wake();
}

TEST(PixelsFile, WhatIsWrittenIsReadAgain) {
    const std::string path =
        std::filesystem::temp_directory_path() / ("kiosk-pixels-" + std::to_string(::getpid()) + ".png");
    pictures::Pixels p{2, 1, false, {10, 20, 30, 255, 40, 50, 60, 128}};
    ASSERT_TRUE(write_png(p, path).has_value());
    const auto read = read_pixels(path);
    std::filesystem::remove(path);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->bytes, p.bytes);
    EXPECT_FALSE(read->is_opaque);
}

TEST(PixelsFile, AFileThatIsNoPictureIsAProblem) {
    const auto read = read_pixels("/etc/hostname");
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().kind.id, "picture-failed");
    EXPECT_FALSE(read.error().details.at("reason").empty());
}

TEST(ImGuiTriangles, AButtonIsDrawnAndATapWithinOneFramePressesIt) {
    const Surface surface({200, 100});
    const FontFile font = test_fonts().file(text::Family::Sans, text::Weight::Regular, "zh");
    ImGuiTriangles triangles(surface.renderer(), font, 24, {"重新读取"});
    bool is_pressed = false;
    const auto step = [&](const Happened& happened) {
        triangles.begin({200, 100}, 16ms, happened);
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({200, 100});
        ImGui::Begin("staff", nullptr, ImGuiWindowFlags_NoDecoration);
        is_pressed = ImGui::Button("重新读取", {150, 60}) || is_pressed;
        ImGui::End();
        triangles.finish();
    };
    step({});
    step({});
    Happened tap = touched(visit::Touch::Phase::Down, {60, 40});
    tap.touches.push_back({visit::Touch::Phase::Up, 0, {60, 40}, {}});
    step(tap);
    step({});
    step({});
    EXPECT_TRUE(is_pressed);
    const pictures::Pixels pixels = surface.pixels();
    EXPECT_GT(std::ranges::count_if(pixels.bytes, [](std::uint8_t b) { return b > 200; }), 200 * 100 + 200);
    EXPECT_FALSE(triangles.lacks({"读取 reload"}));
    EXPECT_TRUE(triangles.lacks({"新年"}));
}

} // namespace kiosk::sdl
