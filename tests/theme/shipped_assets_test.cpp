// What lies in assets/ is whole.

#include "base/files.h"
#include "base/problem_kinds.h"
#include "theme/theme.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::theme {

namespace {

Assets shipped() {
    return read(*disk_files(KIOSK_SOURCE_DIR "/assets"));
}

} // namespace

TEST(ShippedAssets, HaveNoProblems) {
    const Assets assets = shipped();
    for (const Problem& problem : assets.problems) ADD_FAILURE() << to_string(problem);
    EXPECT_TRUE(assets.is_whole);
}

TEST(ShippedAssets, HaveNoProblemsInAnyTheme) {
    for (const Problem& problem : problems_of_other_themes(*disk_files(KIOSK_SOURCE_DIR "/assets")))
        ADD_FAILURE() << to_string(problem);
}

TEST(ShippedAssets, SayWhatTheBuiltInThemeSays) {
    const Theme theme = shipped().theme;
    const Theme built_in = default_theme();
    EXPECT_EQ(theme.palettes, built_in.palettes);
    EXPECT_EQ(theme.type, built_in.type);
    EXPECT_EQ(theme.line_heights, built_in.line_heights);
    EXPECT_EQ(theme.fonts, built_in.fonts);
    EXPECT_EQ(theme.spacing.margin, built_in.spacing.margin);
    EXPECT_EQ(theme.spacing.bar_height, built_in.spacing.bar_height);
    EXPECT_EQ(theme.motion.slide, built_in.motion.slide);
    EXPECT_EQ(theme.motion.spring, built_in.motion.spring);
    EXPECT_EQ(theme.viewing.aimed_target_mm, built_in.viewing.aimed_target_mm);
    EXPECT_EQ(theme.viewing.bottom_mm, built_in.viewing.bottom_mm);
    EXPECT_EQ(theme.backgrounds, built_in.backgrounds);
    EXPECT_EQ(theme.shapes.icon, built_in.shapes.icon);
    EXPECT_EQ(theme.shapes.veil, built_in.shapes.veil);
    EXPECT_EQ(theme.sounds.is_touch_heard, built_in.sounds.is_touch_heard);
    EXPECT_EQ(theme.sounds.volume, built_in.sounds.volume);
}

TEST(ShippedAssets, SpeakChineseAndEnglish) {
    const Strings strings = shipped().strings;
    EXPECT_EQ(strings.text("zh", "touch-to-begin"), "轻触屏幕，开始参观");
    EXPECT_EQ(strings.text("en", "touch-to-begin"), "Touch to begin");
}

TEST(ShippedAssets, HaveASentenceAndACureForEveryKindOfProblem) {
    const Strings sentences = shipped().problem_sentences;
    for (const char* language : {"zh", "en"}) {
        ASSERT_TRUE(sentences.by_language.contains(language));
        const auto& texts = sentences.by_language.at(language);
        for (const ProblemKind& kind : problems::all) {
            EXPECT_TRUE(texts.contains(std::string(kind.id))) << language << ": " << kind.id;
            EXPECT_TRUE(texts.contains(std::string(kind.id) + ".cure")) << language << ": " << kind.id;
        }
    }
}

TEST(ShippedAssets, HaveNoSentenceForAKindThatThereIsNot) {
    const Strings sentences = shipped().problem_sentences;
    const std::vector<std::string> words{"error", "warning", "between-sentences", "not-said", "reason"};
    for (const auto& [language, texts] : sentences.by_language) {
        for (const auto& [key, text] : texts) {
            const std::string id = key.substr(0, key.find('.'));
            const bool is_kind =
                std::ranges::any_of(problems::all, [&](const ProblemKind& k) { return k.id == id; });
            EXPECT_TRUE(is_kind || std::ranges::find(words, id) != words.end()) << language << ": " << key;
        }
    }
}

TEST(ShippedSentences, LeaveNoBraceUnfilledWhateverIsMissing) {
    const Strings sentences = shipped().problem_sentences;
    const std::map<std::string, std::string> all_details{
        {"key", "titel"},          {"nearest", "title"}, {"found", "Titel"}, {"expected", "title"},
        {"reason", "half a file"}, {"page", "1-eve/x"},  {"language", "en"}, {"picture", "a.jpg"}};
    std::map<std::string, std::string> empty_details = all_details;
    for (auto& [name, value] : empty_details) value.clear();
    for (const char* language : {"zh", "en"}) {
        for (const ProblemKind& kind : problems::all) {
            for (const auto& details : {all_details, empty_details, std::map<std::string, std::string>{}}) {
                const std::string said = describe({kind, "x.md", 3, details}, sentences, language);
                EXPECT_EQ(said.find_first_of("{}"), std::string::npos) << said;
                EXPECT_EQ(said.find("“”"), std::string::npos) << said;
                EXPECT_EQ(said.find(std::string(kind.id) + ".cure"), std::string::npos) << said;
                EXPECT_EQ(said.find("  "), std::string::npos) << said;
            }
        }
    }
}

TEST(ShippedSentences, NameFileLineWhatIsWrongAndTheCure) {
    const Strings sentences = shipped().problem_sentences;
    const Problem problem{
        problems::unknown_key, "1-eve/x/index.zh.md", 12, {{"key", "titel"}, {"nearest", "title"}}};
    EXPECT_EQ(describe(problem, sentences, "zh"),
              "1-eve/x/index.zh.md:12: 提醒：不认识“titel”这一项，已忽略。是不是“title”？");
    EXPECT_EQ(
        describe(problem, sentences, "en"),
        "1-eve/x/index.zh.md:12: warning: There is no key “titel”; it was ignored. Did you mean “title”?");
}

TEST(ShippedSentences, OfferAnotherCureWhenNothingIsNear) {
    const Strings sentences = shipped().problem_sentences;
    const Problem problem{problems::unknown_page, "a.md", 0, {{"found", "/x/y"}, {"nearest", ""}}};
    EXPECT_EQ(describe(problem, sentences, "en"), "a.md: error: The page “/x/y” does not exist. Write "
                                                  "/chapter-folder/page-folder and check the spelling.");
}

TEST(ShippedSentences, SayAReasonAndItsOwnCureInWords) {
    const Strings sentences = shipped().problem_sentences;
    const Problem problem{
        problems::unreadable_picture, "a.md", 3, {{"picture", "a.jpg"}, {"reason", "truncated"}}};
    EXPECT_EQ(describe(problem, sentences, "zh"), "a.md:3: 错误：图片“a.jpg”打不开：文件不完整，后面缺了一截。"
                                                  "多半是没有复制完或下载完，请从原处重新复制一次。");
    EXPECT_EQ(describe(problem, sentences, "en"),
              "a.md:3: error: The picture “a.jpg” cannot be opened: the file is not complete, its end is missing. "
              "Most likely it was not copied or downloaded to its end; copy it again from where it came.");
}

TEST(ShippedSentences, FillInWhatAReasonNames) {
    const Problem problem{
        problems::bad_spot, "a.md", 3, {{"reason", "too-many"}, {"found", "23"}, {"expected", "20"}}};
    const std::string said = describe(problem, shipped().problem_sentences, "en");
    EXPECT_NE(said.find("a picture has at most 20 spots, and here are 23"), std::string::npos) << said;
}

TEST(ShippedSentences, LeaveAReasonThatIsNoWordOfOursAsItIs) {
    const Problem problem{problems::unreadable_picture, "a.md", 3, {{"reason", "No such device"}}};
    const std::string said = describe(problem, shipped().problem_sentences, "en");
    EXPECT_NE(said.find("cannot be opened: No such device. Export it again"), std::string::npos) << said;
}

TEST(ShippedSentences, SayEveryReasonInEveryLanguageWithoutAFullStop) {
    const Strings sentences = shipped().problem_sentences;
    for (const char* language : {"zh", "en"}) {
        for (const auto& [key, text] : sentences.by_language.at(language)) {
            if (!key.starts_with("reason.") || key.ends_with(".cure")) continue;
            EXPECT_FALSE(text.ends_with(".") || text.ends_with("。")) << key << ": it stands within a sentence";
            EXPECT_TRUE(sentences.by_language.at(language).contains(key + ".cure")) << key;
        }
    }
}

} // namespace kiosk::theme
