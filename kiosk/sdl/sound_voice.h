#pragma once

// One recording being heard: read from its file, made slower or faster without another pitch (SoundTouch's WSOLA), in
// the device's rate and channels. The main thread says what it should do, the device's thread asks for samples; they
// share a few atomic numbers and never wait for each other. Each change is faded, so that nothing clicks.

#include "base/time.h"
#include "sdl/sound_file.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>

namespace kiosk::sdl {

// 16 bit samples, channels interleaved.
struct SoundFormat {
    int rate = 48'000; // frames a second
    int channels = 2;
};

class SoundVoice {
  public:
    SoundVoice(std::unique_ptr<SoundFile> file, SoundFormat format);
    ~SoundVoice();
    SoundVoice(const SoundVoice&) = delete;
    SoundVoice& operator=(const SoundVoice&) = delete;

    // ---- The main thread
    void play(bool is_playing) { is_playing_ = is_playing; }
    void set_speed(double speed) { speed_ = speed; } // 0.8 to 1.25
    void seek(Duration place) { wanted_ = place.count(); }
    // A seek has been said and not yet been done.
    [[nodiscard]] bool is_seeking() const { return wanted_ >= 0; }
    // Place in the recording of what is heard now, as far as the device's buffer lets it be known; while it is seeking,
    // where to.
    [[nodiscard]] Duration place() const {
        const std::int64_t wanted = wanted_;
        return Duration{wanted >= 0 ? wanted : place_.load()};
    }

    // ---- The device's thread
    // Fills all of it: silence while it rests and after its end.
    void render(std::span<std::int16_t> samples);

  private:
    struct Stretch;
    void begin_at(Duration place, double speed);
    [[nodiscard]] std::size_t take(std::span<std::int16_t> samples);
    bool feed();
    void fade(std::span<std::int16_t> samples, bool is_heard);

    std::atomic<bool> is_playing_{false};
    std::atomic<double> speed_{1};
    std::atomic<std::int64_t> wanted_{0};  // µs; -1: nowhere else
    std::atomic<std::int64_t> place_{0};   // µs

    std::unique_ptr<SoundFile> file_;
    SoundFormat format_;
    std::unique_ptr<Stretch> stretch_;
    double volume_ = 0; // 0 to 1, on its way
};

} // namespace kiosk::sdl
