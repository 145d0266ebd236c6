// A test for each row of the table in staff/pin_pad.h.

#include "staff/pin_pad.h"

#include <gtest/gtest.h>

#include "fakes/temporary_folder.h"

namespace kiosk::staff {
namespace {

using State = PinPad::State;
using Key = PinPad::Key;

constexpr Instant start = Instant{} + 1h;

class PinPadTest : public testing::Test {
  protected:
    void type(PinPad& pad, std::string_view keys) const { // "1925e": digits, d delete, e enter
        for (const char c : keys) {
            pad.press(c == 'd' ? Key::Delete : c == 'e' ? Key::Enter : static_cast<Key>(c - '0'), now);
        }
    }
    PinPad pad_with_pin() {
        EXPECT_TRUE(file.set(*Pin::parse("1925")));
        return {file, now};
    }
    PinPad open_pad() {
        PinPad pad = pad_with_pin();
        pad.open(now);
        return pad;
    }
    PinPad locked_pad() {
        PinPad pad = open_pad();
        type(pad, "0000e0000e0000e");
        return pad;
    }

    fakes::TemporaryFolder data;
    PinFile file{data.path(), least_cost};
    Instant now = start;
};

TEST_F(PinPadTest, IsClosedAtFirst) { EXPECT_EQ(pad_with_pin().state(), State::Closed); }

TEST_F(PinPadTest, OpensEmpty) {
    PinPad pad = open_pad();
    EXPECT_EQ(pad.state(), State::Entering);
    EXPECT_EQ(pad.digits(), 0U);
    type(pad, "12");
    pad.open(now);
    EXPECT_EQ(pad.digits(), 0U);
}

TEST_F(PinPadTest, WithoutAPinItOnlySaysSo) {
    PinPad pad(file, now);
    pad.open(now);
    EXPECT_EQ(pad.state(), State::NoPin);
    type(pad, "0000e");
    EXPECT_EQ(pad.state(), State::NoPin);
    EXPECT_EQ(pad.digits(), 0U);
}

TEST_F(PinPadTest, APinSetMeanwhileCountsAtTheNextOpening) {
    PinPad pad(file, now);
    pad.open(now);
    ASSERT_TRUE(file.set(*Pin::parse("1925")));
    pad.close();
    pad.open(now);
    type(pad, "1925e");
    EXPECT_EQ(pad.state(), State::Passed);
}

TEST_F(PinPadTest, TakesEightDigitsAndNoMore) {
    PinPad pad = open_pad();
    type(pad, "12345678");
    EXPECT_EQ(pad.digits(), 8U);
    type(pad, "9");
    EXPECT_EQ(pad.digits(), 8U);
}

TEST_F(PinPadTest, DeleteTakesTheLastDigit) {
    PinPad pad = open_pad();
    type(pad, "1926d5e");
    EXPECT_EQ(pad.state(), State::Passed);
}

TEST_F(PinPadTest, DeleteOnAnEmptyPadDoesNothing) {
    PinPad pad = open_pad();
    type(pad, "dd");
    EXPECT_EQ(pad.digits(), 0U);
    EXPECT_EQ(pad.state(), State::Entering);
}

TEST_F(PinPadTest, EnterWithTooFewDigitsIsNoTry) {
    PinPad pad = open_pad();
    type(pad, "192e");
    EXPECT_EQ(pad.digits(), 3U);
    EXPECT_EQ(pad.tries_left(), 3);
    EXPECT_FALSE(pad.was_wrong());
}

TEST_F(PinPadTest, TheRightPinPasses) {
    PinPad pad = open_pad();
    type(pad, "1925e");
    EXPECT_EQ(pad.state(), State::Passed);
    EXPECT_EQ(file.wrong_tries(), 0);
}

TEST_F(PinPadTest, AWrongPinEmptiesThePadAndSaysSoUntilTheNextKey) {
    PinPad pad = open_pad();
    type(pad, "0000e");
    EXPECT_EQ(pad.state(), State::Entering);
    EXPECT_EQ(pad.digits(), 0U);
    EXPECT_TRUE(pad.was_wrong());
    EXPECT_EQ(pad.tries_left(), 2);
    type(pad, "1");
    EXPECT_FALSE(pad.was_wrong());
}

TEST_F(PinPadTest, TheRightPinForgetsWrongTries) {
    PinPad pad = open_pad();
    type(pad, "0000e0000e1925e");
    EXPECT_EQ(pad.state(), State::Passed);
    EXPECT_EQ(pad.tries_left(), 3);
    EXPECT_EQ(file.wrong_tries(), 0);
}

TEST_F(PinPadTest, TheThirdWrongPinLocksForAMinute) {
    PinPad pad = locked_pad();
    EXPECT_EQ(pad.state(), State::Locked);
    EXPECT_EQ(pad.locked_for(now), 60s);
    now += 59s;
    pad.touched(now);
    pad.pass_time(now);
    EXPECT_EQ(pad.state(), State::Locked);
    EXPECT_EQ(pad.locked_for(now), 1s);
}

TEST_F(PinPadTest, ALockedPadIgnoresEvenTheRightPin) {
    PinPad pad = locked_pad();
    type(pad, "1925e");
    EXPECT_EQ(pad.state(), State::Locked);
    EXPECT_EQ(pad.digits(), 0U);
}

TEST_F(PinPadTest, AfterTheMinuteThereAreThreeNewTries) {
    PinPad pad = locked_pad();
    now += 30s - 1us;
    pad.touched(now);
    now += 30s - 1us;
    pad.touched(now);
    now += 2us;
    pad.pass_time(now);
    EXPECT_EQ(pad.state(), State::Entering);
    EXPECT_EQ(pad.tries_left(), 3);
    EXPECT_EQ(pad.locked_for(now), 0s);
    type(pad, "0000e0000e");
    EXPECT_EQ(pad.state(), State::Entering);
}

TEST_F(PinPadTest, ClosesAfterThirtySecondsWithoutATouchInEveryState) {
    for (const bool with_pin : {true, false}) {
        PinPad pad = with_pin ? locked_pad() : PinPad(PinFile(data.path("none")), now);
        if (!with_pin) pad.open(now);
        pad.pass_time(now + 30s - 1us);
        EXPECT_NE(pad.state(), State::Closed);
        pad.pass_time(now + 30s);
        EXPECT_EQ(pad.state(), State::Closed);
    }
    PinPad entering = open_pad();
    type(entering, "19");
    entering.pass_time(now + 30s);
    EXPECT_EQ(entering.state(), State::Closed);
    EXPECT_EQ(entering.digits(), 0U);
}

TEST_F(PinPadTest, AnyTouchKeepsItOpen) {
    PinPad pad = open_pad();
    pad.touched(now + 20s);
    pad.pass_time(now + 40s);
    EXPECT_EQ(pad.state(), State::Entering);
}

TEST_F(PinPadTest, AKeyAfterTheTimeFindsItClosed) {
    PinPad pad = open_pad();
    type(pad, "192");
    now += 31s;
    type(pad, "5e");
    EXPECT_EQ(pad.state(), State::Closed);
}

TEST_F(PinPadTest, ClosingGivesBackNeitherTriesNorTheLock) {
    PinPad pad = open_pad();
    type(pad, "0000e0000e");
    pad.close();
    pad.open(now);
    EXPECT_EQ(pad.tries_left(), 1);
    type(pad, "0000e");
    EXPECT_EQ(pad.state(), State::Locked);
    pad.close();
    pad.open(now + 10s);
    EXPECT_EQ(pad.state(), State::Locked);
    EXPECT_EQ(pad.locked_for(now + 10s), 50s);
    pad.close();
    pad.open(now + 60s);
    EXPECT_EQ(pad.state(), State::Entering);
}

TEST_F(PinPadTest, ARestartGivesBackNeitherTriesNorTheLock) {
    {
        PinPad pad = open_pad();
        type(pad, "0000e0000e");
    }
    {
        PinPad pad(file, Instant{});
        now = Instant{} + 5s;
        pad.open(now);
        EXPECT_EQ(pad.tries_left(), 1);
        type(pad, "0000e");
        EXPECT_EQ(pad.state(), State::Locked);
    }
    PinPad pad(file, Instant{});
    pad.open(Instant{} + 20s);
    EXPECT_EQ(pad.state(), State::Locked);
    EXPECT_EQ(pad.locked_for(Instant{} + 20s), 40s) << "a whole minute from the start";
    pad.pass_time(Instant{} + 49s);
    pad.touched(Instant{} + 49s);
    pad.pass_time(Instant{} + 60s);
    EXPECT_EQ(pad.state(), State::Entering);
}

TEST_F(PinPadTest, LocksWithoutADataFolderToo) {
    PinPad pad = open_pad();
    std::filesystem::permissions(data.path("pin"), std::filesystem::perms::owner_read);
    std::filesystem::create_directory(data.path("pin-tries")); // cannot be replaced by a file
    type(pad, "0000e0000e0000e");
    EXPECT_EQ(pad.state(), State::Locked);
}

} // namespace
} // namespace kiosk::staff
