// The Decoder the program has, with workers that are a few lines of shell.

#include "base/files.h"
#include "base/problem_kinds.h"
#include "fakes/fake_worker.h"
#include "pictures/cache_paths.h"
#include "pictures/pyramid.h"
#include "pictures/rendition_decoder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>

namespace kiosk::pictures {
namespace {

namespace fs = std::filesystem;
using fakes::digest_of;

class RenditionDecoderTest : public testing::Test {
  protected:
    void SetUp() override { fake.put_picture("a.jpg", digest_of('a')); }
    [[nodiscard]] std::shared_ptr<Decoder> another() const {
        return rendition_decoder(fake.settings(), fakes::read_fake_pixels);
    }
    // As the program makes it from the content folder.
    [[nodiscard]] RenditionKey key_of(const std::string& file, int w = 40, int h = 30) const {
        return {file, version_of(disk_files(fake.folder.path("content"))->list().value().at(file)), w, h};
    }
    [[nodiscard]] std::string cached(const std::string& path) const { return "cache/" + path; }
    static std::string shown(Decoder& decoder, const RenditionKey& key) {
        const auto outcome = decoder.decode(key);
        if (const auto* pixels = std::get_if<Pixels>(&outcome)) return fakes::text_of(*pixels);
        if (const auto* failure = std::get_if<Failure>(&outcome)) return to_string(failure->problem);
        return "not prepared";
    }
    static std::string made_and_shown(Decoder& decoder, const RenditionKey& key) {
        const auto made = decoder.prepare({key});
        return made ? shown(decoder, key) : to_string(made.error().problem);
    }
    static void expect_failure(const std::expected<void, Failure>& made, Trouble trouble,
                               Failure::Lasts lasts) {
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().problem.kind, problems::picture_failed);
        EXPECT_EQ(made.error().problem.details.at("reason"), word_of(trouble));
        EXPECT_EQ(made.error().lasts, lasts);
    }
    [[nodiscard]] std::string rendition_of(char digest, const std::string& size = "40x30") const {
        return "rendition of " + digest_of(digest) + " " + size;
    }

    fakes::FakeWorker fake;
    std::shared_ptr<Decoder> decoder = another();
};

TEST_F(RenditionDecoderTest, WhatIsNotInTheCacheIsPreparedOnceAndReadAfterwards) {
    const auto key = key_of("a.jpg");
    EXPECT_EQ(shown(*decoder, key), "not prepared");
    EXPECT_EQ(made_and_shown(*decoder, key), rendition_of('a'));
    EXPECT_EQ(made_and_shown(*decoder, key), rendition_of('a'));
    EXPECT_EQ(fake.asked(), 1U);
}

TEST_F(RenditionDecoderTest, AskedForAnotherSizeItSaysTheColourMeanwhile) {
    ASSERT_TRUE(decoder->prepare({key_of("a.jpg")}));
    const auto outcome = decoder->decode(key_of("a.jpg", 80, 60));
    ASSERT_TRUE(std::holds_alternative<NotPrepared>(outcome));
    EXPECT_EQ(std::get<NotPrepared>(outcome).mean, (Colour{0x10, 0x20, 0x30, 255}));
}

TEST_F(RenditionDecoderTest, SeveralSizesAreOneRequestOfWhatIsMissing) {
    ASSERT_TRUE(decoder->prepare({key_of("a.jpg"), key_of("a.jpg", 80, 60)}));
    auto tile = key_of("a.jpg", 400, 300);
    tile.tile = {0, 0, 0};
    ASSERT_TRUE(
        decoder->prepare({key_of("a.jpg"), key_of("a.jpg", 9, 7), tile, key_of("a.jpg", 9, 7), tile}));
    const auto asked = fake.lines("asked");
    ASSERT_EQ(asked.size(), 2U);
    const auto second = parse_request(asked[1]);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->digest, digest_of('a')) << "known by then";
    EXPECT_EQ(second->renditions, (std::vector<PixelSize>{{9, 7}}));
    EXPECT_EQ(second->pyramids, (std::vector<PixelSize>{{400, 300}}));
    EXPECT_EQ(shown(*decoder, tile), "tile of " + digest_of('a'));
}

TEST_F(RenditionDecoderTest, AStartWithNothingNewNeedsNoWorker) {
    fake.put_picture("bad.jpg", "broken");
    const auto good = key_of("a.jpg");
    const auto bad = key_of("bad.jpg");
    ASSERT_TRUE(decoder->prepare({good}));
    ASSERT_FALSE(decoder->prepare({bad}));
    decoder.reset();
    const auto asked = fake.asked();
    const auto next = another();
    EXPECT_EQ(made_and_shown(*next, good), rendition_of('a'));
    EXPECT_TRUE(next->look(good));
    expect_failure(next->prepare({bad}), Trouble::Truncated, Failure::Lasts::UntilItChanges);
    EXPECT_TRUE(std::holds_alternative<Failure>(next->decode(bad)));
    EXPECT_FALSE(next->look(bad));
    EXPECT_EQ(fake.asked(), asked);
    EXPECT_TRUE(fakes::children().empty()) << "no process was started";
}

TEST_F(RenditionDecoderTest, LooksAtPicturesThatWereNeverPreparedAndRemembersIt) {
    const auto facts = decoder->look(key_of("a.jpg"));
    ASSERT_TRUE(facts);
    EXPECT_EQ(*facts, (PictureFacts{digest_of('a'), 400, 300, "jpeg", 1, {0x10, 0x20, 0x30, 255}, false}));
    EXPECT_EQ(decoder->look(key_of("a.jpg")).value(), *facts);
    EXPECT_EQ(fake.asked(), 1U);
    EXPECT_TRUE(parse_request(fake.lines("asked")[0])->is_look);
}

// Content that changes

TEST_F(RenditionDecoderTest, AReplacementOfTheSameNameSizeAndTimeStampIsShown) {
    const auto before = key_of("a.jpg");
    const auto stamp = fs::last_write_time(fake.folder.path("content/a.jpg"));
    EXPECT_EQ(made_and_shown(*decoder, before), rendition_of('a'));
    fake.put_picture("a.jpg", digest_of('b'));
    fs::last_write_time(fake.folder.path("content/a.jpg"), stamp);
    const auto after = key_of("a.jpg");
    ASSERT_NE(after.version, before.version);
    EXPECT_EQ(made_and_shown(*decoder, after), rendition_of('b'));
}

TEST_F(RenditionDecoderTest, ARenameCostsNoNewRendition) {
    const auto before = key_of("a.jpg");
    EXPECT_EQ(made_and_shown(*decoder, before), rendition_of('a'));
    const std::string rendition =
        fake.folder.path(cached(rendition_path(digest_of('a'), 1, 40, 30) + ".jpg"));
    struct stat made {};
    ASSERT_EQ(::stat(rendition.c_str(), &made), 0);
    fs::create_directories(fake.folder.path("content/2-later"));
    fs::rename(fake.folder.path("content/a.jpg"), fake.folder.path("content/2-later/b.jpg"));
    EXPECT_EQ(made_and_shown(*decoder, key_of("2-later/b.jpg")), rendition_of('a'));
    struct stat now {};
    ASSERT_EQ(::stat(rendition.c_str(), &now), 0);
    EXPECT_EQ(now.st_ino, made.st_ino) << "the very same file";
}

TEST_F(RenditionDecoderTest, ABadPictureIsTriedAgainWhenItChangedOrStaffAsks) {
    fake.put_picture("bad.jpg", "broken");
    expect_failure(decoder->prepare({key_of("bad.jpg")}), Trouble::Truncated, Failure::Lasts::UntilItChanges);
    expect_failure(decoder->prepare({key_of("bad.jpg")}), Trouble::Truncated, Failure::Lasts::UntilItChanges);
    EXPECT_EQ(fake.asked(), 1U);
    decoder->forget_failures();
    expect_failure(decoder->prepare({key_of("bad.jpg")}), Trouble::Truncated, Failure::Lasts::UntilItChanges);
    EXPECT_EQ(fake.asked(), 2U);
    fake.put_picture("bad.jpg", digest_of('c'));
    EXPECT_EQ(made_and_shown(*decoder, key_of("bad.jpg")), rendition_of('c'));
}

TEST_F(RenditionDecoderTest, AFileThatIsNotThereForAWhileIsNotMarkedBad) {
    const auto key = key_of("a.jpg");
    fs::rename(fake.folder.path("content"), fake.folder.path("unplugged"));
    expect_failure(decoder->prepare({key}), Trouble::Missing, Failure::Lasts::AWhile);
    fs::rename(fake.folder.path("unplugged"), fake.folder.path("content"));
    EXPECT_EQ(made_and_shown(*decoder, key), rendition_of('a')) << "the same file, the same version";
}

TEST_F(RenditionDecoderTest, AProgramThatIsMissingMarksNoPictureBad) {
    const auto key = key_of("a.jpg");
    fs::rename(fake.folder.path("worker/program"), fake.folder.path("worker/elsewhere"));
    const auto made = decoder->prepare({key});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().problem.kind, problems::worker_missing);
    EXPECT_EQ(made.error().lasts, Failure::Lasts::AWhile);
    fs::rename(fake.folder.path("worker/elsewhere"), fake.folder.path("worker/program"));
    EXPECT_EQ(made_and_shown(*decoder, key), rendition_of('a'));
}

// Tiles

TEST_F(RenditionDecoderTest, APyramidThatIsTooMuchLeavesTheSmallerSizes) {
    fake.behave("case $line in *pyramids*) kill -SEGV $$;; esac\n");
    decoder = another(); // which knows this build of the worker
    auto tile = key_of("a.jpg", 400, 300);
    tile.tile = {9, 0, 0};
    ASSERT_TRUE(decoder->prepare({key_of("a.jpg"), tile}));
    EXPECT_EQ(shown(*decoder, key_of("a.jpg")), rendition_of('a'));
    const auto outcome = decoder->decode(tile);
    ASSERT_TRUE(std::holds_alternative<Failure>(outcome));
    EXPECT_EQ(std::get<Failure>(outcome).lasts, Failure::Lasts::UntilItChanges);
    const auto asked = fake.asked();
    expect_failure(decoder->prepare({tile}), Trouble::BreaksTheWorker, Failure::Lasts::UntilItChanges);
    expect_failure(another()->prepare({tile}), Trouble::BreaksTheWorker, Failure::Lasts::UntilItChanges);
    EXPECT_EQ(fake.asked(), asked) << "remembered";
    EXPECT_EQ(made_and_shown(*decoder, key_of("a.jpg", 80, 60)), rendition_of('a', "80x60"));
}

TEST_F(RenditionDecoderTest, APyramidThatLacksATileIsMadeAnew) {
    auto tile = key_of("a.jpg", 400, 300);
    tile.tile = {0, 0, 0};
    EXPECT_EQ(made_and_shown(*decoder, tile), "tile of " + digest_of('a'));
    const std::string file = cached(tile_path(digest_of('a'), tile) + ".jpg");
    for (const bool is_cut : {true, false}) {
        if (is_cut)
            fake.folder.put(file, "");
        else
            fs::remove(fake.folder.path(file));
        EXPECT_EQ(shown(*decoder, tile), "not prepared");
        EXPECT_EQ(made_and_shown(*decoder, tile), "tile of " + digest_of('a'));
    }
    EXPECT_EQ(fake.asked(), 3U);
}

TEST_F(RenditionDecoderTest, ATileThatNoPyramidHasFailsInsteadOfBeingMadeForEver) {
    ASSERT_TRUE(decoder->prepare({key_of("a.jpg")}));
    for (const Tile& tile : {Tile{30, 0, 0}, Tile{9, 1, 0}, Tile{9, 0, 1}, Tile{0, -1, 0}}) {
        auto key = key_of("a.jpg", 400, 300);
        key.tile = tile;
        EXPECT_TRUE(std::holds_alternative<Failure>(decoder->decode(key))) << tile.level;
    }
}

// A cache folder with which things happen

TEST_F(RenditionDecoderTest, ARenditionThatWasCutShortIsMadeAnew) {
    const auto key = key_of("a.jpg");
    ASSERT_TRUE(decoder->prepare({key}));
    const std::string file = cached(rendition_path(digest_of('a'), 1, 40, 30) + ".jpg");
    fake.folder.put(file, "");
    EXPECT_EQ(shown(*decoder, key), "not prepared");
    EXPECT_FALSE(fake.folder.has(file));
    EXPECT_EQ(made_and_shown(*decoder, key), rendition_of('a'));
}

TEST_F(RenditionDecoderTest, TwoKiosksShareOneFolder) {
    const auto other = another();
    const auto key = key_of("a.jpg");
    EXPECT_EQ(made_and_shown(*decoder, key), rendition_of('a'));
    EXPECT_EQ(shown(*other, key), rendition_of('a'));
    EXPECT_EQ(made_and_shown(*other, key_of("a.jpg", 80, 60)), rendition_of('a', "80x60"));
    EXPECT_EQ(shown(*decoder, key_of("a.jpg", 80, 60)), rendition_of('a', "80x60"));
    other->clear_cache();
    EXPECT_EQ(shown(*decoder, key), "not prepared");
    EXPECT_EQ(made_and_shown(*decoder, key), rendition_of('a'));
    EXPECT_EQ(made_and_shown(*other, key), rendition_of('a'));
}

TEST_F(RenditionDecoderTest, AFolderThatIsRemovedWhileTheKioskRunsIsMadeAnew) {
    const auto key = key_of("a.jpg");
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(made_and_shown(*decoder, key), rendition_of('a'));
        fs::remove_all(fake.folder.path("cache"));
        EXPECT_EQ(shown(*decoder, key), "not prepared");
    }
    EXPECT_TRUE(decoder->problems().empty());
}

TEST_F(RenditionDecoderTest, StaffClearsTheCacheAndTheKioskGoesOn) {
    const auto key = key_of("a.jpg");
    ASSERT_TRUE(decoder->prepare({key}));
    EXPECT_GT(decoder->cache_bytes(), 0U);
    decoder->clear_cache();
    EXPECT_EQ(decoder->cache_bytes(), 0U);
    EXPECT_EQ(shown(*decoder, key), "not prepared");
    EXPECT_EQ(made_and_shown(*decoder, key), rendition_of('a'));
}

// The table of rendition_decoder.h.

// A cache folder in whose place a file stands cannot be written, by nobody.
class UnusableCacheTest : public RenditionDecoderTest {
  protected:
    void SetUp() override {
        RenditionDecoderTest::SetUp();
        ::setenv("TMPDIR", place.path().c_str(), 1);
    }
    void TearDown() override { ::unsetenv("TMPDIR"); }
    [[nodiscard]] std::size_t spares() const {
        std::size_t found = 0;
        for (const auto& entry : fs::directory_iterator(place.path())) found += entry.is_directory() ? 1 : 0;
        return found;
    }
    void break_cache() const {
        fs::remove_all(fake.folder.path("cache/pictures"));
        fake.folder.put("cache/pictures", "a file");
    }

    fakes::TemporaryFolder place; // of spare folders
};

TEST_F(UnusableCacheTest, ASpareFolderServesWhileTheCacheCannotBeWritten) {
    const auto key = key_of("a.jpg");
    break_cache();
    EXPECT_EQ(made_and_shown(*decoder, key), rendition_of('a'));
    EXPECT_EQ(made_and_shown(*decoder, key_of("a.jpg", 80, 60)), rendition_of('a', "80x60"));
    EXPECT_EQ(spares(), 1U);
    ASSERT_EQ(decoder->problems().size(), 1U);
    EXPECT_EQ(decoder->problems()[0].kind, problems::cache_not_writable);
    EXPECT_EQ(decoder->problems()[0].file, fake.folder.path("cache"));
    EXPECT_EQ(decoder->problems()[0].details.at("reason"), word_of(Trouble::CacheUnwritable));
    EXPECT_GT(decoder->cache_bytes(), 0U);
    decoder.reset();
    EXPECT_EQ(spares(), 0U);
}

TEST_F(UnusableCacheTest, TheCacheIsTriedAgainNowAndThenAndUsedWhenItWorks) {
    break_cache();
    EXPECT_EQ(made_and_shown(*decoder, key_of("a.jpg")), rendition_of('a'));
    fs::remove(fake.folder.path("cache/pictures"));
    for (int w = 100; w < 150; ++w) EXPECT_TRUE(decoder->prepare({key_of("a.jpg", w, 30)}));
    EXPECT_TRUE(decoder->problems().empty());
    EXPECT_EQ(spares(), 0U);
    EXPECT_EQ(shown(*decoder, key_of("a.jpg", 149, 30)), rendition_of('a', "149x30")) << "in the cache";
    EXPECT_EQ(made_and_shown(*decoder, key_of("a.jpg")), rendition_of('a'));
}

TEST_F(UnusableCacheTest, WhatTheCacheHasIsStillShownFromIt) {
    ASSERT_TRUE(decoder->prepare({key_of("a.jpg")}));
    fake.behave("case $cache in */cache) echo '{\"trouble\":\"cache-unwritable\",\"reason\":\"read-only\"}'; "
                "continue;; esac\n");
    const auto other = another();
    EXPECT_EQ(made_and_shown(*other, key_of("a.jpg", 80, 60)), rendition_of('a', "80x60"));
    const auto asked = fake.asked();
    EXPECT_EQ(made_and_shown(*other, key_of("a.jpg")), rendition_of('a'));
    EXPECT_EQ(fake.asked(), asked);
}

TEST_F(UnusableCacheTest, OnAFullDiskHalfTheCacheMakesRoom) {
    for (int w = 100; w < 110; ++w) ASSERT_TRUE(decoder->prepare({key_of("a.jpg", w, 30)}));
    for (int w = 100; w < 110; ++w) {
        fs::last_write_time(fake.folder.path(cached(rendition_path(digest_of('a'), 1, w, 30) + ".jpg")),
                            fs::file_time_type::clock::now() - std::chrono::hours(200 - w));
    }
    // Full, while there are more than five.
    fake.behave("[ $(ls $cache/pictures/aa/*/*.jpg | wc -l) -gt 5 ] && { echo "
                "'{\"trouble\":\"cache-full\",\"reason\":\"\"}'; continue; }\n");
    const auto other = another();
    EXPECT_EQ(made_and_shown(*other, key_of("a.jpg", 200, 30)), rendition_of('a', "200x30"));
    EXPECT_TRUE(other->problems().empty());
    EXPECT_EQ(spares(), 0U);
    EXPECT_EQ(shown(*other, key_of("a.jpg", 109, 30)), rendition_of('a', "109x30"));
    EXPECT_EQ(shown(*other, key_of("a.jpg", 100, 30)), "not prepared");
}

TEST_F(UnusableCacheTest, ADiskThatOthersFilledDoesNotEatTheCache) {
    for (int w = 100; w < 116; ++w) ASSERT_TRUE(decoder->prepare({key_of("a.jpg", w, 30)}));
    for (const auto& entry : fs::recursive_directory_iterator(fake.folder.path("cache/pictures"))) {
        if (entry.is_regular_file())
            fs::last_write_time(entry, fs::file_time_type::clock::now() - std::chrono::hours(2));
    }
    fake.behave(
        "case $cache in */cache) echo '{\"trouble\":\"cache-full\",\"reason\":\"\"}'; continue;; esac\n");
    const auto other = another();
    for (int w = 200; w < 320; ++w) EXPECT_TRUE(other->prepare({key_of("a.jpg", w, 30)}));
    EXPECT_EQ(other->problems().at(0).details.at("reason"), word_of(Trouble::CacheFull));
    std::size_t left = 0;
    for (const auto& entry : fs::recursive_directory_iterator(fake.folder.path("cache/pictures")))
        left += entry.is_regular_file();
    EXPECT_EQ(left, 8U) << "halved once, not at every try";
}

TEST_F(UnusableCacheTest, WithNoPlaceAtAllPicturesFailForAWhile) {
    break_cache();
    ::setenv("TMPDIR", fake.folder.path("none").c_str(), 1);
    expect_failure(decoder->prepare({key_of("a.jpg")}), Trouble::CacheUnwritable, Failure::Lasts::AWhile);
    EXPECT_EQ(decoder->problems().size(), 1U);
    ::setenv("TMPDIR", place.path().c_str(), 1);
    EXPECT_EQ(made_and_shown(*decoder, key_of("a.jpg")), rendition_of('a'));
}

TEST_F(UnusableCacheTest, WhatADeadKioskLeftIsRemovedAndALivingOnesIsNot) {
    place.put("kiosk-spare-dead01/pictures/x", "x");
    break_cache();
    const auto other = another();
    EXPECT_EQ(made_and_shown(*decoder, key_of("a.jpg")), rendition_of('a'));
    EXPECT_FALSE(place.has("kiosk-spare-dead01"));
    EXPECT_EQ(made_and_shown(*other, key_of("a.jpg")), rendition_of('a'));
    EXPECT_EQ(spares(), 2U);
    EXPECT_EQ(shown(*decoder, key_of("a.jpg")), rendition_of('a'));
}

TEST_F(UnusableCacheTest, NothingIsBegunWhenTheProgramEnds) {
    break_cache();
    decoder->stop();
    EXPECT_FALSE(decoder->prepare({key_of("a.jpg")}));
    EXPECT_FALSE(decoder->look(key_of("a.jpg")));
    EXPECT_TRUE(fakes::children().empty());
    EXPECT_EQ(spares(), 0U);
}

} // namespace
} // namespace kiosk::pictures
