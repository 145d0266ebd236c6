#include <gtest/gtest.h>

#include "content/reader.h"

namespace kiosk::content {
namespace {

TEST(ShippedContent, IsReadWithoutAProblem) {
    const auto files = disk_files(KIOSK_SOURCE_DIR "/content");
    const Reading reading = read(*files);
    for (const Problem& problem : reading.problems) ADD_FAILURE() << to_string(problem);
    EXPECT_TRUE(reading.exhibition);
}

} // namespace
} // namespace kiosk::content
