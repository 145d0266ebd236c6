// The table of listening.h, row by row.

#include "visit/listening.h"

#include "museum.h"

#include <gtest/gtest.h>

namespace kiosk::visit {

namespace {

// On a page of two minutes that somebody reads aloud.
Visitor listener() {
    Visitor visitor;
    visitor.at(page_place("2-congress/a"));
    visitor.facts.speech_length = 120s;
    visitor.facts.speech_track = {200, 900, 1000, 80};
    return visitor;
}

double place(const Visitor& visitor) {
    return seconds(heard(visitor.visit.listening, visitor.facts.speech_length, visitor.now));
}

} // namespace

TEST(Listening, WhereItIsFollowsFromTimeAndSpeed) {
    const Listening listening{.page = "a", .is_playing = true, .since = Instant(10s), .at = 5s, .speed = 1.25};
    EXPECT_EQ(heard(listening, 60s, Instant(10s)), 5s);
    EXPECT_EQ(heard(listening, 60s, Instant(18s)), 15s);
    EXPECT_EQ(heard(listening, 60s, Instant(9s)), 5s);
    EXPECT_EQ(heard(listening, 60s, Instant(1000s)), 60s);
    EXPECT_EQ(heard({.page = "a", .at = 7s}, 60s, Instant(1000s)), 7s);
}

TEST(Listening, PlaysPausesAndGoesOn) {
    Visitor visitor = listener();
    EXPECT_TRUE(visitor.visit.listening.page.empty());
    visitor.act(ToggleSpeech{}).wait(20s);
    EXPECT_TRUE(visitor.visit.listening.is_playing);
    EXPECT_NEAR(place(visitor), 20, 0.001);
    visitor.act(ToggleSpeech{}).wait(20s);
    EXPECT_FALSE(visitor.visit.listening.is_playing);
    EXPECT_NEAR(place(visitor), 20, 0.001);
    visitor.act(ToggleSpeech{}).wait(5s);
    EXPECT_NEAR(place(visitor), 25, 0.001);
}

TEST(Listening, SkipsAndSeeksWithinTheRecordingPlayingOrNot) {
    for (const bool is_playing : {false, true}) {
        Visitor visitor = listener();
        if (is_playing) visitor.act(ToggleSpeech{});
        visitor.act(SkipSpeech{10s});
        EXPECT_NEAR(place(visitor), 10, 0.001);
        visitor.act(SkipSpeech{-30s});
        EXPECT_NEAR(place(visitor), 0, 0.001);
        visitor.feel(Touched{true}).feel(Tapped{SeekSpeechHere{}, {700, 940}});
        EXPECT_NEAR(place(visitor), 60, 0.001);
        visitor.facts.is_mirrored = true;
        visitor.feel(Touched{true}).feel(Tapped{SeekSpeechHere{}, {450, 940}});
        EXPECT_NEAR(place(visitor), 90, 0.001);
        visitor.act(SkipSpeech{500s});
        EXPECT_NEAR(place(visitor), 120, 0.001);
        EXPECT_EQ(visitor.visit.listening.is_playing, is_playing);
    }
}

TEST(Listening, TheSpeedGoesRoundAndThePlaceStays) {
    Visitor visitor = listener();
    visitor.act(ToggleSpeech{}).wait(10s);
    visitor.act(ChangeSpeechSpeed{}).wait(8s);
    EXPECT_EQ(visitor.visit.listening.speed, 1.25);
    EXPECT_NEAR(place(visitor), 20, 0.001);
    visitor.act(ChangeSpeechSpeed{}).wait(10s);
    EXPECT_EQ(visitor.visit.listening.speed, 0.8);
    EXPECT_NEAR(place(visitor), 28, 0.001);
    visitor.act(ChangeSpeechSpeed{});
    EXPECT_EQ(visitor.visit.listening.speed, 1);
}

TEST(Listening, IsAtRestAtItsEndAndBeginsAnewThen) {
    Visitor visitor = listener();
    visitor.act(ToggleSpeech{});
    const auto end = due(visitor.visit, visitor.facts, visitor.exhibition);
    ASSERT_TRUE(end);
    EXPECT_NEAR(seconds(*end - visitor.now), 120, 0.001); // nothing wakes the kiosk before, and then it does
    visitor.wait(*end - visitor.now);
    EXPECT_FALSE(visitor.visit.listening.is_playing);
    EXPECT_EQ(place(visitor), 120);
    visitor.act(ToggleSpeech{}).wait(3s);
    EXPECT_NEAR(place(visitor), 3, 0.001);
}

TEST(Listening, NobodyWhoListensIsAskedWhetherTheyAreStillThere) {
    Visitor visitor = listener();
    visitor.act(ToggleSpeech{});
    for (int i = 0; i < 16; ++i) {
        visitor.wait(10s); // 160 s: forty after the end
        EXPECT_EQ(visitor.visit.phase, Phase::Browsing) << i;
    }
    visitor.wait(6s);
    EXPECT_EQ(visitor.visit.phase, Phase::Asking);
}

TEST(Listening, StopsOnAnotherPageInAnotherLanguageAndInAttractMode) {
    const std::vector<std::pair<const char*, Action>> ways{{"a page", GoTo{page_place("2-congress/b")}},
                                                           {"home", GoTo{}},
                                                           {"a language", SetLanguage{"en"}},
                                                           {"the end", EndVisit{}}};
    for (const auto& [name, action] : ways) {
        Visitor visitor = listener();
        visitor.act(ToggleSpeech{}).wait(10s).act(action);
        EXPECT_EQ(visitor.visit.listening, Listening{}) << name;
    }
    Visitor turning = listener();
    turning.act(ToggleSpeech{}).act(TurnPage{1});
    EXPECT_TRUE(turning.visit.listening.is_playing); // while it still is the page on the glass
    turning.wait(1s);
    EXPECT_EQ(turning.visit.listening, Listening{});
}

TEST(Listening, APictureOfThePagePausesItAndKeepsItsPlace) {
    Visitor visitor = listener();
    visitor.act(ToggleSpeech{}).wait(10s).act(GoTo{{Place::Kind::Picture, "2-congress/a", 0}});
    EXPECT_FALSE(visitor.visit.listening.is_playing);
    visitor.wait(5s).act(GoBack{});
    EXPECT_NEAR(place(visitor), 10, 0.001);
}

TEST(Listening, APageWithoutARecordingHasNothingToPlay) {
    Visitor visitor = listener();
    visitor.facts.speech_length = Duration{0};
    visitor.act(ToggleSpeech{}).act(SkipSpeech{10s}).act(ChangeSpeechSpeed{});
    visitor.feel(Tapped{SeekSpeechHere{}, {700, 940}});
    EXPECT_EQ(visitor.visit.listening, Listening{});
    // One that an editor takes away ends.
    Visitor other = listener();
    other.act(ToggleSpeech{}).wait(1s);
    other.facts.speech_length = Duration{0};
    other.wait(1s);
    EXPECT_FALSE(other.visit.listening.is_playing);
}

} // namespace kiosk::visit
