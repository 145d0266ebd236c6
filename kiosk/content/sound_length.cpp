#include "content/sound_length.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>

#include <sndfile.h>

#include "base/sound_limits.h"
#include "content/encoding.h"

namespace kiosk::content {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t window = 256 * 1024; // bytes read at a time
constexpr std::uint64_t largest_packed = 200u << 20; // bytes: half an hour of Ogg or MP3 is a quarter of it
constexpr std::uint64_t largest_wave = 2u << 30;     // bytes: of which only the beginning is read

// A file as libsndfile reads it, a window of it in memory.
class SoundBytes {
  public:
    SoundBytes(const ContentFolder& folder, const ContentFolder::Entry& entry) : folder_(folder), entry_(entry) {}

    [[nodiscard]] sf_count_t size() const { return static_cast<sf_count_t>(entry_.state.size); }
    [[nodiscard]] sf_count_t place() const { return place_; }
    sf_count_t seek(sf_count_t by, int from) {
        const sf_count_t base = from == SEEK_SET ? 0 : from == SEEK_CUR ? place_ : size();
        place_ = std::clamp<sf_count_t>(base + by, 0, size());
        return place_;
    }
    sf_count_t read(void* into, sf_count_t count) {
        sf_count_t done = 0;
        while (done < count && place_ < size()) {
            const std::string_view there = from(static_cast<std::size_t>(place_));
            if (there.empty()) break; // it became shorter meanwhile
            const auto n = std::min<std::size_t>(there.size(), static_cast<std::size_t>(count - done));
            std::memcpy(static_cast<char*>(into) + done, there.data(), n);
            done += static_cast<sf_count_t>(n);
            place_ += static_cast<sf_count_t>(n);
        }
        return done;
    }
    // What the window holds from `offset` on; it is moved where it does not hold it.
    std::string_view from(std::size_t offset) {
        if (offset < begin_ || offset >= begin_ + bytes_.size()) {
            begin_ = offset / window * window;
            bytes_ = folder_.part(entry_, begin_, window).value_or(std::string{});
        }
        return offset - begin_ < bytes_.size() ? std::string_view(bytes_).substr(offset - begin_) : std::string_view{};
    }

  private:
    const ContentFolder& folder_;
    const ContentFolder::Entry& entry_;
    sf_count_t place_ = 0;
    std::size_t begin_ = 0;
    std::string bytes_;
};

SoundBytes& bytes_of(void* user) { return *static_cast<SoundBytes*>(user); }

SF_VIRTUAL_IO virtual_io() {
    SF_VIRTUAL_IO io{};
    io.get_filelen = [](void* user) { return bytes_of(user).size(); };
    io.seek = [](sf_count_t by, int from, void* user) { return bytes_of(user).seek(by, from); };
    io.read = [](void* into, sf_count_t count, void* user) { return bytes_of(user).read(into, count); };
    io.write = [](const void*, sf_count_t, void*) -> sf_count_t { return 0; };
    io.tell = [](void* user) { return bytes_of(user).place(); };
    return io;
}

std::uint32_t little_endian(std::string_view four) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(four[i]);
    return value;
}

// RIFF, section "data": a copy that is not finished promises more than there is. Programs that record to a pipe promise
// everything there could be, which says nothing.
bool is_wave_cut(SoundBytes& bytes) {
    constexpr int most_chunks = 1000;
    std::size_t at = 12;
    for (int n = 0; n < most_chunks && at + 8 <= static_cast<std::size_t>(bytes.size()); ++n) {
        std::array<char, 8> chunk{};
        bytes.seek(static_cast<sf_count_t>(at), SEEK_SET);
        if (bytes.read(chunk.data(), 8) != 8) return true;
        const std::string_view head(chunk.data(), 8);
        const std::uint32_t size = little_endian(head.substr(4));
        if (head.starts_with("data"sv)) {
            return size < 0xFFFF0000 && at + 8 + size > static_cast<std::size_t>(bytes.size());
        }
        at += 8 + std::size_t{size} + size % 2;
    }
    return true;
}

// RFC 3533, section 6: an Ogg file is whole pages one after the other. The last 64 KiB hold the last page's beginning.
bool is_ogg_cut(SoundBytes& bytes) {
    constexpr std::size_t longest_page = 27 + 255 + 255 * 255;
    const auto size = static_cast<std::size_t>(bytes.size());
    std::string tail(std::min(size, longest_page), '\0');
    bytes.seek(static_cast<sf_count_t>(size - tail.size()), SEEK_SET);
    tail.resize(static_cast<std::size_t>(bytes.read(tail.data(), static_cast<sf_count_t>(tail.size()))));
    for (std::size_t at = tail.rfind("OggS"); at != std::string::npos; at = at == 0 ? std::string::npos : tail.rfind("OggS", at - 1)) {
        if (at + 27 > tail.size()) return true;
        const auto segments = static_cast<unsigned char>(tail[at + 26]);
        std::size_t end = at + 27 + segments;
        if (end > tail.size()) return true;
        for (std::size_t i = at + 27; i < at + 27u + segments; ++i) end += static_cast<unsigned char>(tail[i]);
        if (end == tail.size()) return false;
        if (end > tail.size()) return true;
    }
    return true;
}

bool is_known(int format) {
    switch (format & SF_FORMAT_TYPEMASK) {
    case SF_FORMAT_WAV:
    case SF_FORMAT_WAVEX:
    case SF_FORMAT_RF64:
    case SF_FORMAT_OGG:
    case SF_FORMAT_MPEG: return true;
    default: return false;
    }
}

} // namespace

SoundLength measure_sound(const ContentFolder& folder, const ContentFolder::Entry& entry) {
    if (entry.state.size == 0) return {{}, "audio-empty"};
    SoundBytes bytes(folder, entry);
    const std::string_view head = bytes.from(0);
    const bool is_riff = head.starts_with("RIFF"sv); // asked now: reading on moves the window that `head` looks into
    const bool is_wave = is_riff || head.starts_with("RF64"sv);
    const bool is_ogg = head.starts_with("OggS"sv);
    if (entry.state.size > (is_wave ? largest_wave : largest_packed)) return {{}, "audio-too-long"};
    if (is_ogg && is_ogg_cut(bytes)) return {{}, "audio-cut"};
    if (is_riff && is_wave_cut(bytes)) return {{}, "audio-cut"};
    bytes.seek(0, SEEK_SET);

    SF_VIRTUAL_IO io = virtual_io();
    SF_INFO facts{};
    const std::unique_ptr<SNDFILE, int (*)(SNDFILE*)> sound(sf_open_virtual(&io, SFM_READ, &facts, &bytes), sf_close);
    if (!sound || !is_known(facts.format)) return {{}, "not-audio"};
    if (facts.samplerate <= 0) return {{}, "not-audio"};
    if (facts.frames <= 0) return {{}, "no-sound"};
    const double length = static_cast<double>(facts.frames) / facts.samplerate;
    if (length > seconds(longest_sound)) return {{}, "audio-too-long"};
    const Duration exact = from_seconds(length);
    if (exact <= Duration{0}) return {{}, "no-sound"};
    if (!is_playable_sound(facts.samplerate, facts.channels)) return {{}, "audio-unplayable"};
    return {exact, {}};
}

bool has_sound_extension(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos) return false;
    static constexpr std::array known{"opus"sv, "ogg"sv, "oga"sv, "mp3"sv, "wav"sv, "wave"sv,
                                      "m4a"sv,  "aac"sv, "wma"sv, "amr"sv, "flac"sv};
    return std::ranges::find(known, folded(path.substr(dot + 1))) != known.end();
}

} // namespace kiosk::content
