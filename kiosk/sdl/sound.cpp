#include "sdl/sound.h"

#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace kiosk::sdl {

namespace {

constexpr Duration stays_open{10s};  // after the last sound
constexpr Duration tries_again{10s}; // where there was no loudspeaker
constexpr Duration cue_is_late{300'000};
constexpr Duration may_differ{300'000}; // more is a seek, or a loudspeaker that fell behind
constexpr std::size_t largest_cue = 256 << 10; // bytes
constexpr std::array cue_names{"touch"};

std::map<std::string, std::string> read_cues(const Files& assets) {
    std::map<std::string, std::string> cues;
    for (const char* name : cue_names) {
        auto bytes = assets.read(fmt::format("sounds/{}.ogg", name), largest_cue);
        if (bytes) cues[name] = std::move(*bytes);
    }
    return cues;
}

std::string name_of(const frame::Speech& speech) {
    return speech.file + "\n" + speech.version;
}

} // namespace

Sound::Sound(const Files& content, const Files& assets, Runner& runner, Log& log)
    : content_(content), assets_(assets), runner_(runner), log_(log), self_(std::make_shared<Sound*>(this)) {}

Sound::~Sound() {
    if (device_) device_->hear(nullptr);
}

void Sound::follow(const std::optional<frame::Speech>& speech, Instant now) {
    now_ = now;
    runner_.deliver();
    if (!speech || name_of(*speech) != recording_) forget_file();
    const bool is_heard = speech && speech->is_playing;
    if (is_heard) {
        last_heard_ = now;
        open_device(now);
        if (state_ == State::Open && !voice_) open_file(*speech);
    }
    if (speech && voice_) move_voice(*speech);
    if (state_ == State::Open && now - last_heard_ >= stays_open) close_device();
}

void Sound::move_voice(const frame::Speech& speech) {
    const Duration apart = voice_->place() > speech.at ? voice_->place() - speech.at : speech.at - voice_->place();
    if (!voice_->is_seeking() && apart > may_differ) voice_->seek(speech.at);
    voice_->set_speed(speech.speed);
    voice_->play(speech.is_playing);
}

void Sound::cue(const std::string& name, double volume, Instant now) {
    now_ = now;
    last_heard_ = now;
    if (device_) {
        device_->cue(name, volume);
        return;
    }
    waiting_ = WaitingCue{name, volume, now};
    open_device(now);
}

void Sound::loudspeakers_changed() {
    failed_.reset();
    // The one that is heard may be gone, and a better one there: the next sound finds out.
    if (state_ == State::Open) close_device();
}

std::optional<Duration> Sound::place() const {
    return voice_ ? std::optional(voice_->place()) : std::nullopt;
}

void Sound::open_device(Instant now) {
    if (state_ != State::Closed || (failed_ && now - *failed_ < tries_again)) return;
    state_ = State::Opening;
    runner_.submit(Priority::Now, [&assets = assets_, weak = std::weak_ptr(self_)]() -> Runner::Done {
        return [weak, device = SoundDevice::open(read_cues(assets))]() mutable {
            if (const auto self = weak.lock()) (*self)->opened(std::move(device));
        };
    });
    runner_.deliver();
}

void Sound::opened(std::expected<std::unique_ptr<SoundDevice>, std::string> device) {
    if (!device) {
        state_ = State::Closed;
        failed_ = now_;
        waiting_.reset();
        if (!std::exchange(has_said_failure_, true))
            log_.note(fmt::format("sound: no loudspeaker ({}); the kiosk is silent", device.error()));
        return;
    }
    state_ = State::Open;
    failed_.reset();
    device_ = std::move(*device);
    if (std::exchange(has_said_failure_, false)) log_.note("sound: a loudspeaker is there again");
    if (waiting_ && now_ - waiting_->since <= cue_is_late) device_->cue(waiting_->name, waiting_->volume);
    waiting_.reset();
}

void Sound::close_device() {
    forget_file();
    state_ = State::Closing;
    // Its last buffer is waited for.
    runner_.submit(Priority::Now, [device = std::move(device_), weak = std::weak_ptr(self_)]() mutable -> Runner::Done {
        device.reset();
        return [weak] {
            if (const auto self = weak.lock()) (*self)->state_ = State::Closed;
        };
    });
}

void Sound::open_file(const frame::Speech& speech) {
    const std::string name = name_of(speech);
    if (name == recording_ || name == unreadable_) return;
    recording_ = name;
    runner_.submit(Priority::Now, [path = content_.absolute(speech.file), file_name = speech.file, name, at = speech.at,
                                   format = device_->format(), weak = std::weak_ptr(self_)]() -> Runner::Done {
        std::shared_ptr<SoundVoice> voice;
        if (auto file = SoundFile::open(path)) voice = std::make_shared<SoundVoice>(std::move(file), format);
        return [weak, voice, file_name, name, at] {
            const auto self = weak.lock();
            if (!self || (*self)->recording_ != name) return; // wanted no more
            Sound& sound = **self;
            if (!voice) {
                sound.recording_.clear();
                sound.unreadable_ = name;
                sound.log_.warn(fmt::format("sound: {} cannot be read; the page is silent", file_name));
                return;
            }
            if (!sound.device_) return;
            voice->seek(at > may_differ ? at : Duration{0}); // the first syllable is not skipped
            sound.voice_ = voice;
            sound.device_->hear(voice);
        };
    });
    runner_.deliver();
}

void Sound::forget_file() {
    recording_.clear();
    if (!voice_) return;
    if (device_) device_->hear(nullptr);
    voice_.reset();
}

} // namespace kiosk::sdl
