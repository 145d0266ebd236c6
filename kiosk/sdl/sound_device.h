#pragma once

// The loudspeaker (SDL_mixer): one voice and short cues over it. Opening and closing it may take as long as the sound
// server likes, so that both belong on a background thread; at most one is open at a time.

#include "sdl/sound_voice.h"

#include <expected>
#include <map>
#include <memory>
#include <string>

namespace kiosk::sdl {

class SoundDevice {
  public:
    // `cues`: name → bytes of a short sound file. The reason where there is no loudspeaker.
    [[nodiscard]] static std::expected<std::unique_ptr<SoundDevice>, std::string>
    open(const std::map<std::string, std::string>& cues);
    ~SoundDevice();
    SoundDevice(const SoundDevice&) = delete;
    SoundDevice& operator=(const SoundDevice&) = delete;

    [[nodiscard]] SoundFormat format() const;
    // Nothing: silence. The voice before is asked for nothing more once this returns.
    void hear(std::shared_ptr<SoundVoice> voice);
    // `volume` 0 to 1. An unknown cue is silent.
    void cue(const std::string& name, double volume);

  private:
    SoundDevice();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kiosk::sdl
