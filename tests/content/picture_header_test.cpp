#include "content/picture_header.h"

#include <string>

#include <gtest/gtest.h>

namespace kiosk::content {
namespace {

using namespace std::string_literals;
using Outcome = PictureHeader::Outcome;

PictureHeader measure(const std::string& bytes, HeadIs extent = HeadIs::WholeFile) {
    return measure_picture(bytes, extent);
}

void expect_size(const std::string& bytes, double w, double h) {
    const PictureHeader header = measure(bytes);
    EXPECT_EQ(header.outcome, Outcome::Measured);
    EXPECT_EQ(header.size.w, w);
    EXPECT_EQ(header.size.h, h);
}

std::string box(const std::string& type, const std::string& content) {
    const std::size_t length = content.size() + 8;
    return std::string{static_cast<char>(length >> 24), static_cast<char>(length >> 16), static_cast<char>(length >> 8),
                       static_cast<char>(length)} +
           type + content;
}

const std::string exif_on_its_side = "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"s;
const std::string frame_640_480 = "\xFF\xC0\0\x11\x08\x01\xE0\x02\x80\x03\x01\x22\0\x02\x11\x01\x03\x11\x01"s;

TEST(PictureHeader, MeasuresPng) {
    expect_size("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xE0\x08\x02\0\0\0"s, 640, 480);
}

TEST(PictureHeader, MeasuresJpeg) { expect_size("\xFF\xD8\xFF\xE0\0\x04xx"s + frame_640_480, 640, 480); }

TEST(PictureHeader, TurnsAJpegUpright) {
    const std::string exif = "Exif\0\0"s + exif_on_its_side;
    expect_size("\xFF\xD8\xFF\xE1"s + '\0' + static_cast<char>(exif.size() + 2) + exif + frame_640_480, 480, 640);
}

void expect_trouble(const std::string& bytes, std::string_view trouble) {
    const PictureHeader header = measure(bytes);
    EXPECT_EQ(header.outcome, Outcome::Unreadable) << bytes;
    EXPECT_EQ(header.trouble, trouble) << bytes;
}

TEST(PictureHeader, MeasuresGif) { expect_size("GIF89a\x80\x02\xE0\x01\0\0\0"s, 640, 480); }

// As libvips' jxlsave wrote them.
const std::string jxl_4_to_3 = "\xFF\x0A\xF8\xBE\x01\x01\x3C\xC2\x07\x0C"s;                    // 640 × 480
const std::string jxl_of_no_ratio = "\xFF\x0A\x42\x1F\x60\xE5\x01\x60\x02\x10\x0C"s;            // 300 × 1001
const std::string jxl_16_to_9 = "\xFF\x0A\xBA\x21\x1D\x01\xA4\x42\x2A\x0C"s;                    // 1920 × 1080
const std::string jxl_small = "\xFF\x0A\xCB\x06\x01\xE4\0\x93\x61\x09"s;                         // 64 × 48
const std::string jxl_container = "\0\0\0\x0CJXL \r\n\x87\n"s;

TEST(PictureHeader, MeasuresJpegXl) {
    expect_size(jxl_4_to_3, 640, 480);
    expect_size(jxl_of_no_ratio, 300, 1001);
    expect_size(jxl_16_to_9, 1920, 1080);
    expect_size(jxl_small, 64, 48);
}

TEST(PictureHeader, MeasuresJpegXlInAContainerWholeOrInParts) {
    const std::string start = jxl_container + box("ftyp", "jxl \0\0\0\0jxl "s);
    expect_size(start + box("jxlc", jxl_4_to_3), 640, 480);
    expect_size(start + box("jxlp", "\0\0\0\0"s + jxl_4_to_3), 640, 480);
    EXPECT_EQ(measure(start, HeadIs::Beginning).outcome, Outcome::Unmeasured);
    expect_trouble(start, "truncated");
}

TEST(PictureHeader, TurnsAJpegXlUpright) {
    // Small, 8 high, 4:3; then metadata with an orientation of 6: bits 1 00000 110 | 0 1 101.
    expect_size("\xFF\x0A\xC1\x2C\0\0"s, 8, 10);
}

TEST(PictureHeader, NamesWhatIsTakenForAPicture) {
    expect_trouble("BM", "unknown-format");
    expect_trouble("BM\0\0\0\0\0\0\0\0\0\0\0\0\x28\0\0\0\x80\x02\0\0\x20\xFE\xFF\xFF\x01\0\x18\0"s, "bmp");
    expect_trouble("8BPS\0\x01", "photoshop");
    expect_trouble(box("ftyp", "isom\0\0\x02\0"s), "video");
    expect_trouble("PK\x03\x04 [Content_Types].xml", "document");
    expect_trouble("<!DOCTYPE HTML>\n<title>404</title>", "web-page");
    expect_trouble("<svg><rect/></svg>", "no-size");
    expect_trouble("这不是图片", "unknown-format");
}

TEST(PictureHeader, NamesACopyThatStopped) {
    expect_trouble("", "empty");
    expect_trouble(std::string(4096, '\0'), "truncated");
    expect_trouble("\xFF\xD8\xFF\xE0", "truncated");
    expect_trouble("GIF89a\0\0\0\0"s, "broken");
}

TEST(PictureHeader, MeasuresWebP) {
    expect_size("RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x7F\x02\0\xDF\x01\0"s, 640, 480);
    expect_size("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9D\x01\x2A\x80\x02\xE0\x01"s, 640, 480);
    expect_size("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2F\x7F\xC2\x77\0\0\0\0\0"s, 640, 480);
}

TEST(PictureHeader, MeasuresTiffAndTurnsItUpright) {
    const std::string directory = "\x03\0"s + "\0\x01\x03\0\x01\0\0\0\x80\x02\0\0"s + "\x01\x01\x03\0\x01\0\0\0\xE0\x01\0\0"s +
                                  "\x12\x01\x03\0\x01\0\0\0\x08\0\0\0"s + "\0\0\0\0"s;
    expect_size("II*\0\x08\0\0\0"s + directory, 480, 640);
    // A directory at the end of a large file is not in what we read, which is nobody's mistake.
    EXPECT_EQ(measure("II*\0\0\0\0\x08"s, HeadIs::Beginning).outcome, Outcome::Unmeasured);
}

TEST(PictureHeader, MeasuresThePictureOfAHeifAndNotItsTiles) {
    const auto ispe = [](const std::string& w, const std::string& h) { return box("ispe", "\0\0\0\0"s + w + h); };
    const std::string properties = box("ipco", ispe("\0\0\x02\0"s, "\0\0\x02\0"s) + ispe("\0\0\x0F\xC0"s, "\0\0\x0B\xD0"s) +
                                                   box("irot", "\x01"));
    const std::string ipma = box("ipma", "\0\0\0\0\0\0\0\x02"s + "\0\x01\x01\x81"s + "\0\x07\x02\x02\x83"s);
    const std::string meta =
        box("meta", "\0\0\0\0"s + box("pitm", "\0\0\0\0\0\x07"s) + box("iprp", properties + ipma));
    expect_size(box("ftyp", "heic\0\0\0\0"s) + meta, 3024, 4032);
    expect_size(box("ftyp", "avif\0\0\0\0"s) + meta, 3024, 4032);
}

TEST(PictureHeader, MeasuresSvg) {
    expect_size(R"(<svg width="40" height="30px">)", 40, 30);
    expect_size(R"(<?xml version="1.0"?><!-- a > b --><!DOCTYPE svg><svg viewBox='0 0 1600 1000'>)", 1600, 1000);
    expect_size(R"(<svg width="100%" height="100%" viewBox="0,0,16,10">)", 16, 10);
    expect_size(R"(<svg width="1in" viewBox="0 0 2 1">)", 96, 48);
    EXPECT_EQ(measure("<html width='1' height='1'>").outcome, Outcome::Unreadable);
}

TEST(PictureHeader, APdfHasNoSizeAndThatIsNoMistake) {
    EXPECT_EQ(measure("%PDF-1.7\n").outcome, Outcome::Unmeasured);
    EXPECT_TRUE(measure("%PDF-1.7\n").size.is_empty());
}

TEST(PictureHeader, RubbishIsUnreadable) {
    for (const std::string& bytes : {""s, "text"s, "\xFF\xD8\xFF"s, "\x89PNG\r\n\x1A\n"s, "GIF89a\0\0\0\0"s, "BM"s}) {
        EXPECT_EQ(measure(bytes).outcome, Outcome::Unreadable) << bytes;
    }
}

} // namespace
} // namespace kiosk::content
