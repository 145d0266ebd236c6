#include "screens/words.h"
#include "stage_of_tests.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::screens {

namespace {

Words marked(content::Run run, std::string language = "zh") {
    Words words{run.text, {}, {}, -1, false};
    words.style.size = 40;
    words.style.language = std::move(language);
    mark(words, run);
    return words;
}

} // namespace

TEST(Words, OfASourceMarkAreSmallAndRaised) {
    const Words words = marked({.text = "1", .emphasis = content::Emphasis::Strong, .is_source_mark = true});
    EXPECT_LT(words.style.size, 40);
    EXPECT_GT(words.rise, 0);
    EXPECT_EQ(words.style.weight, text::Weight::Regular);
}

TEST(Words, AreEmphasisedAsTheirScriptDoesIt) {
    EXPECT_TRUE(marked({.text = "支部", .emphasis = content::Emphasis::Emphasis}).has_dots);
    EXPECT_TRUE(marked({.text = "branch", .emphasis = content::Emphasis::Emphasis}, "en").style.is_italic);
    const Words arabic = marked({.text = "فرع", .emphasis = content::Emphasis::Emphasis}, "ar");
    EXPECT_FALSE(arabic.style.is_italic);
    EXPECT_EQ(arabic.style.weight, text::Weight::Bold);
}

TEST(Words, WithAReadingAreOneLinkAndTheReadingIsSmallAboveThem) {
    const TestStage test;
    const Stage stage = test.stage();
    const StageKit kit(stage, test.visit_at("home").settings);
    Words name = marked({.text = "陈独秀", .ruby = "Chén Dúxiù", .spoken = 2});
    name.tag = 5;
    const SetWords set = set_words(kit, {name}, {100, 50}, 900);
    ASSERT_EQ(set.item.lines.size(), 1U);
    const std::vector<TextPiece>& pieces = set.item.lines[0].pieces;
    ASSERT_EQ(pieces.size(), 4U);
    EXPECT_TRUE(pieces[0].is_link);
    EXPECT_EQ(pieces[0].text, "陈独秀");
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(pieces[i].spoken, 2U);
    for (std::size_t i = 1; i < 4; ++i) {
        EXPECT_FALSE(pieces[i].is_link); // no dotted line through the words
        EXPECT_GT(pieces[i].rise, 30);
        EXPECT_EQ(set.item.styles[pieces[i].style].size, 20);
    }
    ASSERT_EQ(set.links.size(), 1U);
    EXPECT_EQ(set.links[0].first, 5);
}

} // namespace kiosk::screens
