// Pictures are made ready before somebody asks for them.

#include "fakes/small_museum.h"

namespace kiosk {
namespace {

using fakes::SmallMuseum;

TEST(Ahead, EveryPictureOfTheExhibitionIsMadeReadyWhileNobodyIsThere) {
    SmallMuseum museum;
    museum.wait(11s); // the end of the first slide
    EXPECT_GT(museum.kiosk.status(museum.now).ahead, 0U);
    museum.wait(6min);
    EXPECT_EQ(museum.kiosk.status(museum.now).ahead, 0U);
    for (const char* file : {"1-eve/a-notice/house.svg", "2-congress/a-opening/house.svg", "2-congress/b-close/house.svg"}) {
        const bool is_ready = std::ranges::any_of(museum.decoder->prepared, [&](const auto& keys) { return keys.front().file == file; });
        EXPECT_TRUE(is_ready) << file;
    }
}

TEST(Ahead, AKioskThatHasMadeEverythingReadyRestsOnAPage) {
    SmallMuseum museum;
    museum.wait(6min);
    museum.wake();
    museum.open("2-congress/a-opening");
    museum.rest();
    EXPECT_GT(museum.kiosk.due(), museum.now + 500ms);
}

TEST(Ahead, NewContentIsMadeReadyAnew) {
    SmallMuseum museum;
    museum.wait(6min);
    museum.content.put("1-eve/a-notice/house.svg", fakes::a_picture);
    museum.wait(14s);
    EXPECT_GT(museum.kiosk.status(museum.now).ahead, 0U);
    museum.wait(6min);
    EXPECT_EQ(museum.kiosk.status(museum.now).ahead, 0U);
}

TEST(Ahead, NoScreenIsLaidOutUnderAFinger) {
    SmallMuseum museum;
    museum.wake();
    museum.open("2-congress/a-opening");
    const auto left = museum.kiosk.status(museum.now).ahead;
    museum.down({900, 500});
    for (int i = 0; i < 300; ++i) {
        museum.now += 16'667us;
        museum.move({900.0 - i, 500});
    }
    EXPECT_GE(museum.kiosk.status(museum.now).ahead + 1, left); // one may have been under way
    museum.up({600, 500});
}

} // namespace
} // namespace kiosk
