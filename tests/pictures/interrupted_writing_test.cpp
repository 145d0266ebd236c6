// The real kiosk_pictures, killed while it writes: nothing that it leaves is taken for whole.

#include "base/files.h"
#include "base/runner.h"
#include "fakes/fake_worker.h"
#include "pictures/cache_paths.h"
#include "pictures/pyramid.h"
#include "pictures/rendition_decoder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <csignal>
#include <random>
#include <thread>

namespace kiosk::pictures {
namespace {

namespace fs = std::filesystem;

constexpr int side = 3000; // px

// A JPEG ends with its end marker.
Result<Pixels> read_jpeg(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!bytes.ends_with("\xFF\xD9")) return std::unexpected(Problem{{"unreadable"}, path, 0, {}});
    return Pixels{1, 1, true, {bytes.begin(), bytes.end()}};
}

class InterruptedWriting : public testing::Test {
  protected:
    void SetUp() override {
        std::string drawing =
            R"(<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000"><rect width="3000" height="3000"/>)";
        for (int i = 0; i < 60; ++i) {
            drawing += "<rect x='" + std::to_string(i * 50) + "' width='50' height='3000' fill='#" +
                       std::to_string(100'000 + i * 9'999) + "'/>";
        }
        folder.put("content/a.svg", drawing + "</svg>");
    }
    [[nodiscard]] std::vector<RenditionKey> keys(const std::string& file = "a.svg") const {
        const std::string version = version_of(disk_files(folder.path("content"))->list().value().at(file));
        return {
            {file, version, 800, 800}, {file, version, 300, 300}, {file, version, side, side, 1, {0, 0, 0}}};
    }
    // Of what lies in the cache: files that are not whole, pyramids that lack a tile.
    [[nodiscard]] std::vector<std::string> torn() const {
        std::vector<std::string> found;
        if (!folder.has("cache/pictures")) return found;
        for (const auto& entry : fs::recursive_directory_iterator(folder.path("cache/pictures"))) {
            const std::string path = entry.path();
            if (path.ends_with(".jpg") && !read_jpeg(path)) found.push_back(path);
            if (!path.ends_with(".dzi")) continue;
            for (int level = 0; level <= last_level(side, side); ++level) {
                const LevelSize size = level_size(side, side, level);
                for (int i = 0; i < size.columns * size.rows; ++i) {
                    const std::string tile = path.substr(0, path.size() - 4) + "_files/" +
                                             std::to_string(level) + "/" + std::to_string(i % size.columns) +
                                             "_" + std::to_string(i / size.columns);
                    if (!fs::exists(tile + ".jpg") && !fs::exists(tile + ".png")) found.push_back(tile);
                }
            }
        }
        return found;
    }
    [[nodiscard]] std::size_t files_aside() const {
        std::error_code error;
        std::size_t found = 0;
        for (fs::recursive_directory_iterator at(folder.path("cache/aside"), error), end; !error && at != end;
             at.increment(error))
            ++found;
        return found;
    }

    fakes::TemporaryFolder folder;
    WorkerSettings settings{KIOSK_PICTURES_PROGRAM, folder.path("content"), folder.path("cache")};
};

TEST_F(InterruptedWriting, LeavesNothingThatIsTakenForWhole) {
    std::mt19937 random(1925);
    const auto decoder = rendition_decoder(settings, read_jpeg);
    const auto runner = worker_runner({1}, {});
    for (int i = 0; i < 8; ++i) {
        bool is_made = false;
        runner->submit(Priority::Now, [&]() -> Runner::Done {
            const bool made = decoder->prepare(keys()).has_value();
            return [&is_made, made] { is_made = made; };
        });
        // One of its files, or one of its hundred tiles, has just begun to be written.
        const std::size_t enough = files_aside() + 1 + random() % 60;
        while (runner->pending() > 0 && files_aside() < enough) runner->deliver(), std::this_thread::yield();
        for (const pid_t worker : fakes::children()) ::kill(worker, SIGKILL);
        EXPECT_EQ(torn(), std::vector<std::string>());
        while (runner->pending() > 0) runner->deliver(), std::this_thread::yield();
        EXPECT_TRUE(is_made) << "by the worker after it";
        EXPECT_EQ(torn(), std::vector<std::string>());
        for (const auto& key : keys()) EXPECT_TRUE(std::holds_alternative<Pixels>(decoder->decode(key)));
        decoder->clear_cache();
    }
}

TEST_F(InterruptedWriting, ARenameMovesNoRenditionAndNoPyramid) {
    const auto decoder = rendition_decoder(settings, read_jpeg);
    ASSERT_TRUE(decoder->prepare(keys()));
    const std::string digest = decoder->look(keys()[0]).value().digest;
    const auto inodes = [&] {
        std::vector<ino_t> found;
        for (const auto& path :
             {rendition_path(digest, 1, 800, 800) + ".jpg", rendition_path(digest, 1, 300, 300) + ".jpg",
              pyramid_path(digest, 1, side, side) + ".dzi"}) {
            struct stat s {};
            EXPECT_EQ(::stat(folder.path("cache/" + path).c_str(), &s), 0) << path;
            found.push_back(s.st_ino);
        }
        return found;
    };
    const auto before = inodes();
    fs::create_directories(folder.path("content/2-later"));
    fs::rename(folder.path("content/a.svg"), folder.path("content/2-later/b.svg"));
    ASSERT_TRUE(decoder->prepare(keys("2-later/b.svg")));
    for (const auto& key : keys("2-later/b.svg"))
        EXPECT_TRUE(std::holds_alternative<Pixels>(decoder->decode(key)));
    EXPECT_EQ(inodes(), before);
}

TEST_F(InterruptedWriting, TheWorkerFollowsACacheFolderThatIsRemovedOrReplaced) {
    const auto decoder = rendition_decoder(settings, read_jpeg);
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(decoder->prepare({keys()[0]}));
        EXPECT_TRUE(std::holds_alternative<Pixels>(decoder->decode(keys()[0])));
        fs::remove_all(folder.path("cache"));
        if (i == 1) fs::create_directories(folder.path("cache"));
    }
    EXPECT_TRUE(decoder->problems().empty());
}

} // namespace
} // namespace kiosk::pictures
