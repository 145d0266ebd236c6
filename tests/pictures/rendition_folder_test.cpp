#include "fakes/temporary_folder.h"
#include "pictures/rendition_folder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>

namespace kiosk::pictures {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// 1,000 bytes, last used so long ago.
void put(const fakes::TemporaryFolder& folder, const std::string& name, std::chrono::hours ago) {
    folder.put(name, std::string(1000, 'x'));
    fs::last_write_time(folder.path(name), fs::last_write_time(folder.path(name)) - ago);
}

TEST(RenditionFolder, WhatWasUsedLongestAgoGoesFirst) {
    const fakes::TemporaryFolder folder;
    put(folder, "ab/old.jpg", 72h);
    put(folder, "0f/older.png", 96h);
    put(folder, "ab/new.jpg", 1h);
    trim_renditions(folder.path(), 2000);
    EXPECT_FALSE(folder.has("0f/older.png"));
    EXPECT_TRUE(folder.has("ab/old.jpg"));
    EXPECT_TRUE(folder.has("ab/new.jpg"));
}

TEST(RenditionFolder, WhatIsNoRenditionStays) {
    const fakes::TemporaryFolder folder;
    put(folder, "fonts", 96h);
    put(folder, "other/notes.txt", 96h);
    put(folder, "ab/new.jpg", 1h);
    trim_renditions(folder.path(), 0);
    EXPECT_TRUE(folder.has("fonts"));
    EXPECT_TRUE(folder.has("other/notes.txt"));
    EXPECT_FALSE(folder.has("ab/new.jpg"));
}

TEST(RenditionFolder, AFolderThatIsNotThereIsNoTrouble) {
    const fakes::TemporaryFolder folder;
    trim_renditions(folder.path("none"), 0);
    EXPECT_FALSE(folder.has("none"));
}

} // namespace
} // namespace kiosk::pictures
