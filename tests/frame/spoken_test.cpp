#include "stage.h"

#include "frame/spoken.h"

namespace kiosk::frame {

namespace {

// A page of two sentences that is read aloud: one a second from the first second on, then a second of silence.
struct Reading : Stage {
    screens::Screen page = made_screen("house");
    content::Audio audio;

    Reading() {
        for (auto& [contrast, palette] : theme.palettes) {
            palette.mark = {0xFF, 0xE9, 0xA8, 255};
            palette.vermilion = {0xA3, 0x24, 0x1C, 255};
        }
        audio.length = 10s;
        audio.lines = {{1s, 2s, "one", true}, {2s, 3s, "two", true}, {4s, 5s, "three", false}};
        screens::TextItem text = made_text("One. ", 96, 200);
        text.lines[0].pieces[0].spoken = 0;
        text.lines[0].pieces[0].width = 80;
        screens::TextPiece second = text.lines[0].pieces[0];
        second.text = "Two.";
        second.x = 176;
        second.spoken = 1;
        text.lines[0].pieces.push_back(second);
        page.body.items.emplace_back(text);
        screens::SpeechProgress progress;
        progress.track = {100, 950, 500, 8};
        progress.knob_side = 20;
        progress.length = audio.length;
        page.bar.items.emplace_back(progress);
        screens::SpokenCaption caption;
        caption.rect = {96, 800, 800, 60};
        caption.lines = {{}, {}, made_text("Three.", 96, 800)};
        page.bar.items.emplace_back(caption);
        scene.screen = &page;
        scene.audio = &audio;
        visit.listening = {"house", true, now, Duration{0}, 1};
    }
};

std::size_t sheets_with(const Frame& frame, const std::string& words) {
    std::size_t count = 0;
    for (const Sheet& sheet : frame.sheets)
        for (const Command& command : sheet.commands)
            if (const auto* text = std::get_if<DrawText>(&command); text != nullptr && text->text == words) ++count;
    return count;
}

// The frame without its first line, which says when the next one is due.
std::string words(Stage& stage) {
    const std::string all = stage.dump();
    return all.substr(all.find('\n'));
}

} // namespace

TEST(Spoken, TheLineOfTheMomentHasAGroundAndTheBodyKeepsItsSheet) {
    Reading stage;
    const std::uint64_t key = stage.compose().sheets[0].key;
    EXPECT_EQ(sheets_with(stage.compose(), "One. "), 1U);
    stage.now += 1100ms;
    const Frame one = stage.compose();
    EXPECT_EQ(one.sheets[0].key, key);
    EXPECT_EQ(sheets_with(one, "One. "), 2U) << dump(one);
    EXPECT_EQ(sheets_with(one, "Two."), 1U);
    stage.now += 1s;
    const Frame two = stage.compose();
    EXPECT_EQ(two.sheets[0].key, key);
    EXPECT_EQ(sheets_with(two, "One. "), 1U);
    EXPECT_EQ(sheets_with(two, "Two."), 2U) << dump(two);
    EXPECT_TRUE(has(dump(two), "#FFE9A8")) << dump(two);
}

TEST(Spoken, ALineThatIsNotOnThePageIsShownByItself) {
    Reading stage;
    stage.now += 4500ms;
    EXPECT_TRUE(has(stage.dump(), "Three.")) << stage.dump();
    stage.now += 1s;
    EXPECT_FALSE(has(stage.dump(), "Three."));
}

TEST(Spoken, FramesAreDueExactlyWhenALineOrAPxChanges) {
    Reading stage;
    // 500 px in 10 s: a px every 20 ms; at 1.25 times the speed every 16 ms.
    for (const double speed : {1.0, 1.25, 0.8}) {
        stage.visit.listening = {"house", true, stage.now, Duration{0}, speed};
        int frames = 0;
        std::string last = words(stage);
        const Instant end = stage.now + from_seconds(10 / speed);
        while (const auto due = stage.compose().due) {
            ASSERT_GT(*due, stage.now);
            // Until then nothing changes; a line and a px that change together may be a moment apart.
            if (*due - stage.now > 2ms) {
                stage.now = *due - 1ms;
                EXPECT_EQ(words(stage), last);
                stage.now = *due;
                EXPECT_NE(words(stage), last);
            }
            stage.now = *due;
            last = words(stage);
            ASSERT_LT(++frames, 600);
        }
        EXPECT_NEAR(seconds(stage.now - end), 0, 0.03);
        EXPECT_GE(frames, 500);
    }
}

TEST(Spoken, APauseAndAnotherPageNeedNoFrames) {
    Reading stage;
    stage.visit.listening = {"house", false, stage.now, Duration{1500ms}, 1};
    EXPECT_FALSE(stage.compose().due);
    EXPECT_EQ(sheets_with(stage.compose(), "One. "), 2U); // where it stopped stays marked
    stage.visit.listening = {"elsewhere", true, stage.now, Duration{1500ms}, 1};
    EXPECT_FALSE(stage.compose().due);
    EXPECT_EQ(sheets_with(stage.compose(), "One. "), 1U);
}

TEST(Spoken, ProgressRunsTheWayTheLinesDo) {
    Reading stage;
    stage.now += 2500ms;
    EXPECT_TRUE(has(stage.dump(), "box 100 950 125 8")) << stage.dump();
    for (screens::Item& item : stage.page.bar.items)
        if (auto* progress = std::get_if<screens::SpeechProgress>(&item)) progress->is_mirrored = true;
    EXPECT_TRUE(has(stage.dump(), "box 475 950 125 8")) << stage.dump();
}

} // namespace kiosk::frame
