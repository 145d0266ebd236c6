#include "sdl/sound_voice.h"

#include <SDL.h>
#include <SoundTouch.h>

#include <algorithm>
#include <cmath>

namespace kiosk::sdl {

namespace {

constexpr std::size_t frames_at_once = 1024; // read from the file
constexpr double fading_time = 0.012;        // s; from silence to whole and back

} // namespace

// What is between the file and the device: the recording in another time, then in another rate.
struct SoundVoice::Stretch {
    soundtouch::SoundTouch touch;
    SDL_AudioStream* stream = nullptr; // rate and channels of the file → of the device
    std::vector<float> samples;
    double speed = 1;
    bool is_at_end = false;
    double from = 0;        // s; where in the recording it began
    double heard = 0;       // s of the device since then

    ~Stretch() {
        if (stream != nullptr) SDL_FreeAudioStream(stream);
    }
};

SoundVoice::SoundVoice(std::unique_ptr<SoundFile> file, SoundFormat format)
    : file_(std::move(file)), format_(format), stretch_(std::make_unique<Stretch>()) {
    stretch_->touch.setSampleRate(static_cast<unsigned>(file_->rate()));
    stretch_->touch.setChannels(static_cast<unsigned>(file_->channels()));
    // For speech: short pieces, which keep its consonants.
    stretch_->touch.setSetting(SETTING_SEQUENCE_MS, 40);
    stretch_->touch.setSetting(SETTING_SEEKWINDOW_MS, 15);
    stretch_->touch.setSetting(SETTING_OVERLAP_MS, 8);
    stretch_->stream = SDL_NewAudioStream(AUDIO_F32SYS, static_cast<Uint8>(file_->channels()), file_->rate(), AUDIO_S16SYS,
                                          static_cast<Uint8>(format.channels), format.rate);
}

SoundVoice::~SoundVoice() = default;

void SoundVoice::begin_at(Duration place, double speed) {
    Stretch& s = *stretch_;
    file_->seek(place);
    s.touch.clear();
    s.touch.setTempo(speed);
    if (s.stream != nullptr) SDL_AudioStreamClear(s.stream);
    s.speed = speed;
    s.is_at_end = false;
    s.from = seconds(place);
    s.heard = 0;
    place_ = place.count();
}

// More of the recording into the stream; false: there is none.
bool SoundVoice::feed() {
    Stretch& s = *stretch_;
    if (s.is_at_end || s.stream == nullptr) return false;
    const auto channels = static_cast<std::size_t>(file_->channels());
    std::size_t frames = file_->read(s.samples, frames_at_once);
    s.is_at_end = frames == 0;
    if (s.speed != 1) {
        if (frames > 0)
            s.touch.putSamples(s.samples.data(), static_cast<unsigned>(frames));
        else
            s.touch.flush();
        s.samples.resize(std::max<std::size_t>(frames_at_once, s.touch.numSamples()) * channels);
        frames = s.touch.receiveSamples(s.samples.data(), static_cast<unsigned>(s.samples.size() / channels));
    }
    if (frames > 0)
        SDL_AudioStreamPut(s.stream, s.samples.data(), static_cast<int>(frames * channels * sizeof(float)));
    if (s.is_at_end) SDL_AudioStreamFlush(s.stream);
    return true;
}

// Returns how many samples there were.
std::size_t SoundVoice::take(std::span<std::int16_t> samples) {
    Stretch& s = *stretch_;
    if (s.stream == nullptr) return 0;
    const int bytes = static_cast<int>(samples.size_bytes());
    while (SDL_AudioStreamAvailable(s.stream) < bytes && feed()) {}
    const int got = SDL_AudioStreamGet(s.stream, samples.data(), bytes);
    return got > 0 ? static_cast<std::size_t>(got) / sizeof(std::int16_t) : 0;
}

void SoundVoice::fade(std::span<std::int16_t> samples, bool is_heard) {
    const auto channels = static_cast<std::size_t>(format_.channels);
    const double step = (is_heard ? 1 : -1) / (fading_time * format_.rate);
    for (std::size_t i = 0; i + channels <= samples.size(); i += channels) {
        volume_ = std::clamp(volume_ + step, 0.0, 1.0);
        for (std::size_t c = 0; c < channels; ++c)
            samples[i + c] = static_cast<std::int16_t>(std::lround(samples[i + c] * volume_));
    }
}

void SoundVoice::render(std::span<std::int16_t> samples) {
    const double speed = speed_;
    const bool is_elsewhere = wanted_ >= 0 || speed != stretch_->speed;
    if (is_elsewhere && volume_ <= 0) {
        std::int64_t wanted = wanted_;
        begin_at(wanted >= 0 ? Duration{wanted} : place(), speed);
        // Only now, when place() says so too; a seek said meanwhile stays.
        wanted_.compare_exchange_strong(wanted, -1);
    }
    // What is to be heard elsewhere fades away here first, then begins there.
    const bool is_heard = is_playing_ && !(is_elsewhere && volume_ > 0);
    if (!is_heard && volume_ <= 0) {
        std::ranges::fill(samples, std::int16_t{0});
        return;
    }
    const std::size_t got = take(samples);
    std::fill(samples.begin() + static_cast<std::ptrdiff_t>(got), samples.end(), std::int16_t{0});
    fade(samples, is_heard);
    Stretch& s = *stretch_;
    s.heard += static_cast<double>(got) / format_.channels / format_.rate;
    place_ = from_seconds(s.from + s.heard * s.speed).count();
}

} // namespace kiosk::sdl
