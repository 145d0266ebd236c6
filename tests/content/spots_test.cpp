// Numbered spots on a picture, as editors write them.

#include <gtest/gtest.h>

#include "base/problem_kinds.h"
#include "content/placed_at.h"
#include "small_folder.h"

namespace kiosk::content {
namespace {

const std::string named = "    caption: c\n    credit: r\n    alt: a\n";

// The picture's entry in Chinese, and in English when there is one; each ends with "spots: …".
Reading with_spots(const std::string& chinese, const std::string& english = {}) {
    fakes::MemoryFiles files = small_folder();
    files.put("1-eve/notice/desk.svg", square_svg); // 40 × 30
    const std::string start = "pictures:\n  - file: desk.svg\n" + named + "    ";
    files.put("1-eve/notice/index.zh.md",
              page_text("title: 通告\nkind: event\ndate: 1924-08-31\nsources: [S01]\n" + start + chinese + "\n"));
    files.put("1-eve/notice/index.en.md",
              page_text("title: A notice\n" + start + (english.empty() ? "page: 1" : english) + "\n", "Text.\n"));
    return read(files);
}

std::string spots_of(const Reading& reading, std::string_view language = "zh") {
    std::string text;
    for (const Spot& spot : notice(reading, language).pictures.at(0).spots) {
        text += std::to_string(static_cast<int>(spot.at.x * 100 + 0.5)) + "," +
                std::to_string(static_cast<int>(spot.at.y * 100 + 0.5)) + " " + spot.text + "; ";
    }
    return text;
}

TEST(Spots, HaveAPlaceAndATextInEachLanguage) {
    const Reading reading = with_spots("spots: [{at: [0.42, 0.31], text: 窗}, {at: [0, 1], text: 门}]",
                                       "spots: [{at: [0.42, 0.31], text: window}, {text: door}]");
    EXPECT_EQ(all_problems(reading), "");
    EXPECT_EQ(spots_of(reading), "42,31 窗; 0,100 门; ");
    EXPECT_EQ(spots_of(reading, "en"), "42,31 window; 0,100 door; ");
}

TEST(Spots, OfATranslationMayBeTextsAlone) {
    const Reading reading =
        with_spots("spots:\n      - at: [0.42, 0.31]\n        text: 窗\n      - at: [1, 1]\n        text: 门", "spots: [window, door]");
    EXPECT_EQ(all_problems(reading), "");
    EXPECT_EQ(spots_of(reading, "en"), "42,31 window; 100,100 door; ");
}

TEST(Spots, AreWrittenInManyWays) {
    for (const std::string at : {"[0.42, 0.31]", "[42%, 31%]", "0.42, 0.31", "0.42 0.31", "[0.42，0.31]", "0.42、0.31", "（0.42，0.31）",
                                 "[\"42％\", \"31％\"]", "\"０.４２；０.３１\"", "[.42, .31]"}) {
        const Reading reading = with_spots("spots:\n      - at: " + at + "\n        text: 窗", "spots: [window]");
        EXPECT_EQ(all_problems(reading), "") << at;
        EXPECT_EQ(spots_of(reading), "42,31 窗; ") << at;
    }
}

TEST(Spots, OneNeedsNoList) {
    EXPECT_EQ(spots_of(with_spots("spots: {at: [0.42, 0.31], text: 窗}", "spots: window")), "42,31 窗; ");
}

TEST(Spots, OffThePictureAreLeftOutAndTheOthersStay) {
    const Reading reading = with_spots("spots:\n      - {at: [1.2, 0.31], text: 窗}\n      - {at: [0, 1], text: 门}", "spots: [window, door]");
    EXPECT_EQ(to_string(only(reading, problems::bad_spot)),
              "1-eve/notice/index.zh.md:12: bad-spot {expected: 0–1, found: 1.2, 0.31, nearest: [0.012, 0.0031], picture: desk.svg, "
              "reason: off-picture}");
    EXPECT_EQ(spots_of(reading), "0,100 门; ");
    EXPECT_EQ(spots_of(reading, "en"), "0,100 door; ") << "the order is that of the default language's list";
}

TEST(Spots, InPerCentOrPxOfThePictureAreUnderstood) {
    EXPECT_EQ(only(with_spots("spots: [{at: [42, 31], text: 窗}]", "spots: [w]"), problems::bad_spot).details.at("nearest"), "[0.42, 0.31]");
    EXPECT_EQ(nearest_place({960, 270}, {1920, 1080}), "[0.5, 0.25]");
    EXPECT_EQ(nearest_place({9600, 270}, {1920, 1080}), "");
    EXPECT_EQ(nearest_place({-0.1, 0.5}, {1920, 1080}), "");
}

TEST(Spots, WithoutAPlaceOrATextAreReported) {
    for (const std::string spot : {"{text: 窗}", "窗", "{at: 左上角, text: 窗}", "{at: [0.3], text: 窗}", "{at: [0.1, 0.2, 0.3], text: 窗}"}) {
        const Problem problem = only(with_spots("spots: [" + spot + "]", "spots: [w]"), problems::bad_spot);
        EXPECT_EQ(problem.details.at("reason"), "no-place") << spot;
        EXPECT_EQ(problem.details.at("picture"), "desk.svg");
    }
    EXPECT_EQ(only(with_spots("spots: [{at: [0.3, 0.4]}]", "spots: [w]"), problems::bad_spot).details.at("reason"), "no-text");
}

TEST(Spots, ATranslationOfOneThatIsWrongIsNotToldOfAgain) {
    const Reading reading = with_spots("spots: [{at: [2, 0.1], text: 窗}]", "spots: [window]");
    EXPECT_EQ(std::ranges::count(reading.problems, problems::bad_spot, &Problem::kind), 1);
}

TEST(Spots, OfATranslationThatTheDefaultLanguageLacksNeedAPlace) {
    const Reading reading = with_spots("spots: [{at: [0, 0.1], text: 窗}]", "spots: [window, door, {at: [1, 1], text: roof}]");
    EXPECT_EQ(only(reading, problems::bad_spot).file, "1-eve/notice/index.en.md");
    EXPECT_EQ(spots_of(reading, "en"), "0,10 window; 100,100 roof; ");
    EXPECT_EQ(spots_of(reading), "0,10 窗; ");
}

TEST(Spots, WithoutATranslationAreReportedLikeACaption) {
    for (const std::string english : {"", "spots: [window]"}) {
        const Reading reading = with_spots("spots: [{at: [0, 0.1], text: 窗}, {at: [0.5, 0.1], text: 门}]", english);
        const Problem problem = only(reading, problems::missing_translation);
        EXPECT_EQ(problem.file, "1-eve/notice/index.en.md");
        EXPECT_EQ(problem.details.at("key"), "spots");
        EXPECT_EQ(problem.details.at("picture"), "desk.svg");
        EXPECT_EQ(notice(reading, "en").pictures.at(0).spots.size(), 2u);
    }
}

TEST(Spots, AreTwentyAtMost) {
    std::string list;
    for (int i = 0; i < 23; ++i) list += "{at: [0.5, 0.5], text: 点}, ";
    const Reading reading = with_spots("spots: [" + list + "]", "spots: [a]");
    EXPECT_EQ(only(reading, problems::bad_spot).details.at("reason"), "too-many");
    EXPECT_EQ(only(reading, problems::bad_spot).details.at("expected"), "20");
    EXPECT_EQ(notice(reading).pictures.at(0).spots.size(), 20u);
}

TEST(Spots, CutAnywhereAreReadToTheEnd) {
    const std::string whole = "spots: [{at: [42%，0.31], text: 窗}, 门, {at: \"（１，０）\", text: x}]\ncompare: [desk.svg，{file: desk.svg, page: 2}]";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const Reading reading = with_spots(whole.substr(0, length), whole.substr(length));
        ASSERT_TRUE(reading.exhibition);
        for (const char* language : {"zh", "en"}) {
            for (const Picture& picture : notice(reading, language).pictures) {
                for (const Spot& spot : picture.spots) EXPECT_FALSE(spot.text.empty());
            }
        }
    }
}

TEST(Spots, WithAChineseColonAreNamed) {
    const Reading reading = with_spots("spots:\n      - at：[0.1, 0.2]\n        text: 窗", "spots: [window]");
    const auto found = std::ranges::find(reading.problems, problems::broken_yaml, &Problem::kind);
    ASSERT_NE(found, reading.problems.end()) << all_problems(reading);
    EXPECT_EQ(found->details.at("reason"), "：");
}

} // namespace
} // namespace kiosk::content
