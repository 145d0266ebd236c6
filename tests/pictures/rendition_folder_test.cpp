#include "base/runner.h"
#include "fakes/temporary_folder.h"
#include "pictures/cache_files.h"
#include "pictures/cache_room.h"
#include "pictures/rendition_folder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <thread>

namespace kiosk::pictures {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const std::string of_a = "pictures/aa/" + std::string(64, 'a') + "/";
const std::string of_b = "pictures/bb/" + std::string(64, 'b') + "/";

class RenditionFolderTest : public testing::Test {
  protected:
    void date(const std::string& name, std::chrono::seconds ago) const {
        fs::last_write_time(folder.path(name), fs::file_time_type::clock::now() - ago);
    }
    void put(const std::string& name, std::chrono::seconds ago, std::size_t bytes = 1000) const {
        folder.put(name, std::string(bytes, 'x'));
        date(name, ago);
    }
    // Its .dzi has 100 bytes more.
    void put_pyramid(const std::string& name, std::chrono::seconds ago, int tiles) const {
        for (int i = 0; i < tiles; ++i) put(name + "_files/9/0_" + std::to_string(i) + ".jpg", 96h, 5000);
        put(name + ".dzi", ago, 100);
    }
    std::uintmax_t trim(std::uintmax_t budget, std::set<std::string> in_use = {}) const {
        return trim_renditions(folder.path(), {budget, touch(folder.path("now")).value(), std::move(in_use)});
    }

    fakes::TemporaryFolder folder;
};

TEST_F(RenditionFolderTest, WhatWasUsedLongestAgoGoesFirst) {
    put(of_a + "1-40x30.jpg", 72h);
    put(of_b + "1-40x30.png", 96h);
    put(of_a + "1-80x60.jpg", 1h);
    EXPECT_EQ(trim(3000), 3000U) << "all of it fits";
    EXPECT_EQ(trim(2000), 2000U);
    EXPECT_FALSE(folder.has(of_b + "1-40x30.png"));
    EXPECT_TRUE(folder.has(of_a + "1-40x30.jpg"));
    EXPECT_EQ(trim(1999), 1000U);
    EXPECT_FALSE(folder.has(of_a + "1-40x30.jpg"));
    EXPECT_TRUE(folder.has(of_a + "1-80x60.jpg"));
}

TEST_F(RenditionFolderTest, APyramidIsOneAndAgesWithItsDzi) {
    put_pyramid(of_a + "1-900x900", 2h, 4);
    put(of_b + "1-40x30.jpg", 3h);
    EXPECT_EQ(trim(20'999), 20'000U) << "the rendition is older, whatever the tiles' own stamps";
    EXPECT_TRUE(folder.has(of_a + "1-900x900_files/9/0_3.jpg"));
    EXPECT_EQ(trim(19'999), 0U);
    EXPECT_FALSE(folder.has(of_a + "1-900x900.dzi"));
    EXPECT_FALSE(folder.has(of_a + "1-900x900_files"));
}

TEST_F(RenditionFolderTest, APyramidIsCountedOnce) {
    put_pyramid(of_a + "1-900x900", 2h, 4);
    const std::string path = folder.path(of_a + "1-900x900");
    EXPECT_EQ(pyramid_bytes(path), 20'000U);
    EXPECT_EQ(folder.read(of_a + "1-900x900.bytes"), "20000\n");
    put(of_a + "1-900x900_files/9/0_9.jpg", 2h);
    EXPECT_EQ(pyramid_bytes(path), 20'000U);
    folder.put(of_a + "1-900x900.bytes", "200"); // cut short
    EXPECT_EQ(pyramid_bytes(path), 24'096U);
    EXPECT_TRUE(remove_pyramid(folder.path(), path));
    EXPECT_FALSE(folder.has(of_a + "1-900x900.bytes"));
}

TEST_F(RenditionFolderTest, WhatWasUsedAMomentAgoStays) {
    put(of_a + "1-40x30.jpg", 10s);
    put(of_a + "1-80x60.jpg", 72h);
    put(of_b + "1-40x30.jpg", 96h);
    EXPECT_EQ(trim(0, {folder.path(of_b + "1-40x30.jpg")}), 2000U);
    EXPECT_TRUE(folder.has(of_a + "1-40x30.jpg"));
    EXPECT_FALSE(folder.has(of_a + "1-80x60.jpg"));
    EXPECT_TRUE(folder.has(of_b + "1-40x30.jpg")) << "this kiosk shows it; its stamp moves only once an hour";
}

TEST_F(RenditionFolderTest, AStampFromTheFutureIsNoLongerKeptThanOthers) {
    put(of_a + "1-40x30.jpg", -9000h);
    EXPECT_EQ(trim(0), 0U);
}

TEST_F(RenditionFolderTest, LeftoversGoAfterAnHour) {
    put("aside/worker-old/0", 2h);
    date("aside/worker-old", 2h);
    put("aside/worker-new/0", 1min);
    date("aside/worker-new", 1min);
    put(of_a + "1-900x900_files/9/0_0.jpg", 2h); // its .dzi never came
    date(of_a + "1-900x900_files", 2h);
    put(of_b + "1-900x900_files/9/0_0.jpg", 1min); // its .dzi may be coming
    date(of_b + "1-900x900_files", 1min);
    trim(1 << 20);
    EXPECT_FALSE(folder.has("aside/worker-old"));
    EXPECT_TRUE(folder.has("aside/worker-new/0"));
    EXPECT_FALSE(folder.has(of_a + "1-900x900_files"));
    EXPECT_TRUE(folder.has(of_b + "1-900x900_files/9/0_0.jpg"));
}

TEST_F(RenditionFolderTest, WhatWasLearntOfFilesNobodyAsksForGoesAfterAYear) {
    put("index/ab/old.json", 24h * 400);
    put("index/ab/new.json", 24h * 300);
    trim(0);
    EXPECT_FALSE(folder.has("index/ab/old.json"));
    EXPECT_TRUE(folder.has("index/ab/new.json"));
}

TEST_F(RenditionFolderTest, WhatIsNoRenditionStays) {
    for (const auto* other : {"fonts", "other/notes.txt", "pictures/notes/x.jpg", "ab/old.jpg"})
        put(other, 96h);
    put(of_a + "1-40x30.jpg", 1h);
    trim(0);
    for (const auto* other : {"fonts", "other/notes.txt", "pictures/notes/x.jpg", "ab/old.jpg"})
        EXPECT_TRUE(folder.has(other)) << other;
    EXPECT_FALSE(folder.has(of_a + "1-40x30.jpg"));
}

TEST_F(RenditionFolderTest, AFolderThatIsNotThereIsNoTrouble) {
    EXPECT_EQ(trim_renditions(folder.path("none"), {}), 0U);
    EXPECT_FALSE(folder.has("none"));
}

TEST_F(RenditionFolderTest, ClearingRemovesWhatWasMadeAndLearntAndNothingElse) {
    put(of_a + "1-40x30.jpg", 1h);
    put_pyramid(of_a + "1-900x900", 2h, 2);
    put("index/ab/x.json", 1h);
    put("aside/worker-x/0", 1s);
    put("fonts", 1h);
    remove_renditions(folder.path());
    EXPECT_FALSE(folder.has("pictures"));
    EXPECT_FALSE(folder.has("index"));
    EXPECT_TRUE(folder.has("aside/worker-x/0")) << "a worker is at it";
    EXPECT_TRUE(folder.has("fonts"));
}

TEST_F(RenditionFolderTest, TwoKiosksTrimTheSameFolderAtTheSameTime) {
    for (int i = 0; i < 200; ++i) {
        put(of_a + "1-40x" + std::to_string(100 + i) + ".jpg", 300h - std::chrono::hours(i));
        if (i % 10 == 0)
            put_pyramid(of_b + "1-40x" + std::to_string(1000 + i), 300h - std::chrono::hours(i), 2);
    }
    const auto runner = worker_runner({3}, {});
    for (int i = 0; i < 3; ++i) {
        runner->submit(Priority::Now, [this]() -> Runner::Done {
            trim(50'000);
            return [] {};
        });
    }
    while (runner->pending() > 0) runner->deliver(), std::this_thread::yield();
    const auto left = trim(1 << 30);
    EXPECT_LE(left, 50'000U);
    EXPECT_GT(left, 40'000U) << "not once for each of them";
    EXPECT_TRUE(folder.has(of_a + "1-40x299.jpg"));
}

// How much there is, and when it is looked after.

TEST_F(RenditionFolderTest, SizesAreCountedAsTheyAreWrittenAndRememberedToTheNextRun) {
    {
        CacheRoom room(folder.path(), 1 << 20);
        put(of_a + "1-40x30.jpg", 2h);
        room.wrote_file(folder.path(of_a + "1-40x30.jpg"));
        room.wrote_file(folder.path(of_a + "1-40x30.png")); // not there
        put_pyramid(of_a + "1-900x900", 2h, 2);
        room.wrote_pyramid(folder.path(of_a + "1-900x900"));
        EXPECT_EQ(room.bytes(), 11'000U);
        room.trim_when_due(); // the first time in this folder
        EXPECT_EQ(room.bytes(), 11'000U);
    }
    EXPECT_EQ(CacheRoom(folder.path(), 1 << 20).bytes(), 11'000U);
    folder.put("size", "12 monkeys");
    EXPECT_EQ(CacheRoom(folder.path(), 1 << 20).bytes(), 0U) << "unknown; looked at soon";
}

TEST_F(RenditionFolderTest, IsTrimmedOnceEnoughWasWritten) {
    CacheRoom room(folder.path(), 8000);
    room.trim_when_due();
    for (int i = 0; i < 20; ++i) {
        const std::string name = of_a + "1-40x" + std::to_string(100 + i) + ".jpg";
        put(name, 20h - std::chrono::hours(i));
        room.wrote_file(folder.path(name));
        room.trim_when_due();
        EXPECT_LE(room.bytes(), 9000U);
    }
    EXPECT_FALSE(folder.has(of_a + "1-40x100.jpg"));
    EXPECT_TRUE(folder.has(of_a + "1-40x119.jpg"));
}

TEST_F(RenditionFolderTest, OnAFullDiskHalfOfItIsMadeFree) {
    CacheRoom room(folder.path(), 1 << 20);
    for (int i = 0; i < 10; ++i)
        put(of_a + "1-40x" + std::to_string(100 + i) + ".jpg", 20h - std::chrono::hours(i));
    room.trim_to_half();
    EXPECT_EQ(room.bytes(), 5000U);
    EXPECT_FALSE(folder.has(of_a + "1-40x104.jpg"));
    EXPECT_TRUE(folder.has(of_a + "1-40x105.jpg"));
}

TEST_F(RenditionFolderTest, AStampMovesAtMostOnceAnHour) {
    CacheRoom room(folder.path(), 1 << 20);
    put(of_a + "1-40x30.jpg", 72h);
    put(of_a + "1-80x60.jpg", 30min);
    put(of_b + "1-40x30.jpg", 2h);
    const auto time = [this](const std::string& name) { return time_of(folder.path(name)).value(); };
    const auto recent = time(of_a + "1-80x60.jpg");
    for (const auto& name : {of_a + "1-40x30.jpg", of_a + "1-80x60.jpg", of_b + "1-40x30.jpg"})
        room.used(folder.path(name));
    const auto first = time(of_a + "1-40x30.jpg");
    EXPECT_GT(first, recent);
    EXPECT_EQ(time(of_a + "1-80x60.jpg"), recent);
    EXPECT_GT(time(of_b + "1-40x30.jpg"), recent);
    room.used(folder.path(of_a + "1-40x30.jpg"));
    EXPECT_EQ(time(of_a + "1-40x30.jpg"), first);
    room.used(folder.path("none"));
    EXPECT_FALSE(folder.has("none"));
}

} // namespace
} // namespace kiosk::pictures
