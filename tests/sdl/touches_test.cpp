#include "sdl/touches.h"

#include <SDL.h>
#include <gtest/gtest.h>

namespace kiosk::sdl {

namespace {

using Phase = visit::Touch::Phase;

SDL_Event finger(Uint32 type, SDL_FingerID id, float x, float y, SDL_TouchID device = 7) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.timestamp = 1234;
    event.tfinger.touchId = device;
    event.tfinger.fingerId = id;
    event.tfinger.x = x;
    event.tfinger.y = y;
    return event;
}

SDL_Event button(Uint32 type, int x, int y, Uint8 which = SDL_BUTTON_LEFT, Uint32 device = 0) {
    SDL_Event event{};
    event.type = type;
    event.button.which = device;
    event.button.button = which;
    event.button.x = x;
    event.button.y = y;
    return event;
}

SDL_Event motion(int x, int y) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = x;
    event.motion.y = y;
    return event;
}

struct Reading {
    TouchReader reader;
    visit::Touches touches;
    void read(const SDL_Event& event, double px_per_point = 1) {
        reader.read(event, {1920, 1080}, px_per_point, touches);
    }
};

} // namespace

TEST(Touches, AFingerIsWherePxSay) {
    Reading r;
    r.read(finger(SDL_FINGERDOWN, 3, 0.5f, 0.25f));
    ASSERT_EQ(r.touches.size(), 1u);
    EXPECT_EQ(r.touches[0].phase, Phase::Down);
    EXPECT_EQ(r.touches[0].finger, 4);
    EXPECT_EQ(r.touches[0].at, (Point{960, 270}));
    EXPECT_EQ(r.touches[0].when, Instant(1234ms));
}

TEST(Touches, AMouseIsFingerZeroInPx) {
    Reading r;
    r.read(button(SDL_MOUSEBUTTONDOWN, 100, 50), 2);
    r.read(motion(110, 50), 2);
    r.read(button(SDL_MOUSEBUTTONUP, 110, 50), 2);
    ASSERT_EQ(r.touches.size(), 3u);
    EXPECT_EQ(r.touches[0].finger, 0);
    EXPECT_EQ(r.touches[1].at, (Point{220, 100}));
    EXPECT_EQ(r.touches[2].phase, Phase::Up);
}

TEST(Touches, AMouseThatIsNotPressedDoesNotTouch) {
    Reading r;
    r.read(motion(1, 1));
    r.read(button(SDL_MOUSEBUTTONDOWN, 1, 1, SDL_BUTTON_RIGHT));
    EXPECT_TRUE(r.touches.empty());
}

TEST(Touches, NothingCountsTwice) {
    Reading r;
    r.read(button(SDL_MOUSEBUTTONDOWN, 1, 1, SDL_BUTTON_LEFT, SDL_TOUCH_MOUSEID));
    r.read(finger(SDL_FINGERDOWN, 0, 0.5f, 0.5f, SDL_MOUSE_TOUCHID));
    EXPECT_TRUE(r.touches.empty());
}

TEST(Touches, LosingTheInputCancelsEveryFingerOnce) {
    Reading r;
    r.read(finger(SDL_FINGERDOWN, 0, 0.5f, 0.5f));
    r.read(finger(SDL_FINGERDOWN, 1, 0.6f, 0.5f));
    r.read(finger(SDL_FINGERUP, 0, 0.5f, 0.5f));
    r.touches.clear();
    r.reader.cancel(r.touches, Instant(5s));
    ASSERT_EQ(r.touches.size(), 1u);
    EXPECT_EQ(r.touches[0].phase, Phase::Cancel);
    EXPECT_EQ(r.touches[0].finger, 2);
    r.read(finger(SDL_FINGERMOTION, 1, 0.7f, 0.5f)); // cancelled fingers are not heard again
    r.read(finger(SDL_FINGERUP, 1, 0.7f, 0.5f));
    EXPECT_EQ(r.touches.size(), 1u);
}

TEST(Touches, KeepTheirDistanceInTimeWhenTheClockOfSdlBeginsAnew) {
    visit::Touches touches{{Phase::Down, 0, {}, Instant(Duration(std::int64_t{0xFFFF'FFF0} * 1000))},
                           {Phase::Up, 0, {}, Instant(4ms)}};
    move_in_time(touches, 4, Instant(60s));
    EXPECT_EQ(touches[0].when, Instant(60s - 20ms));
    EXPECT_EQ(touches[1].when, Instant(60s));
}

} // namespace kiosk::sdl
