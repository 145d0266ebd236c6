#pragma once

// A recording on disk, read piece by piece: Opus, Ogg Vorbis, MP3, FLAC or WAV. Never held as a whole.

#include "base/time.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::sdl {

class SoundFile {
  public:
    // Nothing where it cannot be read as sound, or is_playable_sound (base/sound_limits.h) says no.
    [[nodiscard]] static std::unique_ptr<SoundFile> open(const std::string& path);
    ~SoundFile();
    SoundFile(const SoundFile&) = delete;
    SoundFile& operator=(const SoundFile&) = delete;

    [[nodiscard]] int rate() const { return rate_; } // frames a second
    // 1 or 2: more are mixed into one, as each program that exports sound has its own order of them.
    [[nodiscard]] int channels() const { return channels_; }

    // The next `frames` frames into `samples`; fewer at the end, none after it or where the file has become unreadable.
    [[nodiscard]] std::size_t read(std::vector<float>& samples, std::size_t frames);
    void seek(Duration place);

  private:
    struct Handle;
    SoundFile(std::unique_ptr<Handle> handle, int rate, int channels);
    void mix_into_one(std::vector<float>& samples, std::size_t frames) const;
    std::unique_ptr<Handle> handle_;
    int rate_;
    int channels_;
};

} // namespace kiosk::sdl
