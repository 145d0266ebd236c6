#include <gtest/gtest.h>

#include "app/screen_cache.h"
#include "app/status.h"
#include "base/problem_kinds.h"

namespace kiosk::app {
namespace {

TEST(FrameTimes, TheSlowestOfTheLastMinuteIsKept) {
    FrameTimes times;
    times.add(Instant{10s}, 30ms);
    times.add(Instant{20s}, 12ms);
    EXPECT_EQ(times.slowest(Instant{25s}), Duration{30ms});
    EXPECT_EQ(times.slowest(Instant{72s}), Duration{12ms});
    EXPECT_EQ(times.slowest(Instant{100s}), Duration{0});
    EXPECT_EQ(times.count(), 2U);
}

TEST(StatusJson, NamesTheFirstFiveProblemsAndCountsAll) {
    Status status;
    for (int i = 0; i < 7; ++i) status.problems.push_back({problems::bad_date, "a.md", i + 1, {}});
    const std::string json = status_json(status, {"1.0.0", "2025-01-11T09:00:00", "", "", 1000});
    EXPECT_NE(json.find("\"count\": 7"), std::string::npos);
    EXPECT_NE(json.find("a.md:5: bad-date"), std::string::npos);
    EXPECT_EQ(json.find("a.md:6: bad-date"), std::string::npos);
    EXPECT_NE(json.find("\"last_touch\": null"), std::string::npos);
}

TEST(ScreenCache, TheScreenUsedLongestAgoLeavesFirst) {
    ScreenCache cache(2);
    const auto make = [] { return screens::Screen{}; };
    (void)cache.get("a", make);
    (void)cache.get("b", make);
    (void)cache.get("a", make);
    (void)cache.get("c", make);
    EXPECT_TRUE(cache.has("a"));
    EXPECT_FALSE(cache.has("b"));
    EXPECT_EQ(cache.size(), 2U);
}

TEST(ScreenCache, AScreenStillShownOutlivesItsPlace) {
    ScreenCache cache(1);
    const auto shown = cache.get("a", [] {
        screens::Screen screen;
        screen.id = "a";
        return screen;
    });
    (void)cache.get("b", [] { return screens::Screen{}; });
    EXPECT_EQ(shown->id, "a");
}

} // namespace
} // namespace kiosk::app
