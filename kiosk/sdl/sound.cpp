#include "sdl/sound.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace kiosk::sdl {

namespace {

constexpr Duration stays_open{10s};  // after the last sound
constexpr Duration tries_again{10s}; // where there was no loudspeaker, or a file could not be read
constexpr Duration cue_is_late{300'000};
constexpr Duration may_differ{300'000}; // more is a seek, or a loudspeaker that fell behind
constexpr Duration most_lag{3s};       // of a voice whose loudspeaker opened late; then it begins where the frame is
constexpr Duration caught_up{50'000};
constexpr double catches_up = 1.12; // times the speed: three seconds of lag are gone in 25
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
    note_asked(speech, now);
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
    if (!speech.is_playing) voice_->play(false); // before a seek: it does not begin to sound there
    if (!voice_->is_seeking()) {
        const Duration behind = speech.at - voice_->place();
        if (behind > lag_ + may_differ || behind < -may_differ) {
            lag_ = Duration{0};
            voice_->seek(speech.at);
        } else {
            lag_ = behind < caught_up ? Duration{0} : std::min(lag_, behind);
        }
    }
    voice_->set_speed(lag_ > Duration{0} ? speech.speed * catches_up : speech.speed);
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

void Sound::loudspeaker_went() {
    failed_.reset();
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

// The frame's time goes on while a loudspeaker or a file is opened. What was to be heard first is kept as long as the
// frame only goes on from there: a jump asks anew, a pause asks for nothing.
void Sound::note_asked(const std::optional<frame::Speech>& speech, Instant now) {
    if (speech) said_at_ = speech->at;
    if (!speech || !speech->is_playing || voice_) {
        asked_.reset();
        return;
    }
    if (asked_ && asked_->recording == name_of(*speech)) {
        const Duration expected = asked_->at + from_seconds(seconds(now - asked_->since) * speech->speed);
        const Duration apart = expected > speech->at ? expected - speech->at : speech->at - expected;
        if (apart <= may_differ) return;
    }
    asked_ = Asked{name_of(*speech), speech->at, now};
}

// The first words are not skipped, however long the loudspeaker took to open: the voice begins where playing was asked
// for, behind what the frame shows, and catches up by being a little faster.
void Sound::begin(std::shared_ptr<SoundVoice> voice) {
    Duration from = asked_ ? asked_->at : said_at_;
    if (from <= may_differ) from = Duration{0};
    if (said_at_ - from > most_lag) from = said_at_;
    lag_ = std::max(said_at_ - from, Duration{0});
    asked_.reset();
    voice->seek(from);
    voice_ = std::move(voice);
    device_->hear(voice_);
}

void Sound::open_file(const frame::Speech& speech) {
    const std::string name = name_of(speech);
    if (name == recording_ || (name == unreadable_ && now_ - unreadable_since_ < tries_again)) return;
    recording_ = name;
    runner_.submit(Priority::Now, [path = content_.absolute(speech.file), file_name = speech.file, name,
                                   format = device_->format(), weak = std::weak_ptr(self_)]() -> Runner::Done {
        std::shared_ptr<SoundVoice> voice;
        if (auto file = SoundFile::open(path)) voice = std::make_shared<SoundVoice>(std::move(file), format);
        return [weak, voice, file_name, name] {
            const auto self = weak.lock();
            if (!self || (*self)->recording_ != name) return; // wanted no more
            Sound& sound = **self;
            if (!voice) {
                sound.recording_.clear();
                sound.unreadable_since_ = sound.now_;
                if (std::exchange(sound.unreadable_, name) != name)
                    sound.log_.warn(fmt::format("sound: {} cannot be read; the page is silent", file_name));
                return;
            }
            sound.unreadable_.clear();
            if (sound.device_) sound.begin(voice);
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
