// kiosk_pictures for real: what it answers, and what it leaves in the cache folder.

#include "pictures/pyramid.h"
#include "running_worker.h"

#include <fstream>
#include <set>
#include <thread>

namespace kiosk::pictures {
namespace {

namespace fs = std::filesystem;

using Worker = WorkerTest;

FileState state_of(const std::string& path) {
    struct stat s {};
    ::stat(path.c_str(), &s);
    const auto nanoseconds = [](const timespec& t) { return t.tv_sec * 1'000'000'000LL + t.tv_nsec; };
    return {static_cast<std::uint64_t>(s.st_size), nanoseconds(s.st_mtim), nanoseconds(s.st_ctim), s.st_ino};
}

TEST_F(Worker, EqualBytesAreThePictureTheyAreWhateverTheirName) {
    folder.put("content/a.svg", red_and_blue);
    folder.put("content/b/c.svg", red_and_blue);
    folder.put("content/d.svg", std::string(red_and_blue) + "\n");
    const auto a = look_at("a.svg");
    const auto b = look_at("b/c.svg");
    const auto d = look_at("d.svg");
    ASSERT_TRUE(a.facts && b.facts && d.facts);
    EXPECT_TRUE(is_digest(a.facts->digest));
    EXPECT_EQ(*a.facts, *b.facts);
    EXPECT_NE(a.facts->digest, d.facts->digest);
}

TEST_F(Worker, ALookMakesNothing) {
    folder.put("content/a.svg", red_and_blue);
    EXPECT_TRUE(look_at("a.svg").facts);
    EXPECT_EQ(files_in_cache(), std::vector<std::string>{});
}

TEST_F(Worker, BytesThatAreKnownAreNotReadForTheirDigestAgain) {
    folder.put("content/a.svg", red_and_blue);
    const std::string known(64, 'a');
    const auto as_known =
        ask({.file = "a.svg", .version = version_of(state_of(content("a.svg"))), .digest = known});
    ASSERT_TRUE(as_known.facts);
    EXPECT_EQ(as_known.facts->digest, known);
    const auto as_changed = ask({.file = "a.svg", .version = "another", .digest = known});
    EXPECT_EQ(as_changed.trouble, Trouble::Changed);
}

TEST_F(Worker, APictureThatIsStillShownIsNotMadeOfTheOneThatTookItsName) {
    folder.put("content/a.svg", red_and_blue);
    const auto before = look_at("a.svg");
    folder.put("content/a.svg", std::string(red_and_blue) + "\n");
    const auto after = ask({.file = "a.svg", .version = "before", .digest = before.facts->digest, .renditions = {{40, 20}}});
    EXPECT_FALSE(after.facts);
    EXPECT_EQ(after.trouble, Trouble::Changed);
    EXPECT_EQ(files_in_cache(), std::vector<std::string>{});
}

TEST_F(Worker, WhatIsThereIsNotMadeAgain) {
    folder.put("content/a.svg", red_and_blue);
    const PictureRequest request{
        .file = "a.svg", .renditions = {{80, 40}, {40, 20}}, .pyramids = {{1200, 600}}};
    const auto first = ask(request);
    std::set<std::string> before;
    for (const std::string& file : files_in_cache()) before.insert(file + version_of(state_of(cache(file))));
    const auto second = ask(request);
    std::set<std::string> after;
    for (const std::string& file : files_in_cache()) after.insert(file + version_of(state_of(cache(file))));
    ASSERT_TRUE(first.facts && second.facts);
    EXPECT_EQ(first.facts->digest, second.facts->digest);
    EXPECT_EQ(before, after);
    EXPECT_GT(before.size(), 12U);
    // Nor is all of it for one that is missing.
    fs::remove(cache(rendition_path(first.facts->digest, 1, 40, 20) + ".jpg"));
    EXPECT_TRUE(ask(request).facts);
    std::size_t same = 0;
    for (const std::string& file : files_in_cache())
        same += before.count(file + version_of(state_of(cache(file))));
    EXPECT_EQ(same, before.size() - 1);
    EXPECT_EQ(files_in_cache().size(), before.size());
}

TEST_F(Worker, APyramidIsOfTheGeometryTheKioskReads) {
    folder.put("content/a.svg", red_and_blue);
    ASSERT_TRUE(make("convert -size 1531x1021 xc:red a.png && convert -size 511x1100 xc:red b.png"));
    // The asked size may be another than the picture's own.
    const std::pair<const char*, PixelSize> cases[] = {{"a.png", {1531, 1021}}, {"a.png", {766, 511}},
                                                       {"b.png", {511, 1100}},  {"b.png", {1020, 510}},
                                                       {"a.svg", {1021, 511}},  {"a.svg", {1, 1}}};
    for (const auto& [file, size] : cases) {
        const auto answer = ask({.file = file, .pyramids = {size}});
        ASSERT_TRUE(answer.facts) << answer.reason;
        const std::string pyramid = pyramid_path(answer.facts->digest, 1, size.w, size.h);
        EXPECT_TRUE(fs::is_regular_file(cache(pyramid + ".dzi")));
        std::set<std::string> expected;
        for (int level = 0; level <= last_level(size.w, size.h); ++level) {
            const LevelSize at = level_size(size.w, size.h, level);
            for (int row = 0; row < at.rows; ++row) {
                for (int column = 0; column < at.columns; ++column) {
                    const std::string name = std::to_string(level) + "/" + std::to_string(column) + "_" +
                                             std::to_string(row) + ".jpg";
                    expected.insert(name);
                    const bool is_telling = row + 1 == at.rows || column + 1 == at.columns;
                    if (level + 2 < last_level(size.w, size.h) || !is_telling)
                        continue; // reading sizes takes its time
                    const Rect place = tile_place(size.w, size.h, {level, column, row}).file;
                    EXPECT_EQ(size_of(pyramid + "_files/" + name),
                              (PixelSize{static_cast<int>(place.w), static_cast<int>(place.h)}))
                        << name;
                }
            }
        }
        std::set<std::string> found;
        const std::string files = cache(pyramid + "_files");
        for (const auto& entry : fs::recursive_directory_iterator(files))
            if (!entry.is_directory()) found.insert(entry.path().lexically_relative(files).string());
        EXPECT_EQ(found, expected) << file << " " << size.w << "x" << size.h;
    }
}

TEST_F(Worker, NothingIsLeftAside) {
    folder.put("content/a.svg", red_and_blue);
    folder.put("content/b.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect ");
    EXPECT_TRUE(ask({.file = "a.svg", .renditions = {{80, 40}}, .pyramids = {{600, 300}}}).facts);
    EXPECT_EQ(trouble("b.svg"), "truncated");
    EXPECT_TRUE(fs::is_empty(cache("aside")));
}

TEST_F(Worker, WhatADeadWorkerLeftIsSweptAtStart) {
    folder.put("cache/aside/worker-dead00/1", "half a rendition");
    folder.put("cache/aside/kiosk-1-1", "not the worker's");
    folder.put("content/a.svg", red_and_blue);
    EXPECT_TRUE(look_at("a.svg").facts);
    EXPECT_EQ(files_in_cache(), std::vector<std::string>{"aside/kiosk-1-1"});
}

TEST_F(Worker, ReadsNothingOutsideTheContentFolder) {
    folder.put("secret.svg", red_and_blue);
    folder.put("content/inside.svg", red_and_blue);
    fs::create_symlink(folder.path("secret.svg"), content("link.svg"));
    fs::create_directory_symlink(folder.path(), content("up"));
    fs::create_symlink("inside.svg", content("fine.svg"));
    fs::create_symlink("nowhere", content("dangling.svg"));
    EXPECT_EQ(trouble("link.svg"), "outside");
    EXPECT_EQ(trouble("up/secret.svg"), "outside");
    EXPECT_EQ(trouble("fine.svg"), "fine");
    EXPECT_EQ(trouble("dangling.svg"), "missing");
    EXPECT_EQ(trouble("../secret.svg"), "broken"); // not even a request
}

TEST_F(Worker, AnswersWhatIsNoRequestAndGoesOn) {
    folder.put("content/a.svg", red_and_blue);
    for (const char* line : {"\n", "{}\n", "hello\n", "[1]\n"}) {
        worker().say(line);
        const auto answer = worker().hear();
        ASSERT_TRUE(answer) << line;
        EXPECT_FALSE(answer->facts);
    }
    EXPECT_EQ(trouble("a.svg"), "fine");
}

TEST_F(Worker, EndsAtTheEndOfItsInput) {
    RunningWorker other(content(), cache());
    other.say("{}\n");
    EXPECT_TRUE(other.hear());
    EXPECT_EQ(::kill(other.pid(), 0), 0); // its destructor closes the pipe and waits for it
}

// A picture that takes a while, and the moment when it is being decoded.
class DuringTheWork : public WorkerTest {
  protected:
    void begin() {
        ASSERT_TRUE(make("vips black a.png 6000 4000 --bands 3"));
        folder.put("content/b.svg", red_and_blue);
        ASSERT_TRUE(look_at("b.svg").facts); // it has started
        worker().say(to_line({.file = "a.png", .renditions = {{600, 400}}}));
        while (!is_at_work()) std::this_thread::yield();
    }
    [[nodiscard]] bool is_at_work() const {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(cache("aside"), error))
            if (entry.path().filename().string().starts_with("worker-")) return true;
        return false;
    }
};

TEST_F(DuringTheWork, AChangeOfTheFileIsSeenAndNothingIsKept) {
    ASSERT_NO_FATAL_FAILURE(begin());
    std::ofstream(content("a.png"), std::ios::app) << "more";
    const auto answer = worker().hear();
    ASSERT_TRUE(answer);
    EXPECT_FALSE(answer->facts);
    EXPECT_EQ(word_of(answer->trouble), "changed");
    EXPECT_EQ(files_in_cache(), std::vector<std::string>{});
}

TEST_F(DuringTheWork, AReplacementByRenameDoesNoHarm) {
    ASSERT_NO_FATAL_FAILURE(begin());
    fs::rename(content("b.svg"), content("a.png"));
    const auto answer = worker().hear();
    ASSERT_TRUE(answer && answer->facts);
    EXPECT_EQ(answer->facts->w, 6000);
    EXPECT_EQ(look_at("a.png").facts->format, "svg");
}

TEST_F(DuringTheWork, AClearedCacheIsFilledAnew) {
    ASSERT_NO_FATAL_FAILURE(begin());
    for (const auto& entry : fs::directory_iterator(cache())) fs::remove_all(entry.path());
    const auto answer = worker().hear();
    ASSERT_TRUE(answer && answer->facts) << answer->reason;
    EXPECT_TRUE(fs::exists(cache(rendition_path(answer->facts->digest, 1, 600, 400) + ".jpg")));
}

// A fence stands around the folders that were there at its start; its client starts a new one and asks again
// (worker_client.h: who is killed by SIGTERM is not the picture's fault).
TEST_F(Worker, BeginsAnewWhenItsFoldersAreOthers) {
    folder.put("content/a.svg", red_and_blue);
    EXPECT_EQ(trouble("a.svg"), "fine");
    for (const char* name : {"content", "cache"}) {
        fs::rename(folder.path(name), folder.path(std::string("old-") + name));
        folder.put("content/a.svg", red_and_blue);
        const auto answer = worker().ask({.file = "a.svg", .renditions = {{40, 20}}});
        if (!answer) end_worker();
        EXPECT_EQ(trouble("a.svg"), "fine") << name;
        EXPECT_TRUE(fs::exists(cache("pictures"))) << name;
    }
}

} // namespace
} // namespace kiosk::pictures
