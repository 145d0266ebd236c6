// What people press, as the window hands it on.

#include "sdl/window.h"

#include <SDL.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace kiosk::sdl {

namespace {

void press(SDL_Keycode key, bool is_repeated = false, Uint16 with = 0) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = key;
    event.key.keysym.mod = with;
    event.key.repeat = is_repeated ? 1 : 0;
    SDL_PushEvent(&event);
}

} // namespace

TEST(WindowKeys, OfAKeyboardAndOfAPadAreAVisitorsAndStaffHaveThemAll) {
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    WindowWish wish;
    wish.size = Size{320, 200};
    wish.renderer = WindowWish::Renderer::Software;
    const auto window = Window::open(wish);
    ASSERT_TRUE(window);
    const auto wait = [&] { return (*window)->wait(Duration{0}, [] { return Instant(1s); }); };
    (void)wait();

    press(SDLK_LEFT);
    press(SDLK_KP_8);
    press(SDLK_RETURN);
    press(SDLK_ESCAPE);
    press(SDLK_BACKSPACE);
    press(SDLK_RIGHT, true);
    press(SDLK_F5);
    const Happened happened = wait();
    std::vector<visit::Key> keys;
    for (const auto& stroke : happened.strokes) keys.push_back(stroke.key);
    using enum visit::Key;
    EXPECT_EQ(keys, (std::vector{Left, Up, Enter, Back, Back, Right}));
    ASSERT_EQ(happened.strokes.size(), 6U);
    EXPECT_TRUE(happened.strokes.back().is_repeated);
    EXPECT_FALSE(happened.strokes.front().is_repeated);
    EXPECT_EQ(happened.keys.size(), 7U); // the console's
    EXPECT_FALSE(happened.wants_quit);   // Escape goes back

    press(SDLK_q);
    EXPECT_FALSE(wait().wants_quit);
    press(SDLK_q, false, KMOD_LCTRL);
    EXPECT_TRUE(wait().wants_quit);
}

TEST(WindowKeys, ALoudspeakerThatComesOrGoesIsSaid) {
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    WindowWish wish;
    wish.size = Size{320, 200};
    wish.renderer = WindowWish::Renderer::Software;
    const auto window = Window::open(wish);
    ASSERT_TRUE(window);
    const auto wait = [&] { return (*window)->wait(Duration{0}, [] { return Instant(1s); }); };
    const auto said_after = [&](Uint32 type, bool is_microphone) {
        SDL_Event event{};
        event.type = type;
        event.adevice.iscapture = is_microphone ? 1 : 0;
        SDL_PushEvent(&event);
        const Happened happened = wait();
        return std::pair(happened.has_new_loudspeaker, happened.has_lost_loudspeaker);
    };
    (void)wait();
    EXPECT_EQ(said_after(SDL_AUDIODEVICEREMOVED, true), std::pair(false, false));
    EXPECT_EQ(said_after(SDL_AUDIODEVICEADDED, true), std::pair(false, false));
    EXPECT_EQ(said_after(SDL_AUDIODEVICEREMOVED, false), std::pair(false, true));
    EXPECT_EQ(said_after(SDL_AUDIODEVICEADDED, false), std::pair(true, false));
}

} // namespace kiosk::sdl
