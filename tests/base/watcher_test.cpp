#include "base/watcher.h"
#include "fakes/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

TEST(FolderWatcher, HearsOfAFileInANewFolder) {
    const fakes::TemporaryFolder folder;
    const auto watcher = folder_watcher(folder.path());
    EXPECT_FALSE(watcher->has_changed());
    fs::create_directories(folder.path("pages"));
    EXPECT_TRUE(watcher->has_changed());
    EXPECT_FALSE(watcher->has_changed());
    folder.put("pages/a.md", "a");
    EXPECT_TRUE(watcher->has_changed());
}

TEST(FolderWatcher, AFolderThatComesBackHasChanged) {
    const fakes::TemporaryFolder folder;
    fs::create_directories(folder.path("content"));
    const auto watcher = folder_watcher(folder.path("content"));
    fs::remove_all(folder.path("content"));
    EXPECT_TRUE(watcher->has_changed());
    EXPECT_FALSE(watcher->hears_everything());
    EXPECT_FALSE(watcher->has_changed());
    folder.put("content/a.md", "copied before anybody watched");
    EXPECT_TRUE(watcher->has_changed());
    EXPECT_FALSE(watcher->has_changed());
    folder.put("content/a.md", "b");
    EXPECT_TRUE(watcher->has_changed());
}

TEST(FolderWatcher, KnowsWhichFileIsBeingWritten) {
    const fakes::TemporaryFolder folder;
    fs::create_directories(folder.path("pages"));
    const auto watcher = folder_watcher(folder.path());
    std::ofstream copy(folder.path("pages/a.md"));
    copy << "half" << std::flush;
    EXPECT_TRUE(watcher->has_changed());
    EXPECT_EQ(watcher->being_written(), std::set<std::string>{"pages/a.md"});
    copy.close();
    EXPECT_TRUE(watcher->has_changed());
    EXPECT_TRUE(watcher->being_written().empty());
}

} // namespace
} // namespace kiosk
