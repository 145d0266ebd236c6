// What hostile and half-copied files cannot do, and what a bad cache folder does.

#include "running_worker.h"

#include <sys/mount.h>

#include <cstdint>
#include <fstream>
#include <set>

namespace kiosk::pictures {
namespace {

namespace fs = std::filesystem;

using Limits = WorkerTest;

std::string big_endian(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
            static_cast<char>(value)};
}

std::string chunk(const std::string& name, const std::string& data) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char byte : name + data) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320U : 0U);
    }
    return big_endian(static_cast<std::uint32_t>(data.size())) + name + data + big_endian(~sum);
}

// Says it is that large; has hardly any pixels.
std::string png_of(std::uint32_t w, std::uint32_t h) {
    return "\x89PNG\r\n\x1a\n" +
           chunk("IHDR", big_endian(w) + big_endian(h) + std::string("\x08\0\0\0\0", 5)) +
           chunk("IDAT", std::string("\x78\x01\x01\0\0\xFF\xFF\0\0\0\1", 11)) + chunk("IEND", "");
}

std::string svg_of(const std::string& attributes, const std::string& drawing) {
    return R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" )" +
           attributes + ">" + drawing + "</svg>";
}

long peak_memory(pid_t pid) {
    std::ifstream lines("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("VmHWM:")) return std::stol(line.substr(6)); // kB
    return 1'000'000'000; // not known: no test passes by that
}

TEST_F(Limits, BombsEndAtOnceWithAClearTrouble) {
    folder.put("content/square.png", png_of(50'000, 50'000));
    folder.put("content/line.png", png_of(2'000'000'000, 1));
    folder.put("content/huge.svg",
               svg_of(R"(width="1000000000" height="1000000000")", "<rect width='9' height='9'/>"));
    folder.put("content/large.svg",
               svg_of(R"(width="3000000" height="3000000")", "<rect width='9' height='9'/>"));
    folder.put("content/huge.pdf", pdf_of({"1 0 0"}, "1000000000 1000000000"));
    std::string laughs = R"(<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">)";
    for (char name = 'b'; name < 'm'; ++name) {
        laughs += std::string("<!ENTITY ") + name + " \"";
        for (int i = 0; i < 10; ++i) laughs += std::string("&") + static_cast<char>(name - 1) + ";";
        laughs += "\">";
    }
    folder.put("content/laughs.svg", laughs + "]>" + svg_of(R"(width="40" height="20")", "<text>&l;</text>"));
    EXPECT_EQ(trouble("square.png"), "too-large");
    EXPECT_EQ(trouble("line.png"), "too-large");
    EXPECT_EQ(trouble("huge.svg"), "too-large");
    EXPECT_EQ(trouble("large.svg"), "too-large");
    EXPECT_EQ(trouble("huge.pdf"), "too-large");
    EXPECT_EQ(trouble("laughs.svg"), "broken");
    EXPECT_LT(peak_memory(worker().pid()), 400'000) << "kB";
}

TEST_F(Limits, ALargeDrawingIsNeverDrawnAtItsOwnSize) {
    folder.put("content/a.svg", svg_of(R"(width="200000" height="100000")",
                                       "<rect width='200000' height='100000' fill='red'/>"));
    folder.put("content/a.pdf", pdf_of({"1 0 0"}, "14400 14400"));
    // Nor because another shape is asked for than it has.
    folder.put("content/long.svg",
               svg_of(R"(width="300000" height="10")", "<rect width='300000' height='10' fill='red'/>"));
    for (const char* file : {"a.svg", "a.pdf", "long.svg"}) EXPECT_EQ(trouble(file), "fine") << file;
    EXPECT_LT(peak_memory(worker().pid()), 400'000) << "kB";
}

TEST_F(Limits, ADrawingSeesNoOtherFile) {
    ASSERT_TRUE(make("convert -size 40x20 xc:red secret.png && mkdir -p inner && cp secret.png inner/"));
    fs::rename(content("secret.png"), folder.path("secret.png"));
    for (const std::string& address :
         {"file://" + folder.path("secret.png"), std::string("../secret.png"),
          std::string("inner/secret.png"), "file://" + content("inner/secret.png")}) {
        folder.put("content/a.svg", svg_of(R"(width="40" height="20")",
                                           "<image width='40' height='20' xlink:href='" + address + "'/>"));
        const auto answer = look_at("a.svg");
        ASSERT_TRUE(answer.facts) << answer.reason;
        EXPECT_EQ(answer.facts->mean, (Colour{255, 255, 255})) << address;
    }
    folder.put("content/b.svg",
               R"(<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>)" +
                   svg_of(R"(width="400" height="200")", "<text y='20' fill='red'>&e;</text>"));
    const auto answer = look_at("b.svg");
    EXPECT_TRUE(!answer.facts || answer.facts->mean == (Colour{255, 255, 255}));
}

TEST_F(Limits, EveryDoorIsClosedFromInside) {
    end_worker();
    folder.put("content/empty.txt", "");
    const std::string doors =
        output(std::string(KIOSK_PICTURES_PROGRAM) + " --doors '" + content() + "' '" + cache() + "'");
    for (const char* what : {"network", "local sockets", "io_uring", "other programs", "other processes", "threads of other processes",
                             "limits of other processes", "a group of its own", "emptying the content",
                             "changing modes of the content"})
        EXPECT_NE(doors.find(std::string(what) + ": closed"), std::string::npos) << doors;
    if (doors.find("reading accounts: open") != std::string::npos)
        GTEST_SKIP() << "this kernel has no Landlock";
    for (const char* what : {"writing beside the cache", "writing the content"})
        EXPECT_NE(doors.find(std::string(what) + ": closed"), std::string::npos) << doors;
    for (const char* what : {"writing the cache", "reading the content"})
        EXPECT_NE(doors.find(std::string(what) + ": open"), std::string::npos) << doors;
}

TEST_F(Limits, ALinkInTheCacheLeadsNowhere) {
    const std::string doors =
        output(std::string(KIOSK_PICTURES_PROGRAM) + " --doors '" + content() + "' '" + cache() + "'");
    if (doors.find("reading accounts: open") != std::string::npos)
        GTEST_SKIP() << "this kernel has no Landlock";
    folder.put("content/a.svg", red_and_blue);
    fs::create_directories(folder.path("elsewhere"));
    fs::create_directory_symlink(folder.path("elsewhere"), cache("pictures"));
    EXPECT_EQ(trouble("a.svg"), "cache-unwritable");
    EXPECT_TRUE(fs::is_empty(folder.path("elsewhere")));
}

// At many lengths: refused, or so nearly whole that no pixel is missing.
TEST_F(Limits, HalfACopyIsRefused) {
    ASSERT_TRUE(make(
        "vips gaussnoise noise.v 120 80 --mean 128 --sigma 40 && vips cast noise.v grey.v uchar && "
        "vips bandjoin 'grey.v grey.v grey.v' rgb.v && vips copy rgb.v whole.png --interpretation srgb && "
        "for kind in jpg tif webp heic avif jxl gif; do vips copy whole.png whole.$kind || exit 1; done && "
        "vips jpegsave whole.png whole-progressive.jpg --interlace && convert whole.png -compress LZW "
        "whole-lzw.tif"));
    folder.put("content/whole.pdf", pdf_of({"1 0 0", "0 0 1"}));
    folder.put("content/whole.svg", red_and_blue);
    for (const std::string name :
         {"whole.jpg", "whole-progressive.jpg", "whole.png", "whole.tif", "whole-lzw.tif", "whole.webp",
          "whole.heic", "whole.avif", "whole.jxl", "whole.gif", "whole.pdf", "whole.svg"}) {
        const std::string whole = folder.read("content/" + name);
        const auto shown = cache(rendition(name, {120, 80}));
        const auto bytes = [](const std::string& path) {
            std::ifstream file(path, std::ios::binary);
            return std::string(std::istreambuf_iterator<char>(file), {});
        };
        std::set<std::size_t> lengths{
            whole.size() - 1, whole.size() - 2, whole.size() - 13, whole.size() - 40, 20, 60};
        for (std::size_t part = 1; part < 24; ++part) lengths.insert(whole.size() * part / 24);
        for (const std::size_t length : lengths) {
            folder.put("content/half", whole.substr(0, length));
            const auto answer = ask({.file = "half", .renditions = {{120, 80}}});
            if (answer.facts) {
                const auto half = cache(stored(rendition_path(answer.facts->digest, 1, 120, 80)));
                EXPECT_TRUE(bytes(half) == bytes(shown)) << name << ": " << length << " of " << whole.size();
            } else if (length >= whole.size() / 24) {
                EXPECT_EQ(word_of(answer.trouble), "truncated")
                    << name << ": " << length << " of " << whole.size() << ": " << answer.reason;
            }
        }
    }
}

TEST_F(Limits, ACopyThatHasItsFullLengthFirstIsRefusedUntilItIsThere) {
    ASSERT_TRUE(
        make("vips gaussnoise noise.v 240 160 --mean 128 --sigma 60 && vips cast noise.v grey.v uchar && "
             "for kind in jpg png webp; do vips copy grey.v whole.$kind || exit 1; done"));
    for (const std::string name : {"whole.jpg", "whole.png", "whole.webp"}) {
        const std::string whole = folder.read("content/" + name);
        ASSERT_GT(whole.size(), 12'000U) << name;
        const std::size_t there = whole.size() / 2;
        folder.put("content/half", whole.substr(0, there) + std::string(whole.size() - there, '\0'));
        EXPECT_NE(trouble("half"), "fine") << name;
    }
    // Cameras that fill up their last block are no such copies.
    folder.put("content/padded.jpg", folder.read("content/whole.jpg") + std::string(8000, '\0'));
    EXPECT_EQ(trouble("padded.jpg"), "fine");
}

TEST_F(Limits, SaysSoWhenTheCacheCannotBeWritten) {
    folder.put("content/a.svg", red_and_blue);
    folder.put("cache/pictures", "a file where a folder should be");
    EXPECT_EQ(trouble("a.svg"), "cache-unwritable");
    fs::remove(cache("pictures"));
    EXPECT_EQ(trouble("a.svg"), "fine");
}

// A file system of its own on the cache folder, for whoever may mount one.
class SmallCache : public WorkerTest {
  protected:
    [[nodiscard]] bool mount(unsigned long flags, const char* options) {
        is_mounted_ = ::mount("none", cache().c_str(), "tmpfs", flags, options) == 0;
        return is_mounted_;
    }
    void TearDown() override {
        end_worker();
        if (is_mounted_) ::umount2(cache().c_str(), MNT_DETACH);
    }

  private:
    bool is_mounted_ = false;
};

TEST_F(SmallCache, AFullOneIsSaidSoAndNothingHalfIsLeft) {
    ASSERT_TRUE(
        make("vips gaussnoise noise.v 1200 800 --mean 128 --sigma 60 && vips cast noise.v a.png uchar"));
    if (!mount(0, "size=256k")) GTEST_SKIP() << "only root can mount a small file system";
    const auto rendition = ask({.file = "a.png", .renditions = {{1200, 800}}});
    EXPECT_FALSE(rendition.facts);
    EXPECT_EQ(word_of(rendition.trouble), "cache-full") << rendition.reason;
    const auto pyramid = ask({.file = "a.png", .pyramids = {{1200, 800}}});
    EXPECT_FALSE(pyramid.facts);
    EXPECT_EQ(word_of(pyramid.trouble), "cache-full") << pyramid.reason;
    EXPECT_EQ(files_in_cache(), std::vector<std::string>{});
    // What has room is still made.
    EXPECT_TRUE(ask({.file = "a.png", .renditions = {{60, 40}}}).facts);
}

TEST_F(SmallCache, AReadOnlyOneIsSaidSo) {
    folder.put("content/a.svg", red_and_blue);
    if (!mount(MS_RDONLY, "size=1m")) GTEST_SKIP() << "only root can mount a file system";
    EXPECT_EQ(trouble("a.svg"), "cache-unwritable");
    EXPECT_TRUE(look_at("a.svg").facts);
}

} // namespace
} // namespace kiosk::pictures
