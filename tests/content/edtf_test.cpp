#include "content/edtf.h"

#include <gtest/gtest.h>

namespace kiosk::content {
namespace {

using namespace std::chrono;

TEST(Edtf, IsWrittenAsItWasRead) {
    for (const char* text : {"1925", "1925-01", "1925-01-11", "1925-01-11/1925-01-22", "1924-11~", "1932?", "1932%",
                             "1921/1927", "1925-01~/1925-02-03?"}) {
        const auto date = parse_edtf(text);
        ASSERT_TRUE(date) << text;
        EXPECT_EQ(to_string(*date), text);
    }
}

TEST(Edtf, KeepsThePrecisionItHas) {
    EXPECT_EQ(parse_edtf("1925")->from, (PartialDate{1925, 0, 0, false, false}));
    EXPECT_EQ(parse_edtf("1924-11~")->from, (PartialDate{1924, 11, 0, true, false}));
    EXPECT_EQ(parse_edtf("1932?")->from, (PartialDate{1932, 0, 0, false, true}));
}

TEST(Edtf, CoversFromFirstToLastDay) {
    const auto february = parse_edtf("1924-02");
    EXPECT_EQ(february->first_day(), sys_days{1924y / 2 / 1});
    EXPECT_EQ(february->last_day(), sys_days{1924y / 2 / 29}); // a leap year
    const auto congress = parse_edtf("1925-01-11/1925");
    EXPECT_EQ(congress->last_day(), sys_days{1925y / 12 / 31});
}

TEST(Edtf, RefusesWhatIsNoDay) {
    for (const char* text : {"", "25", "1925-13", "1925-00", "1925-02-29", "1925-1-1", "1925-01-", "1925/", "/1925",
                             "1925-01-11T10:00", "1925年", "1925~~", "0000", "1925-02/1925-01", "1925/1926/1927"}) {
        EXPECT_FALSE(parse_edtf(text)) << text;
    }
}

TEST(Edtf, GuessesWhatWasMeant) {
    EXPECT_EQ(nearest_edtf("1925年1月11日"), "1925-01-11");
    EXPECT_EQ(nearest_edtf("1925.1"), "1925-01");
    EXPECT_EQ(nearest_edtf("1925/1/11"), "1925-01-11");
    EXPECT_EQ(nearest_edtf("民国十四年"), "");
    EXPECT_EQ(nearest_edtf("11.1.1925"), "");
}

} // namespace
} // namespace kiosk::content
