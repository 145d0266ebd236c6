#include "base/nearest.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(SpellingDistance, CountsLettersAndSwaps) {
    EXPECT_EQ(spelling_distance("title", "title", 4), 0u);
    EXPECT_EQ(spelling_distance("titel", "title", 4), 1u);
    EXPECT_EQ(spelling_distance("kind", "king", 4), 1u);
    EXPECT_EQ(spelling_distance("石库门", "石厍门", 4), 1u);
    EXPECT_EQ(spelling_distance("abcdef", "uvwxyz", 3), 4u);
}

TEST(Nearest, FindsWhatWasMeantAndNothingElse) {
    const std::vector<std::string> known{"title", "date", "related"};
    EXPECT_EQ(nearest("titel", known), "title");
    EXPECT_EQ(nearest("Title", known), "title");
    EXPECT_EQ(nearest("realted", known), "related");
    EXPECT_EQ(nearest("colour", known), "");
}

TEST(Nearest, TheSameIsFoundWhateverElseIsNear) {
    const std::vector<std::string> known{"zhs", "zh", "z"};
    EXPECT_EQ(nearest("ZH", known), "zh");
}

} // namespace
} // namespace kiosk
