// The pictures of a page, as editors name them.

#include <gtest/gtest.h>

#include "base/problem_kinds.h"
#include "small_folder.h"

namespace kiosk::content {
namespace {

using namespace std::string_literals;

const std::string event = "title: 通告\nkind: event\ndate: 1924-08-31\nsources: [S01]\n";

Reading with_picture(const std::string& entry, const std::string& file = "1-eve/notice/desk.svg",
                     const std::string& bytes = square_svg) {
    fakes::MemoryFiles files = small_folder();
    files.put(file, bytes);
    files.put("1-eve/notice/index.zh.md", page_text(event + "pictures:\n  - " + entry + "\n"));
    files.put("1-eve/notice/index.en.md",
              page_text("title: x\npictures:\n  - {file: desk.svg, caption: c, credit: r, alt: a}\n", "Text\n"));
    return read(files);
}

TEST(PicturesOfAPage, APictureHasItsSizeAndItsWords) {
    const Reading reading = with_picture("{file: desk.svg, caption: 书桌, credit: 插画, alt: 一张书桌}");
    EXPECT_EQ(all_problems(reading), "");
    const Picture& picture = notice(reading).pictures.at(0);
    EXPECT_EQ(picture.file, "1-eve/notice/desk.svg");
    EXPECT_EQ(picture.size, (Size{40, 30}));
    EXPECT_EQ(picture.caption, "书桌");
    EXPECT_EQ(notice(reading, "en").pictures.at(0).caption, "c");
    EXPECT_FALSE(picture.version.empty());
}

TEST(PicturesOfAPage, AMissingPictureIsReportedWithTheNearest) {
    const Reading reading = with_picture("{file: dest.svg, caption: c, credit: r, alt: a}");
    EXPECT_EQ(to_string(only(reading, problems::missing_picture)),
              "1-eve/notice/index.zh.md:7: missing-picture {nearest: desk.svg, picture: dest.svg}");
}

TEST(PicturesOfAPage, APictureMayBeReplacedByAnotherFormat) {
    const Reading reading = with_picture("{file: desk.jpg, caption: c, credit: r, alt: a}");
    EXPECT_EQ(all_problems(reading), "");
    EXPECT_EQ(notice(reading).pictures.at(0).file, "1-eve/notice/desk.svg");
    EXPECT_EQ(notice(reading, "en").pictures.size(), 1u);
}

TEST(PicturesOfAPage, WordsMissingUnderAPictureAreReported) {
    const Reading reading = with_picture("desk.svg");
    EXPECT_EQ(only(reading, problems::missing_caption).line, 7);
    EXPECT_EQ(only(reading, problems::missing_credit).details.at("picture"), "desk.svg");
    EXPECT_EQ(only(reading, problems::missing_alt).details.at("page"), "1-eve/notice");
}

TEST(PicturesOfAPage, AnUnreadablePictureKeepsItsPlaceWithoutASize) {
    const Reading reading = with_picture("{file: desk.svg, caption: c, credit: r, alt: a}", "1-eve/notice/desk.svg", "?");
    EXPECT_EQ(only(reading, problems::unreadable_picture).kind.severity, Severity::Error);
    EXPECT_TRUE(notice(reading).pictures.at(0).size.is_empty());
}

TEST(PicturesOfAPage, APathNeverLeavesTheFolder) {
    const Reading reading = with_picture("{file: ../../../secret.svg, caption: c, credit: r, alt: a}");
    EXPECT_EQ(only(reading, problems::path_outside).details.at("found"), "../../../secret.svg");
}

TEST(PicturesOfAPage, APdfShowsTheLeafThatIsNamed) {
    const Reading reading =
        with_picture("{file: scan.pdf, caption: c, credit: r, alt: a, page: 3}", "1-eve/notice/scan.pdf", "%PDF-1.7");
    EXPECT_EQ(notice(reading).pictures.at(0).leaf, 3);
    EXPECT_TRUE(notice(reading).pictures.at(0).size.is_empty());
}

TEST(PicturesOfAPage, APictureKnowsTheLineThatNamesIt) {
    const NamedAt at = notice(with_picture("{file: desk.svg, caption: c, credit: r, alt: a}")).pictures.at(0).named_at;
    EXPECT_EQ(at.file, "1-eve/notice/index.zh.md");
    EXPECT_EQ(at.line, 7);
}

TEST(PicturesOfAPage, WhatAPictureIsCalledDoesNotMatterWhereItIsNamed) {
    const std::string gif = "GIF89a\x80\x02\xE0\x01\0\0\0"s;
    for (const std::string name : {"desk.png", "desk.JFIF", "desk.webp_large", "desk", "桌 子.jpeg"}) {
        const Reading reading =
            with_picture("{file: " + name + ", caption: c, credit: r, alt: a}", "1-eve/notice/" + name, gif);
        EXPECT_EQ(notice(reading).pictures.at(0).size, (Size{640, 480})) << all_problems(reading);
    }
}

TEST(PicturesOfAPage, APictureIsFoundByTheNameThatWasMeant) {
    const std::string gif = "GIF89a\x80\x02\xE0\x01\0\0\0"s;
    for (const auto& [written, name] : std::map<std::string, std::string>{{"House.jpg", "house.JPG"},
                                                                          {"house.png", "HOUSE.jpg"},
                                                                          {"house.jpg", "house.jpg.png"},
                                                                          {"“house.jpg”", "house.jpg"}}) {
        const Reading reading = with_picture(written, "1-eve/notice/" + name, gif);
        ASSERT_FALSE(notice(reading).pictures.empty()) << written << '\n' << all_problems(reading);
        EXPECT_EQ(notice(reading).pictures.at(0).file, "1-eve/notice/" + name);
    }
}

TEST(PicturesOfAPage, OnePictureNeedsNoList) {
    for (const std::string pictures : {"pictures: desk.svg\n", "pictures: {file: desk.svg, caption: c}\n", "pictures:\n  file: desk.svg\n"}) {
        fakes::MemoryFiles files = small_folder();
        files.put("1-eve/notice/desk.svg", square_svg);
        files.put("1-eve/notice/index.zh.md", page_text(event + pictures));
        const Reading reading = read(files);
        ASSERT_EQ(notice(reading).pictures.size(), 1u) << pictures << all_problems(reading);
    }
}

TEST(PicturesOfAPage, WhatIsNotTranslatedOfAPictureIsToldInOneMessage) {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/notice/desk.svg", square_svg);
    files.put("1-eve/notice/index.zh.md",
              page_text(event + "pictures: [{file: desk.svg, caption: c, credit: r, alt: a, spots: [{at: [0, 0], text: x}]}]\n"));
    EXPECT_EQ(only(read(files), problems::missing_translation).details.at("key"), "caption, alt, spots");
}

TEST(PicturesOfAPage, ABmpIsToldApart) {
    const Reading reading = with_picture("{file: desk.jpg, caption: c, credit: r, alt: a}", "1-eve/notice/desk.bmp",
                                         "BM\0\0\0\0\0\0\0\0\0\0\0\0\x28\0\0\0"s);
    EXPECT_EQ(only(reading, problems::unreadable_picture).details.at("reason"), "bmp");
}

TEST(PicturesOfAPage, ADocumentShowsSeveralOfItsLeaves) {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/notice/scan.pdf", "%PDF-1.7");
    files.put("1-eve/notice/index.zh.md", page_text(event + "pictures:\n  - {file: scan.pdf, caption: 一, credit: r, alt: a}\n"
                                                            "  - {file: scan.pdf, page: 4, caption: 四, credit: r, alt: a}\n"));
    files.put("1-eve/notice/index.en.md",
              page_text("title: x\npictures:\n  - {file: scan.pdf, page: 4, caption: four, alt: a}\n"
                        "  - {file: scan.pdf, page: 1, caption: one, alt: a}\n", "Text\n"));
    const Reading reading = read(files);
    EXPECT_EQ(all_problems(reading), "");
    ASSERT_EQ(notice(reading, "en").pictures.size(), 2u);
    EXPECT_EQ(notice(reading).pictures.at(1).caption, "四");
    EXPECT_EQ(notice(reading, "en").pictures.at(0).caption, "one");
    EXPECT_EQ(notice(reading, "en").pictures.at(1).leaf, 4);
}

TEST(PicturesOfAPage, ATranslationMayShowAnotherLeaf) {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/notice/scan.pdf", "%PDF-1.7");
    files.put("1-eve/notice/index.zh.md", page_text(event + "pictures: [{file: scan.pdf, caption: 一, credit: r, alt: a}]\n"));
    files.put("1-eve/notice/index.en.md",
              page_text("title: x\npictures: [{file: scan.pdf, page: 2, caption: one, alt: a}]\n", "Text\n"));
    const Reading reading = read(files);
    EXPECT_EQ(notice(reading).pictures.at(0).leaf, 1);
    ASSERT_EQ(notice(reading, "en").pictures.size(), 1u);
    EXPECT_EQ(notice(reading, "en").pictures.at(0).leaf, 2);
}

TEST(PicturesOfAPage, AChineseColonUnderPicturesIsNamed) {
    for (const std::string entry : {"file：desk.svg", "file: desk.svg\n    caption：c", "{file: desk.svg，caption: c}", "{file: desk.svg, caption：c}", "file：desk.svg\n    caption: c"}) {
        const Reading reading = with_picture(entry);
        const auto found = std::ranges::find(reading.problems, problems::broken_yaml, &Problem::kind);
        ASSERT_NE(found, reading.problems.end()) << entry << '\n' << all_problems(reading);
        const std::string reason = found->details.at("reason");
        EXPECT_TRUE(reason == "：" || reason == "，") << entry << '\n' << all_problems(reading);
        EXPECT_TRUE(found->line == 7 || found->line == 8) << entry << ' ' << found->line;
    }
}

} // namespace
} // namespace kiosk::content
