#include "sdl/sound_file.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::sdl {

struct SoundFile::Handle {
    SNDFILE* file = nullptr;
    sf_count_t frames = 0;
    ~Handle() {
        if (file != nullptr) sf_close(file);
    }
};

std::unique_ptr<SoundFile> SoundFile::open(const std::string& path) {
    SF_INFO facts{};
    auto handle = std::make_unique<Handle>();
    handle->file = sf_open(path.c_str(), SFM_READ, &facts);
    handle->frames = facts.frames;
    constexpr int most_rate = 192'000;
    if (handle->file == nullptr || facts.channels < 1 || facts.channels > 2 || facts.samplerate < 4'000 ||
        facts.samplerate > most_rate)
        return nullptr;
    return std::unique_ptr<SoundFile>(new SoundFile(std::move(handle), facts.samplerate, facts.channels));
}

SoundFile::SoundFile(std::unique_ptr<Handle> handle, int rate, int channels)
    : handle_(std::move(handle)), rate_(rate), channels_(channels) {}

SoundFile::~SoundFile() = default;

std::size_t SoundFile::read(std::vector<float>& samples, std::size_t frames) {
    samples.resize(frames * static_cast<std::size_t>(channels_));
    const sf_count_t got = sf_readf_float(handle_->file, samples.data(), static_cast<sf_count_t>(frames));
    const auto count = static_cast<std::size_t>(std::max<sf_count_t>(0, got));
    samples.resize(count * static_cast<std::size_t>(channels_));
    return count;
}

void SoundFile::seek(Duration place) {
    const auto frame = static_cast<sf_count_t>(std::llround(seconds(place) * rate_));
    (void)sf_seek(handle_->file, std::clamp<sf_count_t>(frame, 0, std::max<sf_count_t>(0, handle_->frames)), SEEK_SET);
}

} // namespace kiosk::sdl
