// The controls of a page that is read aloud.

#include "fakes/fixed_measurer.h"
#include "fakes/small_exhibition.h"
#include "screens/lay_out.h"

#include <gtest/gtest.h>

namespace kiosk::screens {

namespace {

struct Reading {
    content::Exhibition exhibition = fakes::small_exhibition();
    std::unique_ptr<Files> files = disk_files(KIOSK_SOURCE_DIR "/assets");
    theme::Assets assets = theme::read(*files);
    fakes::FixedMeasurer measurer;
    visit::Visit visit;

    Reading() {
        visit.phase = visit::Phase::Browsing;
        visit.settings.language = "zh";
        for (auto& [language, edition] : exhibition.editions) {
            for (auto& [id, page] : edition.pages) {
                page.audio = content::Audio{"speech.opus", "1", 200s, {}, {}};
                page.audio->lines = {{0s, 4s, "在页面上的一句", true}, {4s, 9s, "只在录音里的一句", false}};
            }
        }
        visit.place = {visit::Place::Kind::Page, exhibition.edition("zh").events.front(), 0};
    }
    [[nodiscard]] Screen screen(Size px = {1920, 1080}, Size mm = {}) const {
        return lay_out({exhibition, assets.theme, assets.strings, measurer, {px, mm}}, visit);
    }
};

const visit::Target* target_of(const Screen& screen, const visit::Action& action) {
    for (const visit::Target& target : screen.bar.targets)
        if (target.action == action) return &target;
    return nullptr;
}

const std::vector<visit::Action> controls{visit::ToggleSpeech{}, visit::SkipSpeech{-10s}, visit::SkipSpeech{10s},
                                          visit::ChangeSpeechSpeed{}, visit::SeekSpeechHere{}};

} // namespace

TEST(SpeechBar, HasEveryControlOnEveryKindOfPageInEverySetting) {
    Reading reading;
    struct Setting {
        Size px;
        visit::TextSize text;
        visit::Reach reach;
        const char* language;
    };
    for (const Setting& s : {Setting{{1920, 1080}, visit::TextSize::Normal, visit::Reach::Normal, "zh"},
                             Setting{{1920, 1080}, visit::TextSize::Largest, visit::Reach::Low, "en"},
                             Setting{{1080, 1920}, visit::TextSize::Largest, visit::Reach::Low, "en"},
                             Setting{{1280, 720}, visit::TextSize::Large, visit::Reach::Normal, "en"}}) {
        reading.visit.settings.text_size = s.text;
        reading.visit.settings.reach = s.reach;
        reading.visit.settings.language = s.language;
        for (const auto& [id, page] : reading.exhibition.edition(s.language).pages) {
            reading.visit.place.id = id;
            reading.visit.listening = {.page = id, .is_playing = true};
            const Screen screen = reading.screen(s.px);
            const Rect glass{0, 0, s.px.w, s.px.h};
            for (const visit::Action& action : controls) {
                const visit::Target* control = target_of(screen, action);
                ASSERT_NE(control, nullptr) << id << " " << visit::to_string(action);
                const Rect seen = intersection(control->rect, glass);
                EXPECT_NEAR(seen.w * seen.h, control->rect.w * control->rect.h, 1) << id << " " << control->label;
                EXPECT_FALSE(control->label.empty());
                for (const visit::Target& other : screen.bar.targets) {
                    EXPECT_TRUE(&other == control || !other.rect.overlaps(control->rect))
                        << id << ": " << control->label << " over " << other.label;
                }
                EXPECT_TRUE(screen.scroll_area.is_empty() || !screen.scroll_area.overlaps(control->rect)) << id;
            }
            EXPECT_EQ(screen.facts.speech_length, Duration{200s});
            EXPECT_FALSE(screen.facts.speech_track.is_empty());
        }
    }
}

TEST(SpeechBar, ItsControlsAreLargeEnoughInMillimetres) {
    const Reading reading;
    const Size px{1920, 1080};
    const Size mm{476, 268}; // 21.5 inch
    const Screen screen = reading.screen(px, mm);
    for (const visit::Action& action : controls) {
        const visit::Target* control = target_of(screen, action);
        ASSERT_NE(control, nullptr);
        EXPECT_GE(std::min(control->rect.w, control->rect.h), 15 * px.w / mm.w) << control->label;
    }
}

TEST(SpeechBar, SaysWhatTheNextTouchDoes) {
    Reading reading;
    const auto word = [&] { return target_of(reading.screen(), visit::ToggleSpeech{})->label; };
    const auto speed = [&] { return target_of(reading.screen(), visit::ChangeSpeechSpeed{})->label; };
    EXPECT_EQ(word(), "朗读");
    EXPECT_EQ(speed(), "语速 1 倍");
    const std::string silent = layout_key(reading.visit);
    reading.visit.listening = {.page = reading.visit.place.id, .is_playing = true, .speed = 1.25};
    EXPECT_EQ(word(), "暂停");
    EXPECT_EQ(speed(), "语速 1.25 倍");
    EXPECT_NE(layout_key(reading.visit), silent);
    const std::string playing = layout_key(reading.visit);
    reading.visit.listening.at = 3s; // the place alone needs no layout while it plays
    EXPECT_EQ(layout_key(reading.visit), playing);
    reading.visit.listening.is_playing = false;
    EXPECT_EQ(word(), "继续");
    reading.visit.listening.page = "another";
    EXPECT_EQ(word(), "朗读");
}

TEST(SpeechBar, ShowsOnlyTheLinesThatAreNotOnThePageAndOnlyToWhoListens) {
    Reading reading;
    const auto caption_of = [](const Screen& screen) {
        for (const Item& item : screen.bar.items)
            if (const auto* caption = std::get_if<SpokenCaption>(&item)) return std::optional(*caption);
        return std::optional<SpokenCaption>();
    };
    EXPECT_FALSE(caption_of(reading.screen()));
    reading.visit.listening.page = reading.visit.place.id;
    const auto caption = caption_of(reading.screen());
    ASSERT_TRUE(caption);
    ASSERT_EQ(caption->lines.size(), 2U);
    EXPECT_TRUE(caption->lines[0].lines.empty());
    EXPECT_FALSE(caption->lines[1].lines.empty());
}

TEST(SpeechBar, APageWithoutARecordingHasNone) {
    Reading reading;
    for (auto& [id, page] : reading.exhibition.editions.at("zh").pages) page.audio.reset();
    const Screen screen = reading.screen();
    EXPECT_EQ(target_of(screen, visit::ToggleSpeech{}), nullptr);
    EXPECT_EQ(screen.facts.speech_length, Duration{0});
}

} // namespace kiosk::screens
