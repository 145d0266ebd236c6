// What `kiosk check` says about pictures, with a decoder that answers what the test tells it to.

#include "commands/check_pictures.h"

#include <gtest/gtest.h>

#include "base/problem_kinds.h"
#include "commands/check_shown_sizes.h"
#include "content/picture_header.h"
#include "content/reader.h"
#include "fakes/memory_files.h"
#include "pictures/worker_protocol.h"
#include "theme/theme.h"

namespace kiosk::commands {
namespace {

using pictures::Failure;
using pictures::PictureFacts;
using pictures::RenditionKey;
using pictures::Trouble;

const std::string square_svg = R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>)";
const std::string page_file = "1-eve/notice/index.zh.md";

class ToldDecoder final : public pictures::Decoder {
  public:
    pictures::DecodeOutcome decode(const RenditionKey&) override { return pictures::NotPrepared{}; }
    std::expected<void, Failure> prepare(const std::vector<RenditionKey>&) override { return {}; }
    std::expected<PictureFacts, Failure> look(const RenditionKey& key) override {
        ++looks;
        if (const auto failure = failures.find(key.file); failure != failures.end()) return std::unexpected(failure->second);
        if (const auto known = facts.find(key.file); known != facts.end()) return known->second;
        PictureFacts facts_of_it;
        facts_of_it.digest = key.file;
        facts_of_it.w = 4000;
        facts_of_it.h = 3000;
        facts_of_it.format = key.file.ends_with(".pdf") ? "pdf" : "svg";
        return facts_of_it;
    }
    void fail(const std::string& file, Trouble trouble) {
        failures[file] = {{problems::picture_failed, file, 0, {{"reason", std::string(word_of(trouble))}, {"words", "libfoo: 0x7F"}}},
                          pictures::lasting(trouble)};
    }

    std::map<std::string, PictureFacts> facts;
    std::map<std::string, Failure> failures;
    int looks = 0;
};

class CheckPictures : public testing::Test {
  protected:
    CheckPictures() {
        files.put("exhibition.yaml", "title: 四大\nlanguages: [zh]\nhome: {chapters: [1-eve]}\n");
        files.put("sources.yaml", "S01: {title: 公报}\n");
        files.put("1-eve/_index.zh.md", "---\ntitle: 前夜\ncover: cover.svg\n---\n");
        files.put("1-eve/cover.svg", square_svg);
        name({"a.svg", "b.svg"});
    }
    // The pictures of the one page: lines 7, 8, … name them.
    void name(const std::vector<std::string>& pictures) {
        std::string text = "---\ntitle: 通告\nkind: event\ndate: 1924-08-31\nsources: [S01]\npictures:\n";
        for (const auto& picture : pictures) {
            text += "  - {file: " + picture + ", caption: c, credit: r, alt: a}\n";
            const std::string path = "1-eve/notice/" + picture.substr(0, picture.find(','));
            if (!files.texts().contains(path)) files.put(path, square_svg);
        }
        files.put(page_file, text + "---\n正文。\n");
    }
    void check() {
        const auto reading = content::read(files);
        ASSERT_TRUE(reading.exhibition);
        const NamedPictures pictures = pictures_of(*reading.exhibition);
        const auto runner = inline_runner();
        looked = look_at(pictures, decoder, *runner, [] {}, reading.problems, [this](const std::string&) { ++steps; });
        found = looked.problems;
        for (const auto& more : {what_facts_tell(pictures, looked), too_small(pictures, looked, shown),
                                 unused_pictures(*files.list(), pictures, reading.problems)}) {
            found.insert(found.end(), more.begin(), more.end());
        }
    }
    [[nodiscard]] std::string all() const {
        std::string text;
        for (const auto& problem : found) text += to_string(problem) + '\n';
        return text;
    }
    PictureFacts& jpeg(const std::string& file, int w, int h) {
        PictureFacts& facts = decoder.facts[file];
        facts.digest = file;
        facts.w = w;
        facts.h = h;
        facts.format = "jpeg";
        return facts;
    }

    fakes::MemoryFiles files;
    ToldDecoder decoder;
    LookedAt looked;
    ShownSizes shown;
    std::vector<Problem> found;
    int steps = 0;
};

TEST_F(CheckPictures, EveryPictureIsLookedAtOnceAndAGoodFolderHasNoProblem) {
    check();
    EXPECT_EQ(all(), "");
    EXPECT_EQ(decoder.looks, 3);
    EXPECT_EQ(steps, 3);
}

TEST_F(CheckPictures, OneThatCannotBeOpenedIsToldAtTheLineThatNamesItWithTheReason) {
    decoder.fail("1-eve/notice/b.svg", Trouble::Truncated);
    check();
    EXPECT_EQ(all(), "1-eve/notice/index.zh.md:8: unreadable-picture {picture: b.svg, reason: truncated, words: libfoo: 0x7F}\n");
}

TEST_F(CheckPictures, WhatTheReaderToldIsNotOpenedAndNotToldAgain) {
    files.put("1-eve/notice/b.svg", "?");
    check();
    EXPECT_EQ(decoder.looks, 2);
    EXPECT_EQ(all(), "");
}

TEST_F(CheckPictures, WhereTheMachineIsToBlameItIsToldOnce) {
    for (const std::string file : {"1-eve/notice/a.svg", "1-eve/notice/b.svg"}) decoder.fail(file, Trouble::CacheFull);
    check();
    EXPECT_EQ(all(), ":0: cache-not-writable {reason: cache-full}\n");

    const Failure no_worker{{problems::worker_missing, "kiosk_pictures", 0, {{"reason", "gone"}}}, Failure::Lasts::AWhile};
    for (const std::string file : {"1-eve/notice/a.svg", "1-eve/notice/b.svg"}) decoder.failures[file] = no_worker;
    check();
    EXPECT_EQ(all(), "kiosk_pictures:0: worker-missing {reason: gone}\n");
}

TEST_F(CheckPictures, AWrongExtensionIsToldWithTheRightName) {
    jpeg("1-eve/notice/a.svg", 4000, 3000);
    check();
    EXPECT_EQ(all(), "1-eve/notice/index.zh.md:7: wrong-extension {expected: a.jpg, found: JPEG, picture: a.svg}\n");
}

TEST_F(CheckPictures, EveryUsualExtensionIsRight) {
    for (const std::string extension : {"jpg", "JPG", "jpeg", "jfif", "Jpe"}) {
        name({"a." + extension});
        jpeg("1-eve/notice/a." + extension, 4000, 3000);
        check();
        EXPECT_EQ(all().find("wrong-extension"), std::string::npos) << extension;
    }
}

TEST_F(CheckPictures, TwoFilesOfTheSameBytesAreToldAtTheSecond) {
    for (const std::string file : {"1-eve/notice/a.svg", "1-eve/notice/b.svg"}) {
        decoder.facts[file].digest = "same";
        decoder.facts[file].format = "svg";
    }
    check();
    EXPECT_EQ(all(), "1-eve/notice/index.zh.md:8: same-picture {found: a.svg, picture: b.svg}\n");
}

TEST_F(CheckPictures, SeveralPagesOfOnePdfAreOneFile) {
    files.put("1-eve/notice/scan.pdf", "%PDF-1.7");
    name({"a.svg", "b.svg", "scan.pdf", "scan.pdf, page: 2"});
    decoder.facts["1-eve/notice/scan.pdf"] = {"pdf", 600, 800, "pdf", 2, {}, true};
    check();
    EXPECT_EQ(decoder.looks, 5);
    EXPECT_EQ(all(), "1-eve/notice/index.zh.md:9: profile-ignored {picture: scan.pdf}\n");
}

TEST_F(CheckPictures, AFileThatNoPageNamesIsTold) {
    for (const std::string path : {"1-eve/notice/old.JPG", "1-eve/photo.heic", "1-eve/notice/README.png", "1-eve/notice/.hidden.jpg",
                                   "1-eve/notice/~$a.jpg", "1-eve/notice/members.csv", "1-eve/notice/a.jpg.part"}) {
        files.put(path, "?");
    }
    check();
    EXPECT_EQ(all(), "1-eve/notice/old.JPG:0: unused-picture {picture: old.JPG}\n"
                     "1-eve/photo.heic:0: unused-picture {picture: photo.heic}\n");
}

TEST_F(CheckPictures, AFileIsNotCalledUnusedWhereTheTextIsBrokenOrItsNameMisspelt) {
    name({"a.svg", "b.svg", "note.svg"});
    files.remove("1-eve/notice/note.svg");
    files.put("1-eve/notice/noted.svg", square_svg);
    check();
    EXPECT_EQ(all(), "") << "the message about note.svg offers noted.svg";
    files.put(page_file, "---\ntitle: 通告\nkind: text\npictures: [{file: a.svg]\n---\n正文。\n");
    check();
    EXPECT_EQ(all(), "") << "the message about the text comes first";
}

screens::Screen screen_with(const screens::PictureItem& item) {
    screens::Screen screen;
    screen.id = "page/1-eve/notice";
    screen.body.items.push_back(item);
    return screen;
}

screens::PictureItem item_of(const std::string& file, Rect rect, screens::PictureItem::Fit fit) {
    screens::PictureItem item;
    item.file = file;
    item.rect = rect;
    item.fit = fit;
    return item;
}

TEST_F(CheckPictures, OneThatIsEnlargedTooMuchIsToldOnceWithTheMostThatIsNeeded) {
    const std::string file = "1-eve/notice/a.svg";
    jpeg(file, 800, 600).format = "svg";
    decoder.facts[file].format = "png";
    check();
    using Fit = screens::PictureItem::Fit;
    add_shown(screen_with(item_of(file, {0, 0, 1200, 900}, Fit::Contain)), looked, shown);
    check();
    EXPECT_EQ(all().find("picture-too-small"), std::string::npos) << "one and a half times is borne";
    add_shown(screen_with(item_of(file, {0, 0, 1920, 1080}, Fit::Cover)), looked, shown);
    add_shown(screen_with(item_of(file, {0, 0, 100, 100}, Fit::Cover)), looked, shown);
    check();
    EXPECT_NE(all().find("1-eve/notice/index.zh.md:7: picture-too-small {expected: 1920×1440, found: 800×600, page: page/1-eve/notice, "
                         "picture: a.svg}\n"),
              std::string::npos)
        << all();
}

TEST_F(CheckPictures, DrawingsAndTheViewerNeedNoPixels) {
    const std::string file = "1-eve/notice/a.svg";
    decoder.facts[file] = {"a", 10, 10, "svg", 1, {}, false};
    check();
    add_shown(screen_with(item_of(file, {0, 0, 1920, 1080}, screens::PictureItem::Fit::Cover)), looked, shown);
    screens::Screen viewer;
    screens::ZoomedPicture zoomed;
    zoomed.file = "1-eve/notice/b.svg";
    zoomed.rect = {0, 0, 9000, 9000};
    viewer.body.items.push_back(zoomed);
    add_shown(viewer, looked, shown);
    EXPECT_TRUE(shown.empty());
}

TEST(ProblemsOfPictures, NameAPictureAsItWouldBeWritten) {
    EXPECT_EQ(written_as("1-eve/notice/a.jpg", "1-eve/notice/index.zh.md"), "a.jpg");
    EXPECT_EQ(written_as("people/a.jpg", "1-eve/notice/index.zh.md"), "/people/a.jpg");
}

TEST(ProblemsOfPictures, HaveWordsAndACureForEveryTrouble) {
    const auto assets = theme::read(*disk_files(KIOSK_SOURCE_DIR "/assets"));
    std::vector<std::string> words{"empty", "truncated", "broken", "unknown-format", "no-size",
                                   "bmp",   "photoshop", "video",  "document",       "web-page"}; // content/picture_header.h
    for (int i = 0; i <= static_cast<int>(Trouble::BreaksTheWorker); ++i) words.emplace_back(word_of(static_cast<Trouble>(i)));
    for (const auto& [language, texts] : assets.problem_sentences.by_language) {
        for (const auto& word : words) {
            EXPECT_TRUE(texts.contains("reason." + word)) << language << ' ' << word;
            EXPECT_TRUE(texts.contains("reason." + word + ".cure")) << language << ' ' << word;
        }
    }
}

} // namespace
} // namespace kiosk::commands
