#include "sdl/sound_device.h"

#include <SDL.h>
#include <SDL_mixer.h>

#include <algorithm>
#include <cmath>

namespace kiosk::sdl {

namespace {

constexpr int frames_at_once = 1024; // 21 ms at 48 kHz
constexpr int cues_at_once = 4;

struct FreeChunk {
    void operator()(Mix_Chunk* chunk) const { Mix_FreeChunk(chunk); }
};

void ask_voice(void* voice, Uint8* bytes, int length) {
    static_cast<SoundVoice*>(voice)->render(
        {reinterpret_cast<std::int16_t*>(bytes), static_cast<std::size_t>(length) / sizeof(std::int16_t)});
}

} // namespace

struct SoundDevice::Impl {
    bool has_audio = false;
    bool is_open = false;
    SoundFormat format;
    std::shared_ptr<SoundVoice> voice;
    std::map<std::string, std::unique_ptr<Mix_Chunk, FreeChunk>> cues;

    ~Impl() {
        if (is_open) {
            Mix_HookMusic(nullptr, nullptr);
            Mix_HaltChannel(-1);
            cues.clear();
            Mix_CloseAudio();
        }
        // Without it SDL goes on looking for loudspeakers several times a second.
        if (has_audio) SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
};

SoundDevice::SoundDevice() : impl_(std::make_unique<Impl>()) {}

SoundDevice::~SoundDevice() = default;

std::expected<std::unique_ptr<SoundDevice>, std::string>
SoundDevice::open(const std::map<std::string, std::string>& cues) {
    std::unique_ptr<SoundDevice> device(new SoundDevice());
    Impl& impl = *device->impl_;
    impl.has_audio = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
    if (!impl.has_audio) return std::unexpected(std::string(SDL_GetError()));
    impl.is_open = Mix_OpenAudioDevice(impl.format.rate, AUDIO_S16SYS, impl.format.channels, frames_at_once, nullptr,
                                       SDL_AUDIO_ALLOW_FREQUENCY_CHANGE) == 0;
    if (!impl.is_open) return std::unexpected(std::string(SDL_GetError()));
    Uint16 format = 0;
    Mix_QuerySpec(&impl.format.rate, &format, &impl.format.channels);
    Mix_AllocateChannels(cues_at_once);
    for (const auto& [name, bytes] : cues) {
        Mix_Chunk* chunk = Mix_LoadWAV_RW(SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size())), 1);
        if (chunk != nullptr) impl.cues[name].reset(chunk);
    }
    return device;
}

SoundFormat SoundDevice::format() const {
    return impl_->format;
}

void SoundDevice::hear(std::shared_ptr<SoundVoice> voice) {
    // The hook waits for the device's thread to leave the voice before.
    Mix_HookMusic(voice ? ask_voice : nullptr, voice.get());
    impl_->voice = std::move(voice);
}

void SoundDevice::cue(const std::string& name, double volume) {
    const auto found = impl_->cues.find(name);
    if (found == impl_->cues.end()) return;
    Mix_VolumeChunk(found->second.get(), static_cast<int>(std::lround(std::clamp(volume, 0.0, 1.0) * MIX_MAX_VOLUME)));
    Mix_PlayChannel(-1, found->second.get(), 0);
}

} // namespace kiosk::sdl
