// What kiosk_pictures makes of every kind of picture that editors bring.

#include "running_worker.h"

#include <utility>

namespace kiosk::pictures {
namespace {

class Formats : public WorkerTest {
  protected:
    // Four corners on 80 x 40 px: red, green / blue, white.
    [[nodiscard]] bool make_corners(const std::string& file) const {
        return make(
            "convert -size 40x20 \\( xc:red xc:lime +append \\) \\( xc:blue xc:white +append \\) -append "
            "-sampling-factor 1x1 -quality 95 '" +
            file + "'");
    }
};

// "rgbw": the corners from left to right, from top to bottom.
std::string letter(const std::vector<double>& p) {
    if (p.size() < 3) return "?";
    const bool r = p[0] > 128;
    const bool g = p[1] > 128;
    const bool b = p[2] > 128;
    return r && g && b ? "w" : r ? "r" : g ? "g" : b ? "b" : "?";
}

std::string with_orientation(const std::string& jpeg, int orientation) {
    std::string exif("\xFF\xE1\x00\x22"
                     "Exif\0\0"
                     "MM\0*\0\0\0\x08"
                     "\0\x01"
                     "\x01\x12\0\x03\0\0\0\x01\0\0\0\0"
                     "\0\0\0\0",
                     36);
    exif[29] = static_cast<char>(orientation);
    return jpeg.substr(0, 2) + exif + jpeg.substr(2);
}

TEST_F(Formats, EveryOneIsKnownByItsBytesWhateverItsName) {
    ASSERT_TRUE(
        make("convert -size 60x30 xc:'#c04020' a.png && for kind in jpg tif webp heic avif jxl gif; do "
             "vips copy a.png a.$kind || exit 1; done"));
    folder.put("content/a.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30">
<rect width="60" height="30" fill="#c04020"/></svg>)");
    folder.put("content/a.pdf", pdf_of({".7529 .251 .1255"}, "60 30"));
    const std::pair<const char*, const char*> kinds[] = {
        {"jpg", "jpeg"},  {"png", "png"}, {"tif", "tiff"}, {"webp", "webp"}, {"heic", "heif"},
        {"avif", "avif"}, {"jxl", "jxl"}, {"gif", "gif"},  {"svg", "svg"},   {"pdf", "pdf"}};
    for (const auto& [extension, format] : kinds) {
        const std::string file = std::string("这是 ") + extension + ".jpeg";
        std::filesystem::rename(content(std::string("a.") + extension), content(file));
        const auto answer = ask({.file = file, .renditions = {{30, 15}}});
        ASSERT_TRUE(answer.facts) << format << ": " << answer.reason;
        EXPECT_EQ(answer.facts->format, format);
        EXPECT_EQ(answer.facts->w, 60) << format;
        EXPECT_EQ(answer.facts->h, 30) << format;
        EXPECT_EQ(answer.facts->leaves, 1) << format;
        EXPECT_TRUE(is_near(answer.facts->mean, {0xC0, 0x40, 0x20}))
            << format << to_string(answer.facts->mean);
        const auto made = stored(rendition_path(answer.facts->digest, 1, 30, 15));
        EXPECT_TRUE(made.ends_with(".jpg")) << format;
        EXPECT_EQ(size_of(made), (PixelSize{30, 15})) << format;
        EXPECT_TRUE(is_near(pixel(made, 15, 7), {0xC0, 0x40, 0x20})) << format;
    }
}

TEST_F(Formats, AreTurnedUprightFromAllEightOrientations) {
    ASSERT_TRUE(make_corners("stored.jpg"));
    const std::string jpeg = folder.read("content/stored.jpg");
    const char* upright[] = {"rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const std::string file = std::to_string(orientation) + ".jpg";
        folder.put("content/" + file, with_orientation(jpeg, orientation));
        const PixelSize size = orientation <= 4 ? PixelSize{80, 40} : PixelSize{40, 80};
        const PixelSize half{size.w / 2, size.h / 2};
        const auto answer = ask({.file = file, .renditions = {half}, .pyramids = {size}});
        ASSERT_TRUE(answer.facts) << answer.reason;
        EXPECT_EQ((PixelSize{answer.facts->w, answer.facts->h}), size) << orientation;
        const auto corners = [this](const std::string& path, PixelSize s) {
            return letter(pixel(path, 3, 3)) + letter(pixel(path, s.w - 4, 3)) +
                   letter(pixel(path, 3, s.h - 4)) + letter(pixel(path, s.w - 4, s.h - 4));
        };
        const std::string made = rendition_path(answer.facts->digest, 1, half.w, half.h) + ".jpg";
        EXPECT_EQ(corners(made, half), upright[orientation - 1]) << "rendition, orientation " << orientation;
        const std::string tile = pyramid_path(answer.facts->digest, 1, size.w, size.h) + "_files/7/0_0.jpg";
        EXPECT_EQ(corners(tile, size), upright[orientation - 1]) << "pyramid, orientation " << orientation;
    }
}

TEST_F(Formats, DepthsAndInksBecomeTheSameColours) {
    const std::pair<const char*, const char*> kinds[] = {
        {"deep.png", "convert -size 60x30 xc:'#804020' -depth 16 PNG48:deep.png"},
        {"deep.tif", "convert -size 60x30 xc:'#804020' -depth 16 deep.tif"},
        {"palette.png", "convert -size 60x30 xc:'#804020' PNG8:palette.png"},
        {"lab.tif", "vips colourspace deep.png lab.tif lab"},
        {"clear.png", "convert -size 60x30 xc:'#804020' PNG32:clear.png"},
        {"lzw.tif", "convert -size 60x30 xc:'#804020' -compress LZW lzw.tif"},
    };
    for (const auto& [file, command] : kinds) {
        ASSERT_TRUE(make(command)) << file;
        const auto made = rendition(file, {30, 15});
        EXPECT_TRUE(made.ends_with(".jpg")) << file; // alpha that is opaque is none
        EXPECT_TRUE(is_near(pixel(made, 15, 7), {0x80, 0x40, 0x20})) << file;
    }
}

TEST_F(Formats, GreyAndBlackAndWhiteStayGrey) {
    ASSERT_TRUE(make("convert -size 60x30 xc:gray50 -colorspace Gray grey.jpg && "
                     "convert -size 60x30 xc:gray50 -colorspace Gray -depth 16 grey.png && "
                     "convert -size 30x30 xc:black xc:white +append -monochrome -compress Group4 fax.tif && "
                     "convert -size 30x30 xc:black xc:white +append -monochrome PNG:bit.png"));
    for (const char* file : {"grey.jpg", "grey.png"})
        EXPECT_TRUE(is_near(pixel(rendition(file, {30, 15}), 15, 7), {0x7F, 0x7F, 0x7F})) << file;
    for (const char* file : {"fax.tif", "bit.png"}) {
        const auto made = rendition(file, {60, 30});
        EXPECT_TRUE(is_near(pixel(made, 10, 15), {0, 0, 0})) << file;
        EXPECT_TRUE(is_near(pixel(made, 50, 15), {255, 255, 255})) << file;
    }
}

TEST_F(Formats, InkWithoutAProfileIsShownInItsColours) {
    ASSERT_TRUE(make("convert -size 60x30 xc:'cmyk(0,255,255,0)' -colorspace CMYK ink.jpg && "
                     "convert -size 60x30 xc:'cmyk(0,0,0,0)' -colorspace CMYK paper.tif"));
    const auto ink = pixel(rendition("ink.jpg", {30, 15}), 15, 7);
    ASSERT_EQ(ink.size(), 3U);
    EXPECT_GT(ink[0], 180);
    EXPECT_LT(ink[1], 90);
    EXPECT_LT(ink[2], 90);
    EXPECT_TRUE(is_near(pixel(rendition("paper.tif", {30, 15}), 15, 7), {255, 255, 255}, 8));
}

TEST_F(Formats, PureColoursWithoutAProfileStayPure) {
    ASSERT_TRUE(make("convert -size 60x30 xc:blue blue.png"));
    EXPECT_TRUE(is_near(pixel(rendition("blue.png", {30, 15}), 15, 7), {0, 0, 255}, 2));
}

TEST_F(Formats, AProfileIsUsed) {
    // Wide colours, as phones take them: the numbers in the file are not sRGB's.
    ASSERT_TRUE(make(
        "convert -size 60x30 xc:'#c83c1e' plain.png && "
        "vips icc_transform plain.png wide.png p3 --input-profile srgb && "
        "vips icc_transform plain.png ink.tif cmyk --input-profile srgb && vips copy wide.png wide.jpg"));
    for (const char* file : {"wide.png", "wide.jpg", "ink.tif"}) {
        const auto answer = ask({.file = file, .renditions = {{30, 15}}, .pyramids = {{60, 30}}});
        ASSERT_TRUE(answer.facts) << answer.reason;
        EXPECT_FALSE(answer.facts->is_profile_ignored) << file;
        EXPECT_TRUE(is_near(answer.facts->mean, {0xC8, 0x3C, 0x1E}, 14))
            << file << to_string(answer.facts->mean);
        const std::string tile = pyramid_path(answer.facts->digest, 1, 60, 30) + "_files/6/0_0.jpg";
        EXPECT_TRUE(is_near(pixel(tile, 30, 15), {0xC8, 0x3C, 0x1E}, 14)) << file;
    }
    EXPECT_FALSE(is_near(pixel("../content/wide.png", 30, 15), {0xC8, 0x3C, 0x1E}, 14));
}

TEST_F(Formats, AProfileThatIsBrokenIsIgnoredAndTold) {
    folder.put("content/broken.icc", std::string(300, 'x'));
    ASSERT_TRUE(make("convert -size 60x30 xc:'#804020' plain.jpg"));
    const std::string jpeg = folder.read("content/plain.jpg");
    const std::string profile(200, 'x');
    const std::string segment = std::string("\xFF\xE2\x00\xD8"
                                            "ICC_PROFILE\0\x01\x01",
                                            18) +
                                profile;
    folder.put("content/a.jpg", jpeg.substr(0, 2) + segment + jpeg.substr(2));
    const auto answer = ask({.file = "a.jpg", .renditions = {{30, 15}}});
    ASSERT_TRUE(answer.facts) << answer.reason;
    EXPECT_TRUE(answer.facts->is_profile_ignored);
    EXPECT_TRUE(is_near(answer.facts->mean, {0x80, 0x40, 0x20}));
    // Also when nothing was to be made.
    const auto again = ask({.file = "a.jpg", .renditions = {{30, 15}}});
    ASSERT_TRUE(again.facts);
    EXPECT_EQ(*again.facts, *answer.facts);
}

TEST_F(Formats, WhatIsClearStaysClear) {
    folder.put("content/a.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">
<rect width="20" height="20" fill="#ff0000"/></svg>)");
    ASSERT_TRUE(make("convert -size 40x40 xc:red xc:none +append a.png && vips copy a.png a.webp"));
    for (const char* file : {"a.svg", "a.png", "a.webp"}) {
        const auto answer = ask({.file = file, .renditions = {{40, 20}}, .pyramids = {{80, 40}}});
        ASSERT_TRUE(answer.facts) << answer.reason;
        EXPECT_TRUE(is_near(answer.facts->mean, {255, 127, 127}, 8)) << file << to_string(answer.facts->mean);
        const auto made = stored(rendition_path(answer.facts->digest, 1, 40, 20));
        ASSERT_TRUE(made.ends_with(".png")) << file;
        EXPECT_EQ(pixel(made, 35, 10).back(), 0) << file;
        EXPECT_TRUE(is_near(pixel(made, 5, 10), {255, 0, 0, 255})) << file;
        const auto tile = stored(pyramid_path(answer.facts->digest, 1, 80, 40) + "_files/7/0_0");
        ASSERT_TRUE(tile.ends_with(".png")) << file;
        EXPECT_EQ(pixel(tile, 70, 20).back(), 0) << file;
    }
}

TEST_F(Formats, ARimThatScalingLeftIsNoTransparency) {
    // 40 x 20 to 33 x 16 (rounded): the drawing's edge falls between two px.
    folder.put("content/a.svg", red_and_blue);
    EXPECT_TRUE(rendition("a.svg", {33, 16}).ends_with(".jpg"));
}

TEST_F(Formats, DrawingsAreDrawnAtTheSizeAskedFor) {
    folder.put("content/a.svg", red_and_blue);
    folder.put("content/a.pdf", pdf_of({"0 0 1"}, "40 20"));
    for (const char* file : {"a.svg", "a.pdf"}) {
        const auto answer = ask({.file = file, .renditions = {{800, 400}}, .pyramids = {{1200, 600}}});
        ASSERT_TRUE(answer.facts) << answer.reason;
        EXPECT_EQ(answer.facts->w, 40) << file;
        EXPECT_EQ(answer.facts->h, 20) << file;
        EXPECT_EQ(size_of(stored(rendition_path(answer.facts->digest, 1, 800, 400))), (PixelSize{800, 400}))
            << file;
    }
    // The edge between the colours is as sharp as at its own size.
    const auto made = rendition("a.svg", {800, 400});
    EXPECT_TRUE(is_near(pixel(made, 395, 200), {255, 0, 0}, 12));
    EXPECT_TRUE(is_near(pixel(made, 404, 200), {0, 0, 255}, 12));
}

TEST_F(Formats, ALeafIsItsPage) {
    folder.put("content/a.pdf", pdf_of({"1 0 0", "0 1 0", "0 0 1"}));
    const auto answer = look_at("a.pdf");
    ASSERT_TRUE(answer.facts) << answer.reason;
    EXPECT_EQ(answer.facts->leaves, 3);
    EXPECT_TRUE(is_near(pixel(rendition("a.pdf", {100, 50}, 1), 50, 25), {255, 0, 0}));
    EXPECT_TRUE(is_near(pixel(rendition("a.pdf", {100, 50}, 3), 50, 25), {0, 0, 255}));
    EXPECT_EQ(trouble("a.pdf", 4), "no-such-leaf");
    folder.put("content/a.svg", red_and_blue);
    EXPECT_EQ(trouble("a.svg", 2), "no-such-leaf");
}

TEST_F(Formats, OfSeveralPicturesInAFileTheFirstIsShown) {
    ASSERT_TRUE(make(
        "convert -size 40x20 xc:red xc:blue pages.tif && convert -size 40x20 xc:red xc:blue moving.gif"));
    for (const char* file : {"pages.tif", "moving.gif"}) {
        const auto answer = ask({.file = file, .renditions = {{40, 20}}});
        ASSERT_TRUE(answer.facts) << answer.reason;
        EXPECT_EQ((PixelSize{answer.facts->w, answer.facts->h}), (PixelSize{40, 20})) << file;
        EXPECT_EQ(answer.facts->leaves, 1) << file;
        EXPECT_TRUE(is_near(answer.facts->mean, {255, 0, 0})) << file;
    }
}

TEST_F(Formats, OnePixelAndVeryLongOnesAreShown) {
    ASSERT_TRUE(
        make("vips black one.png 1 1 && vips black long.png 30000 10 && vips black high.jpg 10 30000"));
    EXPECT_EQ(size_of(rendition("one.png", {1, 1})), (PixelSize{1, 1}));
    EXPECT_EQ(size_of(rendition("one.png", {300, 300})), (PixelSize{300, 300}));
    EXPECT_EQ(size_of(rendition("long.png", {1920, 1})), (PixelSize{1920, 1}));
    EXPECT_EQ(size_of(rendition("high.jpg", {1, 1080})), (PixelSize{1, 1080}));
}

TEST_F(Formats, HundredMegapixelsAreShown) {
    ASSERT_TRUE(make("vips black a.jpg 12500 8000"));
    const auto answer = ask({.file = "a.jpg", .renditions = {{1920, 1229}, {240, 154}}});
    ASSERT_TRUE(answer.facts) << answer.reason;
    EXPECT_EQ((PixelSize{answer.facts->w, answer.facts->h}), (PixelSize{12500, 8000}));
    EXPECT_EQ(size_of(rendition_path(answer.facts->digest, 1, 240, 154) + ".jpg"), (PixelSize{240, 154}));
}

TEST_F(Formats, NamesMayBeWhatTheyLike) {
    std::string long_name;
    for (int i = 0; i < 60; ++i) long_name += "图"; // 180 bytes
    for (const std::string& name :
         {std::string("two words.svg"), std::string("标题/“引号”.svg"), std::string("🏯 castle's [1].svg"),
          long_name + "-a long name.svg", std::string("a%d$HOME;&.svg"), std::string("-v.svg")}) {
        folder.put("content/" + name, red_and_blue);
        EXPECT_EQ(trouble(name), "fine") << name;
    }
}

TEST_F(Formats, WhatIsNoPictureIsSaidSo) {
    std::filesystem::create_directories(content("folder"));
    folder.put("content/empty.jpg", "");
    folder.put("content/text.jpg", "hello");
    folder.put("content/garbage.png", std::string(5000, 'x'));
    folder.put("content/net.pgm", "P5 2 2 255\nabcd"); // libvips could; the house does not
    folder.put("content/table.csv", "1,2\n3,4\n");
    folder.put("content/broken.png", "\x89PNG\r\n\x1a\nand then something else IEND\xAE\x42\x60\x82");
    EXPECT_EQ(trouble("none.jpg"), "missing");
    EXPECT_EQ(trouble("folder"), "unknown-format");
    EXPECT_EQ(trouble("empty.jpg"), "empty");
    EXPECT_EQ(trouble("text.jpg"), "unknown-format");
    EXPECT_EQ(trouble("garbage.png"), "unknown-format");
    EXPECT_EQ(trouble("net.pgm"), "unknown-format");
    EXPECT_EQ(trouble("table.csv"), "unknown-format");
    EXPECT_EQ(trouble("broken.png"), "broken");
    EXPECT_FALSE(look_at("broken.png").reason.empty());
    EXPECT_EQ(files_in_cache(), std::vector<std::string>{});
}

} // namespace
} // namespace kiosk::pictures
