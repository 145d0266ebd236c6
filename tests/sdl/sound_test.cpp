// What comes out of the loudspeaker: asked of a voice directly, and once read from what SDL's "disk" loudspeaker wrote.

#include "fakes/manual_runner.h"
#include "fakes/strict_log.h"
#include "fakes/temporary_folder.h"
#include "fakes/tone.h"
#include "hearing.h"
#include "sdl/sound.h"

#include <gtest/gtest.h>
#include <sndfile.h>

#include <atomic>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <numbers>
#include <thread>

namespace kiosk::sdl {

namespace {

using fakes::Tone;

constexpr SoundFormat format{48'000, 2};

std::string wav_of(const std::vector<Tone>& tones, int rate = 24'000, int channels = 1) {
    return fakes::tones(tones, SF_FORMAT_WAVEX | SF_FORMAT_PCM_16, rate, channels);
}

struct Recording {
    fakes::TemporaryFolder folder;
    std::unique_ptr<SoundVoice> voice;

    explicit Recording(const std::vector<Tone>& tones, int rate = 24'000, int channels = 1) {
        folder.put("speech.wav", wav_of(tones, rate, channels));
        auto file = SoundFile::open(folder.path("speech.wav"));
        EXPECT_NE(file, nullptr);
        if (file) voice = std::make_unique<SoundVoice>(std::move(file), format);
    }
    // So many seconds of it, a device's buffer at a time.
    std::vector<std::int16_t> listen(double seconds_long) const {
        constexpr std::size_t buffer = 2 * 1024;
        std::vector<std::int16_t> all(static_cast<std::size_t>(seconds_long * format.rate) * 2 / buffer * buffer);
        for (std::size_t i = 0; i < all.size(); i += buffer) voice->render(std::span(all).subspan(i, buffer));
        return all;
    }
};

// Without its first and last tenth, where it fades.
std::span<const std::int16_t> middle(const std::vector<std::int16_t>& samples) {
    const std::size_t edge = samples.size() / 20 * 2;
    return std::span(samples).subspan(edge, samples.size() - 2 * edge);
}

frame::Speech speech(bool is_playing, Duration at = Duration{0}, double speed = 1) {
    return {"speech.wav", "1", at, is_playing, speed};
}

// A museum with a recording, whose jobs are done at once.
struct House {
    fakes::TemporaryFolder folder;
    fakes::StrictLog log;
    std::unique_ptr<Files> files;
    std::unique_ptr<Runner> runner = inline_runner();
    std::unique_ptr<Sound> sound;

    explicit House(const std::string& driver) {
        ::setenv("SDL_AUDIODRIVER", driver.c_str(), 1);
        folder.put("speech.wav", wav_of({{440, 6}}));
        files = disk_files(folder.path());
        sound = std::make_unique<Sound>(*files, *files, *runner, log);
    }
    ~House() { ::unsetenv("SDL_AUDIODRIVER"); }
};

// Resting there, after as many steps as it takes.
void wait_until_at(Sound& sound, Duration place, Instant now) {
    for (sound.follow(speech(false, place), now); sound.place() != place; sound.follow(speech(false, place), now))
        std::this_thread::yield();
}

} // namespace

TEST(SoundVoice, ATonesHeightStaysAtEverySpeedAndItsLengthDoesNot) {
    for (const double speed : {1.0, 1.25, 0.8}) {
        const Recording recording({{440, 2}});
        recording.voice->play(true);
        recording.voice->set_speed(speed);
        const auto heard = recording.listen(3);
        const double length = heard_length(heard, format.rate);
        EXPECT_NEAR(length, 2 / speed, 0.08) << "at speed " << speed;
        const auto whole = static_cast<std::size_t>(length * format.rate) * 2;
        const std::vector<std::int16_t> tone(heard.begin(), heard.begin() + static_cast<std::ptrdiff_t>(whole));
        EXPECT_NEAR(hertz_of(middle(tone), format.rate), 440, 440 * 0.02) << "at speed " << speed;
        EXPECT_NEAR(seconds(recording.voice->place()), 2, 0.1) << "at speed " << speed;
    }
}

TEST(SoundVoice, RestsWhereItIsAndGoesOnThere) {
    const Recording recording({{440, 4}});
    EXPECT_EQ(heard_length(recording.listen(0.5), format.rate), 0);
    recording.voice->play(true);
    (void)recording.listen(1);
    recording.voice->play(false);
    (void)recording.listen(0.1); // it fades away
    const Duration rested = recording.voice->place();
    EXPECT_NEAR(seconds(rested), 1, 0.1);
    EXPECT_EQ(heard_length(recording.listen(1), format.rate), 0);
    EXPECT_EQ(recording.voice->place(), rested);
    recording.voice->play(true);
    EXPECT_NEAR(hertz_of(middle(recording.listen(1)), format.rate), 440, 9);
}

TEST(SoundVoice, GoesWhereItIsSoughtAlsoWhileItRests) {
    const Recording recording({{440, 2}, {880, 2}}, 44'100);
    recording.voice->play(true);
    EXPECT_NEAR(hertz_of(middle(recording.listen(0.6)), format.rate), 440, 9);
    recording.voice->seek(2500ms);
    EXPECT_TRUE(recording.voice->is_seeking());
    const auto there = recording.listen(0.8);
    EXPECT_FALSE(recording.voice->is_seeking());
    EXPECT_NEAR(hertz_of(middle(there), format.rate), 880, 18);
    EXPECT_NEAR(seconds(recording.voice->place()), 3.3, 0.1);
    recording.voice->play(false);
    (void)recording.listen(0.1);
    recording.voice->seek(500ms);
    (void)recording.listen(0.1);
    EXPECT_EQ(recording.voice->place(), 500ms);
}

TEST(SoundVoice, NothingClicksWhereItBeginsAndEnds) {
    const Recording recording({{440, 1}});
    recording.voice->play(true);
    auto heard = recording.listen(0.3);
    recording.voice->seek(100ms);
    for (const std::int16_t sample : recording.listen(0.3)) heard.push_back(sample);
    recording.voice->play(false);
    for (const std::int16_t sample : recording.listen(0.1)) heard.push_back(sample);
    int steepest = 0;
    for (std::size_t i = 2; i < heard.size(); i += 2) steepest = std::max(steepest, std::abs(heard[i] - heard[i - 2]));
    // A 440 Hz tone of that loudness never moves by more in one sample.
    EXPECT_LT(steepest, 12'000 * 2 * std::numbers::pi * 440 / format.rate * 1.3);
}

TEST(SoundVoice, IsWhereItWasSoughtOnceItSeeksNoMore) {
    const Recording recording({{440, 6}}); // it rests: nothing but a seek moves it
    std::atomic<bool> is_over{false};
    const auto device = worker_runner({1, 0}, [] {});
    device->submit(Priority::Now, [&]() -> Runner::Done {
        std::vector<std::int16_t> buffer(128);
        while (!is_over) recording.voice->render(buffer);
        return [] {};
    });
    for (int i = 0; i < 300; ++i) {
        const Duration there = i % 2 == 0 ? 4s : 1s;
        recording.voice->seek(there);
        while (recording.voice->is_seeking()) {}
        EXPECT_EQ(recording.voice->place(), there);
    }
    is_over = true;
}

TEST(SoundFile, MoreThanTwoChannelsAreHeardAsOne) {
    const Recording recording({{440, 1}}, 48'000, 6);
    recording.voice->play(true);
    const auto heard = recording.listen(0.9);
    EXPECT_NEAR(hertz_of(middle(heard), format.rate), 440, 9);
    EXPECT_GT(heard_length(heard, format.rate), 0.8);
}

TEST(SoundFile, WhatIsNoSoundIsNotOpened) {
    fakes::TemporaryFolder folder;
    folder.put("a.wav", "no sound at all");
    EXPECT_EQ(SoundFile::open(folder.path("a.wav")), nullptr);
    EXPECT_EQ(SoundFile::open(folder.path("missing.opus")), nullptr);
}

TEST(Sound, TheLoudspeakerIsGivenTheTone) {
    House house("disk");
    ::setenv("SDL_DISKAUDIOFILE", house.folder.path("heard.raw").c_str(), 1);
    ::setenv("SDL_DISKAUDIODELAY", "1", 1); // ms for a buffer of 21 ms
    house.sound->follow(speech(true, 0us, 1.25), Instant(1s));
    ASSERT_TRUE(house.sound->has_loudspeaker());
    // As fast as that loudspeaker swallows it; a few hundredths of a second.
    while (house.sound->place() < Duration{1s}) std::this_thread::yield();
    house.sound->follow(std::nullopt, Instant(2s));
    EXPECT_FALSE(house.sound->place());
    EXPECT_TRUE(house.sound->has_loudspeaker()); // somebody may go on
    house.sound->follow(std::nullopt, Instant(12s));
    EXPECT_FALSE(house.sound->has_loudspeaker());
    const std::string raw = house.folder.read("heard.raw");
    std::vector<std::int16_t> samples(raw.size() / 2);
    std::memcpy(samples.data(), raw.data(), samples.size() * 2);
    const double length = heard_length(samples, format.rate);
    EXPECT_GT(length, 0.7); // one second of the recording in 0.8 s
    const auto first = std::ranges::find_if(samples, [](std::int16_t s) { return std::abs(s) > 200; });
    const auto at = (first - samples.begin()) / 2 * 2;
    const std::span<const std::int16_t> tone = std::span(samples).subspan(static_cast<std::size_t>(at), 48'000);
    EXPECT_NEAR(hertz_of(tone.subspan(4800), format.rate), 440, 9);
    ::unsetenv("SDL_DISKAUDIOFILE");
    ::unsetenv("SDL_DISKAUDIODELAY");
}

TEST(Sound, FollowsWhatTheVisitorDoes) {
    House house("dummy");
    house.sound->follow(speech(true, 2s), Instant(1s));
    ASSERT_TRUE(house.sound->has_loudspeaker());
    while (house.sound->place() < Duration{2s}) std::this_thread::yield();
    wait_until_at(*house.sound, 5s, Instant(2s)); // a pause, and a jump
    // SDL tells of each one it found while this one was opened.
    house.sound->loudspeaker_came();
    EXPECT_TRUE(house.sound->has_loudspeaker());
    // One that was pulled out is closed, and looked for again when something is to be heard.
    house.sound->loudspeaker_went();
    EXPECT_FALSE(house.sound->has_loudspeaker());
    house.sound->follow(speech(false, 5s), Instant(3s));
    EXPECT_FALSE(house.sound->has_loudspeaker());
    house.sound->follow(speech(true, 5s), Instant(4s));
    EXPECT_TRUE(house.sound->has_loudspeaker());
}

TEST(Sound, WithoutALoudspeakerItIsSilentAndSaysSoOnce) {
    House house("no-such-driver");
    for (int i = 0; i < 40; ++i) house.sound->follow(speech(true, i * 1s), Instant(i * 1s));
    house.sound->cue("touch", 1, Instant(50s));
    EXPECT_FALSE(house.sound->has_loudspeaker());
    EXPECT_EQ(house.log.notes.size(), 1U);
    ::setenv("SDL_AUDIODRIVER", "dummy", 1); // it was plugged in
    house.sound->follow(speech(true), Instant(70s));
    EXPECT_TRUE(house.sound->has_loudspeaker());
    EXPECT_EQ(house.log.notes.size(), 2U);
}

TEST(Sound, AFileThatIsNoSoundIsSilentAndSaidOnce) {
    House house("dummy");
    house.folder.put("speech.wav", "not a recording");
    house.log.expect_warnings(1);
    for (int i = 0; i < 5; ++i) house.sound->follow(speech(true), Instant(i * 1s));
    EXPECT_FALSE(house.sound->place());
    EXPECT_EQ(house.log.warnings.size(), 1U);
    house.folder.put("speech.wav", wav_of({{440, 1}}));
    house.sound->follow(frame::Speech{"speech.wav", "2", 0us, true, 1}, Instant(6s)); // the editor brought another
    EXPECT_TRUE(house.sound->place());
}

TEST(Sound, AFileThatWasAwayForAMomentIsTriedAgain) {
    House house("dummy");
    const std::string recording = house.folder.read("speech.wav");
    std::filesystem::remove(house.folder.path("speech.wav"));
    house.log.expect_warnings(1);
    house.sound->follow(speech(true), Instant(1s));
    house.folder.put("speech.wav", recording);
    house.sound->follow(speech(true), Instant(10s));
    EXPECT_FALSE(house.sound->place());
    house.sound->follow(speech(true), Instant(11s));
    EXPECT_TRUE(house.sound->place());
}

TEST(Sound, TheFirstWordsAreHeardAlsoWhereTheLoudspeakerOpensLate) {
    struct Case {
        Duration asked, opened, begins;
    };
    for (const Case c : {Case{0s, 2s, 0s}, Case{3s, 4s, 3s}, Case{1s, 5s, 5s}}) {
        House house("dummy");
        fakes::ManualRunner runner;
        Sound sound(*house.files, *house.files, runner, house.log);
        sound.follow(speech(true, c.asked), Instant(1s));
        ASSERT_EQ(runner.waiting(), 1U); // the loudspeaker
        runner.finish_next();
        const Instant late = Instant(1s) + (c.opened - c.asked);
        sound.follow(speech(true, c.opened), late);
        ASSERT_EQ(runner.waiting(), 1U); // the file
        runner.finish_next();
        for (int i = 0; i < 3; ++i) sound.follow(speech(true, c.opened), late);
        ASSERT_TRUE(sound.place());
        EXPECT_GE(*sound.place(), c.begins);
        EXPECT_LT(*sound.place(), c.begins + 800ms);
        wait_until_at(sound, 5500ms, late); // a jump is not caught up with, it is followed
    }
}

} // namespace kiosk::sdl
