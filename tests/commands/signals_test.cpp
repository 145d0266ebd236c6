#include "commands/signals.h"

#include <gtest/gtest.h>

#include <unistd.h>

namespace kiosk::commands {

TEST(End, ThatHangsIsLeftBehind) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(
        {
            end_within(1ms);
            for (;;) ::pause(); // as a sound server that answers nothing
        },
        testing::ExitedWithCode(0), "cut short");
}

} // namespace kiosk::commands
