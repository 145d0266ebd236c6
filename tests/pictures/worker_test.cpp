// kiosk_pictures for real: started, fed with good, broken and hostile files, killed.

#include <array>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "base/problem_kinds.h"
#include "fakes/temporary_folder.h"
#include "pictures/rendition_decoder.h"
#include "pictures/worker_client.h"

namespace kiosk::pictures {
namespace {

namespace fs = std::filesystem;

constexpr const char* red_and_blue = R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">
<rect width="20" height="20" fill="#ff0000"/><rect x="20" width="20" height="20" fill="#0000ff"/></svg>)";
constexpr const char* half_empty = R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">
<rect width="20" height="20" fill="#ff0000"/></svg>)";

// The process that this one started from `program`, by Linux's own list of children.
pid_t child_running(std::string_view program) {
    for (const auto& task : fs::directory_iterator("/proc/self/task")) {
        std::ifstream children(task.path() / "children");
        for (pid_t pid = 0; children >> pid;) {
            std::error_code error;
            if (fs::read_symlink("/proc/" + std::to_string(pid) + "/exe", error).filename() == program) return pid;
        }
    }
    return 0;
}

class WorkerTest : public testing::Test {
  protected:
    [[nodiscard]] WorkerSettings settings() const {
        return {KIOSK_PICTURES_PROGRAM, folder.path("content"), folder.path("cache"), 60};
    }
    void SetUp() override {
        fs::create_directories(folder.path("content"));
        fs::create_directories(folder.path("cache"));
    }
    void expect_failure(const std::string& file) {
        const auto made = worker.make({file, "out", 40, 20});
        ASSERT_FALSE(made) << file;
        EXPECT_EQ(made.error().kind, problems::picture_failed);
        EXPECT_EQ(made.error().file, file);
        EXPECT_FALSE(made.error().details.at("reason").empty());
        EXPECT_FALSE(folder.has("cache/out.jpg") || folder.has("cache/out.png")) << file;
    }
    // ImageMagick, where a literal would be too long: arguments are our own.
    [[nodiscard]] bool make_picture(const std::string& arguments, const std::string& file) const {
        return std::system(("convert " + arguments + " '" + folder.path("content/" + file) + "'").c_str()) == 0; // NOLINT
    }
    // "#RRGGBB" of one pixel.
    [[nodiscard]] std::string pixel(const std::string& rendition, int x, int y) const {
        const std::string command = "convert '" + folder.path("cache/" + rendition) + "' -depth 8 -format '%[hex:p{" +
                                    std::to_string(x) + "," + std::to_string(y) + "}]' info:";
        FILE* pipe = ::popen(command.c_str(), "r"); // NOLINT
        std::array<char, 32> text{};
        const bool is_read = std::fgets(text.data(), text.size(), pipe) != nullptr;
        ::pclose(pipe);
        return is_read ? text.data() : "";
    }
    static bool is_near(const std::string& hex, int r, int g, int b) {
        if (hex.size() < 6) return false;
        const auto channel = [&hex](std::size_t at) { return std::stoi(hex.substr(at, 2), nullptr, 16); };
        return std::abs(channel(0) - r) < 6 && std::abs(channel(2) - g) < 6 && std::abs(channel(4) - b) < 6;
    }

    fakes::TemporaryFolder folder;
    WorkerClient worker{settings()};
};

TEST_F(WorkerTest, MakesAnOpaqueDrawingAJpegOfTheSizeAskedFor) {
    folder.put("content/1-eve/标题.svg", red_and_blue);
    const auto made = worker.make({"1-eve/标题.svg", "ab/abcd", 80, 40});
    ASSERT_TRUE(made) << to_string(made.error());
    EXPECT_EQ(*made, (RenditionAnswer{"ab/abcd.jpg", 80, 40, {}}));
    EXPECT_TRUE(is_near(pixel("ab/abcd.jpg", 10, 20), 255, 0, 0)) << pixel("ab/abcd.jpg", 10, 20);
    EXPECT_TRUE(is_near(pixel("ab/abcd.jpg", 70, 20), 0, 0, 255)) << pixel("ab/abcd.jpg", 70, 20);
}

TEST_F(WorkerTest, ARimThatScalingLeftIsNoTransparency) {
    // Drawn to 97.5 px across and forced to 97: the last column would be half transparent.
    folder.put("content/a.svg", red_and_blue);
    const auto made = worker.make({"a.svg", "a", 97, 50});
    ASSERT_TRUE(made) << to_string(made.error());
    EXPECT_EQ(*made, (RenditionAnswer{"a.jpg", 97, 50, {}}));
    EXPECT_TRUE(is_near(pixel("a.jpg", 96, 49), 0, 0, 255)) << pixel("a.jpg", 96, 49);
}

TEST_F(WorkerTest, KeepsWhatIsTransparentInAPng) {
    folder.put("content/a.svg", half_empty);
    const auto made = worker.make({"a.svg", "a", 40, 20});
    ASSERT_TRUE(made) << to_string(made.error());
    EXPECT_EQ(made->out, "a.png");
    EXPECT_TRUE(pixel("a.png", 35, 10).ends_with("00")) << pixel("a.png", 35, 10);
}

TEST_F(WorkerTest, TurnsAPhotographUpright) {
    // Stored lying, red on the left; orientation 6: to be turned a quarter to the right, so red comes to the top.
    ASSERT_TRUE(make_picture("-size 20x20 xc:red xc:blue +append -quality 95", "lying.jpg"));
    const std::string lying = folder.read("content/lying.jpg");
    const std::string exif("\xFF\xE1\x00\x22" "Exif\0\0" "MM\0*\0\0\0\x08" "\0\x01" "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
                           "\0\0\0\0", 36);
    folder.put("content/a.jpg", lying.substr(0, 2) + exif + lying.substr(2));
    const auto made = worker.make({"a.jpg", "a", 20, 40});
    ASSERT_TRUE(made) << to_string(made.error());
    EXPECT_EQ(made->w, 20);
    EXPECT_EQ(made->h, 40);
    EXPECT_TRUE(is_near(pixel("a.jpg", 10, 5), 254, 0, 0)) << pixel("a.jpg", 10, 5);
    EXPECT_TRUE(is_near(pixel("a.jpg", 10, 35), 0, 0, 254)) << pixel("a.jpg", 10, 35);
}

TEST_F(WorkerTest, OpensWhatEditorsBring) {
    const std::pair<const char*, const char*> kinds[] = {
        {"-size 60x30 xc:green", "a.png"},
        {"-size 60x30 xc:green -depth 16", "deep.png"},
        {"-size 60x30 xc:green -colorspace CMYK", "print.jpg"},
        {"-size 60x30 xc:green -colorspace Gray", "grey.jpg"},
        {"-size 60x30 xc:green -compress LZW", "scan.tif"},
        {"-size 60x30 xc:green", "a.gif"},
        {"-size 60x30 xc:green", "a.webp"},
    };
    for (const auto& [arguments, file] : kinds) {
        ASSERT_TRUE(make_picture(arguments, file)) << file;
        const auto made = worker.make({file, std::string("out-") + file, 30, 15});
        ASSERT_TRUE(made) << file << ": " << to_string(made.error());
        EXPECT_EQ(made->w, 30) << file;
        EXPECT_EQ(made->h, 15) << file;
    }
}

TEST_F(WorkerTest, SaysWhyAMissingOrUselessFileFails) {
    fs::create_directories(folder.path("content/folder"));
    folder.put("content/empty.jpg", "");
    folder.put("content/garbage.png", std::string(5000, 'x'));
    folder.put("content/text.svg", "not a drawing");
    for (const auto* file : {"none.jpg", "folder", "empty.jpg", "garbage.png", "text.svg"}) expect_failure(file);
}

TEST_F(WorkerTest, AFileCutShortFails) {
    ASSERT_TRUE(make_picture("-size 300x200 plasma:red-blue -quality 95", "whole.jpg"));
    ASSERT_TRUE(make_picture("-size 300x200 plasma:red-blue", "whole.png"));
    ASSERT_TRUE(make_picture("-size 300x200 plasma:red-blue", "whole.tif"));
    for (const std::string extension : {".jpg", ".png", ".tif"}) {
        const std::string whole = folder.read("content/whole" + extension);
        ASSERT_TRUE(worker.make({"whole" + extension, "whole", 300, 200})) << extension;
        for (const double part : {0.2, 0.6, 0.9}) {
            const auto length = static_cast<std::size_t>(static_cast<double>(whole.size()) * part);
            folder.put("content/cut" + extension, whole.substr(0, length));
            expect_failure("cut" + extension);
        }
    }
}

TEST_F(WorkerTest, ReadsNothingOutsideTheContentFolder) {
    folder.put("secret.svg", red_and_blue);
    fs::create_symlink(folder.path("secret.svg"), folder.path("content/link.svg"));
    expect_failure("../secret.svg");
    expect_failure("link.svg");
}

TEST_F(WorkerTest, LeavesNothingHalfWrittenInTheCache) {
    folder.put("content/a.svg", red_and_blue);
    ASSERT_TRUE(worker.make({"a.svg", "ab/cd", 40, 20}));
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path("cache"))) {
        if (entry.is_regular_file()) files.push_back(entry.path().filename());
    }
    EXPECT_EQ(files, (std::vector<std::string>{"cd.jpg"}));
}

TEST_F(WorkerTest, SaysSoWhenTheCacheCannotBeWritten) {
    folder.put("content/a.svg", red_and_blue);
    folder.put("cache/ab", "a file where a folder should be");
    const auto made = worker.make({"a.svg", "ab/cd", 40, 20});
    ASSERT_FALSE(made);
    EXPECT_NE(made.error().details.at("reason").find("cache"), std::string::npos) << to_string(made.error());
}

TEST_F(WorkerTest, GoesOnAfterAFailure) {
    folder.put("content/a.svg", red_and_blue);
    expect_failure("none.jpg");
    EXPECT_TRUE(worker.make({"a.svg", "a", 40, 20}));
}

TEST_F(WorkerTest, IsStartedAgainWhenItWasKilledBetweenPictures) {
    folder.put("content/a.svg", red_and_blue);
    ASSERT_TRUE(worker.make({"a.svg", "a", 40, 20}));
    const pid_t first = child_running("kiosk_pictures");
    ASSERT_NE(first, 0);
    ASSERT_EQ(::kill(first, SIGKILL), 0);
    siginfo_t ended{};
    ASSERT_EQ(::waitid(P_PID, static_cast<id_t>(first), &ended, WEXITED | WNOWAIT), 0); // it is dead, and left to its owner
    const auto made = worker.make({"a.svg", "b", 40, 20});
    EXPECT_TRUE(made) << to_string(made.error());
    EXPECT_NE(child_running("kiosk_pictures"), first);
}

TEST_F(WorkerTest, EndsWithItsClient) {
    folder.put("content/a.svg", red_and_blue);
    {
        WorkerClient other{settings()};
        ASSERT_TRUE(other.make({"a.svg", "a", 40, 20}));
        EXPECT_NE(child_running("kiosk_pictures"), 0);
    }
    EXPECT_EQ(child_running("kiosk_pictures"), 0);
}

TEST_F(WorkerTest, AProgramThatIsMissingIsNamed) {
    auto broken = settings();
    broken.program = folder.path("no-such-program");
    const auto made = WorkerClient(broken).make({"a.svg", "a", 40, 20});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, problems::worker_missing);
    EXPECT_EQ(made.error().file, broken.program);
}

TEST_F(WorkerTest, AProgramThatTalksNonsenseOrNothingFailsThePicture) {
    for (const auto* script : {"#!/bin/sh\nread line\necho nonsense\n", "#!/bin/sh\nread line\nexit 1\n", "#!/bin/sh\nexit 0\n",
                               "#!/bin/sh\nread line\nkill -9 $$\n"}) {
        folder.put("fake", script);
        fs::permissions(folder.path("fake"), fs::perms::owner_all);
        auto odd = settings();
        odd.program = folder.path("fake");
        const auto made = WorkerClient(odd).make({"a.svg", "a", 40, 20});
        ASSERT_FALSE(made) << script;
        EXPECT_EQ(made.error().kind, problems::picture_failed) << script;
    }
}

TEST_F(WorkerTest, AProgramThatHangsIsGivenUp) {
    folder.put("fake", "#!/bin/sh\nread line\nread never\n");
    fs::permissions(folder.path("fake"), fs::perms::owner_all);
    auto hanging = settings();
    hanging.program = folder.path("fake");
    hanging.seconds_per_picture = 1;
    const auto made = WorkerClient(hanging).make({"a.svg", "a", 40, 20});
    ASSERT_FALSE(made);
    EXPECT_NE(made.error().details.at("reason").find("too long"), std::string::npos);
}

TEST_F(WorkerTest, KeepsColoursThatHaveNoProfile) {
    ASSERT_TRUE(make_picture("-size 20x20 xc:'#0000ff' -strip", "blue.png"));
    ASSERT_TRUE(make_picture("-size 20x20 xc:'#A3241C' -strip", "red.png"));
    ASSERT_TRUE(make_picture("-size 20x20 xc:'#F6F0E5' -strip", "paper.png"));
    const std::tuple<const char*, int, int, int> colours[] = {
        {"blue.png", 0, 0, 255}, {"red.png", 0xA3, 0x24, 0x1C}, {"paper.png", 0xF6, 0xF0, 0xE5}};
    for (const auto& [file, r, g, b] : colours) {
        ASSERT_TRUE(worker.make({file, file, 20, 20}));
        const std::string shown = pixel(std::string(file) + ".jpg", 10, 10);
        EXPECT_TRUE(is_near(shown, r, g, b)) << file << " became " << shown;
    }
}

// The decoder between the store and the worker.

class RenditionDecoderTest : public WorkerTest {
  protected:
    std::vector<std::string> read; // paths below the cache
    std::shared_ptr<Decoder> decoder = rendition_decoder(settings(), [this](const std::string& path) -> Result<Pixels> {
        read.push_back(fs::path(path).lexically_relative(folder.path("cache")));
        if (fs::file_size(path) == 0) return std::unexpected(Problem{problems::unreadable_picture, path, 0, {}});
        return Pixels{40, 20, true, std::vector<std::uint8_t>(3200)};
    });
    RenditionKey key{"a.svg", "v1", 40, 20};
};

TEST_F(RenditionDecoderTest, MakesARenditionOnceAndReadsItAfterwards) {
    folder.put("content/a.svg", red_and_blue);
    ASSERT_TRUE(decoder->decode(key));
    EXPECT_TRUE(folder.has("cache/" + rendition_path(key) + ".jpg"));
    fs::remove(folder.path("content/a.svg"));
    EXPECT_TRUE(decoder->decode(key)) << "from the cache";
    EXPECT_EQ(read, (std::vector<std::string>(2, rendition_path(key) + ".jpg")));
}

TEST_F(RenditionDecoderTest, MakesARenditionAnewThatWasCutShort) {
    folder.put("content/a.svg", red_and_blue);
    folder.put("cache/" + rendition_path(key) + ".jpg", "");
    EXPECT_TRUE(decoder->decode(key));
    EXPECT_GT(fs::file_size(folder.path("cache/" + rendition_path(key) + ".jpg")), 0U);
}

TEST_F(RenditionDecoderTest, FailsWithThePictureNotTheRendition) {
    const auto decoded = decoder->decode({"none.jpg", "v1", 40, 20});
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().kind, problems::picture_failed);
    EXPECT_EQ(decoded.error().file, "none.jpg");
}

TEST(RenditionPath, DiffersWithFileVersionAndSize) {
    const std::set<std::string> paths{rendition_path({"a", "1", 10, 20}), rendition_path({"b", "1", 10, 20}),
                                      rendition_path({"a", "2", 10, 20}), rendition_path({"a", "1", 20, 10}),
                                      rendition_path({"a", "1", 1, 20}), rendition_path({"a\n1", "", 10, 20})};
    EXPECT_EQ(paths.size(), 6U);
    EXPECT_TRUE(stays_below(*paths.begin()));
}

} // namespace
} // namespace kiosk::pictures
