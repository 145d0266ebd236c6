// The smallest things: hash, time, problem, check.

#include "base/check.h"
#include "base/hash.h"
#include "base/problem_kinds.h"
#include "base/time.h"

#include <gtest/gtest.h>

#include <set>

namespace kiosk {
namespace {

TEST(Hash, IsFnv1aOfSixtyFourBits) {
    EXPECT_EQ(hash_of(""), 0xcbf29ce484222325ULL);
    EXPECT_EQ(hash_of("a"), 0xaf63dc4c8601ec8cULL);
    EXPECT_EQ(hash_of("foobar"), 0x85944171f73967e8ULL);
    EXPECT_NE(hash_of("\xC3"), hash_of("C"));
}

TEST(Hash, ContinuesWhereItStopped) {
    EXPECT_EQ(hash_of("bar", hash_of("foo")), hash_of("foobar"));
}

TEST(Hex, HasSixteenDigits) {
    EXPECT_EQ(hex(0), "0000000000000000");
    EXPECT_EQ(hex(0xaf63dc4c8601ec8cULL), "af63dc4c8601ec8c");
}

TEST(Time, ConvertsSecondsBothWays) {
    EXPECT_DOUBLE_EQ(seconds(1500ms), 1.5);
    EXPECT_EQ(from_seconds(0.25), 250ms);
    EXPECT_EQ(from_seconds(seconds(123456us)), 123456us);
}

TEST(Problem, IsTextForLogs) {
    const Problem problem{problems::unknown_key, "pages/x.md", 12, {{"nearest", "title"}, {"key", "titel"}}};
    EXPECT_EQ(to_string(problem), "pages/x.md:12: unknown-key {key: titel, nearest: title}");
}

TEST(Problem, OnlyAnErrorIsAnError) {
    const Problem warning{problems::not_utf8, "a", 0, {}};
    const Problem error{problems::bad_date, "a", 0, {}};
    EXPECT_FALSE(has_errors({}));
    EXPECT_FALSE(has_errors({warning}));
    EXPECT_TRUE(has_errors({warning, error}));
}

TEST(ProblemKinds, HaveEachTheirOwnIdInKebabCase) {
    std::set<std::string_view> ids;
    for (const auto& kind : problems::all) {
        EXPECT_TRUE(ids.insert(kind.id).second) << kind.id << " is there twice";
        EXPECT_EQ(kind.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string_view::npos)
            << kind.id;
    }
}

TEST(CheckDeathTest, StopsTheProgramAndSaysWhy) {
    check(true, "nothing happens");
    EXPECT_DEATH(check(false, "two and two are five"), "values_test.cpp:[0-9]+: .*two and two are five");
}

} // namespace
} // namespace kiosk
