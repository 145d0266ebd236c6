#include "base/files.h"
#include "theme/date_words.h"

#include <gtest/gtest.h>

namespace kiosk::theme {

namespace {

const Strings& strings() {
    static const Strings read_strings = read(*disk_files(KIOSK_SOURCE_DIR "/assets")).strings;
    return read_strings;
}

} // namespace

TEST(DateWords, SayNoMoreThanTheDate) {
    EXPECT_EQ(day(strings(), "zh", 1925, 1, 11), "1925.01.11");
    EXPECT_EQ(day(strings(), "zh", 1924, 11), "1924.11");
    EXPECT_EQ(day(strings(), "zh", 1925), "1925");
    EXPECT_EQ(day(strings(), "en", 1925, 1, 11), "11 January 1925");
    EXPECT_EQ(day(strings(), "en", 1924, 11), "November 1924");
    EXPECT_EQ(day(strings(), "en", 1925), "1925");
}

TEST(DateWords, SayWhatIsApproximateOrUncertain) {
    EXPECT_EQ(day(strings(), "zh", {1924, 11, 0, true, false}), "约1924.11");
    EXPECT_EQ(day(strings(), "en", {1924, 11, 0, true, false}), "about November 1924");
    EXPECT_EQ(day(strings(), "en", {1932, 0, 0, false, true}), "1932?");
    EXPECT_EQ(day(strings(), "zh", {1932, 0, 0, true, true}), "约1932?");
}

TEST(DateWords, SayWhatARangeSharesOnce) {
    EXPECT_EQ(range(strings(), "zh", {1925, 1, 11}, {1925, 1, 22}), "1925.01.11–22");
    EXPECT_EQ(range(strings(), "en", {1925, 1, 11}, {1925, 1, 22}), "11–22 January 1925");
    EXPECT_EQ(range(strings(), "en", {1924, 5}, {1924, 11}), "May–November 1924");
    EXPECT_EQ(range(strings(), "en", {1925, 5, 30}, {1925, 6, 19}), "30 May – 19 June 1925");
    EXPECT_EQ(range(strings(), "zh", {1925, 5, 30}, {1925, 6, 19}), "1925.05.30–06.19");
    EXPECT_EQ(range(strings(), "en", {1921}, {1927}), "1921–1927");
    EXPECT_EQ(range(strings(), "zh", {1924, 12, 31}, {1925, 1, 1}), "1924.12.31–1925.01.01");
    EXPECT_EQ(range(strings(), "en", {1924, 11, 0, true, false}, {1924, 12}),
              "about November 1924 – December 1924");
}

TEST(DateWords, HaveALongFormForRunningText) {
    EXPECT_EQ(day(strings(), "zh", {1925, 1, 11}, DateForm::Long), "1925年1月11日");
    EXPECT_EQ(range(strings(), "zh", {1925, 1, 11}, {1925, 1, 22}, DateForm::Long), "1925年1月11日至22日");
}

TEST(DateWords, KnowTheWeekday) {
    EXPECT_EQ(weekday(strings(), "zh", 1925, 1, 11), "星期日");
    EXPECT_EQ(weekday(strings(), "en", 1925, 1, 22), "Thursday");
    EXPECT_EQ(weekday(strings(), "en", 1925, 1, 0), "");
    EXPECT_EQ(weekday(strings(), "en", 1925, 2, 30), "");
}

} // namespace kiosk::theme
