#include "text/capital.h"

#include <gtest/gtest.h>

namespace kiosk::text {
namespace {

TEST(Capital, BeginsALabelWhereTheLanguageHasCapitals) {
    EXPECT_EQ(with_capital("about November 1924", "en"), "About November 1924");
    EXPECT_EQ(with_capital("um 1924", "de"), "Um 1924");
    EXPECT_EQ(with_capital("около 1924", "ru"), "Около 1924");
    EXPECT_EQ(with_capital("ile 1924", "tr"), "İle 1924");
}

TEST(Capital, ChangesNothingElse) {
    EXPECT_EQ(with_capital("11 January 1925", "en"), "11 January 1925");
    EXPECT_EQ(with_capital("11 january 1925", "en"), "11 january 1925");
    EXPECT_EQ(with_capital("about NATO and the rest", "en"), "About NATO and the rest");
    EXPECT_EQ(with_capital("约 1924.11", "zh"), "约 1924.11");
    EXPECT_EQ(with_capital("", "en"), "");
}

} // namespace
} // namespace kiosk::text
