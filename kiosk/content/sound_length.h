#pragma once

// How long a sound lasts, by libsndfile. WAV says it at its beginning, Ogg at its end, MP3 has to be gone through.

#include <string_view>

#include "base/time.h"
#include "content/content_folder.h"

namespace kiosk::content {

inline constexpr Duration longest_sound = std::chrono::minutes(30);

struct SoundLength {
    Duration length{0}; // more than 0 where there is no trouble
    // Empty, or why it cannot be used, as {reason} of unreadable_audio has it: "audio-empty", "not-audio", "audio-cut",
    // "audio-too-long", "no-sound", "audio-unplayable" (base/sound_limits.h).
    std::string_view trouble;
};

[[nodiscard]] SoundLength measure_sound(const ContentFolder& folder, const ContentFolder::Entry& entry);

// Opus, Ogg, MP3 or WAV by the extension of the name; also others that are meant as a sound and told of as one.
[[nodiscard]] bool has_sound_extension(std::string_view path);

} // namespace kiosk::content
