#include "base/log.h"
#include "fakes/temporary_folder.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(RotatingLog, WritesALineAtOnceWithItsTimeAndLevel) {
    const fakes::TemporaryFolder folder;
    const auto log = rotating_log(folder.path());
    log->note("内容已读 {} content read");
    log->warn("a picture failed");
    const std::string text = folder.read("kiosk.log");
    EXPECT_NE(text.find(" info 内容已读 {} content read\n"), std::string::npos) << text;
    EXPECT_NE(text.find(" warning a picture failed\n"), std::string::npos) << text;
    EXPECT_EQ(text.find_first_not_of("0123456789-: "), text.find("info")) << text;
}

TEST(RotatingLog, KeepsFiveFilesOfOneMegabyte) {
    const fakes::TemporaryFolder folder;
    const auto log = rotating_log(folder.path());
    const std::string sentence(10'000, 'x');
    for (int i = 0; i < 800; ++i) log->note(sentence);
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        ++files;
        EXPECT_LE(entry.file_size(), 1024U * 1024U) << entry.path();
    }
    EXPECT_EQ(files, 5U);
    EXPECT_TRUE(folder.has("kiosk.log"));
    EXPECT_TRUE(folder.has("kiosk.1.log"));
}

TEST(RotatingLog, ContinuesTheFileOfTheLastRun) {
    const fakes::TemporaryFolder folder;
    rotating_log(folder.path())->note("first");
    rotating_log(folder.path())->note("second");
    EXPECT_NE(folder.read("kiosk.log").find("first\n"), std::string::npos);
}

TEST(RotatingLog, MakesItsFolder) {
    const fakes::TemporaryFolder folder;
    rotating_log(folder.path("deep/er"))->note("here");
    EXPECT_TRUE(folder.has("deep/er/kiosk.log"));
}

TEST(RotatingLog, FallsBackOnStandardErrorWhereItCannotWrite) {
    const fakes::TemporaryFolder folder;
    folder.put("file", "");
    testing::internal::CaptureStderr();
    rotating_log(folder.path("file"))->warn("said all the same");
    EXPECT_NE(testing::internal::GetCapturedStderr().find("said all the same"), std::string::npos);
}

} // namespace
} // namespace kiosk
