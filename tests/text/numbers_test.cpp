#include "text/numbers.h"

#include <gtest/gtest.h>

namespace kiosk::text {
namespace {

TEST(Numbers, AreGroupedAsTheLanguageWritesThem) {
    EXPECT_EQ(number(57967, "zh"), "57967");
    EXPECT_EQ(number(2000, "zh-Hant"), "2000");
    EXPECT_EQ(number(57967, "en"), "57,967");
    EXPECT_EQ(number(57967, "de"), "57.967");
}

TEST(Numbers, KeepTheirDecimals) {
    EXPECT_EQ(number(35.46, "en"), "35.46");
    EXPECT_EQ(number(8.2, "zh"), "8.2");
    EXPECT_EQ(number(0.1 + 0.2, "en"), "0.3");
    EXPECT_EQ(number(0, "en"), "0");
}

} // namespace
} // namespace kiosk::text
