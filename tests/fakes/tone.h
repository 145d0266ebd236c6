#pragma once

// Tones as the bytes of a sound file, made by libsndfile: no recording lies in the repository.

#include <algorithm>
#include <cmath>
#include <cstdio> // SEEK_SET
#include <cstring>
#include <numbers>
#include <string>
#include <vector>

#include <sndfile.h>

namespace kiosk::fakes {

struct Tone {
    double hertz = 440;
    double seconds = 1;
};

// One after the other, the same in each channel. `format` as libsndfile has it: SF_FORMAT_OGG | SF_FORMAT_OPUS. Opus knows 8000, 12000, 16000, 24000 and 48000 samples a
// second. "" when it cannot be made.
inline std::string tones(const std::vector<Tone>& wanted, int format, int samples_a_second, int channels = 1) {
    struct Bytes {
        std::string all;
        sf_count_t at = 0;
    } bytes;
    SF_VIRTUAL_IO io{};
    io.get_filelen = [](void* user) { return static_cast<sf_count_t>(static_cast<Bytes*>(user)->all.size()); };
    io.seek = [](sf_count_t by, int from, void* user) {
        auto& b = *static_cast<Bytes*>(user);
        const auto base = from == SEEK_SET ? 0 : from == SEEK_CUR ? b.at : static_cast<sf_count_t>(b.all.size());
        return b.at = std::max<sf_count_t>(base + by, 0);
    };
    io.read = [](void* into, sf_count_t count, void* user) {
        auto& b = *static_cast<Bytes*>(user);
        const auto n = std::clamp<sf_count_t>(static_cast<sf_count_t>(b.all.size()) - b.at, 0, count);
        std::memcpy(into, b.all.data() + b.at, static_cast<std::size_t>(n));
        b.at += n;
        return n;
    };
    io.write = [](const void* from, sf_count_t count, void* user) {
        auto& b = *static_cast<Bytes*>(user);
        b.all.resize(std::max(b.all.size(), static_cast<std::size_t>(b.at + count)));
        std::memcpy(b.all.data() + b.at, from, static_cast<std::size_t>(count));
        b.at += count;
        return count;
    };
    io.tell = [](void* user) { return static_cast<Bytes*>(user)->at; };
    SF_INFO info{};
    info.samplerate = samples_a_second;
    info.channels = channels;
    info.format = format;
    SNDFILE* file = sf_open_virtual(&io, SFM_WRITE, &info, &bytes);
    if (!file) return {};
    constexpr double height = 12'000.0 / 32'768; // of the waves; 1: as loud as can be
    std::vector<float> samples;
    for (const Tone& tone : wanted) {
        const auto frames = static_cast<std::size_t>(tone.seconds * samples_a_second);
        for (std::size_t i = 0; i < frames; ++i) {
            const double turns = tone.hertz * static_cast<double>(i) / samples_a_second;
            const auto value = static_cast<float>(height * std::sin(2 * std::numbers::pi * turns));
            samples.insert(samples.end(), static_cast<std::size_t>(channels), value);
        }
    }
    // Whole frames; libvorbis takes what it is given onto its stack.
    const std::size_t block = 1024 * static_cast<std::size_t>(channels);
    for (std::size_t at = 0; at < samples.size(); at += block) {
        sf_write_float(file, samples.data() + at, static_cast<sf_count_t>(std::min(block, samples.size() - at)));
    }
    sf_close(file);
    return bytes.all;
}

inline std::string tone(double seconds, int format, int samples_a_second = 48000) {
    return tones({{440, seconds}}, format, samples_a_second);
}

} // namespace kiosk::fakes
