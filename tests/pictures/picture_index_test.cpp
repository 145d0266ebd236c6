#include "fakes/temporary_folder.h"
#include "pictures/cache_paths.h"
#include "pictures/picture_index.h"

#include <gtest/gtest.h>

namespace kiosk::pictures {
namespace {

namespace fs = std::filesystem;

class PictureIndexTest : public testing::Test {
  protected:
    fakes::TemporaryFolder folder;
    std::string program = [this] {
        folder.put("program", "first build");
        return folder.path("program");
    }();
    std::string cache = folder.path("cache");
    PictureIndex index{cache, program};

    // Another run, or another kiosk with the same folder.
    [[nodiscard]] PictureIndex another() const { return {cache, program}; }

    const RenditionKey key{"1-前夜/a.jpg", "1-2-3-4", 40, 30};
    const Learnt facts{PictureFacts{std::string(64, 'a'), 400, 300, "jpeg", 1, {1, 2, 3, 255}, true}, {}, {}};
    const Learnt bad{{}, LastingTrouble{Trouble::Truncated, "ends \"early\"\n"}, {}};
    const Learnt no_tiles{facts.facts, {}, LastingTrouble{Trouble::TooSlow, ""}};
};

TEST_F(PictureIndexTest, KnowsWhatItWasTaughtAlsoInTheNextRun) {
    for (const Learnt& learnt : {facts, bad, no_tiles}) {
        index.put(key, learnt);
        EXPECT_EQ(index.find(key), learnt);
        EXPECT_EQ(another().find(key), learnt);
    }
}

TEST_F(PictureIndexTest, IsAboutAFileItsVersionAndLeafNotAboutASize) {
    index.put(key, facts);
    auto other = key;
    other.w = 80;
    other.tile = {3, 0, 0};
    EXPECT_EQ(index.find(other), facts);
    for (auto change : {+[](RenditionKey& k) { k.file = "b.jpg"; }, +[](RenditionKey& k) { k.version = "2"; },
                        +[](RenditionKey& k) { k.leaf = 2; }}) {
        other = key;
        change(other);
        EXPECT_EQ(index.find(other), Learnt{});
        EXPECT_EQ(another().find(other), Learnt{});
    }
}

TEST_F(PictureIndexTest, ADamagedEntryIsNoneAndIsMadeAnew) {
    index.put(key, facts);
    const std::string path = "cache/" + index_path(key);
    const std::string whole = folder.read(path);
    ASSERT_FALSE(whole.empty());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        folder.put(path, whole.substr(0, length));
        EXPECT_EQ(another().find(key), Learnt{}) << length;
    }
    for (const std::string& rubbish :
         {std::string(whole.size(), '\0'), std::string("{}\n"), std::string("[]\n"),
          std::string("{\"of\":1,\"facts\":2}\n"), std::string(1 << 20, 'x')}) {
        folder.put(path, rubbish);
        EXPECT_EQ(another().find(key), Learnt{});
    }
    fs::remove(folder.path(path));
    fs::create_directories(folder.path(path));
    EXPECT_EQ(another().find(key), Learnt{}) << "a folder";
    fs::remove(folder.path(path));
    another().put(key, facts);
    EXPECT_EQ(another().find(key), facts);
}

TEST_F(PictureIndexTest, AnEntryOfAnotherPictureWithTheSameHashIsNone) {
    auto other = key;
    other.file = "b.jpg";
    index.put(key, facts);
    folder.put("cache/" + index_path(other), folder.read("cache/" + index_path(key)));
    EXPECT_EQ(index.find(other), Learnt{});
}

TEST_F(PictureIndexTest, TroublesAreForgottenOnDemandByAllWhoShareTheFolder) {
    index.put(key, no_tiles);
    auto other = key;
    other.file = "bad.jpg";
    index.put(other, bad);
    index.forget_troubles();
    EXPECT_EQ(index.find(key), facts);
    EXPECT_EQ(index.find(other), Learnt{});
    EXPECT_EQ(another().find(key), facts);
    EXPECT_EQ(another().find(other), Learnt{});
}

TEST_F(PictureIndexTest, ATroubleFoundAfterTheForgettingIsNew) {
    index.forget_troubles();
    fs::last_write_time(folder.path("cache/index/forgotten"),
                        fs::file_time_type::clock::now() - std::chrono::hours(1));
    index.put(key, bad);
    EXPECT_EQ(another().find(key), bad);
}

TEST_F(PictureIndexTest, AnotherBuildOfTheWorkerTriesWhatThisOneCouldNotOpen) {
    index.put(key, no_tiles);
    folder.put("program", "second build, better");
    EXPECT_EQ(another().find(key), facts);
}

TEST_F(PictureIndexTest, AFolderThatCannotBeWrittenIsNoTrouble) {
    folder.put("cache", "a file where the folder should be");
    index.put(key, facts);
    EXPECT_EQ(index.find(key), facts) << "from memory";
    index.put(key, bad);
    index.forget_troubles();
    EXPECT_EQ(index.find(key), Learnt{});
}

TEST_F(PictureIndexTest, AnEntryInUseStaysYoungAndATroubleKeepsItsDate) {
    const auto old = fs::file_time_type::clock::now() - std::chrono::hours(24 * 300);
    auto other = key;
    other.file = "bad.jpg";
    index.put(key, facts);
    index.put(other, bad);
    for (const auto& one : {key, other}) fs::last_write_time(folder.path("cache/" + index_path(one)), old);
    PictureIndex next = another();
    EXPECT_EQ(next.find(key), facts);
    EXPECT_EQ(next.find(other), bad);
    EXPECT_GT(fs::last_write_time(folder.path("cache/" + index_path(key))), old + std::chrono::hours(1));
    EXPECT_EQ(fs::last_write_time(folder.path("cache/" + index_path(other))), old);
}

TEST_F(PictureIndexTest, MemoryHasABound) {
    folder.put("cache", "a file where the folder should be"); // so that the disk knows nothing
    PictureIndex small(cache, program, 100);
    auto other = key;
    for (int i = 0; i < 500; ++i) {
        other.file = std::to_string(i);
        small.put(other, facts);
    }
    std::size_t kept = 0;
    for (int i = 0; i < 500; ++i) {
        other.file = std::to_string(i);
        if (small.find(other) == facts) ++kept;
    }
    EXPECT_GE(kept, 50U);
    EXPECT_LE(kept, 100U);
}

TEST_F(PictureIndexTest, LeavesNothingBesideItsEntries) {
    index.put(key, facts);
    index.put(key, bad);
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(cache)) {
        if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(cache));
    }
    EXPECT_EQ(files, std::vector<std::string>{index_path(key)});
}

} // namespace
} // namespace kiosk::pictures
