#include "base/files.h"
#include "base/problem_kinds.h"
#include "fakes/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names(const FileList& list) {
    std::vector<std::string> found;
    for (const auto& [path, state] : list) found.push_back(path);
    return found;
}

TEST(DiskFiles, ListsEveryRegularFileBelowTheRoot) {
    const fakes::TemporaryFolder folder;
    folder.put("a.md", "one");
    folder.put("1-eve/深/b.md", "two!");
    fs::create_directory(folder.path("empty"));
    const auto list = disk_files(folder.path())->list();
    ASSERT_TRUE(list);
    EXPECT_EQ(names(*list), (std::vector<std::string>{"1-eve/深/b.md", "a.md"}));
    EXPECT_EQ(list->at("a.md").size, 3U);
}

TEST(DiskFiles, ReadsAPartOfAFile) {
    const fakes::TemporaryFolder folder;
    folder.put("a.wav", "0123456789");
    const auto files = disk_files(folder.path());
    EXPECT_EQ(files->read_part("a.wav", 3, 4), "3456");
    EXPECT_EQ(files->read_part("a.wav", 8, 4), "89");
    EXPECT_EQ(files->read_part("a.wav", 11, 4), "");
    EXPECT_FALSE(files->read_part("b.wav", 0, 4));
}

TEST(DiskFiles, LeavesOutWhatIsNoFile) {
    const fakes::TemporaryFolder folder;
    ASSERT_EQ(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
    fs::create_symlink("nowhere", folder.path("dangling"));
    EXPECT_TRUE(disk_files(folder.path())->list()->empty());
}

TEST(DiskFiles, LeavesOutLinksThatLeadOutside) {
    const fakes::TemporaryFolder outside;
    outside.put("secret.md", "secret");
    const fakes::TemporaryFolder folder;
    folder.put("inside.md", "inside");
    fs::create_symlink(outside.path("secret.md"), folder.path("out.md"));
    fs::create_symlink("inside.md", folder.path("in.md"));
    fs::create_directory_symlink(outside.path(), folder.path("out"));
    EXPECT_EQ(names(*disk_files(folder.path())->list()), (std::vector<std::string>{"in.md", "inside.md"}));
}

TEST(DiskFiles, ReadsNothingThroughLinksThatLeadOutside) {
    const fakes::TemporaryFolder outside;
    outside.put("secret.md", "secret");
    const fakes::TemporaryFolder folder;
    fs::create_symlink(outside.path("secret.md"), folder.path("out.md"));
    fs::create_directory_symlink(outside.path(), folder.path("out"));
    const auto files = disk_files(folder.path());
    EXPECT_FALSE(files->read("out.md", 100));
    EXPECT_FALSE(files->read("out/secret.md", 100));
}

TEST(DiskFiles, FollowsARootThatIsALink) {
    const fakes::TemporaryFolder folder;
    folder.put("real/a.md", "one");
    fs::create_directory_symlink(folder.path("real"), folder.path("content"));
    const auto files = disk_files(folder.path("content"));
    EXPECT_EQ(names(*files->list()), (std::vector<std::string>{"a.md"}));
    EXPECT_EQ(files->read("a.md", 100), "one");
}

TEST(DiskFiles, SurvivesALinkToItself) {
    const fakes::TemporaryFolder folder;
    folder.put("a.md", "one");
    fs::create_directory_symlink(".", folder.path("again"));
    fs::create_symlink("loop", folder.path("loop"));
    EXPECT_EQ(names(*disk_files(folder.path())->list()), (std::vector<std::string>{"a.md"}));
}

TEST(DiskFiles, NamesARootThatIsNotThere) {
    const auto list = disk_files("/nowhere/at/all")->list();
    ASSERT_FALSE(list);
    EXPECT_EQ(list.error().kind, problems::missing_folder);
    EXPECT_EQ(list.error().file, "/nowhere/at/all");
}

TEST(DiskFiles, NamesARootThatIsAFile) {
    const fakes::TemporaryFolder folder;
    folder.put("content", "a file");
    const auto list = disk_files(folder.path("content"))->list();
    ASSERT_FALSE(list);
    EXPECT_EQ(list.error().kind, problems::missing_folder);
}

TEST(DiskFiles, NoticesAFolderThatVanished) {
    const fakes::TemporaryFolder folder;
    folder.put("content/a.md", "one");
    const auto files = disk_files(folder.path("content"));
    ASSERT_TRUE(files->list());
    fs::remove_all(folder.path("content"));
    EXPECT_FALSE(files->list());
    EXPECT_FALSE(files->read("a.md", 100));
    folder.put("content/b.md", "two");
    EXPECT_EQ(names(*files->list()), (std::vector<std::string>{"b.md"}));
}

TEST(DiskFiles, SeesAReplacementOfTheSameSizeAndTime) {
    const fakes::TemporaryFolder folder;
    folder.put("a.md", "one");
    const auto files = disk_files(folder.path());
    const auto before = files->list()->at("a.md");
    const auto when = fs::last_write_time(folder.path("a.md"));
    folder.put("b.md", "two");
    fs::rename(folder.path("b.md"), folder.path("a.md"));
    fs::last_write_time(folder.path("a.md"), when);
    const auto after = files->list()->at("a.md");
    EXPECT_EQ(after.size, before.size);
    EXPECT_NE(after, before);
}

TEST(DiskFiles, ReadsAtMostAsMuchAsAsked) {
    const fakes::TemporaryFolder folder;
    folder.put("a.md", std::string("one\0two", 7));
    const auto files = disk_files(folder.path());
    EXPECT_EQ(files->read("a.md", 100), std::string("one\0two", 7));
    EXPECT_EQ(files->read("a.md", 3), "one");
    EXPECT_EQ(files->read("a.md", 0), "");
}

TEST(DiskFiles, SaysWhyAFileCannotBeRead) {
    const fakes::TemporaryFolder folder;
    fs::create_directory(folder.path("folder"));
    ASSERT_EQ(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
    const auto files = disk_files(folder.path());
    for (const auto* path : {"none.md", "folder", "pipe"}) {
        const auto bytes = files->read(path, 100);
        ASSERT_FALSE(bytes) << path;
        EXPECT_EQ(bytes.error().kind, problems::unreadable_file);
        EXPECT_EQ(bytes.error().file, path);
        EXPECT_FALSE(bytes.error().details.at("reason").empty());
    }
}

TEST(WriteWhole, ReplacesAFileAndLeavesNothingBeside) {
    const fakes::TemporaryFolder folder;
    ASSERT_TRUE(write_whole(folder.path("a"), "old"));
    ASSERT_TRUE(write_whole(folder.path("a"), "new and longer"));
    EXPECT_EQ(folder.read("a"), "new and longer");
    EXPECT_EQ(names(*disk_files(folder.path())->list()), (std::vector<std::string>{"a"}));
}

TEST(WriteWhole, WritesAnEmptyFile) {
    const fakes::TemporaryFolder folder;
    ASSERT_TRUE(write_whole(folder.path("a"), ""));
    EXPECT_TRUE(folder.has("a"));
}

TEST(WriteWhole, LeavesTheOldFileWhenItCannot) {
    const fakes::TemporaryFolder folder;
    fs::create_directories(folder.path("a/full"));
    const auto written = write_whole(folder.path("a"), "new");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, problems::unreadable_file);
    EXPECT_TRUE(folder.has("a/full"));
    EXPECT_TRUE(disk_files(folder.path())->list()->empty()) << "nothing half-written stays beside it";
    EXPECT_FALSE(write_whole(folder.path("none/b"), "new"));
    EXPECT_FALSE(folder.has("none"));
}

TEST(WriteWhole, IsNotCaughtByALinkLaidInItsWay) {
    const fakes::TemporaryFolder folder;
    folder.put("precious", "precious");
    fs::create_symlink(folder.path("precious"), folder.path("a." + std::to_string(::getpid()) + ".part"));
    ASSERT_TRUE(write_whole(folder.path("a"), "new"));
    EXPECT_EQ(folder.read("precious"), "precious");
    EXPECT_EQ(folder.read("a"), "new");
}

TEST(WriteWhole, KeepsASecretFromOtherReaders) {
    const fakes::TemporaryFolder folder;
    folder.put("a." + std::to_string(::getpid()) + ".part", "left behind, readable by everyone");
    ASSERT_TRUE(write_whole(folder.path("a"), "secret", Readers::Owner));
    struct stat state {};
    ASSERT_EQ(::stat(folder.path("a").c_str(), &state), 0);
    EXPECT_EQ(state.st_mode & 0777U, 0600U);
}

} // namespace
} // namespace kiosk
