#include "sdl/sound_file.h"

#include "base/sound_limits.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::sdl {

struct SoundFile::Handle {
    SNDFILE* file = nullptr;
    sf_count_t frames = 0;
    int channels = 0; // of the file
    ~Handle() {
        if (file != nullptr) sf_close(file);
    }
};

std::unique_ptr<SoundFile> SoundFile::open(const std::string& path) {
    SF_INFO facts{};
    auto handle = std::make_unique<Handle>();
    handle->file = sf_open(path.c_str(), SFM_READ, &facts);
    handle->frames = facts.frames;
    handle->channels = facts.channels;
    if (handle->file == nullptr || !is_playable_sound(facts.samplerate, facts.channels)) return nullptr;
    const int heard = facts.channels > 2 ? 1 : facts.channels;
    return std::unique_ptr<SoundFile>(new SoundFile(std::move(handle), facts.samplerate, heard));
}

SoundFile::SoundFile(std::unique_ptr<Handle> handle, int rate, int channels)
    : handle_(std::move(handle)), rate_(rate), channels_(channels) {}

SoundFile::~SoundFile() = default;

std::size_t SoundFile::read(std::vector<float>& samples, std::size_t frames) {
    samples.resize(frames * static_cast<std::size_t>(handle_->channels));
    const sf_count_t got = sf_readf_float(handle_->file, samples.data(), static_cast<sf_count_t>(frames));
    const auto count = static_cast<std::size_t>(std::max<sf_count_t>(0, got));
    if (handle_->channels > channels_) mix_into_one(samples, count);
    samples.resize(count * static_cast<std::size_t>(channels_));
    return count;
}

// As loud as voices that know nothing of each other are together; a voice in one of six channels stays understandable.
void SoundFile::mix_into_one(std::vector<float>& samples, std::size_t frames) const {
    const auto channels = static_cast<std::size_t>(handle_->channels);
    const float part = 1 / std::sqrt(static_cast<float>(channels));
    for (std::size_t i = 0; i < frames; ++i) {
        float sum = 0;
        for (std::size_t c = 0; c < channels; ++c) sum += samples[i * channels + c];
        samples[i] = std::clamp(sum * part, -1.0F, 1.0F);
    }
}

void SoundFile::seek(Duration place) {
    const auto frame = static_cast<sf_count_t>(std::llround(seconds(place) * rate_));
    (void)sf_seek(handle_->file, std::clamp<sf_count_t>(frame, 0, std::max<sf_count_t>(0, handle_->frames)), SEEK_SET);
}

} // namespace kiosk::sdl
